import { describe, expect, test } from 'vitest';
import { ADDED } from '../../src/domain/batch/row-figures.js';
import { ROW_REASONS } from '../../src/rows/plan.js';
import { page, shownRuns } from './page.js';

const text = page('docs/batch.md');

describe('docs/batch.md', () => {
  test('says what every column and every reason is', () => {
    expect(shownRuns(text).length).toBeGreaterThan(0);
    for (const name of [...ADDED, ...ROW_REASONS]) expect(text).toContain(`\`${name}\``);
  });
});
