import { describe, expect, test } from 'vitest';
import {
  loadCatalogue,
  type OfferOptions,
  type OfferResult,
  offer,
  PayrestoreError,
} from '../../src/index.js';

const catalogue = await loadCatalogue();

function of(results: readonly OfferResult[], grade: string | null): OfferResult {
  const found = results.find((result) => result.grade === grade);
  if (!found) throw new Error(`no result for ${grade}`);
  return found;
}

describe('what an offer must come to', () => {
  test('4% + £750 on 2024/25 pay', () => {
    const { results } = offer(catalogue, '4% + £750', { grades: ['F1'], from: '2024/25' });
    const first = of(results, 'F1');
    expect(first).toMatchObject({ pay: 36616, newPay: 38830.64, newPayToThePound: 38831 });
    expect(first).toMatchObject({ hourlyRise: 1.06, until: '2025/26', risePercent: 6.0483 });
    expect(of(results, null)).toMatchObject({ risePercent: 5.3884, average: 'single' });
  });

  test('2.8% on 2024/25 pay is 49p an hour for F1, and 95p for ST6', () => {
    const { results } = offer(catalogue, '2.8%', { from: '2024/25' });
    expect(of(results, 'F1').hourlyRise).toBe(0.49);
    expect(of(results, 'ST6').hourlyRise).toBe(0.95);
    expect(results.map(({ grade }) => grade)).toContain('CT4');
    expect(results.at(-1)?.grade).toBeNull();
  });

  test.each([
    ['35.3%', 20614.49],
    ['35%', 20439.3],
  ])('%s on 2022/23 pay is £%d for ST6, and no other point gets as much', (award, rise) => {
    const { results, offers } = offer(catalogue, award, { grades: ['ST6'], from: '2022/23' });
    expect(of(results, 'ST6').rise).toBe(rise);
    const [most, next] = offers[0]?.rises ?? [];
    expect(most).toEqual({ grades: ['ST6', 'ST7', 'ST8'], rise });
    expect(next?.rise).toBeLessThan(18_010);
  });

  test('6% + £1,250 on 2022/23 pay is 8.8% on average', () => {
    const { results } = offer(catalogue, '6% + £1,250', { from: '2022/23' });
    expect(of(results, null).risePercent).toBe(8.8309);
  });
});

describe('the average', () => {
  test('lies between two where points have been split since people were counted', () => {
    const averages = offer(catalogue, '4% + £750').results.filter(({ grade }) => grade === null);
    expect(averages.map(({ average }) => average)).toEqual(['lowest', 'highest']);
    const [low = 0, high = 0] = averages.map(({ risePercent }) => risePercent ?? 0);
    expect(low).toBeLessThan(high);
    expect(high - low).toBeLessThan(0.01);
  });

  test('is of the counts given, which may name stages', () => {
    const { results, weights } = offer(catalogue, '£1,000', {
      from: '2024/25',
      weights: ['F1=3', 'ST6=1'],
    });
    const bill = 3 * 36616 + 70425;
    expect(of(results, null).risePercent).toBeCloseTo((100 * 4000) / bill, 4);
    expect(weights).toMatchObject({ from: 'given', official: null, source: null });
  });

  test('stands on points that were not there yet', () => {
    const { results } = offer(catalogue, '£1,000', { from: '2018/19' });
    expect(of(results, null).average).toBe('single');
  });

  test('is an absence where nobody is counted', () => {
    const { results } = offer(catalogue, '3%', { workforce: 'consultants' });
    expect(of(results, null).absence?.code).toBe('no-weights');
  });
});

describe('what is known without an assumption', () => {
  test('is the cash, and real terms as far as prices are published', () => {
    const { results, pricesPublishedTo } = offer(catalogue, '4% then 3%', { from: '2024/25' });
    expect(pricesPublishedTo).toBe('2025/26');
    const [real] = of(results, 'F1').real;
    expect(real?.years.map(({ realChangePercent }) => realChangePercent)).toEqual([0.9382, null]);
    expect(real?.years[1]?.absence?.code).toBe('needs-inflation');
    expect(real).toMatchObject({ realChangePercent: null, restored: null, assumed: false });
    expect(of(results, 'F1').newPay).toBe(39223.06);
  });

  test('is marked nowhere as assumed', () => {
    const { results } = offer(catalogue, '4%', { from: '2024/25', grades: ['F1'] });
    const [real] = of(results, 'F1').real;
    expect([real?.before.assumed, real?.assumed, real?.years[0]?.assumed]).toEqual([
      false,
      false,
      false,
    ]);
    // A pace carried on is an assumption all the same.
    expect(real?.restored).toEqual({
      outcome: 'years',
      years: 28,
      payYear: '2052/53',
      carriedOn: true,
      kept: true,
      assumed: true,
    });
  });

  test('every figure that rests on an assumption says so', () => {
    const { results, warnings } = offer(catalogue, '4%', {
      inflation: '2..3',
      restoreBy: '2030/31',
      grades: ['F1'],
    });
    const { real } = of(results, 'F1');
    expect(real.map(({ scenario }) => scenario)).toEqual(['low', 'high']);
    for (const course of real) {
      expect(course.assumedInflation.map(({ payYear }) => payYear)).toEqual([
        '2026/27',
        '2027/28',
        '2028/29',
        '2029/30',
        '2030/31',
      ]);
      for (const part of [
        course,
        course.before,
        ...course.years,
        course.restoreBy,
        course.restored,
      ]) {
        expect(part?.assumed).toBe(true);
      }
    }
    expect(warnings.map(({ code }) => code)).toContain('assumed-inflation');
  });
});

describe('rounding', () => {
  test('is a choice: what is carried on is exact, or to the pound', () => {
    const ask = (rounding: 'none' | 'circular') =>
      of(offer(catalogue, '4% + £750 then 3%', { from: '2024/25', rounding }).results, 'F1');
    expect(ask('none').years.map(({ payBefore }) => payBefore)).toEqual([36616, 38830.64]);
    expect(ask('circular').years.map(({ payBefore }) => payBefore)).toEqual([36616, 38831]);
    expect(ask('circular').years[0]?.payUnrounded).toBe(38830.64);
    expect(ask('circular').newPay).toBe(39996);
  });
});

describe('a one-off', () => {
  test('is cash, and no part of anything else', () => {
    const ask = (award: string) =>
      of(offer(catalogue, award, { from: '2024/25', grades: ['F1'] }).results, 'F1');
    const [without, within] = [ask('3%'), ask('3% + £500 one-off')];
    expect(within.oneOffs).toBe(500);
    expect({ ...within, award: '', years: [], oneOffs: 0 }).toEqual({
      ...without,
      award: '',
      years: [],
      oneOffs: 0,
    });
  });
});

describe('awards by grade', () => {
  test('go to the grade, else to its point, else to everyone', () => {
    const { results } = offer(
      catalogue,
      {
        rows: [
          { grade: 'ST3', percent: 5 },
          { grade: 'NP4', percent: 4 },
          { percent: 3, floor: '1,200' },
        ],
      },
      { from: '2024/25' },
    );
    expect(of(results, 'ST3').risePercent).toBe(5);
    expect(of(results, 'ST4').risePercent).toBe(4);
    expect(of(results, 'F1').rise).toBe(1200);
    expect(of(results, 'ST6').risePercent).toBe(3);
    expect(of(results, null).average).toBe('lowest');
  });

  test('follow a point that was split to those that came of it', () => {
    const { results } = offer(catalogue, { rows: [{ grade: 'NP3', percent: 2 }, { percent: 1 }] });
    expect(of(results, 'CT1').risePercent).toBe(2);
    expect(of(results, 'F1').risePercent).toBe(1);
  });

  test('leave out who has none', () => {
    const { results } = offer(catalogue, { rows: [{ grade: 'F1', percent: 2 }] });
    expect(of(results, 'ST6').absence?.code).toBe('no-award');
    expect(of(results, 'F1').absence).toBeNull();
  });
});

test('offers stand side by side, each with its results', () => {
  const { results, offers } = offer(catalogue, ['3%', '2.5% + £750'], { grades: ['F1'] });
  expect(offers.map(({ award }) => award)).toEqual(['3%', '2.5% + £750']);
  expect(
    results.filter(({ grade }) => grade === 'F1').map(({ risePercent }) => risePercent),
  ).toEqual([3, 4.3192]);
});

test('the receipt has the formula, its numbers and their sources', () => {
  const { results, sources } = offer(catalogue, '4% + £750', {
    grades: ['F1'],
    from: '2024/25',
    explain: true,
  });
  const [pay] = of(results, 'F1').steps ?? [];
  expect(pay?.text).toBe('£36,616.00 × 1.04 + £750 = £38,830.64');
  expect(pay?.inputs[0]?.source).toBe('hcsa-current-pay-2025');
  const named = results.flatMap(({ steps = [] }) =>
    steps.flatMap(({ inputs }) => inputs.flatMap(({ source }) => source ?? [])),
  );
  const known = sources.map(({ id }) => id);
  for (const id of named) expect(known).toContain(id);
});

describe('refusals', () => {
  test.each([
    ['4% + banana', {}, 'unreadable-award'],
    [[], {}, 'missing-option'],
    [4, {}, 'missing-option'],
    [{ rows: [] }, {}, 'missing-option'],
    [{ rows: [{ grade: 'F9', percent: 1 }] }, {}, 'unknown-grade'],
    [{ rows: [{ grade: 'F1' }] }, {}, 'malformed-option'],
    [{ rows: [{ percent: -1 }] }, {}, 'malformed-number'],
    [{ rows: [{ percent: 1, payYear: '2027' }] }, {}, 'malformed-pay-year'],
    ['3%', { form: '2024/25' }, 'unknown-option'],
    ['3%', { inflation: ['3'] }, 'malformed-option'],
    ['3%', { inflation: 'high' }, 'malformed-number'],
    ['3%', { inflation: '4..2' }, 'malformed-number'],
    ['3%', { inflation: '3,3,3' }, 'malformed-number'],
    ['3%', { inflation: '2,2', from: '2022/23' }, 'malformed-number'],
    ['3%', { rounding: 'up' }, 'unknown-rounding'],
    ['3%', { weights: 'F1=1' }, 'malformed-option'],
    ['3%', { restoreBy: '2026/27' }, 'years-reversed'],
    ['3%', { from: '2010/11', since: '2015/16' }, 'years-reversed'],
    ['3%', { from: 'soon' }, 'malformed-pay-year'],
    ['2027/28: 3%', { from: '2024/25' }, 'conflicting-options'],
    [['2027/28: 3%', '2028/29: 3%'], {}, 'conflicting-options'],
    ['3%', { pay: 'earnings-basic' }, 'conflicting-options'],
    ['3%', { pay: 'scale-2002' }, 'conflicting-options'],
    ['3%', { prices: 'latest' }, 'conflicting-options'],
    ['3%', { index: 'awe' }, 'conflicting-options'],
    ['3%', { method: 'bma', index: 'cpi' }, 'conflicting-options'],
    ['3%', { method: 'all' }, 'conflicting-options'],
    ['3%', { workforce: 'doctors' }, 'missing-option'],
  ])('%j, %j: %s', (award, options, code) => {
    const ask = () => offer(catalogue, award as string, options as unknown as OfferOptions);
    expect(ask).toThrow(PayrestoreError);
    expect(ask).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });

  test('an award that cannot be read says where', () => {
    try {
      offer(catalogue, '4% + banana');
    } catch (error) {
      expect((error as PayrestoreError).details.at).toEqual({ start: 5, end: 11 });
    }
  });
});
