import { describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/fake-process.js';
import { type ErrorEnvelope, linesOf } from './answers.js';

/** Command line, code, and what the line must say: what was wrong, and what would do. */
const CASES: readonly (readonly [line: string, code: string, ...says: RegExp[]])[] = [
  ['calc --grade F9', 'unknown-grade', /"F9"/, /\bF1\b/, /payrestore grades/],
  ['calc --since 2008/10', 'malformed-pay-year', /--since/, /"2008\/10"/, /2008\/09/],
  ['calc --until 2021', 'malformed-pay-year', /--until/, /2021\/22/],
  ['calc --until soon', 'malformed-pay-year', /--until/, /2008\/09/],
  ['calc --index rip', 'unknown-index', /"rip"/, /did you mean rpi/],
  ['calc --index awe-total', 'unknown-index', /"awe-total"/, /\brpi\b/],
  ['calc --prices strat', 'unknown-price-rule', /"strat"/, /did you mean start/],
  ['calc --prices 2009-04..2022-13', 'malformed-months', /--prices/, /2022-13/, /like/],
  ['calc --prices 2022-04..2009-04', 'years-reversed', /--prices/, /after/],
  ['calc --pay awrads', 'unknown-pay-series', /"awrads"/, /did you mean awards/],
  ['calc --method bna', 'unknown-method', /"bna"/, /did you mean bma/],
  ['calc --nation englnd', 'unknown-nation', /"englnd"/, /did you mean england/],
  ['calc --nation france', 'unknown-nation', /"france"/, /england/],
  ['calc --nation scotland', 'missing-option', /--grade/, /payrestore grades --nation scotland/],
  ['calc --nation scotland --grade F1 --method bma', 'method-of-others', /England/, /bma-devolved/],
  ['calc --nation wales --grade F1 --pay awards', 'no-chain', /Wales/, /--pay scale/],
  ['calc --workforce consultants --grade threshold-3', 'ambiguous-grade', /2003/, /2024/],
  ['calc --index gdp-deflator --prices end', 'conflicting-options', /gdp-deflator/, /average/],
  ['calc --workforce porters', 'unknown-workforce', /"porters"/, /resident-doctors/],
  ['calc --format jsn', 'unknown-format', /"jsn"/, /did you mean json/],
  ['calc --on 2024-02-30', 'malformed-date', /--on/, /2024-02-30/, /like 2024-01-31/],
  ['calc --as-of yesterday', 'malformed-date', /--as-of/, /yesterday/, /like 2024-01-31/],
  ['calc --hours 0', 'malformed-number', /--hours/, /"0"/, /168/],
  ['calc --hours 40h', 'malformed-number', /--hours/, /"40h"/],
  ['calc --hours 1e2', 'malformed-number', /--hours/, /"1e2"/],
  ['calc --weeks 54', 'malformed-number', /--weeks/, /"54"/, /53/],
  ['calc --base-pay 26,46 --current-pay 3', 'malformed-number', /--base-pay/, /"26,46"/],
  ['calc --base-pay 0 --current-pay 3', 'malformed-number', /--base-pay/, /"0"/],
  ['calc --since 2010/11 --until 2009/10', 'years-reversed', /2010\/11/, /2011\/12/],
  ['calc --since 2010/11 --until 2010/11', 'years-reversed', /2010\/11/, /2011\/12/],
  ['calc --pay scale', 'missing-option', /--grade/],
  ['calc --base-pay 100', 'missing-option', /--current-pay/],
  ['calc --current-pay 100', 'missing-option', /--base-pay/],
  ['offer', 'missing-option', /an award/, /4% \+ £750/],
  ['offer 3% --compare', 'missing-option', /second offer/],
  ['offer 3% --inflation high', 'malformed-number', /--inflation/, /"high"/, /2\.5\.\.4/],
  ['offer 3% --inflation 3,3,3', 'malformed-number', /3 rates/, /2026\/27, 2027\/28/],
  ['offer 3% --rounding uo', 'unknown-rounding', /"uo"/, /circular/],
  ['offer 3% --index awe', 'conflicting-options', /--index awe/, /not of prices/],
  ['offer 3% --prices latest', 'conflicting-options', /--prices latest/, /average/],
  ['offer 3% --restore-by 2026/27', 'years-reversed', /--restore-by 2026\/27/, /2027\/28/],
  ['offer 2027/28:3% --from 2024/25', 'conflicting-options', /--from 2026\/27/],
  ['calc F1', 'unexpected-words', /"F1"/, /--grade/],
  ['calc --grad F1', 'wrong-usage', /--grad\b/, /--grade/],
  ['calc --bogus', 'wrong-usage', /--bogus/],
  ['calc --since', 'wrong-usage', /--since/, /missing/],
  ['cost F1', 'wrong-usage', /"F1"/, /--count F1=40/],
  ['cost --rise 35 --method bma', 'conflicting-options', /--rise/, /--from/],
  ['cost --from 2022/23', 'missing-option', /--rise/],
  ['cost --method bma --index cpi', 'conflicting-options', /--index/],
  ['cost --method all', 'malformed-option', /one method/],
  ['cost --method ifs', 'malformed-option', /basic pay/],
  ['cost --pay earnings-total', 'malformed-option', /--pay/, /basic pay/],
  ['cost --rise -3', 'malformed-number', /--rise/, /"-3"/, /0 to 1000/],
  ['cost --rise 1001', 'malformed-number', /--rise/, /0 to 1000/],
  ['cost --rise 5%%', 'malformed-number', /--rise/],
  ['cost --on-cost -1', 'malformed-number', /--on-cost/, /0 to 200/],
  ['cost --on-cost 200.1', 'malformed-number', /--on-cost/, /0 to 200/],
  ['cost --returns 101', 'malformed-number', /--returns/, /0 to 100/],
  ['cost --returns most', 'malformed-number', /--returns/, /"most"/],
  ['cost --count F1', 'malformed-number', /--count/, /F1=8000/],
  ['cost --count F1=0', 'malformed-number', /--count/, /above 0/],
  ['cost --count F1=10..5', 'malformed-number', /--count/, /F1=7500\.\.8500/],
  ['cost --count F9=3', 'unknown-grade', /"F9"/, /did you mean F1/],
  ['cost --count F1=3 FY1=4', 'conflicting-options', /FY1=4/, /counted once/],
  ['cost --count all=3', 'malformed-option', /one grade/],
  ['cost --count NP1=3 F1=4', 'conflicting-options', /NP1 and of F1/, /twice/],
  ['cost --workforce consultants', 'missing-option', /--count/, /--headcounts/],
  ['cost --explain --format sentence', 'conflicting-options', /--explain/],
  ['cost --since 2010/11 --until 2009/10', 'years-reversed', /2010\/11/],
  ['grades extra', 'wrong-usage', /grades/],
  ['grades --nation mars', 'unknown-nation', /"mars"/, /england/],
  ['methods --grade F1', 'wrong-usage', /--grade/],
  ['methods --format xml', 'unknown-format', /"xml"/, /table/],
  ['cacl', 'unknown-command', /"cacl"/, /did you mean calc/],
  ['help grade', 'unknown-command', /"grade"/, /did you mean grades/],
  ['--bogus', 'wrong-usage', /--bogus/],
];

const WRONG = CASES.map(([line, code, ...says]) => ({ line, code, says }));

describe('wrong usage ends with 2 and one clear line on stderr', () => {
  test.each(WRONG)('$line', async ({ line, says }) => {
    const { stdout, stderr, exitCode } = await cli(line);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    for (const words of says) expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/undefined|NaN|\[object|error: error/);
  });
});

describe('under --json the same is one object on stderr and nothing on stdout', () => {
  test.each(WRONG.filter(({ line }) => !line.includes('--format') && !line.endsWith('--since')))(
    '$line',
    async ({ line, code, says }) => {
      const { stdout, stderr, exitCode } = await cli(`${line} --json`);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(linesOf(stderr)).toHaveLength(1);
      const { schema, error } = JSON.parse(stderr) as ErrorEnvelope;
      expect(schema).toBe('payrestore/error/v1');
      expect(error).toMatchObject({ code, exitCode: 2 });
      for (const words of says) expect(error.message).toMatch(words);
    },
  );

  test.each(['--format json', '--format=json', '-f json', '--format ndjson'])(
    'and so it is under %s',
    async (format) => {
      const { stdout, stderr, exitCode } = await cli(`calc --index rip ${format}`);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(JSON.parse(stderr)).toHaveProperty('error.code', 'unknown-index');
    },
  );
});

describe('a blank value is refused and not taken for a default', () => {
  test.each(['--grade', '--since', '--until', '--index', '--prices', '--pay', '--on', '--hours'])(
    '%s ""',
    async (option) => {
      const { stdout, stderr, exitCode } = await runCli(['calc', option, '']);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(stderr).toMatch(/^error: [^\n]+\n$/);
    },
  );
});

test('a value that holds a line break still makes one line', async () => {
  const { stderr, exitCode } = await runCli(['calc', '--grade', 'F9\nF10']);
  expect(exitCode).toBe(2);
  expect(linesOf(stderr)).toHaveLength(1);
});
