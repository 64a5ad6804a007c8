import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../../src/index.js';
import { cli } from '../../support/fake-process.js';
import { answerTo, linesOf, onTerminal, readCsv, resultOf } from '../answers.js';

const IFS = 'calc --method ifs';
const CLEAN = 'calc --pay earnings-total --grade residents --weights people --clean';

describe('an answer of earnings', () => {
  test('as sentences has the measure, the months, the index and the method in each', async () => {
    const lines = linesOf((await cli(`${IFS} --format sentence`)).stdout);
    expect(lines).toHaveLength(4);
    for (const [at, cut] of ['11.3%', '16.3%', '11.8%', '16.3%'].entries()) {
      expect(lines[at]).toContain(`fell by ${cut} in real terms`);
      expect(lines[at]).toMatch(/12 months to August 2010 and (the )?12 months to September 2022/);
      expect(lines[at]).toMatch(/total earnings per person.*CPIH.*the ifs method/);
    }
  });

  test('as a sentence of a group says how it is put together', async () => {
    const { stdout } = await cli(`${CLEAN} --index cpi --format sentence`);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).toMatch(/resident.*fell by 10\.5%/);
    expect(stdout).toMatch(/weighted by the people in each grade at either end/);
  });

  test('as newline-delimited JSON is a result a line, as in the envelope', async () => {
    const lines = linesOf((await cli(`${IFS} --format ndjson`)).stdout);
    expect(lines.map((line) => JSON.parse(line) as CalcResult)).toEqual(
      (await answerTo(IFS)).results,
    );
  });

  test('as comma-separated values has the columns of any other', async () => {
    const [header = [], ...rows] = readCsv((await cli(`${CLEAN} --format csv`)).stdout);
    const [other] = readCsv((await cli('calc --grade F1 --format csv')).stdout);
    expect(header).toEqual(other);
    const cell = (row: readonly string[] | undefined, name: string) => row?.[header.indexOf(name)];
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => cell(row, 'erosionPercent'))).toEqual(['23.922', '10.4973']);
    expect(cell(rows[0], 'weights')).toBe('people');
    expect(cell(rows[0], 'payPeriods.base')).toBe('2009-10');
    expect(cell(rows[0], 'payPeriods.end')).toBe('2025-10');
    expect(cell(rows[0], 'basePay')).toBe('49194.79');
  });

  test('as markdown has a table of both ends, and one of the cuts', async () => {
    const { stdout } = await cli(`${CLEAN} --format markdown`);
    expect(stdout).toMatch(/^\| October 2009 × 12 \| £49,194\.79 C \|/m);
    expect(stdout).toMatch(/^\|.*rpi.*\| 23\.9% \| 31\.4% \|/m);
    expect(stdout).toMatch(/^- The measure decides the sign\. The other .* The two differ: /m);
  });

  test.each(['table', 'markdown', 'sentence'])(
    'as %s says once whether the measure decides the sign',
    async (format) => {
      const decides = async (line: string) => {
        const { stdout, stderr } = await cli(`${line} --format ${format}`);
        expect(stderr).not.toMatch(/decides the sign/);
        return stdout.match(/measure decides the sign/g)?.length ?? 0;
      };
      expect(await decides(`${CLEAN} --index cpi`)).toBe(1);
      expect(
        await decides('calc --pay earnings-total --grade F2 --until 2016/17 --index cpi'),
      ).toBe(0);
    },
  );

  test('as JSON has what the other measure says beside it', async () => {
    const { contrasts, results } = await answerTo(`${CLEAN} --index cpi`);
    expect(results[0]).toMatchObject({ pay: 'earnings-total', erosionPercent: 10.4973 });
    expect(contrasts[0]).toMatchObject({ pay: 'earnings-basic', erosionPercent: -5.1038 });
  });

  test('lists the sources of its pay as well as of its prices', async () => {
    const { sources, data } = await answerTo(`${CLEAN} --index cpi`);
    expect(sources.map(({ id }) => id).sort()).toEqual([
      'nhs-earnings-csv-2025-10',
      'ons-d7bt-2026-07-22',
    ]);
    expect(data.vintage).toBe('2026-07-22');
  });
});

describe('the receipt', () => {
  test('has every printed average and count, so that it can be worked again', async () => {
    const { steps = [] } = await resultOf(`${CLEAN} --index cpi --explain`);
    const ratio = steps.find(({ quantity }) => quantity === 'payRatio');
    // Four grades' pay and people at either end.
    expect(ratio?.inputs).toHaveLength(16);
    const [pay, people] = [/total earnings per person/, /people in/].map((words) =>
      (ratio?.inputs ?? [])
        .filter(({ name }) => words.test(name))
        .map(({ value }) => Number(value)),
    ) as [number[], number[]];
    const meanOf = (from: number) => {
      const [pounds, heads] = [pay, people].map((all) => all.slice(from, from + 4)) as [
        number[],
        number[],
      ];
      const total = heads.reduce((sum, each) => sum + each, 0);
      return pounds.reduce((sum, each, at) => sum + each * (heads[at] as number), 0) / total;
    };
    expect(meanOf(4)).toBeCloseTo(49194.79, 2);
    expect(meanOf(0)).toBeCloseTo(70590.42, 2);
    for (const { source } of ratio?.inputs ?? []) expect(source).not.toBeNull();
  });

  test('of a derived measure has its formula, and every average in it', async () => {
    const line = 'calc --pay earnings-full-time --grade F1 --index cpi --until 2015/16 --explain';
    const { stdout } = await cli(line);
    expect(stdout).toMatch(/p = end pay \/ base pay, pay = total per person × basic per full-time/);
    expect(stdout).toMatch(/£33,097\.74 \/ £32,102\.11 = 1\.0310144341/);
    // 30,981.90 × 22,501.03 / 21,715.85
    for (const printed of ['30981.90', '22501.03', '21715.85']) {
      expect(stdout).toMatch(
        new RegExp(`${printed} +Foundation year 1, .*\\[nhs-earnings-2025-06-26\\]`),
      );
    }
  });

  test('of a plain mean has each grade’s ratio', async () => {
    const line = 'calc --method nuffield-earnings --explain';
    expect((await cli(line)).stdout).toMatch(/p = mean over the grades of end pay \/ base pay/);
  });
});

const WIDE = [
  ...[IFS, CLEAN, 'calc --method ft', 'calc --method nuffield-earnings'],
  'calc --pay earnings-full-time --grade F1',
  'calc --pay earnings-basic-plus --grade residents --weights 2009-09x12..2022-09',
  'calc --pay earnings-basic-person --grade all --period 2010-08..2025-10',
  'calc --pay earnings-total --workforce consultants --index awe',
  'compare --pay all --grade F1',
  'compare --pay all',
  'compare --pay all --workforce consultants',
  'compare --pay earnings-total earnings-basic-plus --grade F1 core --until 2021/22',
  'compare --pay earnings-total --grade F1 --prices same-months last-month --until 2021/22',
  `check "the IFS says junior doctors' pay is down 11 to 16 per cent since 2010"`,
  `check "consultants' pay grew 14% in the 14 years to 2022/23"`,
  'grades',
  'methods',
  'grades --workforce consultants',
];

describe.each([80, 120])('on a terminal of %i columns', (columns) => {
  test.each(WIDE)('no line is wider: %s', async (line) => {
    const { stdout } = await onTerminal(line, { columns });
    expect(stdout).not.toBe('');
    expect(linesOf(stdout).filter((text) => [...text].length > columns)).toEqual([]);
  });
});
