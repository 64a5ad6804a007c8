import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { openWithUserData } from '../../src/catalogue/own/user-data.js';
import type { EarningsFile } from '../../src/catalogue/shapes/index.js';
import { isoMonth } from '../../src/domain/calendar.js';
import { periodName, twelveMonthsTo } from '../../src/domain/earnings/period.js';
import { PRINTED_MEASURES, type PrintedMeasure } from '../../src/domain/earnings/series.js';
import { toDecimal } from '../../src/domain/rational.js';
import { month } from '../support/made-up.js';
import { ownEarnings } from '../support/own-earnings.js';
import { folderOf } from '../support/own-files.js';
import { raw } from '../support/raw-data.js';

const ID = 'england-nhs-earnings';
const file = raw(`earnings/${ID}.json`) as EarningsFile;
const catalogue = openCatalogue();
const all = catalogue.earnings(ID);

/** A grade's earnings; those of the bundle unless said. */
function of(grade: string, series = all) {
  const found = series.get(grade);
  if (!found) throw new Error(`no ${grade}`);
  return found;
}

// Copied here by a script out of the facts collected from NHS England's tables and monthly file.
const TYPED: readonly (readonly [string, string, string, string])[] = [
  ['foundation-year-1', 'basicPerFte', '12m-to-2017-06', '24895.98'],
  ['foundation-year-1', 'basic', '12m-to-2013-10', '21867.41'],
  ['foundation-year-1', 'nonBasic', '12m-to-2019-01', '7855.81'],
  ['foundation-year-1', 'total', '12m-to-2024-06', '39050.94'],
  ['foundation-year-1', 'basicPerFte', '2009-11', '1860.49'],
  ['foundation-year-2', 'basicPerFte', '12m-to-2022-01', '32977.03'],
  ['foundation-year-2', 'basic', '12m-to-2012-08', '27832.67'],
  ['foundation-year-2', 'nonBasic', '12m-to-2018-05', '10427.02'],
  ['foundation-year-2', 'total', '12m-to-2023-01', '43440.11'],
  ['foundation-year-2', 'basicPerFte', '2025-03', '3485.95'],
  ['core-training', 'basicPerFte', '12m-to-2015-02', '32449.24'],
  ['core-training', 'basic', '12m-to-2011-05', '31129.89'],
  ['core-training', 'nonBasic', '12m-to-2012-06', '15259.10'],
  ['core-training', 'total', '12m-to-2019-11', '51290.89'],
  ['core-training', 'total', '2009-11', '3954.99'],
  ['specialty-registrar', 'basicPerFte', '12m-to-2015-09', '39000.08'],
  ['specialty-registrar', 'basic', '12m-to-2012-07', '36749.81'],
  ['specialty-registrar', 'nonBasic', '12m-to-2022-05', '16943.24'],
  ['specialty-registrar', 'total', '12m-to-2019-08', '58055.70'],
  ['specialty-registrar', 'basicPerFte', '2025-05', '5070.21'],
  ['consultant', 'basicPerFte', '12m-to-2013-03', '87388.11'],
  ['consultant', 'basic', '12m-to-2015-05', '83465.09'],
  ['consultant', 'nonBasic', '12m-to-2024-01', '32955.82'],
  ['consultant', 'total', '12m-to-2023-12', '133858.06'],
  ['consultant', 'basicPerFte', '2025-05', '10444.54'],
  ['all-doctors', 'basicPerFte', '12m-to-2023-01', '73018.69'],
  ['all-doctors', 'basic', '12m-to-2019-01', '59543.76'],
  ['all-doctors', 'nonBasic', '12m-to-2011-08', '19278.00'],
  ['all-doctors', 'total', '12m-to-2015-04', '75397.05'],
  ['all-doctors', 'basicPerFte', '2025-04', '7271.67'],
  ['nurses-health-visitors', 'basicPerFte', '12m-to-2013-06', '30393.66'],
  ['nurses-health-visitors', 'basic', '12m-to-2016-10', '27429.60'],
  ['nurses-health-visitors', 'nonBasic', '12m-to-2019-07', '4006.65'],
  ['nurses-health-visitors', 'total', '12m-to-2013-08', '30723.02'],
  ['nurses-health-visitors', 'basicPerFte', '2025-05', '3422.03'],
  ['foundation-year-1', 'total', '12m-to-2010-08', '30790.59'],
  ['foundation-year-2', 'total', '12m-to-2010-08', '38222.58'],
  ['core-training', 'total', '12m-to-2010-08', '46721.62'],
  ['specialty-registrar', 'total', '12m-to-2010-08', '55300.78'],
  ['foundation-year-1', 'total', '12m-to-2025-03', '43274.63'],
  ['foundation-year-2', 'total', '12m-to-2025-03', '52309.89'],
  ['core-training', 'total', '12m-to-2025-03', '66964.05'],
  ['specialty-registrar', 'total', '12m-to-2025-03', '74819.79'],
  ['consultant', 'total', '12m-to-2025-03', '144979.90'],
  ['foundation-year-2', 'total', '2024-11', '7604.53'],
  ['foundation-year-2', 'total', '2024-12', '4451.74'],
  ['foundation-year-2', 'total', '2010-08', '1914.32'],
  ['consultant', 'total', '2025-10', '12195.30'],
  ['foundation-year-2', 'posts', '2024-11', '1494'],
  ['foundation-year-2', 'people', '2010-08', '11168'],
  ['core-training', 'people', '12m-to-2010-08', '7785.83'],
  ['core-training', 'people', '12m-to-2025-10', '25597.33'],
  ['consultant', 'posts', '12m-to-2022-09', '58345.92'],
  ['nurses-health-visitors', 'people', '12m-to-2025-03', '399862.17'],
  ['all-doctors', 'posts', '12m-to-2025-03', '158191.25'],
];

describe('the earnings of NHS England', () => {
  test.each(TYPED)('of %s, %s, %s are as printed: %s', (grade, what, period, printed) => {
    const entry = file.grades.find(({ id }) => id === grade);
    const twelve = period.replace('12m-to-', '');
    const counts = ['people', 'posts'].includes(what) && twelve !== period;
    const rows: readonly object[] = counts
      ? (entry?.counts ?? [])
      : [...(entry?.twelveMonths.rows ?? []), ...(entry?.months?.rows ?? [])];
    const key = counts ? period : twelve;
    const wanted = counts ? 'period' : twelve === period ? 'month' : 'to';
    const row = rows.find((each) => (each as Record<string, unknown>)[wanted] === key);
    expect((row as Record<string, unknown> | undefined)?.[what]).toBe(printed);
  });

  test('are of seven grades, each whole', () => {
    expect([...all.keys()]).toEqual([
      ...['foundation-year-1', 'foundation-year-2', 'core-training', 'specialty-registrar'],
      ...['consultant', 'all-doctors', 'nurses-health-visitors'],
    ]);
    for (const { years, months, counts, first, last } of all.values()) {
      // August 2010 to March 2025, and two runs of twelve months.
      for (const measure of PRINTED_MEASURES) expect(years[measure].size).toBe(15 * 12 - 4);
      expect(months.total.size).toBe(24);
      expect(counts).toHaveLength(4 + 24);
      expect([first, last].map(isoMonth)).toEqual(['2009-09', '2025-10']);
    }
  });

  test('of nurses lack two figures of January 2010, and say so', () => {
    const { months, unsummed } = of('nurses-health-visitors');
    const at = month('2010-01');
    expect(PRINTED_MEASURES.filter((measure) => !months[measure].has(at))).toEqual([
      'basic',
      'nonBasic',
    ]);
    expect([...unsummed.keys()]).toEqual(['basicPerFte']);
    expect([...of('consultant').unsummed]).toEqual([]);
  });
});

describe('earnings become evidence', () => {
  test('with each figure exact, and its own source', () => {
    const { years, months } = of('foundation-year-2');
    const [year, single] = [years.total.get(month('2025-03')), months.total.get(month('2024-11'))];
    expect(year).toMatchObject({ source: 'nhs-earnings-2025-06-26', confidence: 'A' });
    expect(single).toMatchObject({ printed: '7604.53', source: 'nhs-earnings-csv-2025-10' });
    expect(single && toDecimal(single.value, 2)).toBe('7604.53');
  });

  test('with counts of twelve months and of single ones', () => {
    const { counts } = of('core-training');
    const found = counts.map((count) => [
      periodName(count.period),
      toDecimal(count.people, 2),
      count.confidence,
    ]);
    expect(found.slice(0, 5)).toEqual([
      ['12m-to-2010-08', '7785.83', 'C'],
      ['12m-to-2022-09', '18285.08', 'A'],
      ['2024/25', '24164.83', 'A'],
      ['12m-to-2025-10', '25597.33', 'C'],
      ['2009-09x12', '7509.00', 'A'],
    ]);
    expect(counts[0]?.period).toEqual(twelveMonthsTo(month('2010-08')));
  });

  test('with the cautions of the grade alone, a span each', () => {
    const of2 = (grade: string, code: string) =>
      of(grade)
        .cautions.filter((caution) => caution.code === code)
        .map(({ from, to }) => `${isoMonth(from)}..${isoMonth(to)}`);
    expect(of2('foundation-year-2', 'arrears')).toEqual(['2024-11..2024-11', '2025-08..2025-08']);
    expect(of2('consultant', 'arrears')).toEqual(['2024-10..2024-10', '2025-08..2025-08']);
    expect(of2('all-doctors', 'arrears')).toHaveLength(3);
    // Every August but those of 2012 and 2018.
    expect(of2('foundation-year-1', 'august-double-count')).toHaveLength(16 - 2);
    expect(of2('foundation-year-1', 'august-double-count')).not.toContain('2012-08..2012-08');
    expect(of2('consultant', 'august-double-count')).toEqual([]);
    expect(of2('core-training', 'refreshed-figures')).toEqual(['2017-04..2018-11']);
    expect(of2('nurses-health-visitors', 'arrears')).toEqual([
      '2024-10..2024-10',
      '2025-08..2025-08',
    ]);
    expect(of2('nurses-health-visitors', 'one-off-pay')).toEqual(['2023-06..2023-06']);
    expect(of2('foundation-year-1', 'one-off-pay')).toEqual([]);
    expect(of2('nurses-health-visitors', 'refreshed-figures')).toEqual([]);
    const [august] = of('foundation-year-2').cautions.filter(
      ({ code }) => code === 'august-double-count',
    );
    expect(august?.measures).toEqual(['basic', 'nonBasic', 'total'] satisfies PrintedMeasure[]);
    expect(august?.what).toMatch(/3\.5% for F2/);
    expect([august?.owed, august?.notInFte]).toEqual([undefined, undefined]);
  });

  test('with the months that arrears were owed for, and whether full-time pay has them', () => {
    const arrears = (grade: string) =>
      of(grade)
        .cautions.filter(({ code }) => code === 'arrears')
        .map(({ owed, notInFte }) => [
          owed && `${isoMonth(owed.from)}..${isoMonth(owed.to)}`,
          notInFte !== undefined,
        ]);
    expect(arrears('specialty-registrar')).toEqual([
      ['2023-04..2024-10', true],
      ['2025-04..2025-07', false],
    ]);
    expect(arrears('consultant')).toEqual([
      ['2024-04..2024-09', false],
      ['2025-04..2025-07', false],
    ]);
  });

  test('under the names that workforces give their grades', () => {
    const named = catalogue
      .workforceNames()
      .flatMap(({ id, earnings }) =>
        (earnings?.grades ?? []).map((grade) => [id, grade.id, grade.of.length] as const),
      );
    expect(named).toEqual([
      ['england-afc', 'nurses', 1],
      ['england-consultants', 'consultant', 1],
      ['england-doctors', 'all-doctors', 1],
      ['england-resident', 'F1', 1],
      ['england-resident', 'F2', 1],
      ['england-resident', 'core', 1],
      ['england-resident', 'registrar', 1],
      ['england-resident', 'residents', 4],
    ]);
    expect(catalogue.workforce('england-doctors')).toMatchObject({ scales: [], grades: [] });
    expect(catalogue.workforce('scotland-resident').earnings).toBeUndefined();
  });

  test('and count in the hash where their file is named', () => {
    const none = { indices: [], workforces: [] };
    const path = `earnings/${ID}.json`;
    expect(catalogue.hash({ ...none, files: [path] })).not.toBe(catalogue.hash(none));
  });

  test('only when asked for', () => {
    const fresh = openCatalogue();
    const { read } = fresh.files;
    const asked: string[] = [];
    Object.assign(fresh.files, {
      read(path: string) {
        asked.push(path);
        return read(path);
      },
    });
    fresh.workforce('england-resident');
    expect(asked.filter((path) => path.startsWith('earnings/'))).toEqual([]);
    fresh.earnings(ID);
    fresh.earnings(ID);
    expect(asked.filter((path) => path.startsWith('earnings/'))).toHaveLength(1);
  });
});

/** What is said of data that is refused. */
async function refusal(data: Parameters<typeof openWithUserData>[0]): Promise<string> {
  return openWithUserData(data).then(
    () => 'taken',
    (error: unknown) => JSON.stringify(error),
  );
}

describe("earnings of the user's", () => {
  test('are read from a folder, with their own source', async () => {
    const data = folderOf({ 'earnings/noland-earnings.json': ownEarnings() });
    const own = await openWithUserData({ data });
    const clerks = of('clerks', own.earnings('noland-earnings'));
    expect(clerks.origin).toMatch(/noland-earnings\.json$/);
    expect(clerks.years.total.get(month('2009-12'))?.printed).toBe('14400.00');
    expect(own.sources().map(({ id }) => id)).toContain('made-up-payroll');
    expect(own.earnings(ID)).toEqual(all);
  });

  test('are refused with a month missing', async () => {
    const content = ownEarnings(({ grades }) => grades[0]?.twelveMonths.rows.splice(4, 1));
    const data = folderOf({ 'earnings/noland-earnings.json': content });
    const error = await refusal({ data });
    expect(error).toMatch(/invalid-file/);
    expect(error).toMatch(/1 missing before clerks, 12m-to-2010-05/);
  });

  test('in place of the bundled ones have every grade that is named', async () => {
    const content = ownEarnings((own) => {
      own.id = ID;
    });
    const data = folderOf({ [`earnings/${ID}.json`]: content });
    const error = await refusal({ data });
    expect(error).toMatch(/lacks grades that england-consultants names: consultant; add them/);
  });

  test('named on the command line are told where they belong', async () => {
    const place = folderOf({ 'own.json': ownEarnings() });
    const error = await refusal({ series: [`${place}/own.json`] });
    expect(error).toMatch(/these are earnings; put them into a folder/);
  });
});
