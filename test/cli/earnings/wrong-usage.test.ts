import { describe, expect, test } from 'vitest';
import { cli } from '../../support/fake-process.js';
import type { ErrorEnvelope } from '../answers.js';

const TOTAL = 'calc --pay earnings-total';

/** A command line, the code of what is wrong with it, and what is said. */
const WRONG: readonly (readonly [line: string, code: string, says: RegExp])[] = [
  // Payroll grades are not points.
  [`${TOTAL} --grade ST3`, 'unknown-payroll-grade', /"ST3" is no payroll grade.*F1, F2, core, reg/],
  [`${TOTAL} --grade NP1`, 'unknown-payroll-grade', /by payroll grade, not by pay point/],
  [`${TOTAL} --grade regstrar`, 'unknown-payroll-grade', /F1, F2, core, registrar/],
  ['calc --method ifs --grade ST3', 'unknown-payroll-grade', /payrestore grades/],
  [`${TOTAL} --workforce consultants --grade F1`, 'unknown-payroll-grade', /"F1".*: consultant/],
  // Where there are none.
  [`${TOTAL} --nation scotland`, 'no-earnings', /no earnings of resident doctors in Scotland/],
  [
    `${TOTAL} --nation wales --grade F1`,
    'no-earnings',
    /resident doctors in Wales.*in England are/,
  ],
  ['calc --method ifs --nation scotland', 'no-earnings', /Scotland/],
  [`${TOTAL} --nation uk --workforce mps`, 'no-earnings', /no earnings of/],
  [
    'calc --workforce doctors',
    'missing-option',
    /doctors in England have no scale.*--pay earnings-/,
  ],
  // Options of earnings without earnings.
  ['calc --period 2010-08..2022-09', 'not-earnings', /--period is of earnings only/],
  ['calc --clean', 'not-earnings', /--clean is of earnings only; name one with --pay/],
  ['calc --weights people', 'not-earnings', /--weights is of earnings only/],
  ['calc --pay awards --period 2010-08..2022-09', 'not-earnings', /--period/],
  ['calc --method bma --clean', 'not-earnings', /--clean/],
  ['calc --prices same-months', 'not-earnings', /--prices same-months is of earnings only/],
  ['calc --pay awards --prices last-month', 'not-earnings', /pay in force is of a pay year/],
  // Options that say the same twice.
  [`${TOTAL} --clean --since 2010/11`, 'conflicting-options', /--clean and --since/],
  [`${TOTAL} --clean --until 2021/22`, 'conflicting-options', /--clean says both ends/],
  [
    `${TOTAL} --period 2010-08..2022-09 --until 2021/22`,
    'conflicting-options',
    /--period and --until/,
  ],
  [`${TOTAL} --period 2010-08..2022-09 --clean`, 'conflicting-options', /October to October/],
  // Weights put several together.
  [`${TOTAL} --grade F1 --weights people`, 'conflicting-options', /ask for --grade residents/],
  [`${TOTAL} --grade consultant --weights plain`, 'conflicting-options', /only one here/],
  // Choices of pay in force.
  [`${TOTAL} --on 2020-01-01`, 'conflicting-options', /of months and not of a day; use --period/],
  [`${TOTAL} --as-of 2024-01-31`, 'undated-scale', /--as-of.*NHS staff earnings/],
  [`${TOTAL} --base-pay 20000 --current-pay 30000`, 'conflicting-options', /--base-pay and --pay/],
  ['calc --method ifs --base-pay 20000 --current-pay 30000', 'conflicting-options', /--base-pay/],
  [`${TOTAL} --prices latest`, 'conflicting-options', /use same-months, last-month, or two months/],
  [`${TOTAL} --prices average --period 2010-08..2022-09`, 'conflicting-options', /average reads/],
  [`${TOTAL} --prices end --clean`, 'conflicting-options', /end reads a pay year's prices/],
  [`${TOTAL} --prices start --period 2019..2024`, 'conflicting-options', /start/],
  // Methods of earnings stand alone.
  ['calc --method ifs bma', 'conflicting-options', /ask for it by itself/],
  ['calc --method ifs nuffield-earnings', 'conflicting-options', /ask for it by itself/],
  ['calc --method ifs --index cpi', 'conflicting-options', /--method and --index/],
  ['calc --method ifs --weights people', 'conflicting-options', /in its own way; give either/],
  ['calc --method ft --weights plain', 'conflicting-options', /--method ft and --weights plain/],
  [
    'calc --method ifs --grade residents',
    'conflicting-options',
    /ifs tells each grade by itself; .*or name single grades/,
  ],
  // An hour is of full-time hours.
  [`${TOTAL} --hours 48`, 'conflicting-options', /--hours and earnings-total .*earnings-basic is/],
  [
    'calc --pay earnings-full-time --weeks 52',
    'conflicting-options',
    /--weeks and earnings-full-time/,
  ],
  ['calc --method ifs --hours 48', 'conflicting-options', /--hours and earnings-total/],
  // Texts that cannot be read.
  [
    `${TOTAL} --period 2010-08`,
    'malformed-period',
    /"2010-08" .*two are needed, with \.\. between/,
  ],
  [`${TOTAL} --period 2010..2011..2012`, 'malformed-period', /two are needed/],
  [`${TOTAL} --period 2010-08..2022-19`, 'malformed-period', /: "2022-19" is not a period/],
  [`${TOTAL} --period 2010-13..2022-09`, 'malformed-period', /"2010-13/],
  [`${TOTAL} --period soon..later`, 'malformed-period', /a month taken twelve times/],
  [
    `${TOTAL} --grade residents --weights lots`,
    'malformed-weights',
    /plain, people, or the period/,
  ],
  [`${TOTAL} --since 2010-13`, 'malformed-pay-year', /--since/],
  [`${TOTAL} --period 2022-09..2010-08`, 'years-reversed', /the end must come after the base/],
  [`${TOTAL} --since 2020/21 --until 2012/13`, 'years-reversed', /the end must come after/],
  ['calc --pay earnings-median', 'unknown-pay-series', /Known: .*earnings-basic, earnings-total/],
  [
    'calc --pay earnings',
    'unknown-pay-series',
    /"earnings"\. Known: awards, .*, earnings-basic-person$/m,
  ],
  ['compare --pay earnings', 'unknown-pay-series', /"earnings"\. Known: awards, /],
  // A payroll grade where points are asked for.
  ['calc --grade registrar', 'payroll-grade', /no pay point: add --pay earnings-total/],
  ['calc --grade F1 registrars', 'payroll-grade', /"registrars" is a payroll grade/],
  ['compare --grade residents', 'payroll-grade', /"residents" is a payroll grade/],
  // Compare.
  ['compare --pay all --nation scotland', 'no-earnings', /Scotland/],
  ['compare --pay all --as-of 2024-01-01', 'undated-scale', /NHS staff earnings/],
  ['compare --pay all --grade ST3', 'unknown-payroll-grade', /ST3/],
  ['compare --pay all --prices same-months', 'not-earnings', /same-months.*awards is of pay years/],
  ['compare --workforce doctors', 'missing-option', /no scale here, and earnings/],
];

describe('what cannot be asked of earnings', () => {
  test.each(WRONG)('%s: %s', async (line, code, says) => {
    const plain = await cli(line);
    expect([plain.exitCode, plain.stdout]).toEqual([2, '']);
    expect(plain.stderr).toMatch(says);
    const { error } = JSON.parse((await cli(`${line} --json`)).stderr) as ErrorEnvelope;
    expect([error.code, error.exitCode]).toEqual([code, 2]);
    expect(error.message).toMatch(says);
  });

  test('is not met with a payroll grade that it might be', async () => {
    const { stderr } = await cli(`${TOTAL} --grade registar`);
    expect(stderr).toMatch(/"registar" is no payroll grade/);
    expect(stderr).not.toMatch(/did you mean/);
    expect((await cli('calc --pay earnings')).stderr).not.toMatch(/did you mean/);
  });

  test('of a price index of years is told so, and not to use what it has not', async () => {
    const line = `${TOTAL} --grade F1 --index gdp-deflator --period 2010-08..2022-09`;
    const { exitCode, stderr } = await cli(line);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/GDP deflator|gdp-deflator/);
    expect(stderr).not.toMatch(/use same-months/);
  });
});

test('--clean of a library may be false, and is then as if not said', async () => {
  const { calc, loadCatalogue } = await import('../../../src/index.js');
  const catalogue = await loadCatalogue();
  const ask = (clean?: boolean) =>
    calc(catalogue, { pay: 'earnings-total', grades: ['F1'], since: '2010/11', clean });
  expect(ask(false)).toEqual(ask());
});
