import { describe, expect, test } from 'vitest';
import { openWithUserData } from '../../src/catalogue/own/user-data.js';
import { verifyPath } from '../../src/catalogue/verify/verify-path.js';
import { PayrestoreError } from '../../src/errors.js';
import { fileOf, folderOf, MONTHS, ownIndex, ownPoint, ownScale } from '../support/own-files.js';

/** "path: message" of every fault that a file is refused for. */
async function faultsOf(options: {
  readonly series?: readonly string[];
  readonly scales?: readonly string[];
  readonly data?: string;
}): Promise<readonly string[]> {
  try {
    await openWithUserData(options);
  } catch (error) {
    if (!(error instanceof PayrestoreError)) throw error;
    expect(error).toMatchObject({ code: 'invalid-file', exitCode: 3 });
    return (error.details.faults ?? []).map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

/** The paths and messages that were to be found, and no others, in the order of the lines. */
function expectFaults(found: readonly string[], wanted: readonly (readonly [string, RegExp])[]) {
  expect(found).toHaveLength(wanted.length);
  for (const [path, message] of wanted) {
    const here = found.filter((fault) => fault.startsWith(`${path}: `) && message.test(fault));
    expect([path, here.length]).toEqual([path, 1]);
  }
}

const [source] = (ownScale() as { sources: { id: string }[] }).sources;
const cited = { source: source?.id };

describe('a scale with faults of form and of content', () => {
  const { reference: _, ...nowhere } = source as unknown as Record<string, string>;
  const broken = ownScale({
    sources: [nowhere],
    points: [
      {
        id: 'Clerk',
        amounts: [
          { from: '2023-13-01', amount: 24000, ...cited },
          { from: '2024-04-01', amount: '24,720', source: 'nosuch' },
          { from: '2024-04-01', amount: '-5', ...cited },
          { from: '2022-04-01', amount: '24720', surce: 'made-up-report' },
        ],
      },
      { id: 'Clerk', amounts: [] },
    ],
  });
  const wanted = [
    ['sources[0].url', /missing/],
    ['points[0].amounts[0].from', /not a day/],
    ['points[0].amounts[0].amount', /not a text/],
    ['points[0].amounts[1].amount', /plain decimal/],
    ['points[0].amounts[1].source', /nosuch is no source/],
    ['points[0].amounts[2]', /there twice/],
    ['points[0].amounts[2].amount', /not above 0/],
    ['points[0].amounts[3].source', /missing/],
    ['points[0].amounts[3].surce', /did you mean "source"/],
    ['points[0].amounts[3]', /2022-04-01 follows 2024-04-01/],
    ['points[1].amounts', /an empty list/],
    ['points[1].id', /there twice/],
  ] as const;

  test('is told all of them at once', async () => {
    expectFaults(await faultsOf({ scales: [fileOf(broken)] }), wanted);
    const data = folderOf({ 'scales/noland-staff.json': broken });
    expectFaults(await faultsOf({ data }), wanted);
  });

  test('has the same found by verification', () => {
    const findings = verifyPath(fileOf(broken)).files.flatMap((file) => file.findings);
    expectFaults(
      findings.map(({ path, what }) => `${path}: ${what}`),
      wanted,
    );
  });
});

describe('an index with faults of form and of content', () => {
  test('is told of months missing and doubled besides those that are none', async () => {
    const levels = MONTHS.map((level) => ({ ...level }));
    levels[5] = { month: '2023-13', level: '105.0' };
    levels[7] = { month: '2023-12', level: '1O7.0' };
    levels.splice(2, 1);
    levels.push({ month: '2024-04', level: '110.0' });
    const place = fileOf(ownIndex({ levels, source: undefined }));
    expectFaults(await faultsOf({ series: [place] }), [
      ['source', /missing/],
      ['levels[2]', /1 missing before 2023-08, from 2023-07/],
      ['levels[4].month', /not a month/],
      ['levels[6].level', /plain decimal/],
      ['levels[23]', /2024-04 is there twice/],
    ]);
  });

  test('is told one thing of a row out of its place', async () => {
    const levels = [...MONTHS];
    const [moved] = levels.splice(3, 1);
    if (moved) levels.splice(8, 0, moved);
    expectFaults(await faultsOf({ series: [fileOf(ownIndex({ levels }))] }), [
      ['levels[8]', /2023-08 follows 2024-01/],
    ]);
  });
});

describe('of one fault of form', () => {
  const point = ownPoint('Clerk', '20000', '21600');
  const uplift = { from: '2024-04-01', percent: '8', status: 'circular', ...cited };

  test.each([
    ['an amount', { points: [ownPoint('Clerk', '20000 ', '21600')], uplifts: [uplift] }],
    ['an award', { points: [point], uplifts: [{ ...uplift, percent: '8%' }] }],
    ['the day of an award', { points: [point], uplifts: [{ ...uplift, from: 'April' }] }],
    ['all awards', { points: [point], uplifts: 'none' }],
    ['the last day', { points: [point], confirmedThrough: '2025' }],
    ['the sources', { points: [point], sources: [{ ...source, retrieved: 'today' }] }],
    ['a name', { points: [point, { ...ownPoint('x', '20000', '21600'), id: 7 }] }],
    ['the id', { points: [point], id: 'Noland Staff' }],
  ])('nothing else follows: %s', (_, traits) => {
    const findings = verifyPath(fileOf(ownScale(traits))).files.flatMap((file) => file.findings);
    expect(findings.map(({ code }) => code)).toEqual(['shape']);
  });

  test.each([
    ['the decimals', { decimals: 'one' }],
    ['what a row stands for', { frequency: 'yearly' }],
    ['a level', { levels: MONTHS.map((row, at) => (at === 4 ? { ...row, level: '?' } : row)) }],
    ['a month', { levels: MONTHS.map((row, at) => (at === 4 ? { ...row, month: '?' } : row)) }],
    ['a row', { levels: MONTHS.map((row, at) => (at === 4 ? 5 : row)) }],
  ])('nothing else follows in an index: %s', (_, traits) => {
    const findings = verifyPath(fileOf(ownIndex(traits))).files.flatMap((file) => file.findings);
    expect(findings.map(({ code }) => code)).toEqual(['shape']);
  });

  test('what holds nevertheless is still checked: an award that was not met', () => {
    const points = [ownPoint('Clerk', '20,000', '21600'), ownPoint('Porter', '30000', '36000')];
    const { files } = verifyPath(fileOf(ownScale({ points, uplifts: [uplift] })));
    expect(files.flatMap((file) => file.findings.map(({ code }) => code))).toEqual([
      'shape',
      'award',
    ]);
  });
});
