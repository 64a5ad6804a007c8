import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromDecimal, toDecimal } from '../../src/domain/rational.js';
import { type CalcOptions, type CalcResult, calc, loadCatalogue } from '../../src/index.js';

/**
 * Published figures and figures worked by hand, transcribed from the publications and not from
 * this program. Each is compared at the precision it was printed with.
 */
interface Check {
  readonly who: string;
  readonly said: string;
  readonly query: CalcOptions;
  readonly field: keyof CalcResult;
  readonly printed: string;
}

const checks: readonly Check[] = JSON.parse(
  readFileSync(new URL('published.json', import.meta.url), 'utf8'),
);
const catalogue = await loadCatalogue();

/** A result's number rounded half away from zero to as many decimals as were printed. */
function asPrinted(value: unknown, printed: string): string {
  const exact = fromDecimal(String(value));
  if (!exact) return String(value);
  return toDecimal(exact, printed.split('.')[1]?.length ?? 0);
}

describe('figures published or worked by hand', () => {
  test('there are enough of them, and most publishers are here', () => {
    expect(checks.length).toBeGreaterThanOrEqual(100);
    expect(new Set(checks.map((check) => check.who)).size).toBeGreaterThan(5);
  });

  test.each(checks.map((check) => [check.who, check.said, check] as const))(
    '%s: %s',
    (_who, _said, { query, field, printed }) => {
      const { results } = calc(catalogue, query);
      const values = results.map((result) => asPrinted(result[field], printed));
      expect(new Set(values)).toEqual(new Set([printed]));
    },
  );
});
