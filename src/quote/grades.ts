import type { Named, Read } from '../domain/check/reading.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { GROUPS, PHRASES } from './grade-words.js';
import { type Found, finder } from './phrases.js';
import { overlaps, type Stretch, type Text, within, wordsOf } from './text.js';

// Which grade's pay a figure is.

/** Names that also say something else in a sentence: "over 14 years", "at the start", "member". */
const TOO_COMMON =
  /^(?:\d+(?:-\d+)?\+? years?|minimum|maximum|start|starting|basic|member|backbencher|on commencing|point \w+|pt \d+|spine \d+|main \d|specialist)$/;
/** "ST3-5", "ST3/4", "ST3 to ST5", "band 5 and 6". */
const SEVERAL =
  /^s?( ?- ?| ?\/ ?| to | or | and )(?:([a-z]{1,3}|bands?) ?)?(\d)(?![a-z\d%]|[.,]\d| ?(?:%|per ?cent|pc|p)(?![a-z]))/;
/** What joins grades that are named one after the other: "F1s and F2s". */
const JOINED = /^(?:'s|')?(?:,| and| or| to|,? and| ?&| ?\/| ?-)(?: the| an?)? ?$/;
/** Which end of a band is meant: "band 5 nurses at the top". */
const ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<![a-z])(?:(?:at|of|on|to|reached) the (?:very )?top|top (?:of|points?|rate|end|step)|highest point|maximum)(?![a-z])/,
    / (?:max|top)$/,
  ],
  [
    /(?<![a-z])(?:(?:at|on) the bottom|bottom (?:of|points?|rate|end|step)|lowest point|minimum|start(?:ing)? (?:pay|salar(?:y|ies)|point|rate|wages?)|newly qualified)(?![a-z])/,
    / (?:min|bottom)$/,
  ],
];

/** A grade where it was named, or several of which nothing says which. */
interface GradeFound extends Found<readonly string[]> {
  readonly implied: boolean;
}

export function gradesIn(
  text: Text,
  grades: readonly Named[],
  workforceNames: readonly string[],
): readonly GradeFound[] {
  const ids = new Set(grades.map(({ id }) => id));
  const taken = new Set(workforceNames.map((name) => name.toLowerCase().replaceAll('-', ' ')));
  const table = new Map<string, string[]>();
  for (const { id, names } of grades) {
    for (const name of [id, ...names].flatMap(waysToSay)) {
      if (TOO_COMMON.test(name) || taken.has(name)) continue;
      const means = table.get(name) ?? [];
      if (!means.includes(id)) table.set(name, [...means, id]);
    }
  }
  const phrases = PHRASES.flatMap(([wanted, all]) => {
    const id = wanted.find((each) => ids.has(each));
    return id === undefined ? [] : all.map((phrase) => [phrase, [id]] as const);
  });
  const groups = GROUPS.flatMap(([wanted, all]) => {
    const known = wanted.filter((each) => ids.has(each));
    return known.length === 0 ? [] : all.map((phrase) => [phrase, known] as const);
  });
  const said = finder(
    table,
    's?',
  )(text.lower)
    .filter((found) => !isAside(text, found))
    .map((found) => ({ ...spanning(text.lower, found, table), implied: false }));
  const apart = said.filter(
    (each) => !said.some((one) => one !== each && overlaps(one, each) && one.start < each.start),
  );
  const implied = [
    ...finder(phrases)(text.lower),
    ...finder(groups)(text.lower).filter((each) => !said.some((one) => overlaps(one, each))),
  ].map((found) => ({ ...found, implied: true }));
  return listed(
    text.lower,
    [...apart, ...implied].sort((a, b) => a.start - b.start),
  );
}

/** "ST3" with the "-5" after it: every grade from the one to the other, where all are known. */
function spanning(
  lower: string,
  found: Found<readonly string[]>,
  table: ReadonlyMap<string, readonly string[]>,
): Found<readonly string[]> {
  const match = SEVERAL.exec(lower.slice(found.end, found.end + 16));
  const name = /^(.*?)(\d)s?$/.exec(found.phrase.replaceAll('-', ' '));
  if (!match || !name) return found;
  const [whole, link = '', series, digit = ''] = match;
  const [, prefix = '', given = ''] = name;
  // "F1 and ST3" are named one by one.
  const another = series && !prefix.trim().endsWith(series.replace(/s$/, ''));
  if (another && /and|or/.test(link)) return found;
  const [from, to] = [Number(given), Number(digit)];
  const all = /-|to/.test(link)
    ? Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
    : [from, to];
  const means = all.map((number) => table.get(`${prefix}${number}`) ?? []);
  // Where one of them is unknown, several are meant and nothing says which.
  const known = !another && means.length > 0 && means.every((ids) => ids.length > 0);
  const united = known ? [...new Set(means.flat())] : [];
  return { ...found, end: found.end + whole.length, means: united };
}

/** "F1s and F2s" as one name of both. */
function listed(lower: string, all: readonly GradeFound[]): readonly GradeFound[] {
  const runs: GradeFound[] = [];
  for (const found of all) {
    const last = runs.at(-1);
    if (last && found.start >= last.end && JOINED.test(lower.slice(last.end, found.start))) {
      const means = [...new Set([...last.means, ...found.means])];
      runs[runs.length - 1] = { ...last, end: found.end, means };
    } else runs.push(found);
  }
  return runs;
}

/** A name in small letters with its digits set apart as people do: "FY1", "FY 1", "top of band 5". */
function waysToSay(name: string): readonly string[] {
  const plain = name.toLowerCase().replaceAll('-', ' ');
  const apart = plain.replace(/^([a-z]+)(\d\w*)$/, '$1 $2');
  const end = /^(.+) (top|bottom|maximum|minimum|middle)$/.exec(plain);
  const [, of, which] = end ?? [];
  return [
    plain,
    ...(plain.startsWith('band ') ? [plain.replace('band', 'bands')] : []),
    ...(apart === plain ? [] : [apart]),
    ...(end ? [`${which} of ${of}`, `${which} of the ${of}`, `${which} ${of}`] : []),
  ];
}

/** A short name in small letters may be a word: "HO" is a house officer and "ho ho" is not. */
function isAside(text: Text, found: Found<readonly string[]>): boolean {
  if (!/^[a-z]{1,2}$/.test(found.phrase)) return false;
  const written = text.words.slice(found.start, found.end);
  return written !== written.toUpperCase() || text.words === text.words.toUpperCase();
}

/** The grade a figure is of, or the grades where its clause or else its sentence names several. */
export function gradesOf(
  text: Text,
  all: readonly GradeFound[],
  at: number,
  figures: readonly FigureFound[],
  places: readonly Place[],
): Read<readonly string[]> | undefined {
  const figure = figures[at] as FigureFound;
  const { clause, sentence } = places[at] as Place;
  const own = all.filter((found) => within(found, clause));
  if (own.length > 0) return common(text, own, clause) ?? attached(text, own, figure, clause);
  // What stands in the clause of a figure of another kind is said of that one.
  const elsewhere = all.filter(
    (found) =>
      within(found, sentence) &&
      !figures.some(
        (other, index) =>
          other.kind !== figure.kind && within(found, (places[index] as Place).clause),
      ),
  );
  return common(text, elsewhere, sentence);
}

/** "A first-year (FY1)" and "band 5, top" name one grade; any of them may be the vaguer name. */
function common(
  text: Text,
  found: readonly GradeFound[],
  stretch: Stretch,
): Read<readonly string[]> | undefined {
  const [first] = found;
  const ids = found.reduce<readonly string[] | undefined>(
    (before, { means }) => before?.filter((id) => means.includes(id)) ?? means,
    undefined,
  );
  if (!first || !ids || ids.length === 0) return undefined;
  const words = text.lower.slice(stretch.start, stretch.end);
  const end = ENDS.find(([said]) => ids.length > 1 && said.test(words));
  const ofEnd = end ? ids.filter((id) => end[1].test(id)) : [];
  const value = ofEnd.length > 0 ? ofEnd : ids;
  const basis = found.some((each) => !each.implied) ? 'said' : 'implied';
  return { value, basis, words: wordsOf(text, first) };
}

/** Of several in a clause, the one the figure is directly said to be for: "£14.09 for an F1". */
function attached(
  text: Text,
  found: readonly GradeFound[],
  figure: Stretch,
  clause: Stretch,
): Read<readonly string[]> | undefined {
  const link = /^(?: (?:an|per) hour| a year)? (?:for|to) (?:an? |the )?$/;
  const own = found.filter(({ start }) => link.test(text.lower.slice(figure.end, start)));
  return common(text, own, clause);
}
