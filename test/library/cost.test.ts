import { describe, expect, test } from 'vitest';
import { type CostOptions, cost, loadCatalogue } from '../../src/index.js';
import { failure } from '../support/failure.js';
import { fileOf } from '../support/own-files.js';

const catalogue = await loadCatalogue();

describe('cost in the library', () => {
  test('is a restoration by bma with nothing said', () => {
    const { query, total, results } = cost(catalogue);
    expect(query).toMatchObject({ method: 'bma', since: '2008/09', until: '2025/26' });
    expect(query).toMatchObject({ counts: 'data', untilGiven: false, risePercent: null });
    expect(total.risePercent).toBe(26.2511);
    expect(results.map(({ grade }) => grade)).toEqual(['NP1', 'NP2', 'NP3', 'NP4', 'NP5']);
  });

  test('has steps only where they are asked for', () => {
    expect(cost(catalogue).results[0]).not.toHaveProperty('steps');
    const { results, total } = cost(catalogue, { explain: true });
    expect(results[0]?.steps?.map(({ quantity }) => quantity)).toEqual([
      ...['priceLevels.base', 'priceLevels.end', 'priceRatio', 'payRatio', 'restorationPercent'],
      ...['newBasicPay', 'basicPayCost'],
    ]);
    expect(total.steps?.map(({ quantity }) => quantity)).toEqual(['basicPayCost', 'risePercent']);
  });

  test('names every source of its figures, and nothing else for a plain rise', () => {
    const { sources, published } = cost(catalogue, { rise: 35, from: '2022/23' });
    const quoted = published.map(({ source }) => source);
    expect(sources.map(({ id }) => id).sort()).toEqual(
      [
        ...new Set([
          ...['md-1-2022', 'fprmodeller-counts', 'hansard-2023-07-13'],
          ...['fullfact-how-much-earn-2025-06', ...quoted],
        ]),
      ].sort(),
    );
  });

  test('takes numbers and texts alike', () => {
    const asTexts = cost(catalogue, {
      rise: '35%',
      from: '2022/23',
      onCost: '20',
      returns: '40 %',
    });
    const asNumbers = cost(catalogue, { rise: 35, from: '2022/23', onCost: 20, returns: 40 });
    expect(asTexts).toEqual(asNumbers);
  });

  test('of what comes back of nothing on top is of the basic cost', () => {
    const { total } = cost(catalogue, { rise: 35, from: '2022/23', returns: 25 });
    expect(total.costWithOnCosts).toBeNull();
    expect(total.netCost?.value).toBe(753_400_462.5);
  });

  test('costs a file of counts', async () => {
    const own = await loadCatalogue({ headcounts: fileOf('F1,100\n', 'counts.csv') });
    const { total } = cost(own, { rise: 10, from: '2024/25' });
    expect(total.basicPayCost).toEqual({ value: 366_160, low: 366_160, high: 366_160 });
  });

  test.each<readonly [string, object, string, RegExp]>([
    ['an option there is not', { rises: 3 }, 'unknown-option', /did you mean rise\?/],
    ['counts that are no list', { counts: 'F1=3' }, 'malformed-option', /counts must be a list/],
    ['a rise that is no number', { rise: true }, 'malformed-option', /rise must be a number/],
    ['a method that is a list', { method: ['bma'] }, 'malformed-option', /method must be a text/],
    ['no count in the list', { counts: [] }, 'missing-option', /--count F1=8000/],
    ['a rate that is not finite', { onCost: Number.NaN }, 'malformed-number', /--on-cost/],
    ['a rise in exponents', { rise: 1e21 }, 'malformed-number', /--rise/],
  ])('refuses %s', (_, options, code, says) => {
    const error = failure(() => cost(catalogue, options as CostOptions));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
  });
});
