import { MOST_YEARS, readAward } from '../../award/read.js';
import { addYears, type PayYear } from '../../domain/calendar.js';
import type { AwardStep, AwardYear } from '../../domain/offer/award.js';
import type { Offer } from '../../domain/offer/offer.js';
import { compare, fromDecimal, type Rational, rational } from '../../domain/rational.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { findGrades } from '../names/find-grades.js';
import { atPlace } from '../names/grade-advice.js';
import { plainName } from '../names/nearest.js';
import type { AwardGiven, GradeAward, GradeAwards } from './offer-options.js';
import { readPayYear } from './read-options.js';

/** An offer whose first pay year may still have to be settled. */
export interface OpenOffer {
  readonly given: string;
  /** The first pay year, where it names one. */
  readonly first: PayYear | undefined;
  /** The offer from a first pay year on. */
  starting(first: PayYear): Offer;
}

const NO_ROW = 'an award by grade has a row for each: grade, percent, plus, floor, oneOff, payYear';

/** Reads an award in words, or by grade. */
export function openOffer(given: AwardGiven, at: number, workforce: Workforce): OpenOffer {
  return typeof given === 'string' ? inWords(given) : byGrade(given, at, workforce);
}

function inWords(given: string): OpenOffer {
  const { first, years } = readAward(given);
  return {
    given: given.trim(),
    first,
    starting(from) {
      const everyone = years.map((steps, at) => ({ payYear: addYears(from, at), steps }));
      return {
        given: given.trim(),
        years: everyone.map(({ payYear }) => payYear),
        everyone,
        byGrade: new Map(),
      };
    },
  };
}

/** A row read: whose it is, and how many years after the first, where it names no pay year. */
interface Row {
  readonly grade: string | undefined;
  readonly payYear: PayYear | undefined;
  readonly step: AwardStep;
}

function byGrade({ title, rows }: GradeAwards, at: number, workforce: Workforce): OpenOffer {
  const given = title ?? `awards by grade ${at + 1}`;
  if (rows.length === 0) {
    throw new PayrestoreError('missing-option', { given: `a row of ${given}`, valid: NO_ROW });
  }
  const read = rows.map((row, index) =>
    readRow(row, row.where ?? `${given}, row ${index + 1}`, workforce),
  );
  const named = read.flatMap(({ payYear }) => payYear ?? []);
  const first = named.length > 0 ? (Math.min(...named) as PayYear) : undefined;
  return { given, first, starting: (from) => fromRows(given, read, from) };
}

function fromRows(given: string, rows: readonly Row[], first: PayYear): Offer {
  const last = Math.max(...rows.map(({ payYear }) => payYear ?? first));
  if (last - first >= MOST_YEARS) {
    const valid = `at most ${MOST_YEARS} years are read`;
    throw new PayrestoreError('malformed-option', { where: given, valid });
  }
  const years = Array.from({ length: last - first + 1 }, (_, at) => addYears(first, at));
  const of = (grade: string | undefined): readonly AwardYear[] =>
    years.flatMap((payYear) => {
      const own = rows.filter((row) => row.grade === grade && (row.payYear ?? first) === payYear);
      return own.length > 0 ? [{ payYear, steps: own.map(({ step }) => step) }] : [];
    });
  const grades = new Set(rows.flatMap(({ grade }) => grade ?? []));
  const everyone = of(undefined);
  return {
    given,
    years,
    everyone: everyone.length > 0 ? everyone : undefined,
    byGrade: new Map([...grades].map((grade) => [grade, of(grade)])),
  };
}

const FIELDS = ['percent', 'plus', 'floor', 'oneOff'] as const;
const MOST = { percent: 100, plus: 100_000, floor: 100_000, oneOff: 100_000 } as const;

function readRow(row: GradeAward, where: string, workforce: Workforce): Row {
  const name = row.grade?.trim() ?? '';
  const everyone = name === '' || plainName(name) === 'all';
  const [grade] = everyone ? [] : atPlace(where, () => findGrades(workforce, [name]));
  if (FIELDS.every((field) => isBlank(row[field]))) {
    throw new PayrestoreError('malformed-option', { where, valid: NO_ROW });
  }
  const value = (field: (typeof FIELDS)[number]) =>
    isBlank(row[field]) ? undefined : figureOf(`${where}, ${field}`, row[field], MOST[field]);
  const year = row.payYear?.trim() ?? '';
  return {
    grade: grade?.id,
    payYear: year === '' ? undefined : readPayYear(`${where}, payYear`, year),
    step: {
      percent: value('percent') ?? rational(0),
      plus: value('plus') ?? rational(0),
      floor: value('floor'),
      oneOff: value('oneOff') ?? rational(0),
    },
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A number from 0 up to a bound; pounds may carry their sign, thousands a comma, percent theirs. */
function figureOf(where: string, given: unknown, most: number): Rational {
  const text = String(given).trim().replace(/^£ ?/, '').replace(/ ?%$/, '');
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
  const value = fromDecimal(grouped ? text.replaceAll(',', '') : text);
  if (value && value.n >= 0n && compare(value, rational(most)) <= 0) return value;
  throw new PayrestoreError('malformed-number', {
    given: String(given),
    where,
    valid: `write a number from 0 to ${most}`,
  });
}
