import type { Outside, Read } from '../domain/check/reading.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { anyOf } from './phrases.js';
import { type Stretch, type Text, within, wordsOf } from './text.js';

// Figures of something that the catalogue does not hold.

const KINDS: readonly (readonly [Outside, (lower: string) => readonly Stretch[]])[] = [
  [
    'take-home',
    anyOf([
      ...[
        'take home',
        'takehome',
        'after tax',
        'net pay',
        'net of tax',
        'net salary',
        'in my pocket',
      ],
      ...[
        'in their pocket',
        'in their pockets',
        'after deductions',
        'disposable income',
        'net income',
      ],
      ...['taking home', 'takes home', 'take-home pay', 'after taxes', 'after tax and pension'],
    ]),
  ],
  [
    'total-earnings',
    anyOf([
      ...['total earnings', 'earned on average', 'on average earned', 'total pay'],
      ...[
        'extra earnings',
        'including overtime',
        'with overtime',
        'gross earnings',
        'overall earnings',
      ],
      ...[
        'earnings estimates',
        'average total',
        'earn on average',
        'earns on average',
        'mean earnings',
      ],
      ...[
        'median earnings',
        'overtime and',
        'including enhancements',
        'including extra',
        'nhs earnings',
      ],
      ...['accounting for overtime', 'including out of hours', 'on average earn', 'non-basic pay'],
    ]),
  ],
  [
    'progression',
    anyOf([
      ...[
        'no doctor has',
        'no junior doctor has',
        'no resident doctor has',
        'no individual',
        'progression',
      ],
      ...[
        'no single doctor',
        'individual doctor',
        'individual doctors',
        'an individual',
        'promotion',
      ],
      ...['no doctors have', 'no junior doctors have', 'promoted', 'promotions', 'no one doctor'],
      ...['no resident doctors have', 'progressed', 'climb the ladder', 'moving up the pay scale'],
    ]),
  ],
];

const COST = anyOf([
  ...[
    'cost the',
    'cost of',
    'costs',
    'costing',
    'cost',
    'pay bill',
    'paybill',
    'wage bill',
    'taxpayer',
  ],
  ...['taxpayers', 'treasury', 'price tag', 'budget', 'exchequer', 'public purse', 'to fund'],
]);
const NOT_A_COST = /^(?:cost|costs) (?:of living|indices|index)|^costs? (?:people|households)/;

/** "CPI has risen by 40 per cent", "inflation of 10%", "prices are up 58%": not pay. */
const PRICES =
  /(?<![a-z])(inflation|prices|cost of living|living costs|rpi\d?|cpih?|retail prices? index|consumer prices? index|household costs)(?: (?:\[?(?!below|above|behind|pay|wages?|salar|because|real|cut|rise\b|fall\b|loss|gap|erosion|lower)[a-z.'\]-]*|(?:19|20)\d\d(?:[/-]\d{2,4})?)){0,8} ?$/;
const MEASURED =
  /(?:below|above|against|to|with|by|behind|for|after|in|than|on|using|adjusted for|of|under|over|ahead of|beat|exceed|outstrip|per|account|into|allowing for) (?:the |uk |cpi |rpi |cpih |consumer |retail |current |rate of )*$/;
const STATED = /^ (?:inflation )?(?:at|of|is|was|running at|standing at|hitting|reaching) $/;
const BESIDE = /(?:with|when|than|below|above|against|behind|to) (?:the |uk |annual )*$/;
const PRICE_VERB =
  /(?<![a-z])(?:rose|risen|rise|rises|rising|increased|increase|up|went|grew|grown|soared|hit|reached|was|is|at|of|running|stood|stands|were|are|jumped|averaged|peaked|gone|been)(?![a-z])/;
const PAY = /(?<![a-z])(?:pay|salar(?:y|ies)|wages?|income|earnings)(?![a-z])/;
const THEN_INFLATION =
  /^ (?:(?:rpi|cpi|cpih|annual|price) )*(?:inflation|price rises?|rise in (?:the )?(?:prices|cost of living|rpi|cpi|inflation))(?![a-z])/;

/** "The average basic salary of a resident doctor": over people, of whom the catalogue has none. */
const AVERAGE =
  /(?<![a-z])(?<!on )(?:average|mean|median|typical)(?: (?!of |in |on |for |and |to |is |was |rise|increase|award|uplift|cut|offer)[a-z0-9'-]+){0,4} (?:pay|salar(?:y|ies)|wages?|earnings)(?! (?:rises?|awards?|increases?|uplifts?|deals?|offers?|settlements?|cuts?|packets? rise|boosts?|hikes?))(?![a-z])/;

interface OutsideContext {
  readonly text: Text;
  readonly figures: readonly FigureFound[];
  readonly places: readonly Place[];
  /** For each figure, the words that say it is somebody else's pay. */
  readonly others: readonly (Stretch | undefined)[];
  /** Where "average earnings" is named as a measure, and is not what was earned. */
  readonly measures: readonly Stretch[];
}

/** Whether a figure is of something outside, and which words say so. */
export function outsideOf(context: OutsideContext, at: number): Read<Outside> | undefined {
  const { text, figures, places, others, measures } = context;
  const { lower } = text;
  const figure = figures[at] as FigureFound;
  const { clause } = places[at] as Place;
  const read = (value: Outside, words: Stretch): Read<Outside> => ({
    value,
    basis: 'said',
    words: wordsOf(text, words),
  });
  if (figure.kind === 'percent') {
    const prices = pricesIn(lower, figure, clause);
    if (prices) return read('prices', prices);
  } else {
    if (figure.millions) return read('cost', figure);
    const large = Number(figure.figure.value) >= 1000;
    const cost = COST(lower).find(
      (found) => large && within(found, clause) && !NOT_A_COST.test(lower.slice(found.start)),
    );
    if (cost) return read('cost', cost);
  }
  for (const [kind, find] of KINDS) {
    const found = find(lower).find(
      (each) => within(each, clause) && !measures.some((measure) => within(each, measure)),
    );
    if (found) return read(kind, found);
  }
  const theirs = theirAverage(lower, clause);
  if (theirs) return read('total-earnings', theirs);
  const average = figure.kind === 'pounds' ? averageIn(lower, clause) : undefined;
  if (average && !measures.some((measure) => within(average, measure))) {
    return read('total-earnings', average);
  }
  const other = others[at];
  return other && read('other-pay', other);
}

/** "Doctors' average earnings" and "average earnings of doctors" are theirs, and no measure. */
const THEIR_AVERAGE =
  /(?:(?:'s?|s'|their|our) average earnings|average earnings (?:of|for|among) (?!the (?:economy|country))[a-z])/;

/** Where a clause speaks of somebody's own average earnings. */
export function theirAverage(lower: string, clause: Stretch): Stretch | undefined {
  const match = THEIR_AVERAGE.exec(lower.slice(clause.start, clause.end));
  if (!match) return undefined;
  const start = clause.start + match.index + match[0].indexOf('average');
  return { start, end: start + 'average earnings'.length };
}

function averageIn(lower: string, clause: Stretch): Stretch | undefined {
  const match = AVERAGE.exec(lower.slice(clause.start, clause.end));
  if (!match) return undefined;
  const start = clause.start + match.index;
  return { start, end: start + match[0].length };
}

function pricesIn(lower: string, figure: FigureFound, clause: Stretch): Stretch | undefined {
  const after = THEN_INFLATION.exec(lower.slice(figure.end, figure.end + 50));
  if (after) return { start: figure.end + 1, end: figure.end + after[0].length };
  const before = lower.slice(clause.start, figure.start);
  const match = PRICES.exec(before);
  if (!match) return undefined;
  const [words, subject = ''] = match;
  const said = words.slice(subject.length);
  const lead = before.slice(0, match.index);
  // "With RPI at 14.2%" says what prices did; "the cut on RPI is 26%" does not.
  const measured = MEASURED.test(lead) && !(STATED.test(said) && BESIDE.test(lead));
  // "RPI 14.2%" needs no verb; "on RPI, pay is 26%" has another subject.
  const bare = said.trim() === '' || /^ ?[:=(]? ?$/.test(said);
  if (measured || PAY.test(said) || !(bare || PRICE_VERB.test(said))) return undefined;
  const start = clause.start + match.index;
  return { start, end: start + subject.length };
}
