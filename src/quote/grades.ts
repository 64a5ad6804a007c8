import type { Named, Read } from '../domain/check/reading.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { type Found, finder } from './phrases.js';
import { type Stretch, type Text, within, wordsOf } from './text.js';

// Which grade's pay a figure is.

/** Ways to say a grade that no list of grades has, each for the first of these there is. */
const PHRASES: readonly (readonly [ids: readonly string[], phrases: readonly string[]])[] = [
  [
    ['F1'],
    [
      'first years',
      'first year junior doctors',
      'first year junior doctor',
      'first year resident doctors',
      'first year resident doctor',
      'first year doctors',
      'first year doctor',
      'first year juniors',
      'first year residents',
      'first year trainees',
      'first year foundation doctors',
      'first year foundation doctor',
      'in their first year',
      'in the first year of training',
      'in the first year after medical school',
      'in his first year',
      'in her first year',
      'in my first year',
      'straight out of medical school',
      'fresh out of medical school',
      'fresh from medical school',
      'new doctors',
      'new doctor',
      'lowest paid junior doctors',
      'lowest paid resident doctors',
      'lowest paid doctors',
      'most junior doctors',
    ],
  ],
  [
    ['F1', 'M1', 'Band 5 min'],
    ['newly qualified', 'newly graduated', 'just qualified', 'recently qualified'],
  ],
  [
    ['F1', 'M1', 'Constable 0'],
    [
      'starting salary',
      'starting salaries',
      'starting pay',
      'starting wage',
      'starting wages',
      'starting rate',
    ],
  ],
  [
    ['F2'],
    [
      'second years',
      'second year junior doctors',
      'second year junior doctor',
      'second year resident doctors',
      'second year resident doctor',
      'second year doctors',
      'second year foundation doctors',
      'second year foundation',
      'second foundation year',
      'second year of foundation',
      'in their second year',
    ],
  ],
];

/** Names that also say something else in a sentence: "over 14 years", "at the start", "member". */
const TOO_COMMON =
  /^(?:\d+(?:-\d+)?\+? years?|minimum|maximum|start|starting|basic|member|backbencher|on commencing|point \w+|pt \d+|spine \d+|main \d|specialist)$/;
/** "ST3-5", "ST3/4": several. */
const SEVERAL = /^ ?(?:-|\/|to|or) ?(?:[a-z]{1,2})?\d(?!\d)/;

/** A grade where it was named; `id` is undefined where several are meant. */
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
  const said = finder(table, 's?')(text.lower).map((found) => ({ ...found, implied: false }));
  const implied = finder(phrases)(text.lower).map((found) => ({ ...found, implied: true }));
  return [...said, ...implied]
    .filter((found) => !isAside(text, found))
    .map((found) =>
      SEVERAL.test(text.lower.slice(found.end)) ? { ...found, means: [...found.means, ''] } : found,
    )
    .sort((a, b) => a.start - b.start);
}

/** A name in small letters with its digits set apart as people do: "FY1", "FY 1", "top of band 5". */
function waysToSay(name: string): readonly string[] {
  const plain = name.toLowerCase().replaceAll('-', ' ');
  const apart = plain.replace(/^([a-z]+)(\d\w*)$/, '$1 $2');
  const end = /^(.+) (top|bottom|maximum|minimum|middle)$/.exec(plain);
  const [, of, which] = end ?? [];
  return [
    plain,
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

/** The grade each figure is of, where its clause or else its sentence names one and no more. */
export function gradeOf(
  text: Text,
  all: readonly GradeFound[],
  at: number,
  figures: readonly FigureFound[],
  places: readonly Place[],
): Read<string> | undefined {
  const figure = figures[at] as FigureFound;
  const { clause, sentence } = places[at] as Place;
  const own = all.filter((found) => within(found, clause));
  if (own.length > 0) return single(text, own) ?? attached(text, own, figure);
  // What stands in the clause of a figure of another kind is said of that one.
  const elsewhere = all.filter(
    (found) =>
      within(found, sentence) &&
      !figures.some(
        (other, index) =>
          other.kind !== figure.kind && within(found, (places[index] as Place).clause),
      ),
  );
  return single(text, elsewhere);
}

function single(text: Text, found: readonly GradeFound[]): Read<string> | undefined {
  // "A first-year (FY1)" and "band 5, top" name one grade; any of them may be the vaguer name.
  const common = found.reduce<readonly string[] | undefined>(
    (ids, { means }) => (ids === undefined ? means : ids.filter((id) => means.includes(id))),
    undefined,
  );
  const [id, ...more] = common ?? [];
  const first = found[0];
  if (!id || more.length > 0 || !first) return undefined;
  const basis = found.some((each) => !each.implied) ? 'said' : 'implied';
  return { value: id, basis, words: wordsOf(text, first) };
}

/** Of several in a clause, the one the figure is directly said to be for: "£14.09 for an F1". */
function attached(
  text: Text,
  found: readonly GradeFound[],
  figure: Stretch,
): Read<string> | undefined {
  const link = /^(?: (?:an|per) hour| a year)? (?:for|to) (?:an? |the )?$/;
  const own = found.filter(({ start }) => link.test(text.lower.slice(figure.end, start)));
  return single(text, own);
}
