import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askClaims } from '../../src/catalogue/ask/claims.js';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { computed, type JudgedClaim } from '../../src/domain/claims/judge.js';
import { type Rational, toDecimal } from '../../src/domain/rational.js';

/**
 * The rows of a table of published claims that was gathered and worked out by others: each with
 * the page it stands on, and the values the table gives, compared to the digits it gives. Where
 * the ledger differs, the row says why, and the value was worked out by hand.
 */
interface Row {
  readonly id: string;
  readonly url: string;
  readonly quote: string;
  /** Where in the claim's figures, such as 0.computed, and the value there. */
  readonly expect: readonly { readonly at: string; readonly value: string }[];
  readonly differs?: string;
}

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL('claims.json', import.meta.url), 'utf8'),
);
const catalogue = openCatalogue();
const { claims } = askClaims(catalogue, {});
const found = new Map(claims.map((judged) => [judged.claim.id, judged]));

/** The value at a place such as 0.computed, 1.instead.0 or 0.forecast.growthLow, unrounded. */
function valueAt({ figures }: JudgedClaim, place: string): Rational | undefined {
  const [at, part, which] = place.split('.');
  const figure = figures[Number(at)];
  switch (part) {
    case 'computed':
      return computed(figure?.main);
    case 'actually':
      return computed(figure?.actually);
    case 'instead':
      return computed(figure?.instead[Number(which)]);
    default:
      return {
        growthLow: figure?.forecast?.growth.low,
        growthHigh: figure?.forecast?.growth.high,
        outturnLevel: figure?.forecast?.outturn.value,
        outturnGrowth: figure?.forecast?.outturnGrowth,
      }[which ?? ''];
  }
}

describe('the ledger', () => {
  test('has every row of the table, and no other', () => {
    expect(rows).toHaveLength(63);
    expect([...found.keys()].sort()).toEqual(rows.map((row) => row.id).sort());
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s cites its page', (id, row) => {
    const { claim } = found.get(id) as JudgedClaim;
    expect(catalogue.source(claim.source).url).toBe(row.url);
    expect(claim.quote).toBe(row.quote);
  });

  const values = rows.flatMap((row) => row.expect.map((each) => ({ id: row.id, ...each })));

  test('is held to a value for most rows', () => {
    expect(new Set(values.map(({ id }) => id)).size).toBeGreaterThan(50);
  });

  test.each(values.map(({ id, at, value }) => [id, at, value] as const))(
    '%s, %s: %s',
    (id, at, value) => {
      const came = valueAt(found.get(id) as JudgedClaim, at);
      expect(came && toDecimal(came, value.split('.')[1]?.length ?? 0)).toBe(value);
    },
  );
});
