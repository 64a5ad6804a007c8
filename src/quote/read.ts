import type {
  Outside,
  Overrides,
  Part,
  Read,
  Reading,
  Vocabulary,
} from '../domain/check/reading.js';
import type { Unit } from '../domain/quoted.js';
import { PayrestoreError } from '../errors.js';
import { type Place, placesOf } from './clauses.js';
import { deniedOf } from './denied.js';
import { earningsOf, payrollGradesOf } from './earnings.js';
import { yearsOfFigure } from './figure-years.js';
import { type FigureFound, type Figures, findFigures } from './figures.js';
import { gradesIn, gradesOf } from './grades.js';
import { findIndices, indexOf } from './indices.js';
import { outsideOf } from './outside.js';
import { peopleOf } from './people.js';
import type { AmountUnit } from './pounds-unit.js';
import { findPeople, nationOf, othersOf, workforceOf } from './subjects.js';
import { plainText, type Stretch, type Text, wordsOf } from './text.js';
import { canHave, unitsOf } from './units.js';
import { findUnread, isOneYear } from './unread.js';
import { yearsOf } from './years.js';

const EXAMPLE =
  'what can be read is a sentence such as "26% real-terms pay cut since 2008/09", "35% pay rise" or "paid £14.09 an hour"';

/**
 * Reads a sentence with figures in it: what each is a figure of, and of which years, index, grade
 * and people, each with how it is known. Options stand in place of the words. Throws
 * `unreadable-quote`, saying what was missing; it never guesses without saying so.
 */
export function readQuote(
  quote: string,
  vocabulary: Vocabulary,
  overrides: Overrides = {},
): Reading {
  const text = plainText(quote);
  const all = findFigures(text);
  const { figures } = all;
  if (figures.length === 0) throw noFigure(text, all);
  const places = placesOf(text.lower, figures);
  const yearsSaid = yearsOf(text);
  const unread = findUnread(text.lower, [
    ...yearsSaid.since,
    ...yearsSaid.until,
    ...yearsSaid.counts,
  ]);
  const oneYear = unread.filter((each) => isOneYear(text, each));
  const people = findPeople(text.lower, vocabulary);
  const workforceSaid = workforceOf(text, people, figures, places);
  const workforce = given(overrides.workforce) ?? workforceSaid;
  const nation = given(overrides.nation) ?? nationOf(text, vocabulary, workforce?.value);
  const words = vocabulary.workforces.find(({ id }) => id === workforce?.value)?.names ?? [];
  const grades = gradesIn(text, vocabulary.grades(nation?.value, workforce?.value), words);
  const others = othersOf(text, people, figures, places, workforce?.value);
  const indices = findIndices(text.lower, vocabulary);
  const outside = figures.map((_, at) =>
    outsideOf({ text, figures, places, others, measures: indices }, at),
  );
  const earnings = earningsOf(text, vocabulary.earningsPublishers, indices);
  const payrollGrades = payrollGradesOf(
    text,
    vocabulary.payrollGrades(nation?.value, workforce?.value),
  );
  const shared = figures.map((figure, at) => peopleOf(text, figure, places[at] as Place));
  const units = unitsOf({
    around: {
      text,
      indices,
      past: [
        ...yearsSaid.since,
        ...yearsSaid.until.filter(({ asBase }) => !asBase),
        ...yearsSaid.counts,
      ],
      counts: [...yearsSaid.counts, ...oneYear],
      groups: grades,
    },
    figures,
    places,
    outside,
    shared: shared.map((read) => read !== undefined),
  });
  const unitsKnown = figures.map((figure, at) => {
    const read = units[at];
    const option = overrides.unit && canHave(figure, overrides.unit) ? overrides.unit : undefined;
    const unit = given(option) ?? (read && 'unit' in read ? read.unit : undefined);
    if (!unit) throw noUnit(text, figure, read);
    if (unit.value === 'cut' && unit.basis !== 'option')
      refuseCashCut(text, figure, places[at] as Place);
    return unit;
  });
  const parts = figures.map((figure, at): Part => {
    const place = places[at] as Place;
    const unit = unitsKnown[at] as Read<Unit>;
    const index = indexOf(text, indices, figure, place);
    const named = gradesOf(text, grades, at, figures, places);
    const [one, ...more] = named?.value ?? [];
    const said = { text, figures, places, at, units: unitsKnown, outside };
    const { since, until, years } = yearsOfFigure(said, yearsSaid, oneYear);
    return {
      figure: figure.figure,
      words: wordsOf(text, figure),
      unit,
      index: given(overrides.index) ?? (measured(unit.value, outside[at]) ? index : undefined),
      since: given(overrides.since) ?? since,
      until: given(overrides.until === undefined ? undefined : [overrides.until]) ?? until,
      // "This year" is no window from a base year that was given.
      years: overrides.since !== undefined && years?.value === 1 ? undefined : years,
      grade:
        given(overrides.grade) ??
        (one && named && more.length === 0 ? { ...named, value: one } : undefined),
      grades: overrides.grade === undefined && more.length > 0 ? named : undefined,
      people: shared[at],
      outside: outside[at],
      earnings,
      payrollGrades,
      lost: isLost(units[at]),
    };
  });
  if (overrides.unit && !figures.some((figure) => canHave(figure, overrides.unit as Unit))) {
    throw wrongUnit(text, overrides.unit);
  }
  return {
    quote,
    parts,
    nation,
    workforce,
    denied: deniedOf(text, figures),
    unread: unread.map((each) => wordsOf(text, each)),
  };
}

function isLost(read: AmountUnit | undefined): boolean {
  return read !== undefined && 'unit' in read && read.lost === true;
}

/** Prices have no part in a rise of pay itself. */
function measured(unit: Unit, outside: Read<Outside> | undefined): boolean {
  return unit !== 'cash-rise' || outside?.value === 'prices';
}

function given<T>(value: T | undefined): Read<T> | undefined {
  return value === undefined ? undefined : { value, basis: 'option', words: undefined };
}

function noFigure(text: Text, { bare, misfits }: Figures): PayrestoreError {
  const [misfit] = misfits;
  const number = bare.find((each) => !each.inWords && !isTime(text.lower, each));
  const shown = number && text.words.slice(number.start, number.end);
  const cause =
    misfit?.cause ??
    (shown
      ? `${shown} is a number without a unit; write ${shown}% or £${shown}`
      : 'there is no figure in it');
  return new PayrestoreError('unreadable-quote', { given: text.given, cause, valid: EXAMPLE });
}

/** A year, a count of years or of hours a week, a date. */
function isTime(lower: string, { start, end }: Stretch): boolean {
  const [before, after] = [lower.slice(Math.max(0, start - 12), start), lower.slice(end, end + 16)];
  return (
    /^(?:(?:19|20)\d\d|0\d+)$/.test(lower.slice(start, end)) ||
    /^[ -](?:years?|hours?|days?|weeks?|months?|minutes?)(?![a-z])/.test(after) ||
    /^ ?[/:-] ?\d/.test(after) ||
    /\d ?[ /:-] ?$/.test(before) ||
    /(?:band|point|level|page|article|phase|day) $/.test(before)
  );
}

const UNIT_OPTIONS = {
  percent: 'cut, rise, real-rise or cash-rise',
  pounds: 'hourly, hourly-rise, yearly or yearly-rise',
} as const;

function noUnit(text: Text, figure: FigureFound, read: AmountUnit | undefined): PayrestoreError {
  const words = wordsOf(text, figure.bare);
  const advice = read && 'missing' in read ? read.valid : undefined;
  return new PayrestoreError('unreadable-quote', {
    given: text.given,
    cause: read && 'missing' in read ? read.missing(words) : `nothing says what ${words} is of`,
    valid: advice ?? `say so with --unit ${UNIT_OPTIONS[figure.kind]}`,
  });
}

/** Pay points have not been cut, and a cut in cash is none of buying power. */
function refuseCashCut(text: Text, figure: FigureFound, { clause }: Place): void {
  const words = text.lower.slice(clause.start, clause.end);
  if (!/(?<![a-z])(?:in cash|cash terms|nominal(?:ly| terms)?)(?![a-z])/.test(words)) return;
  if (/(?<![a-z])real(?![a-z])/.test(words)) return;
  throw new PayrestoreError('unreadable-quote', {
    given: text.given,
    cause: `${wordsOf(text, figure.bare)} is a cut in cash, which is not read`,
    valid: 'a cut is read as one of buying power; --unit cut says that it is meant so',
  });
}

function wrongUnit(text: Text, unit: Unit): PayrestoreError {
  return new PayrestoreError('unreadable-quote', {
    given: text.given,
    cause: `no figure in it can be of the unit ${unit}`,
    valid: 'percentages can be a cut or a rise, and pounds an hour or a year',
  });
}
