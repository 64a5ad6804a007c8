import { describe, expect, test } from 'vitest';
import { scales as all, awards, workforces } from '../support/raw-data.js';

/** The two contracts of England's resident doctors. */
const scales = all.filter((scale) => scale.id.startsWith('england-resident'));

/** Each year's rise in the points of the 2002 contract: × this, + this, in thousandths and pounds. */
const AWARDS: Readonly<Record<number, readonly [times: number, plus: number]>> = {
  2009: [1015, 0],
  2010: [1010, 0],
  2011: [1000, 0],
  2012: [1000, 0],
  2013: [1010, 0],
  2014: [1000, 0],
  2015: [1000, 0],
  2016: [1010, 0],
  2017: [1010, 0],
  2018: [1020, 0],
  2019: [1020, 0],
  2020: [1020, 0],
  2021: [1020, 0],
  2022: [1020, 0],
  // 2023/24 as first awarded; the deal of 2024 came on top and is followed below.
  2023: [1060, 1250],
  2024: [1060, 1000],
  2025: [1040, 750],
  2026: [1035, 0],
};
/**
 * Points printed for 2026/27 that are up to £2 away: last year's amount is not printed but derived
 * in three steps, each rounded to a pound.
 */
const FARTHER: Readonly<Record<number, readonly string[]>> = { 2026: ['StR 4', 'StR 5', 'StR 8'] };
const YEARS = Object.keys(AWARDS).map(Number);

type Entry = (typeof scales)[number]['points'][number]['amounts'][number];

function amounts(entries: readonly Entry[], year: number): readonly number[] {
  return entries.flatMap((entry) => {
    const starts = Number(entry.from.slice(0, 4)) === year;
    return starts && 'amount' in entry ? [Number(entry.amount)] : [];
  });
}

/** How many pounds an amount is away from last year's by the award, at most. */
function distance(before: number, now: number, [times, plus]: readonly [number, number]): number {
  return Math.abs(now * 1000 - (before * times + plus * 1000)) / 1000;
}

describe('a point of the 2002 contract', () => {
  const scale = scales.find((entry) => entry.id === 'england-resident-2002');

  test.each(YEARS)('is within £1 of the award in %i', (year) => {
    const award = AWARDS[year] as readonly [number, number];
    const steps = (scale?.points ?? []).flatMap(({ id, amounts: entries }) => {
      const before = amounts(entries, year - 1).at(-1);
      const now = amounts(entries, year).at(0);
      return before === undefined || now === undefined
        ? []
        : [{ id, off: distance(before, now, award) }];
    });
    expect(steps.length).toBeGreaterThanOrEqual(16);
    const far = steps.filter(({ off }) => off > 1);
    expect(far.map(({ id }) => id)).toEqual(FARTHER[year] ?? []);
    expect(far.filter(({ off }) => off >= 2)).toEqual([]);
  });

  test('rose by 3.71% in the deal of September 2024, except nodal point 3 of the new contract', () => {
    const revised = scales.flatMap(({ points }) =>
      points.flatMap(({ id, amounts: entries }) => {
        const [first, last] = amounts(entries, 2023);
        return first && last ? [[id, Math.round((last / first - 1) * 10_000)] as const] : [];
      }),
    );
    expect(revised.length).toBeGreaterThan(16);
    for (const [id, rise] of revised) expect([id, rise]).toEqual([id, id === 'NP3' ? 505 : 371]);
  });
});

describe('a nodal point of the 2016 contract', () => {
  const scale = scales.find((entry) => entry.id === 'england-resident-2016');
  const nodal = scale?.points.filter((point) => /^NP[1-4]$/.test(point.id)) ?? [];

  test.each(YEARS.filter((year) => year > 2016))('is within £1 of the award in %i', (year) => {
    const award = AWARDS[year] as readonly [number, number];
    expect(nodal).toHaveLength(4);
    for (const { id, amounts: entries } of nodal) {
      const before = amounts(entries, year - 1).at(-1) ?? 0;
      // Corrections and deals come after the first print of a year.
      const off = amounts(entries, year).map((now) => distance(before, now, award));
      expect([id, Math.min(...off) <= 1]).toEqual([id, true]);
    }
  });
});

describe('the chain of awards', () => {
  const [file] = awards;

  test('has every pay year after its base on each chain', () => {
    for (const { id } of file?.chains ?? []) {
      const own = file?.awards.filter((award) => award.chains?.includes(id) ?? true) ?? [];
      const years = new Set(own.map((award) => Number(award.payYear.slice(0, 4))));
      expect([...years].sort()).toEqual(YEARS);
    }
  });

  test('without structural money agrees with the points, up to 2022/23', () => {
    for (const award of file?.awards ?? []) {
      const year = Number(award.payYear.slice(0, 4));
      if (year > 2022 || (award.chains && !award.chains.includes('awards-consolidated'))) continue;
      expect([year, Number(award.percent) * 10 + 1000]).toEqual([year, AWARDS[year]?.[0]]);
    }
  });

  test('dates each award within its pay year', () => {
    const outside = file?.awards.filter(({ payYear, effectiveFrom }) => {
      const start = Number(payYear.slice(0, 4));
      return effectiveFrom < `${start}-04-01` || effectiveFrom > `${start + 1}-03-31`;
    });
    expect(outside).toEqual([]);
  });

  test('names only chains there are, and marks as inferred only the chain with structural money', () => {
    const known = file?.chains.map((chain) => chain.id) ?? [];
    for (const award of file?.awards ?? []) {
      for (const id of award.chains ?? []) expect(known).toContain(id);
      if (award.status === 'inferred' || award.status === 'implied') {
        expect(award.chains).toEqual(['awards']);
      }
    }
  });
});

const BANDS = ['1', '2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9'];

/**
 * Thresholds 3 and 4 of consultants were one thing in 2003 and are another since 2024. A band of
 * Agenda for Change has several points, and which is meant must be said.
 */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  'england-afc': BANDS.flatMap((band) => [`band${band}`, `b${band}`]),
  'scotland-afc': BANDS.flatMap((band) => [`band${band}`, `b${band}`]),
  'england-consultants': [
    ...['threshold3', 'consultantthreshold3', 't3'],
    ...['threshold4', 'consultantthreshold4', 't4'],
  ],
};

describe('a workforce', () => {
  test.each(workforces.map((entry) => [entry.id, entry] as const))(
    '%s has each name of a grade once, but for those that mean two and are refused',
    (id, { grades }) => {
      const names = grades.flatMap((grade) => [
        ...new Set(
          [grade.id, ...grade.aliases].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')),
        ),
      ]);
      const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
      expect(twice).toEqual(AMBIGUOUS[id] ?? []);
    },
  );
});
