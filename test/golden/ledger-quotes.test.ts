import { describe, expect, test } from 'vitest';
import { askCheck } from '../../src/catalogue/ask/check.js';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { UNITS } from '../../src/domain/quoted.js';

/**
 * The ledger recomputes each figure from what its claim is known to mean; a check starts from the
 * bare figure. What the ledger calls reproduced, no check may call confused.
 */
const catalogue = openCatalogue();
const figures = catalogue
  .claims()
  .filter(({ claim }) => claim.verdict === 'reproduced')
  .flatMap(({ claim }) =>
    claim.figures
      .filter(({ unit, printed }) => UNITS.some((known) => known === unit) && Number(printed) > 0)
      .map(({ unit, printed }) => ({ claim, unit, printed })),
  );

describe('a figure that the ledger reproduces', () => {
  test.each(
    figures.map((each) => [`${each.claim.id}: ${each.printed} ${each.unit}`, each] as const),
  )('is not called confused: %s', (_name, { claim, unit, printed }) => {
    const percent = /^(?:cut|rise|real-rise|cash-rise)$/.test(unit);
    const quote = percent ? `${printed}% since 2008/09` : `£${printed}`;
    const { nation, workforce } = claim;
    const { verdict } = askCheck(catalogue, quote, { unit, nation, workforce });
    expect(verdict).not.toBe('confused');
  });

  test('is looked at: a score of them', () => expect(figures.length).toBeGreaterThan(20));
});
