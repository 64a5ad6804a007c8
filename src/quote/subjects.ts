import type { Named, Read, Vocabulary } from '../domain/check/reading.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { OTHERS } from './other-people.js';
import { type Found, finder } from './phrases.js';
import { type Stretch, type Text, within, wordsOf } from './text.js';

// Whose pay a sentence is about.

/** Words that say "doctors" or "us" without saying which; whoever was named before is left. */
const SOMEBODY = ['doctors', 'doctor', 'we', 'our', 'us', 'medics', 'they', 'junior', 'first-year'];

type Who =
  | { readonly is: 'workforce'; readonly id: string }
  | { readonly is: 'other' }
  | { readonly is: 'somebody' };

/** Those who speak are not those who are paid: "consultants told MPs that junior doctors …". */
const SPEAKS =
  /^ (?:have |has |had )?(?:say|says|said|told|tell|claim|claims|claimed|warn|warned|heard|voted|argue|argued|announced|backed|support|believe|think)(?![a-z])/;
const SPOKEN_TO = /(?:told|tell|telling|to|by|asked|urged|warned|from) $/;
/** "Less than a barista" sets the figure against somebody. */
const AGAINST =
  /(?:than|compared (?:with|to)|unlike|like|as|against|behind)(?: (?:an?|the|their|your|our|most|many|some|fellow|at|in))* $/;

export function findPeople(lower: string, vocabulary: Vocabulary): readonly Found<Who>[] {
  const table: (readonly [string, Who])[] = [
    ...vocabulary.workforces.flatMap(({ id, names }) =>
      names.map((name) => [name, { is: 'workforce', id } as const] as const),
    ),
    ...OTHERS.map((name) => [name, { is: 'other' } as const] as const),
    ...SOMEBODY.map((name) => [name, { is: 'somebody' } as const] as const),
  ];
  const found = finder(table)(lower).filter(({ start }) => !AGAINST.test(lower.slice(0, start)));
  return found.some(({ means }) => means.is === 'workforce')
    ? found
    : [...found, ...bandsIn(lower, vocabulary)].sort((a, b) => a.start - b.start);
}

/** Nobody but the staff of Agenda for Change is paid by a "band 6". */
function bandsIn(lower: string, { workforces }: Vocabulary): readonly Found<Who>[] {
  const staff = workforces.find(({ names }) => names.includes('Agenda for Change'));
  if (!staff) return [];
  return [...lower.matchAll(/(?<![a-z])bands? (?:[1-79]|8[a-d]?)(?![a-z0-9%]|[.,]\d)/g)].map(
    ({ 0: phrase, index: start }) => {
      const means = { is: 'workforce', id: staff.id } as const;
      return { start, end: start + phrase.length, phrase, means };
    },
  );
}

/** The workforce a reading is of: that of its first figure, not of those who only speak. */
export function workforceOf(
  text: Text,
  people: readonly Found<Who>[],
  figures: readonly FigureFound[],
  places: readonly Place[],
): Read<string> | undefined {
  const named = people.filter((found) => found.means.is === 'workforce');
  const ids = new Set(named.map(({ means }) => (means.is === 'workforce' ? means.id : '')));
  const paid = ids.size < 2 ? named : named.filter((found) => !speaks(text.lower, found));
  const first = places
    .map(({ clause }, at) => subjectIn(paid, clause, figures[at] as FigureFound))
    .find((found) => found?.means.is === 'workforce');
  const found = first ?? paid[0] ?? named[0];
  return found?.means.is === 'workforce'
    ? { value: found.means.id, basis: 'said', words: wordsOf(text, found) }
    : undefined;
}

function speaks(lower: string, found: Stretch): boolean {
  return SPEAKS.test(lower.slice(found.end)) || SPOKEN_TO.test(lower.slice(0, found.start));
}

/** Who the figure of a clause is about: the last named before it, else the first after. */
function subjectIn(
  people: readonly Found<Who>[],
  clause: Stretch,
  figure: FigureFound,
): Found<Who> | undefined {
  const inside = people.filter((found) => within(found, clause));
  return inside.findLast((found) => found.end <= figure.start) ?? inside[0];
}

/**
 * For each figure, the words that say it is of somebody else than the workforce. One in whose
 * clause nobody is named is of whoever was spoken of before it in the sentence.
 */
export function othersOf(
  text: Text,
  people: readonly Found<Who>[],
  figures: readonly FigureFound[],
  places: readonly Place[],
  workforce: string | undefined,
): readonly (Stretch | undefined)[] {
  const ids = new Set(people.flatMap(({ means }) => (means.is === 'workforce' ? [means.id] : [])));
  const alone = ids.size < 2;
  const paid = people.filter((found) => found.means.is === 'other' || !speaks(text.lower, found));
  const others: (Found<Who> | undefined)[] = [];
  for (const [at, figure] of figures.entries()) {
    const { clause, sentence } = places[at] as Place;
    const against = againstOther(text.lower, figure);
    const subject = against ?? subjectIn(paid, clause, figure);
    if (subject === undefined) {
      const before = figures[at - 1];
      others.push(before && within(before.bare, sentence) ? others[at - 1] : undefined);
      continue;
    }
    const { means } = subject;
    const other =
      means.is === 'other' || (means.is === 'workforce' && !alone && means.id !== workforce);
    others.push(other ? subject : undefined);
  }
  return others;
}

/** "£1 an hour less than a barista" is a difference from somebody else's pay. */
function againstOther(lower: string, figure: FigureFound): Found<Who> | undefined {
  const match = /^(?: (?:an?|per) (?:hour|year))? (?:less|more) than (?:an? |the )?/.exec(
    lower.slice(figure.end),
  );
  if (!match) return undefined;
  const from = figure.end + match[0].length;
  return findOthers(lower).find((found) => found.start === from);
}

const findOthers = finder(OTHERS.map((name) => [name, { is: 'other' } as Who] as const));

const WIDER: Readonly<Record<string, string | undefined>> = {
  'england-and-wales': 'england',
  uk: undefined,
};

/**
 * The nation a sentence names, if it names one. A larger one than the workforce's pay is kept
 * for ("in the UK") says nothing of which of its nations is meant.
 */
export function nationOf(
  text: Text,
  vocabulary: Vocabulary,
  workforce: string | undefined,
): Read<string> | undefined {
  const found = finder(named(vocabulary.nations))(text.lower);
  const ids = [...new Set(found.map(({ means }) => means))];
  const has = (id: string) => vocabulary.grades(id, workforce).length > 0;
  const usable = ids.filter((id) => !(id in WIDER) || has(id));
  const [id, ...more] = usable.length > 0 ? usable : ids.flatMap((each) => WIDER[each] ?? []);
  if (id === undefined || more.length > 0) return undefined;
  const place = found.find(({ means }) => means === id) ?? (found[0] as Stretch);
  return { value: id, basis: usable.length > 0 ? 'said' : 'implied', words: wordsOf(text, place) };
}

export function named(all: readonly Named[]): readonly (readonly [string, string])[] {
  return all.flatMap(({ id, names }) => names.map((name) => [name, id] as const));
}
