import { describe, expect, test } from 'vitest';
import { readOns } from '../../../src/catalogue/ons/read.js';
import {
  CDID,
  dataJson,
  generatorCsv,
  madeUpMonths,
  PATH,
  TITLE,
} from '../../support/ons-files.js';

function read(text: string, cdid?: string) {
  return readOns(new TextEncoder().encode(text), { where: 'FILE', cdid });
}

const USUAL = madeUpMonths().map(({ month, level }) => ({
  period: month,
  level,
  provisional: false,
}));

describe('a generator CSV', () => {
  test('gives title, CDID, dataset, unit, dates, months, quarters and years', () => {
    const series = read(generatorCsv());
    expect(series).toMatchObject({
      form: 'generator-csv',
      title: TITLE,
      cdid: CDID,
      dataset: 'MM23',
      unit: 'Index, base year = 100',
      released: '2017-01-18',
      nextRelease: '2017-02-15',
    });
    expect(series.months).toEqual(USUAL);
    expect(series.quarters.map(({ period }) => period)).toContain('2016 Q4');
    expect(series.years.map(({ period, level }) => [period, level])).toEqual([
      ['2015', '100.0'],
      ['2016', '101.2'],
    ]);
  });

  test.each([
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text: string) => text.replaceAll('\n', '\r')],
    ['no final line end', (text: string) => text.trimEnd()],
    ['blank lines', (text: string) => text.replaceAll('\n', '\n\n')],
    ['no quotes', (text: string) => text.replaceAll('"', '')],
    ['long notes, with commas, quotes and line breaks', withNotes],
  ])('is the same with %s', (_, change) => {
    const { months, cdid } = read(
      change(generatorCsv()).replace('Index, base year = 100', 'Index'),
    );
    expect({ months, cdid }).toEqual({ months: USUAL, cdid: CDID });
  });

  test('is read in UTF-16, as a spreadsheet may save it, and in Windows-1252', () => {
    const text = generatorCsv({ unit: '£' });
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const narrow = Buffer.from(text, 'latin1');
    for (const bytes of [wide, narrow]) {
      expect(readOns(bytes, { where: 'FILE' })).toMatchObject({ unit: '£', months: USUAL });
    }
  });

  test('may lack figures at either end, which are absences', () => {
    const levels = { '2015-01': '', '2016-12': 'NA' };
    const { months } = read(generatorCsv({ levels }).replace(/"2016 Q4".*\n/, ''));
    expect(months.map(({ period }) => period)).toEqual(
      USUAL.slice(1, -1).map(({ period }) => period),
    );
  });

  test('gives no next release where that is free text', () => {
    expect(read(generatorCsv({ nextRelease: 'To be announced' })).nextRelease).toBeUndefined();
  });

  test.each([
    ['a hole', { levels: { '2015-07': '' } }, /2015-07 is missing/],
    ['a missing row', { levels: { '2015-07': null } }, /2015-07 is missing/],
    [
      'a word for a figure',
      { levels: { '2015-07': 'about 100' } },
      /line \d+: "about 100" for 2015 JUL/,
    ],
    ['a figure with an exponent', { levels: { '2015-07': '1e2' } }, /"1e2"/],
  ])('with %s is refused', (_, series, message) => {
    expect(() => read(generatorCsv(series))).toThrow(message);
    expect(() => read(generatorCsv(series))).toThrow(
      expect.objectContaining({ code: 'not-ons-file' }),
    );
  });

  test.each([
    ['a doubled month', (text: string) => `${text}"2016 DEC","101.6"\n`, /2016 DEC is there twice/],
    ['month 13', (text: string) => `${text}"2017 XIII","101.6"\n`, /"2017 XIII" is no year/],
    ['a month that does not exist', (text: string) => `${text}"2017 JNA","101.6"\n`, /"2017 JNA"/],
    ['months out of order', reversed, /out of order|missing/],
    ['its last label without a figure', (text: string) => text.slice(0, -9), /cut short/],
    ['its last figure cut in the middle', (text: string) => text.slice(0, -4), /not whole CSV/],
    [
      'its last months cut off',
      (text: string) => text.replace(/"2016 NOV"[\s\S]*$/, ''),
      /cut short/,
    ],
    ['no months', (text: string) => text.replace(/^"\d{4} [A-Z]{3}".*\n/gm, ''), /no months/],
    ['no title', (text: string) => text.replace(TITLE, ''), /no title/],
    ['a CDID that is a path', (text: string) => text.replace(CDID, '../X'), /letters and digits/],
    ['no CDID', (text: string) => text.replace(`"${CDID}"`, '""'), /no CDID/],
  ])('with %s is refused', (_, change, message) => {
    expect(() => read(change(generatorCsv()))).toThrow(message);
  });
});

function withNotes(text: string): string {
  return text.replace(
    '"Important notes",',
    '"Important notes","Long, ""quoted"" notes\nover two lines, with 2015 JAN in them"',
  );
}

function reversed(text: string): string {
  const lines = text.trimEnd().split('\n');
  return [...lines.slice(0, -2), lines.at(-1), lines.at(-2), ''].join('\n');
}

describe('a whole dataset in the same layout', () => {
  const WIDE = [
    '"Title","MADE-UP RATE","MADE-UP INDEX 2015=100","NEWER"',
    '"CDID","AAA1","BBB2","CCC3"',
    '"PreUnit","","",""',
    '"Unit","%","",""',
    '"Release date","18-01-2017","18-01-2017","18-01-2017"',
    '"Next release","15 February 2017","15 February 2017","15 February 2017"',
    '"Important notes","","",""',
    '"2015","1.2","100.0",""',
    '"2015 NOV","1.2","100.3",""',
    '"2015 DEC","1.2","100.4",""',
    '"2016 JAN","1.3","100.5","7"',
    '',
  ].join('\n');

  test('gives the series whose CDID is asked for, in any case', () => {
    const { title, months } = read(WIDE, 'bbb2');
    expect(title).toBe('MADE-UP INDEX 2015=100');
    expect(months.map(({ period, level }) => [period, level])).toEqual([
      ['2015-11', '100.3'],
      ['2015-12', '100.4'],
      ['2016-01', '100.5'],
    ]);
    expect(read(WIDE, 'CCC3').months).toHaveLength(1);
  });

  test('asks which, where none is', () => {
    expect(() => read(WIDE)).toThrow(/3 series; say which, as in --cdid AAA1/);
  });

  test('names the nearest where it is not there', () => {
    expect(() => read(WIDE, 'BBB3')).toThrow(/BBB2/);
  });
});

describe('the JSON of a series', () => {
  test('gives the same as the CSV', () => {
    const csv = read(generatorCsv());
    expect(read(dataJson())).toEqual({ ...csv, form: 'data-json', path: PATH });
  });

  test('says a release of a summer midnight on its British day', () => {
    expect(read(dataJson({ released: '2026-08-18T23:00:00.000Z' })).released).toBe('2026-08-19');
    expect(read(dataJson({ released: '2026-01-21T07:00:00.000Z' })).released).toBe('2026-01-21');
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -40), /not whole JSON/],
    ['of something else', () => '{"hello":1}', /not that of an ONS time series/],
    ['a list', () => '[1]', /not that of an ONS time series/],
    ['without months', (text: string) => text.replace('"months"', '"mnths"'), /not that of an ONS/],
    [
      'of numbers for texts',
      (text: string) => text.replace(/"value":"([\d.]+)"/g, '"value":$1'),
      /no months/,
    ],
    ['a hole', () => dataJson({ levels: { '2015-07': 'NA' } }), /2015-07 is missing/],
  ])('%s is refused', (_, change, message) => {
    expect(() => read(change(dataJson()))).toThrow(message);
  });
});

describe('what has no levels', () => {
  test.each([
    ['a unit of %', { unit: '%' }],
    ['a title of rates', { title: 'MADE-UP ANNUAL RATE 00: ALL ITEMS 2015=100' }],
    ['a title of changes', { title: 'MADE-UP: % change over 12 months' }],
    ['levels below zero, minus nought among them', { levels: { '2016-03': '-0.0' } }],
  ])('is refused as a series of rates: %s', (_, series) => {
    for (const text of [generatorCsv(series), dataJson(series)]) {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: 'rate-series' }));
    }
  });
});

describe('what ONS does not serve', () => {
  test.each([
    ['nothing', '', /empty/],
    ['white space', ' \n', /empty/],
    ['a web page', '<!DOCTYPE html><html></html>', /a web page/],
    ['another CSV', 'month,level\n2015-01,100\n', /begins neither/],
    ['a figure', '42', /begins neither/],
  ])('%s is refused', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test('a workbook is refused with the way out', () => {
    const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]);
    expect(() => readOns(bytes, { where: 'FILE' })).toThrow(/save the sheet as CSV/);
  });
});
