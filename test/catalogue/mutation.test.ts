import { afterAll, describe, expect, test } from 'vitest';
import { bundledTexts } from '../../src/catalogue/bundled-texts.js';
import { openFiles } from '../../src/catalogue/verify/library.js';
import { verifyFiles } from '../../src/catalogue/verify/verify.js';

/**
 * What verification would notice: one digit of one figure is changed at a time, at random, and
 * the share that the consistency checks find is counted, file by file. No digest and no second
 * copy of the figures takes part: only what the publishers printed besides, and what pay scales
 * and indices are like.
 */
const SEED = 20261123;
const PATIENCE = 300_000;

/** How a file is mutated: which figures, how often, and the share that must be noticed. */
interface Plan {
  readonly path: string;
  /** The rows of the file whose figures are changed; all of them unless said. */
  readonly only?: (row: string) => boolean;
  readonly label?: string;
  readonly times: number;
  readonly least?: number;
  /** Files verified along with it: a publisher's rows are checked with the index they are of. */
  readonly along?: readonly string[];
  /** Why no share is demanded. */
  readonly because?: string;
}

const REQUIRED = { times: 260, least: 0.95 } as const;
const OTHERS = 40;

const NO_ROWS = 'its publisher prints no other figures here to hold it against';
const LOOSE = 'derived amounts are held to within the pounds of their formula';
const SPARSE = 'an award links an amount to the one before only where both were found';

const PLANS: readonly Plan[] = [
  { path: 'indices/cpi.json', ...REQUIRED },
  { path: 'indices/cpih.json', ...REQUIRED },
  { path: 'indices/hci.json', ...REQUIRED },
  {
    path: 'indices/rpi.json',
    label: 'indices/rpi.json to 2022',
    only: (row) => !/"month": "202[3-9]/.test(row),
    ...REQUIRED,
  },
  { path: 'scales/england-resident-2002.json', ...REQUIRED },
  {
    path: 'indices/rpi.json',
    label: 'indices/rpi.json from 2023',
    only: (row) => /"month": "202[3-9]/.test(row),
    times: OTHERS,
    because:
      'the quarterly and annual rows found end in 2022, and neighbours tell large slips only',
  },
  ...['awe', 'awe-regular-2021-08', 'gdp-deflator', 'gdp-deflator-2023-11'].map((id) => ({
    path: `indices/${id}.json`,
    times: OTHERS,
    because: NO_ROWS,
  })),
  ...['cpi', 'cpih', 'hci', 'rpi'].map((id) => ({
    path: `checks/${id}.json`,
    along: [`indices/${id}.json`],
    times: OTHERS,
    because: 'a row to check by is itself held only to the months it is of',
  })),
  {
    path: 'awards/england-resident-awards.json',
    times: OTHERS,
    because: 'an average over all grades is no one point of a scale to hold it against',
  },
  {
    path: 'claims.json',
    times: OTHERS,
    because: 'what a claim states is held to the figure it printed, by claims --verify',
  },
  ...['scotland', 'wales', 'northern-ireland'].map((nation) => ({
    path: `scales/${nation}-resident-2002.json`,
    times: 100,
    because: LOOSE,
  })),
  ...[
    ...['england-resident-2016', 'england-consultants-2003', 'england-consultants-2024'],
    ...['england-sas-2021', 'england-specialty-doctors-2008', 'england-afc-2004'],
    ...['england-afc-2018', 'england-teachers', 'england-wales-police-2003'],
    ...['england-wales-police-2013', 'northern-ireland-consultants', 'scotland-afc'],
    ...['scotland-consultants', 'uk-mps', 'wales-consultants', 'wales-resident-2026'],
  ].map((id) => ({ path: `scales/${id}.json`, times: OTHERS, because: SPARSE })),
];

interface Figure {
  readonly start: number;
  readonly text: string;
}

/** Every figure of a file with its place in the text: levels, amounts, percents. */
function figuresOf(text: string, only: Plan['only']): readonly Figure[] {
  const found = [...text.matchAll(/"(?:level|amount|percent|plus)": "(-?[\d.]+)"/g)];
  return found.flatMap((match): readonly Figure[] => {
    const [whole, figure = ''] = match;
    const row = text.slice(
      text.lastIndexOf('\n', match.index) + 1,
      text.indexOf('\n', match.index),
    );
    if (only && !only(row)) return [];
    return [{ start: match.index + whole.lastIndexOf(figure), text: figure }];
  });
}

/** Whole numbers below a bound, the same in every run (a linear congruential generator). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The text with one digit of one figure changed to another. */
function mutate(
  text: string,
  figures: readonly Figure[],
  random: (below: number) => number,
): string {
  const { start, text: figure } = figures[random(figures.length)] as Figure;
  const places = [...figure].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = start + (places[random(places.length)] ?? 0);
  const digit = (Number(text[at]) + 1 + random(9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

const bundle = bundledTexts();
const beneath = openFiles(bundle);

function isNoticed(plan: Plan, text: string): boolean {
  const texts = new Map([[plan.path, text]]);
  for (const path of plan.along ?? []) texts.set(path, bundle.get(path) ?? '');
  return verifyFiles(texts, beneath).some(({ findings }) => findings.length > 0);
}

interface Share {
  readonly plan: Plan;
  readonly figures: number;
  readonly noticed: number;
}

function shareOf(plan: Plan): Share {
  const text = bundle.get(plan.path) ?? '';
  const figures = figuresOf(text, plan.only);
  const random = randomNumbers(SEED);
  let noticed = 0;
  for (let time = 0; time < plan.times; time += 1) {
    if (isNoticed(plan, mutate(text, figures, random))) noticed += 1;
  }
  return { plan, figures: figures.length, noticed };
}

function nameOf({ label, path }: Plan): string {
  return label ?? path;
}

describe('one changed digit', () => {
  const shares: Share[] = [];

  afterAll(() => {
    const lines = shares.map(({ plan, figures, noticed }) => {
      const percent = ((100 * noticed) / plan.times).toFixed(1).padStart(5);
      const demand = plan.least === undefined ? plan.because : `at least ${plan.least * 100}%`;
      return `${percent}%  ${nameOf(plan).padEnd(46)} ${noticed} of ${plan.times}, ${figures} figures; ${demand}`;
    });
    const times = shares.reduce((sum, { plan }) => sum + plan.times, 0);
    process.stdout.write(
      `Noticed by verification, of ${times} changed digits:\n${lines.join('\n')}\n`,
    );
  });

  test('is tried on every file that has figures', () => {
    const withFigures = [...bundle].filter(([, text]) => figuresOf(text, undefined).length > 0);
    const planned = new Set(PLANS.map(({ path }) => path));
    expect(withFigures.map(([path]) => path).filter((path) => !planned.has(path))).toEqual([]);
    expect(PLANS.reduce((sum, { times }) => sum + times, 0)).toBeGreaterThanOrEqual(2000);
  });

  test.each(PLANS.map((plan) => [nameOf(plan), plan] as const))(
    'of %s is noticed',
    (_, plan) => {
      expect(isNoticed(plan, bundle.get(plan.path) ?? '')).toBe(false);
      const share = shareOf(plan);
      shares.push(share);
      expect(share.noticed / plan.times).toBeGreaterThanOrEqual(plan.least ?? 0);
    },
    PATIENCE,
  );
});
