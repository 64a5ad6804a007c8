import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/catalogue/shapes/index.js';
import { cli } from '../support/fake-process.js';
import { page, shownRuns } from './page.js';

const text = page('docs/own-data.md');

describe('the page on own data', () => {
  const runs = shownRuns(text);

  test('shows an answer and a verification, both of its own examples', () => {
    expect(runs.map(([line]) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'calc --scale',
      'data verify',
    ]);
  });

  test("shows a cut that follows from the example's own figures", () => {
    // £24,000 to £24,720 is 3%; prices of 103.5 to 107.2 are 3.5749%: 1 - 1.03 / 1.035749.
    const [, shown = ''] = runs[0] ?? [];
    expect(1 - 24_720 / 24_000 / (107.2 / 103.5)).toBeCloseTo(0.00555, 5);
    expect(shown).toMatch(/scale parkshire-prices end +0\.6% +0\.6% +£24,858/);
  });

  test.each(['parkshire-gardeners', 'parkshire-prices'])('has a sound example: %s', async (id) => {
    const { stdout, exitCode } = await cli(`data verify docs/examples/${id}.json`);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('0 errors, 0 warnings')]);
  });

  test.each([
    ['pay scale', 'pay-scale', 'parkshire-gardeners'],
    ['price index', 'price-index', 'parkshire-prices'],
  ] as const)('writes a %s with fields that there are', (heading, kind, example) => {
    const section = text.split(`## A ${heading}`)[1]?.split('\n## ')[0] ?? '';
    const block = /```json\n([^`]*)```/.exec(section)?.[1] ?? '';
    const keys = [...block.matchAll(/^ {2}"(\w+)":/gm)].map((match) => match[1]);
    const known = Object.keys(SHAPES[kind].shape);
    expect(keys.filter((key) => !known.includes(key ?? ''))).toEqual([]);
    // What the page leaves out, the example does too, or says in addition.
    const there = JSON.parse(page(`docs/examples/${example}.json`)) as object;
    expect(keys.filter((key) => !Object.hasOwn(there, key ?? ''))).toEqual([]);
    expect(keys).toContain('id');
  });

  test('names only schemas that can be printed', async () => {
    const sentence = /JSON\s+Schemas for editors: ([^.]*)\./.exec(text)?.[1] ?? '';
    const names = [...sentence.matchAll(/`(?:payrestore data schema )?([a-z-]+)`/g)];
    expect(names.length).toBeGreaterThan(5);
    for (const [, name] of names) {
      expect(await cli(`data schema ${name}`)).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });
});
