import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalogue, type OfferOptions, type OfferResult, offer } from '../../src/index.js';

/** Offers worked out from the published data by another program, which shares no code with ours. */
interface Golden {
  readonly cases: readonly {
    readonly award: string;
    readonly options: OfferOptions;
    readonly results: readonly Row[];
  }[];
  readonly deal: {
    readonly averages: Readonly<Record<string, number>>;
    readonly circular: number;
    readonly pay: Readonly<Record<string, number>>;
  };
}

interface Row {
  readonly grade: string | null;
  readonly average?: string | undefined;
  readonly pay?: number | undefined;
  readonly unrounded?: readonly number[];
  readonly newPay?: number | undefined;
  readonly toThePound?: number | undefined;
  readonly rise?: number | undefined;
  readonly hourlyRise?: number | undefined;
  readonly breakEvenPercent?: number | undefined;
  readonly risePercent: number;
  readonly real: readonly {
    readonly realChangePercent: number;
    readonly before: number;
    readonly after: number;
    readonly restoration: number;
    readonly gapClosedPercent: number;
    readonly assumedBefore: boolean;
    readonly assumedAfter: boolean;
    readonly restored: number | 'never' | 'beyond';
    readonly instead?: number;
    readonly afterOffer?: number | null;
  }[];
}

const golden = JSON.parse(readFileSync(new URL('offers.json', import.meta.url), 'utf8')) as Golden;
const catalogue = await loadCatalogue();

/** What a result says of the figures that the other program worked out. */
function asRow(result: OfferResult, { real }: Row): Row {
  const ofGrade = {
    pay: result.pay ?? undefined,
    unrounded: result.years.map(({ payUnrounded }) => payUnrounded ?? 0),
    newPay: result.newPay ?? undefined,
    toThePound: result.newPayToThePound ?? undefined,
    rise: result.rise ?? undefined,
    hourlyRise: result.hourlyRise ?? undefined,
    breakEvenPercent: result.breakEvenPercent ?? undefined,
  };
  return {
    grade: result.grade,
    ...(result.average ? { average: result.average } : ofGrade),
    risePercent: result.risePercent ?? 0,
    real: result.real.map((each, at) => ({
      realChangePercent: each.realChangePercent ?? 0,
      before: each.before.erosionPercent ?? 0,
      after: each.years.at(-1)?.erosionPercent ?? 0,
      restoration: each.years.at(-1)?.restorationPercent ?? 0,
      gapClosedPercent: each.gapClosedPercent ?? 0,
      assumedBefore: each.before.assumed,
      assumedAfter: each.assumed,
      restored: each.restored?.years ?? (each.restored?.outcome as 'never' | 'beyond'),
      ...(real[at]?.instead === undefined
        ? {}
        : {
            instead: each.restoreBy?.insteadPercent ?? 0,
            afterOffer: each.restoreBy?.afterPercent ?? null,
          }),
    })),
  };
}

describe('offers worked out by another program', () => {
  test.each(golden.cases)('$award, $options', ({ award, options, results }) => {
    const found = offer(catalogue, award, options).results;
    expect(found).toHaveLength(results.length);
    for (const [at, row] of results.entries()) {
      expect(asRow(found[at] as OfferResult, row)).toEqual(row);
    }
  });
});

describe('the three years from 2023/24, by point and as finally paid', () => {
  const everyone = { percent: '6', plus: '1250', payYear: '2023/24' };
  const rows = [
    everyone,
    { ...everyone, grade: 'NP3' },
    { percent: '3.71', payYear: '2023/24' },
    { percent: '5.05', payYear: '2023/24', grade: 'NP3' },
    { percent: '6', plus: '1000', payYear: '2024/25' },
    { percent: '6', plus: '1000', payYear: '2024/25', grade: 'NP3' },
    { percent: '4', plus: '750', payYear: '2025/26' },
    { percent: '4', plus: '750', payYear: '2025/26', grade: 'NP3' },
  ];
  const { results, query } = offer(catalogue, { title: 'deal', rows });
  const average = results.at(-1);

  test('come to 13.2%, 22.3% and 28.9% on average, as announced', () => {
    expect(query.from).toBe('2022/23');
    const rises = average?.years.map(({ payYear, risePercent }) => [payYear, risePercent]);
    expect(Object.fromEntries(rises ?? [])).toEqual(golden.deal.averages);
    expect(average?.risePercent?.toFixed(1)).toBe('28.9');
  });

  test('come to the pay of each point', () => {
    for (const [grade, pay] of Object.entries(golden.deal.pay)) {
      expect(results.find((result) => result.grade === grade)?.newPay).toBe(pay);
    }
  });

  test('come to as much rounded as circulars round', () => {
    const rounded = offer(catalogue, { rows }, { rounding: 'circular' }).results.at(-1);
    expect(rounded?.risePercent).toBe(golden.deal.circular);
  });
});
