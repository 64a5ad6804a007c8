import { describe, expect, test } from 'vitest';
import { type CompareOptions, compare, loadCatalogue, PayrestoreError } from '../../src/index.js';

const catalogue = await loadCatalogue();

describe('compare', () => {
  test('answers with every specification, and what they come to', () => {
    const { results, summary, query } = compare(catalogue, { until: ['2021/22'] });
    expect(query.vary).toEqual(['index', 'prices']);
    expect(results).toHaveLength(12);
    expect(summary.highest).toMatchObject({ method: 'bma', erosionPercent: 26.0929 });
    expect(summary.effects[0]?.dimension).toBe('index');
  });

  test('asks about everything without a question', () => {
    expect(compare(catalogue).results).toHaveLength(12);
  });

  test.each([
    [{ inde: ['rpi'] }, 'unknown-option'],
    [{ index: 'rpi' }, 'malformed-option'],
    [{ asOf: ['2024-01-31'] }, 'malformed-option'],
    [{ vary: ['everything'] }, 'unknown-dimension'],
    [{ asOf: '2024-13-31' }, 'malformed-date'],
  ])('refuses %j: %s', (options, code) => {
    const ask = () => compare(catalogue, options as unknown as CompareOptions);
    expect(ask).toThrow(PayrestoreError);
    expect(ask).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });
});
