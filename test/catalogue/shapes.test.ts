import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { SHAPES } from '../../src/catalogue/shapes/index.js';
import { names, raw } from '../support/raw-data.js';

const folders: Readonly<Record<string, z.ZodType>> = {
  indices: SHAPES['price-index'],
  checks: SHAPES.checks,
  scales: SHAPES['pay-scale'],
  awards: SHAPES['award-chain'],
  workforces: SHAPES.workforce,
  earnings: SHAPES.earnings,
  headcounts: SHAPES.headcounts,
};
const files = Object.entries(folders).flatMap(([folder, shape]) =>
  names(folder).map((id) => [`${folder}/${id}.json`, id, shape] as const),
);

describe('every file of data', () => {
  test.each(files)('%s has its shape, and its name is its id', (path, id, shape) => {
    const content = raw(path);
    expect(shape.safeParse(content).error?.issues).toBeUndefined();
    expect(content).toMatchObject({ id });
  });

  test.each([
    ['methods.json', SHAPES.methods],
    ['claims.json', SHAPES.claims],
    ['sources.json', SHAPES.sources],
  ])('%s has its shape', (path, shape) => {
    expect(shape.safeParse(raw(path)).error?.issues).toBeUndefined();
  });

  test('is in a folder that has a shape', () => {
    expect([...names('.')].sort()).toEqual(
      [...Object.keys(folders), 'methods', 'claims', 'sources'].sort(),
    );
  });
});

describe('a shape', () => {
  const index = {
    id: 'mpi',
    title: 'Made-up Prices Index',
    shortTitle: 'MPI',
    cdid: null,
    referencePeriod: '2015=100',
    decimals: 1,
    released: 'monthly',
    revised: false,
    source: 'made-up',
    levels: [{ month: '2008-04', level: '100.0' }],
  };
  const level = (change: object) => ({ ...index, levels: [{ ...index.levels[0], ...change }] });

  test('takes what is well formed', () => {
    expect(SHAPES['price-index'].safeParse(index).success).toBe(true);
  });

  test.each([
    ['a misspelt field', { ...index, tilte: 'x' }],
    ['month 13', level({ month: '2008-13' })],
    ['a figure that is a number and not as printed', level({ level: 100 })],
    ['a figure with an exponent', level({ level: '1e2' })],
    ['a figure of more digits than are read', level({ level: '9'.repeat(31) })],
    ['a figure of more decimals than are read', level({ level: `1.${'9'.repeat(31)}` })],
    ['an id with capitals', { ...index, id: 'MPI' }],
    ['an unknown way of release', { ...index, released: 'yearly' }],
  ])('refuses %s', (_what, content) => {
    expect(SHAPES['price-index'].safeParse(content).success).toBe(false);
  });

  test('refuses a pay year whose two years do not follow each other', () => {
    const file = {
      id: 'a',
      title: 'A',
      nation: 'nowhere',
      workforce: 'makers',
      base: '2008/10',
      confirmedThrough: '2012-01-01',
      chains: [],
      awards: [],
    };
    expect(SHAPES['award-chain'].safeParse(file).success).toBe(false);
    expect(SHAPES['award-chain'].safeParse({ ...file, base: '2008/09' }).success).toBe(true);
    expect(
      SHAPES['award-chain'].safeParse({ ...file, base: '2008/09', confirmedThrough: '2023-02-29' })
        .success,
    ).toBe(false);
  });
});
