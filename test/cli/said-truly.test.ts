import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import type { Method } from '../../src/domain/method.js';
import { cli } from '../support/fake-process.js';

// What an answer says beside its figures is true of them.

/** Claims that set another's words beside a method: they are none of its publisher's figures. */
const OF_OTHERS = ['barclay-2023-49', 'c4-2024-cpih-3'];

test('of the claims that do not come out by a method, the method says so', () => {
  const catalogue = openCatalogue();
  const methods = new Map(catalogue.methods().map((method) => [method.id, method]));
  const unsaid = catalogue
    .claims()
    .filter(({ claim }) => claim.verdict === 'not-reproduced' && !OF_OTHERS.includes(claim.id))
    .flatMap(({ claim }) =>
      claim.figures.flatMap(({ printed, computation }) => {
        if (computation?.kind !== 'real-terms' || computation.method === undefined) return [];
        const { misses } = methods.get(computation.method) as Method;
        const said = misses.some((miss) => miss.printed.replace('-', '') === printed);
        return said ? [] : [`${claim.id}: ${printed}`];
      }),
    );
  expect(unsaid).toEqual([]);
});

test('what the newest prices say of one grade of several is said of that grade', async () => {
  const several = await cli('calc --workforce consultants --grade all');
  expect(several.stdout).toMatch(
    /--prices latest --pay scale says of 2003-threshold-1: a cut of \d/,
  );
  const one = await cli('calc --workforce consultants --grade threshold-1');
  expect(one.stdout).toMatch(/--prices latest --pay scale says a cut of \d/);
  const chain = await cli('calc --grade F1 ST3');
  expect(chain.stdout).toMatch(/--prices latest says a cut of \d/);
});

test('a check by one method says why earnings are looked at too', async () => {
  const { stdout } = await cli('check "26% pay cut" --method bma');
  expect(stdout).toContain('searched besides: no base year is named');
  expect(stdout).not.toContain('no average awards');
});

test.each([
  [
    '--nation uk',
    'workforce "resident-doctors" in uk. There is: mps. Elsewhere: resident doctors in England, ',
  ],
  [
    '--nation scotland --workforce teachers',
    'in scotland. There is: afc, consultants, resident-doctors, mps. Elsewhere: school teachers in England',
  ],
])('pay that is there of another nation is not said to be missing: %s', async (words, said) => {
  const { stderr, exitCode } = await cli(`calc ${words}`);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('did you mean');
  expect(exitCode).toBe(2);
});

describe('a batch says how its rows are read', () => {
  const file = 'batch docs/examples/payroll.csv --amount salary';

  test.each([
    [
      '',
      "bma, a reconstruction, choices inferred (RPI of each row's own month, against RPI of the April that ends 2024/25)",
    ],
    [
      '--index cpih --prices average',
      "(CPIH of each row's own month, against the mean CPIH of 2024/25)",
    ],
    [
      '--index cpi --prices start',
      "(CPI of each row's own month, against CPI of the April that starts 2024/25)",
    ],
  ])('by their own months: %s', async (options, said) => {
    const { stderr } = await cli(`${file} --month paid_on --until 2024/25 ${options}`.trim());
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('each year');
    const { stdout } = await cli(
      `sql --dialect duckdb --table pay --amount salary --month paid_on --until 2024/25 ${options}`.trim(),
    );
    expect(stdout).toContain(said);
  });

  test('across a change of contract, where they follow a scale', async () => {
    const { stderr } = await cli(
      `${file} --date paid_on --grade grade --pay scale --add erosion_percent`,
    );
    expect(stderr).toContain('scale rpi end (RPI of the April that ends each year)');
    expect(stderr).toContain('the scale series crosses the 2016 contract (3 August 2016)');
    const later = await cli(
      `${file} --date paid_on --grade grade --pay scale --add erosion_percent --since 2017/18`,
    );
    expect(later.stderr).not.toContain('crosses');
    const closed = await cli(
      `${file} --date paid_on --grade grade --pay scale-2002 --add erosion_percent`,
    );
    expect(closed.stderr).not.toContain('crosses');
  });
});

describe('an hour', () => {
  const assumed = '40 hours are the full time of doctors, and assumed here';

  test.each([
    'calc --workforce afc --grade "Band 5 max" --since 2010/11',
    'team "Band 5 max" --workforce afc',
    'offer 3% --workforce afc --grade "Band 5 min"',
  ])('is said to be by the hours of doctors where pay is of others: %s', async (line) => {
    const { stdout } = await cli(line);
    expect(stdout).toContain(assumed);
    expect(stdout).toContain('37.5 (its handbook, section 10.1)');
    expect((await cli(`${line} --hours 37.5`)).stdout).not.toContain(assumed);
  });

  test.each(['calc --grade F1', 'calc --workforce consultants --grade threshold-1', 'team F1'])(
    'is by the hours of doctors where it is theirs: %s',
    async (line) => {
      const { stdout } = await cli(line);
      expect(stdout).toContain("An hour is a year's pay ÷ (40 hours × 365/7 weeks).");
      expect(stdout).not.toContain(assumed);
    },
  );

  test('of others, but of no nurses, names no hours but those', async () => {
    const { stdout } = await cli('calc --workforce teachers --grade M1');
    expect(stdout).toContain(assumed);
    expect(stdout).not.toContain('37.5');
  });
});

test.each([
  ['chart history -o x.png', 'a chart is an SVG; name it x.svg'],
  ['chart compare --until 2021/22 -o x.HTML', 'a chart is an SVG; name it x.svg'],
  ['report --grade F1 -o folder/r.pdf', 'a report is a page of HTML; name it folder/r.html'],
  ['report --grade F1 -o r.svg', 'a report is a page of HTML; name it r.html'],
])('a file is not called what it is not: %s', async (line, said) => {
  const { stderr, exitCode } = await cli(line);
  expect([stderr.includes(said) ? said : stderr, exitCode]).toEqual([said, 2]);
});

test.each(['calc', 'compare', 'history', 'offer 3%'])(
  'a grade that is the name of a workforce is told as that: %s',
  async (command) => {
    const { stderr, exitCode } = await cli(`${command} --grade consultant`);
    expect(stderr).toContain('is the name of another workforce: use --workforce consultants');
    expect(exitCode).toBe(2);
  },
);

test.each([
  [
    '--add real_amount docs/examples/payroll.csv',
    '"docs/examples/payroll.csv" was taken for a column of --add',
  ],
  ['--add real_amount', 'the file to read is missing: payrestore batch FILE …, or - for stdin'],
  ['', 'the file to read is missing: payrestore batch FILE …, or - for stdin'],
])('a batch without its file says where it went: %s', async (words, said) => {
  const { stderr, exitCode } = await cli(`batch --amount salary --date paid_on ${words}`.trim());
  expect(stderr).toContain(said);
  expect(exitCode).toBe(2);
});
