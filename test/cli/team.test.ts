import { describe, expect, test } from 'vitest';
import type { TeamAnswer, TeamResult } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { linesOf, onTerminal, readCsv, resultsOf, rowOf } from './answers.js';

async function answer(line: string): Promise<TeamAnswer> {
  return JSON.parse((await cli(`${line} --json`)).stdout) as TeamAnswer;
}

const ADVERT = 'team F1 ST5 ST8 --until 2022/23';

describe('the three doctors of the advert', () => {
  test('are paid £66.55 an hour, rates rounded to the penny and then added', async () => {
    const { stdout, exitCode } = await cli(ADVERT);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^2022\/23: £14\.09 \+ £24\.46 \+ £28\.00 = £66\.55 an hour; /m);
    const { results } = await answer(ADVERT);
    expect(results[0]?.hourly).toEqual({ roundedFirst: 66.55, roundedLast: 66.55 });
    expect(results[0]?.members.map(({ hourly }) => hourly)).toEqual([14.09, 24.46, 28]);
  });

  test('would be restored by each default method as calc has it', async () => {
    const { results } = await answer(ADVERT);
    expect(results.map(({ method }) => method)).toEqual([
      'bma',
      'nuffield-cpi',
      'fullfact-hci',
      'cpih',
    ]);
    expect(results.map(({ restoredHourly }) => restoredHourly?.roundedFirst)).toEqual([
      97.4, 80.67, 80.7, 78.27,
    ]);
    const [calc] = await resultsOf('calc --grade F1 --method bma --until 2022/23');
    const [f1] = results[0]?.members ?? [];
    expect(f1).toMatchObject({
      hourly: calc?.currentHourly,
      restoredHourly: calc?.restoredHourly,
      restoredPay: calc?.restoredPay,
      erosionPercent: calc?.erosionPercent,
    });
    expect(results[0]).toMatchObject({
      erosionPercent: calc?.erosionPercent,
      restorationPercent: calc?.restorationPercent,
      moreHourly: 30.85,
    });
  });

  test('add up to another penny where rounding comes last, which is said', async () => {
    const { stdout } = await cli(ADVERT);
    expect(stdout).toMatch(/^2022\/23: .*; added first and rounded last, £66\.55 as well\.$/m);
    expect(stdout).toMatch(
      /^- cpih: £16\.57 \+ £28\.77 \+ £32\.93 = £78\.27; added first and rounded last, £78\.28$/m,
    );
    expect(stdout).toMatch(/^- bma: £20\.62 \+ £35\.80 \+ £40\.98 = £97\.40$/m);
    expect((await cli('team 2xF1 ST5 --until 2025/26')).stdout).toMatch(
      /^2025\/26: 2 × £18\.62 \+ £31\.19 = £68\.43 an hour; added first and rounded last, £68\.42: not the same\.$/m,
    );
  });
});

describe('who is in it', () => {
  test.each(['2xF1 ST5', 'F1x2 ST5', '2 F1 ST5', 'F1 x2 ST5', '2xF1,ST5', '2xF1 + ST5'])(
    '%s',
    async (members) => {
      const { query, results } = await answer(`team ${members} --until 2022/23`);
      expect(query.members).toEqual([
        { grade: 'F1', count: 2 },
        { grade: 'ST5', count: 1 },
      ]);
      expect(results[0]).toMatchObject({ people: 3, hourly: { roundedFirst: 52.64 } });
    },
  );

  test('is kept as typed: two on the same point stay two', async () => {
    const { results } = await answer('team ST6 ST7 ST6 --until 2022/23');
    expect(results[0]?.members.map(({ grade, count, point }) => [grade, count, point])).toEqual([
      ['ST6', 1, 'NP5'],
      ['ST7', 1, 'NP5'],
      ['ST6', 1, 'NP5'],
    ]);
  });

  test('may be pay points, or grades of other workforces and nations', async () => {
    const points = await answer('team NP1 NP4 NP5 --until 2022/23');
    expect(points.results[0]?.hourly?.roundedFirst).toBe(66.55);
    const consultants = await answer('team threshold-1 --workforce consultants --until 2024/25');
    expect(consultants.results[0]).toMatchObject({
      pay: 'scale',
      contractBreaks: ['england-consultants-2024'],
    });
    const scots = await answer('team F1 --nation scotland --until 2025/26');
    expect(scots.results.map(({ method }) => method)).toEqual(['bma-devolved', null, null, null]);
  });
});

describe('an operation', () => {
  test('costs its minutes of the hour, rounded once', async () => {
    const { stdout } = await cli(`${ADVERT} --minutes 45`);
    expect(stdout).toMatch(/^2022\/23, 45 minutes: £66\.55 × 45\/60 = £49\.91\.$/m);
    expect(rowOf(stdout, 'bma')).toMatch(/^bma 31\.7% 46\.4% £97\.40 £30\.85 £73\.05 /);
    const { results, query } = await answer(`${ADVERT} --minutes 45`);
    expect(query.minutes).toBe(45);
    expect(results[0]).toMatchObject({
      cost: { roundedFirst: 49.91, roundedLast: 49.91 },
      restoredCost: { roundedFirst: 73.05, roundedLast: 73.05 },
    });
  });

  test('says where rates that are not rounded first give another penny', async () => {
    expect((await cli('team 2xF1 ST5 F1 --until 2025/26 --minutes 45')).stdout).toMatch(
      /45 minutes: £87\.05 × 45\/60 = £65\.29; with rates that are not rounded first, £65\.28\.$/m,
    );
  });

  test('without minutes is not costed', async () => {
    const { results } = await answer(ADVERT);
    expect(results[0]).toMatchObject({ minutes: null, cost: null, restoredCost: null });
  });
});

describe('when', () => {
  test('is the end year that calc has by default, with the newest pay beside it', async () => {
    const { stdout } = await cli('team F1 ST5');
    expect(stdout).toMatch(/^2025\/26: £18\.62 \+ £31\.19 = £49\.81 an hour/m);
    expect(stdout).toMatch(/^Today: £19\.77 \+ £32\.60 = £52\.37 an hour/m);
    const { today } = await answer('team F1 ST5');
    expect(today?.hourly?.roundedFirst).toBe(52.37);
    expect((await answer(ADVERT)).today).toBeNull();
  });

  test('is a day where that was asked', async () => {
    const { results } = await answer('team F1 --on 2018-09-30');
    expect(results[0]).toMatchObject({ on: '2018-09-30', hourly: { roundedFirst: 12.76 } });
  });

  test('a year without prices has what the team is paid, and why it cannot be restored', async () => {
    const { stdout, exitCode } = await cli('team F1 --until 2026/27 --method bma');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^2026\/27: £19\.77 an hour\.$/m);
    expect(rowOf(stdout, 'bma')).toMatch(/no result: our RPI ends July 2026/);
  });

  test('a point that came later is told by its newest pay', async () => {
    const { stdout, exitCode } = await cli('team NP5a --method bma');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Today: £36\.72 an hour\.$/m);
  });

  test('a grade without pay then is no answer', async () => {
    const { stdout, stderr, exitCode } = await cli('team F1 StR-8 --until 2025/26');
    expect([stdout, exitCode]).toEqual(['', 4]);
    expect(stderr).toMatch(/^no answer: StR 8 has no pay point on 31 March 2026/);
  });

  test('the closed contract can be stayed on', async () => {
    const { stdout } = await cli('team F1 ST3 --pay scale-2002 --until 2021/22');
    expect(stdout).toMatch(
      /^2021\/22: £11\.98 \+ £18\.21 = £30\.19 an hour; added first and rounded last, £30\.20: not the same\.$/m,
    );
  });

  test('the hour is of the hours asked for', async () => {
    const { stdout } = await cli('team F1 --until 2022/23 --weeks 52');
    expect(stdout).toMatch(/^2022\/23: £14\.13 an hour\.$/m);
    expect(stdout).toContain('40 hours × 52 weeks');
  });
});

describe('on a scale', () => {
  test('the rise is that of the team as a whole, and a gain is said', async () => {
    const { stdout, stderr } = await cli('team F1 ST3 --pay scale --until 2025/26');
    expect(rowOf(stdout, 'scale')).toMatch(
      /3\.8% 3\.9% £51\.75 £1\.94 .*crosses the 2016 contract/,
    );
    expect(stderr).toMatch(/crosses the 2016 contract/);
    const gain = await cli(
      'team F1 ST6 --since 2015/16 --index cpi --prices average --until 2025/26',
    );
    expect(rowOf(gain.stdout, 'awards')).toMatch(/real rise 7\.6% none – –/);
  });
});

describe('in every format', () => {
  test('NDJSON is one record a method', async () => {
    const { stdout } = await cli(`${ADVERT} --format ndjson`);
    const records = linesOf(stdout).map((line) => JSON.parse(line) as TeamResult);
    expect(records).toEqual((await answer(ADVERT)).results);
  });

  test('CSV is a row a method and member', async () => {
    const [header = [], ...rows] = readCsv((await cli(`${ADVERT} --format csv`)).stdout);
    const cells = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row).toHaveLength(header.length);
    expect(cells('member.grade').slice(0, 3)).toEqual(['F1', 'ST5', 'ST8']);
    expect(cells('member.hourly').slice(0, 3)).toEqual(['14.09', '24.46', '28']);
    expect(cells('hourly.roundedFirst')[0]).toBe('66.55');
  });

  test('the sentences have the sum, the rise and its year, and one full stop', async () => {
    const { stdout } = await cli(`${ADVERT} --method bma --minutes 45 --format sentence`);
    expect(stdout).toMatch(
      /^In 2022\/23 a team of 3 \(F1, ST5 and ST8; resident doctors in England\) was paid £14\.09 \+ £24\.46 \+ £28\.00 = £66\.55 an hour in basic pay, each rate rounded to the penny, so that 45 minutes cost £49\.91; restored since 2008\/09 it would be £97\.40, a rise of 46\.4% on 2022\/23 pay, measured by RPI, Apr 2009 to Apr 2023 \(the bma method.*before tax\)\.\n$/,
    );
  });

  test('--explain has a receipt a grade and method, and steps in JSON', async () => {
    const { stdout } = await cli(`${ADVERT} --method bma --explain`);
    expect(stdout.match(/^Receipt: (F1|ST5|ST8), bma, /gm)).toHaveLength(3);
    const { results } = await answer(`${ADVERT} --method bma --explain`);
    expect(results[0]?.members[0]?.steps?.length).toBeGreaterThan(5);
  });

  test('no line is wider than a terminal', async () => {
    const { stdout } = await onTerminal('team 2xF1 F2 ST3 ST6 --minutes 90');
    expect(linesOf(stdout).filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('what cannot be asked is refused', () => {
  test.each([
    ['team', /a grade is missing/],
    ['team all', /one by one/],
    ['team 2', /the grade after "2" is missing/],
    ['team 0xF1', /"0" is not a number in range; .*1 to 999/],
    ['team F9', /"F9"; did you mean F1\?/],
    ['team F1 --minutes 0', /--minutes: "0"/],
    ['team F1 --minutes 1h', /--minutes: "1h"/],
    ['team F1 --pay earnings-total', /team and --pay earnings-total/],
    ['team F1 --method ifs', /team and --method ifs/],
    ['team F1 --method bma --index cpi', /--method and --index/],
    ['team band5 --workforce afc', /names more than one grade/],
  ])('%s', async (line, message) => {
    const { stdout, stderr, exitCode } = await cli(line);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
  });
});
