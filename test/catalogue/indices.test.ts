import { describe, expect, test } from 'vitest';
import { indices as all } from '../support/raw-data.js';

/** The price indices of months; those of years and the comparators are looked at elsewhere. */
const indices = all.flatMap((index) =>
  index.frequency || index.comparator
    ? []
    : [{ ...index, levels: index.levels.map((level) => ({ ...level, month: level.month ?? '' })) }],
);

const each = indices.map((index) => [index.id, index] as const);

/** Months as a count of their own, so as not to lean on the code under test. */
function monthCount(text: string): number {
  const [year, month] = text.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 0);
}

/** A plain decimal in tenths, rounded half up, without floats. */
function tenthsHalfUp(text: string): number {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(2, '0');
  return Number(whole) * 10 + Number(digits[0]) + (Number(digits[1]) >= 5 ? 1 : 0);
}

describe('a price index', () => {
  test('is there for each of the four the methods choose from', () => {
    expect(indices.map((index) => index.id).sort()).toEqual(['cpi', 'cpih', 'hci', 'rpi']);
  });

  test.each(each)('%s has every month from its first to its last once, in order', (_id, index) => {
    const months = index.levels.map((level) => monthCount(level.month));
    const first = months[0] ?? 0;
    expect(months).toEqual(months.map((_month, offset) => first + offset));
  });

  test.each(each)('%s prints every level with its stated decimals', (_id, index) => {
    const wrong = index.levels.filter(
      ({ level }) => (level.split('.')[1]?.length ?? 0) !== index.decimals,
    );
    expect(wrong).toEqual([]);
  });

  test.each(each)('%s has levels above zero that move less than 5% in a month', (_id, index) => {
    const levels = index.levels.map(({ level }) => Number(level));
    const jumps = levels.filter((level, at) => {
      const before = levels[at - 1] ?? level;
      return level <= 0 || Math.abs(level / before - 1) > 0.05;
    });
    expect(jumps).toEqual([]);
  });

  test.each(each)('%s averages 100 over its reference period', (_id, index) => {
    const [period = '', hundred] = index.referencePeriod.split('=');
    expect(hundred).toBe('100');
    const wanted = period === 'January 1987' ? '1987-01' : period;
    const levels = index.levels
      .filter(({ month }) => month.startsWith(wanted))
      .map(({ level }) => Number(level));
    expect(levels.length).toBeGreaterThan(0);
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    expect(Math.abs(mean - 100)).toBeLessThan(0.05);
  });

  test('is not another under a second name', () => {
    const runs = indices.map((index) =>
      index.levels
        .map(({ level }) => level)
        .slice(-24)
        .join(),
    );
    expect(new Set(runs).size).toBe(indices.length);
  });
});

describe('a derived level', () => {
  const derived = indices.flatMap((index) =>
    index.levels.flatMap(({ month, level, derived: by }) =>
      by ? [[`${index.id} ${month}`, level, by.formula] as const] : [],
    ),
  );

  test('exists: CPIH from March 2023', () => {
    expect(derived.map(([name]) => name)).toContain('cpih 2023-03');
  });

  test('comes out of its formula', () => {
    const wrong = derived.filter(([, level, formula]) => {
      const match = /^(\d+\.\d+) rounded half up to one decimal$/.exec(formula);
      return !match?.[1] || tenthsHalfUp(match[1]) !== tenthsHalfUp(level);
    });
    expect(wrong).toEqual([]);
  });
});

describe('published levels', () => {
  // As the Office for National Statistics printed them.
  test.each([
    ['rpi', '2008-04', '214.0'],
    ['rpi', '2009-04', '211.5'],
    ['rpi', '2022-04', '334.6'],
  ])('%s in %s stood at %s', (id, month, printed) => {
    const index = indices.find((entry) => entry.id === id);
    expect(index?.levels.find((entry) => entry.month === month)?.level).toBe(printed);
  });
});
