import { describe, expect, test } from 'vitest';
import { cost, loadCatalogue } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { fileOf } from '../support/own-files.js';
import { page } from './page.js';

const text = page('docs/costs.md');

describe('the page on costs', () => {
  test('shows a CSV that can be read', async () => {
    const example = /```csv\n([^`]*)```/.exec(text)?.[1] ?? '';
    const catalogue = await loadCatalogue({ headcounts: fileOf(example, 'staff.csv') });
    expect(cost(catalogue).results.map(({ grade, count }) => [grade, count?.high])).toEqual([
      ['F1', 8400],
      ['F2', 7300],
    ]);
  });

  test('says which years the bundled counts reach', async () => {
    expect(text).toContain('from 2020/21 to 2025/26');
    const total = async (until: string) =>
      (JSON.parse((await cli(`cost --until ${until} --json`)).stdout) as ReturnType<typeof cost>)
        .total.absence?.code ?? 'there';
    expect(await total('2019/20')).toBe('rows-missing');
    expect(await total('2020/21')).toBe('there');
    expect(await total('2025/26')).toBe('there');
    expect(await total('2026/27')).toBe('rows-missing');
  });
});
