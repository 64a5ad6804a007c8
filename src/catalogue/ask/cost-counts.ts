import { BUNDLED } from '../../domain/calc.js';
import type { Counted } from '../../domain/cost/cost.js';
import { type CountReading, readingsOf, spanOf } from '../../domain/cost/counts.js';
import { exactly, type Span } from '../../domain/cost/span.js';
import type { Headcounts } from '../../domain/headcounts.js';
import { compare, mean } from '../../domain/rational.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { type Fault, PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { place } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import { COUNT_FORM, type CountRow, isCount, readCount, readCountRows } from '../own/count-rows.js';

/** Who is counted for a question, and where the counts come from. */
export interface Counts {
  readonly counted: readonly Counted[];
  readonly from: 'data' | 'file' | 'given';
  /** The data file they are of, if they are of one. */
  readonly headcounts: Headcounts | undefined;
  /** Where the user's own file stands. */
  readonly origin: string | undefined;
  readonly readings: readonly CountReading[];
}

/**
 * The counts of a question: those of `--headcounts`, with any of `--count` in their place; those of
 * `--count` alone; else those of the data. Counts given one by one are never put among the bundled
 * ones, which count the same people by nodal point.
 *
 * Throws `invalid-file` with every fault of a CSV, and `missing-option` where nobody is counted.
 */
export function countsFor(
  catalogue: Catalogue,
  workforce: Workforce,
  given: readonly string[] | undefined,
): Counts {
  const own = given && readGiven(workforce, given);
  const file = catalogue.given.headcounts;
  if (file?.kind === 'csv') {
    const rows = csvCounts(workforce, file);
    const counted = own ? replaced(rows, own) : rows;
    return { counted, from: 'file', headcounts: undefined, origin: file.origin, readings: [] };
  }
  if (own && !file) {
    return { counted: own, from: 'given', headcounts: undefined, origin: undefined, readings: [] };
  }
  const headcounts = catalogue.headcounts(workforce.id);
  if (!headcounts) {
    const grade = workforce.grades[0]?.id;
    throw new PayrestoreError('missing-option', {
      given: `a count of ${workforce.title}`,
      valid: `none is on file; give --count "${grade}=100", or --headcounts with a file (see payrestore grades${place(workforce)})`,
    });
  }
  // Counts of the user's in place of some make no whole that a published total could be of.
  const readings = own ? [] : readingsOf(headcounts);
  const rows = headcounts.rows.map((row): Counted => {
    const { count, low, high, printed, source, confidence } = row;
    const [grade] = findGrades(workforce, [row.point]) as [Grade];
    const span = low && high ? { value: count, low, high } : spanOf(count, readings);
    return { grade, count: span, printed, source, confidence };
  });
  const { origin } = headcounts;
  return {
    counted: own ? replaced(rows, own) : rows,
    from: origin === BUNDLED ? 'data' : 'file',
    headcounts,
    origin: origin === BUNDLED ? undefined : origin,
    readings,
  };
}

function replaced(rows: readonly Counted[], own: readonly Counted[]): readonly Counted[] {
  const kept = rows.map((row) => own.find(({ grade }) => grade === row.grade) ?? row);
  return [...kept, ...own.filter((entry) => !kept.includes(entry))];
}

/** A CSV's counts, each grade found by its name; every fault at once. */
function csvCounts(
  workforce: Workforce,
  { text, origin }: { readonly text: string; readonly origin: string },
): readonly Counted[] {
  const { rows, faults } = readCountRows(text);
  const found: Fault[] = [...faults];
  const lines = new Map<Grade, number>();
  const counted = rows.flatMap((row): readonly Counted[] => {
    const grade = gradeOf(workforce, row, found);
    if (!grade) return [];
    const before = lines.get(grade);
    if (before !== undefined) {
      const message = `${grade.id} is counted twice, first on line ${before}`;
      found.push({ line: row.line, path: 'grade', message });
      return [];
    }
    lines.set(grade, row.line);
    return [ownCount(grade, row)];
  });
  if (found.length === 0) return counted;
  throw new PayrestoreError('invalid-file', {
    where: origin,
    faults: found.sort((a, b) => a.line - b.line),
  });
}

function gradeOf(workforce: Workforce, row: CountRow, found: Fault[]): Grade | undefined {
  try {
    const [grade, ...more] = findGrades(workforce, [row.grade]);
    if (grade && more.length === 0) return grade;
    const message = `"${row.grade}" is more than one grade; count each on a line of its own`;
    found.push({ line: row.line, path: 'grade', message });
  } catch (cause) {
    if (!(cause instanceof PayrestoreError)) throw cause;
    found.push({ line: row.line, path: 'grade', message: cause.message });
  }
  return undefined;
}

/** Counts of the command line: `F1=8000`, or `F1=7500..8500`. */
function readGiven(workforce: Workforce, given: readonly string[]): readonly Counted[] {
  const seen = new Map<Grade, string>();
  const counted = given.map((text): Counted => {
    const at = text.indexOf('=');
    const [name, number] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
    const count = rangeOf(number);
    if (name === '' || !count) {
      throw new PayrestoreError('malformed-number', {
        given: text,
        where: '--count',
        valid: `write a grade and ${COUNT_FORM}: F1=8000, or F1=7500..8500 where it is approximate`,
      });
    }
    const [grade, ...more] = findGrades(workforce, [name]) as [Grade, ...Grade[]];
    if (more.length > 0) {
      const valid = `of one grade, as in --count ${grade.id}=${number}`;
      throw new PayrestoreError('malformed-option', { where: `--count ${text}`, valid });
    }
    const before = seen.get(grade);
    if (before !== undefined) {
      throw new PayrestoreError('conflicting-options', {
        given: `--count ${before} and --count ${text}`,
        valid: `${grade.id} is counted once`,
      });
    }
    seen.set(grade, text);
    return { grade, count, printed: number, source: null, confidence: null };
  });
  if (counted.length > 0) return counted;
  throw new PayrestoreError('missing-option', {
    given: 'a count',
    valid: 'such as --count F1=8000',
  });
}

/** `8000`, or `7500..8500`, whose middle stands for the count. */
function rangeOf(text: string): Span | undefined {
  const [from = '', to, ...more] = text.split('..').map((part) => part.trim());
  const low = readCount(from);
  const high = to === undefined ? low : readCount(to);
  if (!low || !high || more.length > 0 || !isCount(low) || !isCount(high)) return undefined;
  if (compare(low, high) > 0) return undefined;
  return to === undefined ? exactly(low) : { value: mean([low, high]), low, high };
}

function ownCount(grade: Grade, { count, low, high, printed }: CountRow): Counted {
  const span = { value: count, low: low ?? count, high: high ?? count };
  return { grade, count: span, printed, source: null, confidence: null };
}
