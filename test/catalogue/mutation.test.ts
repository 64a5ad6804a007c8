import { afterAll, describe, expect, test } from 'vitest';
import { openFiles } from '../../src/catalogue/verify/library.js';
import { verifyFiles, verifyOpened } from '../../src/catalogue/verify/verify.js';
import { changed, type Digit, digitsOf, type Row, randomNumbers } from '../support/digits.js';
import { bundle, bundled } from '../support/verified.js';

/**
 * What verification would notice: one digit of one amount or level is changed at a time, and the
 * share that the consistency checks find is counted, file by file. No digest and no second copy of
 * the figures takes part: only what the publishers printed besides, and what pay scales and
 * indices are like. Where a share is demanded, every digit of the file is changed once, to a
 * random other one; of the other files, and of the forty thousand digits of earnings, digits at
 * random.
 */
const SEED = 20261123;
const PATIENCE = 300_000;

/** How a file is mutated: which figures, how often, and the share that must be noticed. */
interface Plan {
  readonly path: string;
  /** The rows of the file whose figures are changed; all of them unless said. */
  readonly only?: (row: Row) => boolean;
  readonly label?: string;
  /** How many digits are changed; every one of them unless said. */
  readonly times?: number;
  readonly least?: number;
  /** Files verified along with it: a publisher's rows are checked with the index they are of. */
  readonly along?: readonly string[];
  /** Why no share is demanded. */
  readonly because?: string;
}

const REQUIRED = { least: 0.95 } as const;
/** In every file whose share is demanded there are more digits than this. */
const FEWEST = 800;
const OTHERS = 100;

const NO_ROWS = 'its publisher prints no other figures here to hold it against';
const LOOSE = 'derived amounts are held to within the pounds of their formula';
const SPARSE = 'an award links an amount to the one before only where both were found';

const since2023 = ({ month }: Row) => String(month) >= '2023-01';

const PLANS: readonly Plan[] = [
  { path: 'indices/cpi.json', ...REQUIRED },
  { path: 'indices/cpih.json', ...REQUIRED },
  { path: 'indices/hci.json', ...REQUIRED },
  {
    path: 'indices/rpi.json',
    label: 'indices/rpi.json to 2022',
    only: (row) => !since2023(row),
    ...REQUIRED,
  },
  { path: 'scales/england-resident-2002.json', ...REQUIRED },
  {
    // Of 2,500 digits 89% were noticed. What is not is most often basic pay of a full-time post
    // in the twelve months to April to September: no month printed later follows from those.
    path: 'earnings/england-nhs-earnings.json',
    times: 100,
    least: 0.85,
  },
  {
    path: 'indices/rpi.json',
    label: 'indices/rpi.json from 2023',
    only: since2023,
    times: OTHERS,
    because:
      'the quarterly and annual rows found end in 2022, and neighbours tell large slips only',
  },
  {
    path: 'headcounts/england-resident.json',
    times: OTHERS,
    because: 'costs are kept as they were quoted, and nothing else was published of them',
  },
  ...['awe', 'awe-regular-2021-08', 'gdp-deflator', 'gdp-deflator-2023-11'].map((id) => ({
    path: `indices/${id}.json`,
    times: OTHERS,
    because: NO_ROWS,
  })),
  ...['cpi', 'cpih', 'rpi'].map((id) => ({
    path: `checks/${id}.json`,
    along: [`indices/${id}.json`],
    times: OTHERS,
    because: 'a row to check by is itself held only to the months it is of',
  })),
  ...['scotland', 'wales', 'northern-ireland'].map((nation) => ({
    path: `scales/${nation}-resident-2002.json`,
    times: OTHERS,
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

const beneath = openFiles(bundle);
const opened = new Map(beneath.map((file) => [file.path, file]));

/** A file's content, which tests of one digit change without parsing the whole again. */
function contentOf(path: string): unknown {
  return opened.get(path)?.parsed.value;
}

/** Whether anything is found in a file with another content, or in those verified with it. */
function isNoticed({ path, along = [] }: Plan, value: unknown): boolean {
  const files = [path, ...along].flatMap((each) => opened.get(each) ?? []);
  const all = files.map((file) =>
    file.path === path ? { path, parsed: { ...file.parsed, value } } : file,
  );
  return verifyOpened(all, beneath).some(({ findings }) => findings.length > 0);
}

/** The same by way of the text, as a user's file goes. */
function isNoticedInText({ path, along = [] }: Plan, value: unknown): boolean {
  const texts = new Map([path, ...along].map((each) => [each, bundled(each)]));
  texts.set(path, JSON.stringify(value));
  return verifyFiles(texts, beneath).some(({ findings }) => findings.length > 0);
}

/** The contents of a plan's file with one digit changed, a mutation each. */
function* mutations({ path, only, times }: Plan): Generator<unknown> {
  const content = contentOf(path);
  const digits = digitsOf(content, only);
  const random = randomNumbers(SEED);
  const other = (digit: Digit) => changed(content, digit, 1 + random(9));
  if (times === undefined) for (const digit of digits) yield other(digit);
  for (let time = 0; time < (times ?? 0); time += 1) {
    yield other(digits[random(digits.length)] as Digit);
  }
}

interface Share {
  readonly plan: Plan;
  readonly tried: number;
  readonly noticed: number;
}

function shareOf(plan: Plan): Share {
  let [tried, noticed] = [0, 0];
  for (const value of mutations(plan)) {
    tried += 1;
    if (isNoticed(plan, value)) noticed += 1;
  }
  return { plan, tried, noticed };
}

function nameOf({ label, path }: Plan): string {
  return label ?? path;
}

describe('one changed digit', () => {
  const shares: Share[] = [];

  afterAll(() => {
    const lines = shares.map(({ plan, tried, noticed }) => {
      const percent = ((100 * noticed) / tried).toFixed(1).padStart(5);
      const demand = plan.least === undefined ? plan.because : `at least ${plan.least * 100}%`;
      const which = plan.times === undefined ? `${tried}, every digit once` : `${tried} at random`;
      return `${percent}%  ${nameOf(plan).padEnd(46)} ${noticed} of ${which}; ${demand}`;
    });
    const all = shares.reduce((sum, { tried }) => sum + tried, 0);
    process.stdout.write(
      `Noticed by verification, of ${all} changed digits:\n${lines.join('\n')}\n`,
    );
  });

  test('is tried on every file that has amounts or levels', () => {
    const withFigures = [...bundle.keys()].filter((path) => digitsOf(contentOf(path)).length > 0);
    expect(withFigures.sort()).toEqual([...new Set(PLANS.map(({ path }) => path))].sort());
  });

  test('is tried often enough', () => {
    for (const { path, only, least } of PLANS) {
      const digits = digitsOf(contentOf(path), only).length;
      if (least !== undefined) expect([path, digits > FEWEST]).toEqual([path, true]);
    }
  });

  test.each(PLANS.map((plan) => [nameOf(plan), plan] as const))(
    'of %s is noticed',
    (_, plan) => {
      expect(isNoticed(plan, contentOf(plan.path))).toBe(false);
      const share = shareOf(plan);
      shares.push(share);
      expect(share.noticed / share.tried).toBeGreaterThanOrEqual(plan.least ?? 0);
    },
    PATIENCE,
  );

  test.each(PLANS.map((plan) => [nameOf(plan), plan] as const))(
    'of %s is noticed alike in the file itself',
    (_, plan) => {
      const [first, second] = mutations(plan);
      for (const value of [first, second]) {
        expect(isNoticedInText(plan, value)).toBe(isNoticed(plan, value));
      }
    },
  );
});
