import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { MONEY, PERCENTAGES, RATIOS } from '../support/result-fields.js';
import { answerTo, type Envelope } from './answers.js';

/** The fields of a result of `calc`, as the design lists them. */
const FIELDS =
  `workforce nation grade since until on asOf method methodStatus pay weights index prices
  comparator payPeriods pricePeriods priceLevels months priceRatio payRatio nominalRisePercent erosionPercent
  restorationPercent basePoint currentPoint basePay currentPay currentFrom payConfidence priceConfidence restoredPay
  shortfall baseHourly currentHourly restoredHourly hoursPerWeek weeksPerYear contractBreaks
  provisional inferred origin absence sources`.split(/\s+/);

const QUESTIONS = [
  'calc',
  'calc --grade F1',
  'calc --grade all --method all --until 2023/24',
  'calc --grade F1 --pay scale --prices latest',
  'calc --grade ST6 --pay scale-2002 --until 2020/21',
  'calc --grade F1 --until 2023/24 --as-of 2024-01-31',
  'calc --grade F1 --method bma --until 2026/27',
  'calc --grade StR-8 --pay scale --until 2025/26',
  'calc --grade F1 --index cpi --prices average --on 2018-09-30',
  'calc --index rpi --prices 2008-04..2026-04',
  'calc --base-pay 21862 --current-pay 38831 --index rpi',
  'calc --method ifs',
  'calc --pay earnings-total --grade residents --weights people --clean',
  'calc --pay earnings-basic-plus --grade residents --period 2010-08..2025-10',
  'calc --pay earnings-full-time --since 2008/09',
] as const;

const DECIMALS: Readonly<Record<number, readonly (keyof CalcResult)[]>> = {
  2: MONEY,
  4: PERCENTAGES,
  6: [...RATIOS, 'weeksPerYear'],
};

describe.each(QUESTIONS)('%s --json', (line) => {
  test('is an envelope with schema, tool, data, query, results, warnings and sources', async () => {
    const answer = await answerTo(line);
    expect(answer.schema).toBe('payrestore/calc/v1');
    expect(answer.tool).toMatch(/^\d+\.\d+\.\d+$/);
    expect(answer.data.hash).toMatch(/\w{8}/);
    expect(answer.query).toBeTypeOf('object');
    expect(answer.results.length).toBeGreaterThan(0);
    for (const { code, message } of answer.warnings) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(message).toMatch(/\w+ \w+/);
    }
  });

  test('has every field in every result, and only null where there is nothing', async () => {
    for (const result of (await answerTo(line)).results) {
      expect(Object.keys(result).sort()).toEqual([...FIELDS].sort());
      expect(result).not.toContain(undefined);
    }
  });

  test('gives money to the penny, percentages to 4 decimals and ratios to 6', async () => {
    for (const result of (await answerTo(line)).results) {
      for (const [places, fields] of Object.entries(DECIMALS)) {
        for (const field of fields) {
          const value = result[field];
          if (value !== null) expect(value).toBe(Number(Number(value).toFixed(Number(places))));
        }
      }
    }
  });

  test('lists the source of every figure, and the date of the newest', async () => {
    const { results, sources, data } = await answerTo(line);
    const known = new Map(sources.map((source) => [source.id, source]));
    expect(known.size).toBe(sources.length);
    for (const source of sources) {
      expect(source.title).not.toBe('');
      expect(source.publisher).not.toBe('');
      expect(source.confidence).toMatch(/^[ABC]$/);
    }
    const used = results.flatMap((result) => result.sources);
    for (const id of used) expect(known.has(id), id).toBe(true);
    for (const result of results) expect(result.absence === null).toBe(result.sources.length > 0);
    const days = sources.map((source) => source.published);
    if (data.vintage !== null) expect(days).toContain(data.vintage);
    else expect(used).toEqual([]);
  });

  test('has rise and cut that undo each other', async () => {
    for (const { erosionPercent, restorationPercent } of (await answerTo(line)).results) {
      if (erosionPercent === null) expect(restorationPercent).toBeNull();
      else {
        const cut = erosionPercent / 100;
        expect(restorationPercent).toBeCloseTo((100 * cut) / (1 - cut), 3);
      }
    }
  });
});

const NULLS_WITHOUT_GRADE = ['basePay', 'currentPay', 'restoredPay', 'basePoint'] as const;

test('without a grade a chain has percentages and no pounds', async () => {
  const [result] = (await answerTo('calc --method bma --until 2021/22')).results;
  expect(result).toMatchObject({ grade: null, erosionPercent: 26.0929 });
  for (const field of NULLS_WITHOUT_GRADE) expect(result?.[field]).toBeNull();
});

test('the query says what was asked with every default filled in', async () => {
  const { query } = await answerTo('calc --grade FY1');
  expect(query).toMatchObject({
    nation: 'england',
    workforce: 'resident-doctors',
    grades: ['F1'],
    methods: ['bma', 'nuffield-cpi', 'fullfact-hci', 'cpih'],
    since: '2008/09',
    until: '2025/26',
    hoursPerWeek: 40,
  });
});

test('a choice left out is rpi, end and awards', async () => {
  const [byIndex] = (await answerTo('calc --index rpi --until 2021/22')).results;
  const [byRule] = (await answerTo('calc --prices end --until 2021/22')).results;
  const [byPay] = (await answerTo('calc --pay awards --until 2021/22')).results;
  expect(byIndex).toMatchObject({ index: 'rpi', prices: 'end', pay: 'awards', method: null });
  expect(byRule).toEqual(byIndex);
  expect(byPay).toEqual(byIndex);
});

test.each(['grades', 'methods'])('%s --json is an envelope too', async (command) => {
  const { stdout, stderr, exitCode } = await cli(`${command} --json`);
  const answer = JSON.parse(stdout) as Envelope;
  expect(Object.keys(answer)).toEqual(
    expect.arrayContaining(['schema', 'tool', 'data', 'query', 'results', 'warnings', 'sources']),
  );
  expect(answer.schema).toBe(`payrestore/${command}/v1`);
  expect(answer.results.length).toBeGreaterThan(3);
  expect([stderr, exitCode]).toEqual(['', 0]);
});
