import type { FigureFound } from './figures.js';
import { anyOf } from './phrases.js';
import { type Stretch, type Text, wordsOf } from './text.js';

// Words that may deny the figures of a sentence: "has not fallen by 26%", "a myth". A reading does
// not weigh them; whoever judges the figures has to know that they are there.

/** What is said of a claim that is denied, wherever in the words it stands. */
const findVerdicts = anyOf([
  ...'myth myths untrue nonsense rubbish bogus incorrect inaccurate fabricated debunked'.split(' '),
  ...['false', 'falsely', 'falsehood', 'fake news', 'made up figure', 'made up number'],
  ...['a lie', 'a big lie', 'an outright lie', 'a blatant lie', 'a complete lie', 'a total lie'],
  ...['lie that', 'the lie', 'lies about', 'lying about', 'pure fiction', 'a fiction'],
  ...['wrong to say', 'wrong to claim', 'wrong to suggest', 'wrong to state', 'wrong to think'],
  ...['wrong to argue', 'wrong figure', 'wrong number', 'figure is wrong', 'figures are wrong'],
  ...[
    'number is wrong',
    "can't be true",
    'cannot be true',
    "can't be right",
    'cannot be right',
    'got it wrong',
    'gets it wrong',
    'no truth',
    'anything but',
  ],
  ...['denies', 'denied', 'deny', 'disputes', 'disputed', 'rejects claims', 'rejected claims'],
]);
const NO_VERDICT = /^(?:false (?:economy|dawn|hope|choice)|denied (?:a|the|their|our|them|us) )/;

const NOT =
  /(?<![a-z])(?:not|no|never|far from|(?:is|are|was|were|has|have|had|did|does|do|wo|would|should|ai)n't)(?![a-z])/g;
/** Words that may stand between a denial and what it denies. */
const FILL =
  '(?:(?:really|actually|in fact|truly|simply|even|yet|ever|quite|all|been|being|be|having|have|had|seen|going to|fully|by any means|as much as|in real terms|real-terms) )*';
/** What happens to pay, or is had, asked or offered of it. */
const VERB =
  '(?:fall(?:en|ing|s)?|fell|cut(?:ting)?|drop\\w*|los[et]\\w*|losing|declin\\w*|erod\\w*|shr[aiu]nk|rise[ns]?|rising|rose|increas\\w*|gr[eo]wn?|gone|gain\\w*|slash\\w*|reduc\\w*|taken|go|down|up|suffer\\w*|lower|get(?:ting)?|got|receiv\\w*|given?|offer(?:ed|ing)?|award(?:ed|ing)?|paid|pay(?:ing)?|earn\\w*|make|making|worth|have|had|seen|need\\w*|want\\w*|ask(?:ing|ed)?|demand\\w*|seek\\w*|requir\\w*|deserv\\w*|been|say(?:ing)?|claim(?:ing)?|mean|all|every)';
/** From the denial to a figure: "not fallen by", "not a", "not". */
const TO_FIGURE = new RegExp(
  `^ ${FILL}(?:(?:(?:an?|the|any) )?(?:(?:real|real-terms|pay|cash) )*${VERB}(?![a-z])(?: (?!and |but |while |which |because |so |although |when |if |until |unless |since |who |accept |only |just )[a-z'-]+){0,7} |(?:by |an? |the |of |about |around |over |nearly |almost |worth |to )*)$`,
);
/** "Not true", of a figure before it or after it. */
const UNTRUE = new RegExp(
  `^ ${FILL}(?:true|right(?! that)|correct|accurate|the case|so(?=[.,;!?]|$))(?![a-z])`,
);
/** "26% is not the fall", "5.4% isn't a pay rise". */
const NOT_IT = new RegExp(
  `^ ${FILL}(?:real(?![a-z-])|what (?:happened|pay|doctors|they|it)|(?:an?|the) (?:right |true |real |real-terms |pay |correct )*(?:fall|cut|rise|loss|figure|number|increase)(?![a-z]))`,
);
/** "Not less than 26%" is at least that, and "not only 26%" is that and more. */
const NO_DENIAL =
  /^ (?:only|just|merely|simply|enough|about the|over the|less than|more than|fewer than|least|accept|surpris\w+|forget\w*|to mention|until|unless|yet (?:accept|agree))(?![a-z])/;

/** The words that may deny the figures, where there are any. */
export function deniedOf(text: Text, figures: readonly FigureFound[]): string | undefined {
  const { lower } = text;
  const verdict = findVerdicts(lower).find(({ start }) => !NO_VERDICT.test(lower.slice(start)));
  const all: readonly Stretch[] = [...lower.matchAll(NOT)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((found) => denies(lower, found, figures));
  const [first] = [...(verdict ? [verdict] : []), ...all].sort((a, b) => a.start - b.start);
  return first && wordsOf(text, first);
}

function denies(lower: string, { end }: Stretch, figures: readonly FigureFound[]): boolean {
  const after = lower.slice(end, end + 120);
  if (NO_DENIAL.test(after)) return false;
  const next = figures.find((figure) => figure.bare.start > end);
  // The words that hedge a figure are its own: "not fallen by more than 26%".
  const reaches = next && next.bare.start - end < 120;
  if (reaches && TO_FIGURE.test(lower.slice(end, Math.max(end + 1, next.start)))) return true;
  if (UNTRUE.test(after)) return true;
  return figures.some((figure) => figure.end <= end) && NOT_IT.test(after);
}
