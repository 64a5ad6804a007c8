import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { vocabularyOf } from '../../src/catalogue/names/vocabulary.js';
import type { PayYear } from '../../src/domain/calendar.js';
import type { Overrides, Part } from '../../src/domain/check/reading.js';
import { readQuote } from '../../src/quote/read.js';

const vocabulary = vocabularyOf(openCatalogue());
const read = (quote: string, overrides?: Overrides) => readQuote(quote, vocabulary, overrides);
const only = (quote: string, overrides?: Overrides): Part => {
  const { parts } = read(quote, overrides);
  expect(parts).toHaveLength(1);
  return parts[0] as Part;
};
const year = (start: number) => start as PayYear;

describe('a reading keeps the words it rests on', () => {
  test('of the figure, with what hedges it', () => {
    expect(only('pay has fallen by about 26% since 2008/09').words).toBe('about 26%');
    expect(only('paid just £14.09 an hour').words).toBe('just £14.09');
    expect(only('Pay fell by between 20% and 30%.').words).toBe('between 20% and 30%');
  });

  test('of the unit, the years, the index and the grade', () => {
    const part = only('F1 pay is down 26% on RPI since 2008');
    expect(part.unit).toEqual({ value: 'cut', basis: 'said', words: 'down 26%' });
    expect(part.index).toEqual({ value: 'rpi', basis: 'said', words: 'RPI' });
    expect(part.since).toEqual({ value: 2008, basis: 'implied', words: '2008' });
    expect(part.grade).toEqual({ value: 'F1', basis: 'said', words: 'F1' });
  });

  test('of several grades, of denials and of time', () => {
    const reading = read('ST3-5 pay has not fallen 26% since the pandemic');
    expect(reading.parts[0]?.grade).toBeUndefined();
    expect(reading.parts[0]?.grades).toEqual({
      value: ['ST3', 'ST4', 'ST5'],
      basis: 'said',
      words: 'ST3-5',
    });
    expect(reading.denied).toBe('not');
    expect(reading.unread).toEqual(['since the pandemic']);
    const plain = read('F1 pay has fallen 26% since 2008/09');
    expect([plain.denied, plain.unread, plain.parts[0]?.grades]).toEqual([
      undefined,
      [],
      undefined,
    ]);
  });

  test.each([
    'the 5.4% award is a real-terms pay cut',
    'a 3.5% pay rise is a real-terms pay cut',
    '5.4% offer, a real-terms cut',
    'A 2% award was a pay cut in real terms',
    'the government has offered 5.4%, a real terms pay cut',
    'this 3.5% uplift amounts to another real-terms loss',
    'The 2% rise is still a cut in real terms',
  ])('of a rise that is said to fall short of prices, which is no real rise: %s', (quote) => {
    expect(only(quote).unit.value).toBe('cash-rise');
  });

  test.each([
    ['a real-terms rise of 2.7% since 2022', 'real-rise'],
    ['after a real-terms pay cut of 26%, doctors want a rise', 'cut'],
    ['the award of 5.4% followed a real-terms cut of 26%', 'cut'],
    ['pay rose 4.9% in real terms, a real increase', 'real-rise'],
  ])('and not of one that is: %s', (quote, unit) => {
    expect(read(quote).parts.at(-1)?.unit.value).toBe(unit);
  });

  test('of a year that is not named', () => {
    const { years } = only('doctors were offered 4% this year');
    expect(years).toEqual({ value: 1, basis: 'implied', words: 'this year' });
  });

  test('and the quote as it was given', () => {
    const quote = '  “26% down” ';
    expect(read(quote).quote).toBe(quote);
  });
});

describe('options stand in place of the words', () => {
  const quote = "F1s' pay in Wales fell by 26% on CPI from 2008 to 2022, and by 30% for F2s";
  const overrides: Overrides = {
    unit: 'rise',
    nation: 'england',
    workforce: 'resident-doctors',
    grade: 'ST3',
    index: 'rpi',
    since: year(2010),
    until: year(2023),
  };

  test('in every part', () => {
    const reading = read(quote, overrides);
    expect(reading.nation).toEqual({ value: 'england', basis: 'option', words: undefined });
    expect(reading.workforce).toEqual({
      value: 'resident-doctors',
      basis: 'option',
      words: undefined,
    });
    expect(reading.parts).toHaveLength(2);
    for (const part of reading.parts) {
      const { unit, grade, index, since, until } = part;
      expect([unit, grade, index, since, until].map((each) => each?.basis)).toEqual(
        Array.from({ length: 5 }, () => 'option'),
      );
      expect(unit.value).toBe('rise');
      expect(grade?.value).toBe('ST3');
      expect(index?.value).toBe('rpi');
      expect(since?.value).toBe(2010);
      expect(until?.value).toEqual([2023]);
    }
  });

  test('one grade for the several that the words name', () => {
    const part = only('foundation doctors are paid £14.09 an hour', { grade: 'F1' });
    expect([part.grade?.value, part.grades]).toEqual(['F1', undefined]);
  });

  test('a unit that the words do not have', () => {
    expect(only('26%', { unit: 'cut' }).unit.basis).toBe('option');
    expect(only('£14.09', { unit: 'hourly' }).unit.value).toBe('hourly');
  });

  test('a unit only of figures that can have it', () => {
    const { parts } = read('a 35% pay rise to £19 an hour', { unit: 'real-rise' });
    expect(parts.map((part) => [part.unit.value, part.unit.basis])).toEqual([
      ['real-rise', 'option'],
      ['hourly', 'said'],
    ]);
    expect(() => read('paid £14.09 an hour', { unit: 'cut' })).toThrow(
      'no figure in it can be of the unit cut',
    );
  });

  test('the workforce, which says whose pay the other figures are not', () => {
    const two = 'consultants saw an 11% fall, and junior doctors’ pay fell by 8%';
    const others = (workforce?: string) =>
      read(two, { workforce }).parts.map((part) => part.outside?.value);
    expect(others()).toEqual([undefined, 'other-pay']);
    expect(others('resident-doctors')).toEqual(['other-pay', undefined]);
  });
});

describe('words that point both ways', () => {
  const units = (quote: string) => read(quote).parts.map((part) => part.unit.value);

  test('go with the figure they stand with', () => {
    expect(units('a 29% pay rise to reverse a 23% cut')).toEqual(['rise', 'cut']);
    expect(units('a 23% cut, to be reversed by a rise of 29%')).toEqual(['cut', 'rise']);
    expect(units('pay rose 17% in cash terms, a real-terms fall of 26%')).toEqual([
      'cash-rise',
      'cut',
    ]);
    expect(units('a pay rise 3% below inflation')).toEqual(['cut']);
  });

  test('and a hedge is no cut', () => {
    expect(units('a pay rise of less than 5%')).toEqual(['rise']);
    expect(units('doctors want more than 26%')).toEqual(['rise']);
  });
});

describe('what was missing is said', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['26%', '--unit cut, rise, real-rise or cash-rise'],
    ['paid £14.09', '--unit hourly, hourly-rise, yearly or yearly-rise'],
    ['pay fell by 26', '26 is a number without a unit; write 26% or £26'],
    ['pay fell', '"26% real-terms pay cut since 2008/09"'],
  ];
  test.each(cases)('%s', (quote, message) => {
    expect(() => read(quote)).toThrow(message);
  });

  test('with the code of an unreadable quote', () => {
    expect(() => read('pay fell by 26% since 2008/10')).toThrow(
      expect.objectContaining({ code: 'unreadable-quote', exitCode: 2 }),
    );
  });
});

describe('a text that is no quotation', () => {
  test('is refused when it is longer than one', () => {
    expect(() => read(`pay fell 26%${' a'.repeat(1000)}`)).toThrow('longer than a quotation');
    // A ligature whose plain form is eighteen times as long.
    expect(() => read(`26%${'\ufdfa'.repeat(1000)}`)).toThrow('longer than a quotation');
  });

  test('is read as far as it goes at its longest', () => {
    const filled = `pay fell 26%${' and a'.repeat(300)}`;
    expect(only(filled).unit.value).toBe('cut');
  });
});

describe('the words of the data', () => {
  test('grades are of the workforce and nation that the sentence names', () => {
    const grades = vocabulary.grades('england', 'afc').map(({ id }) => id);
    expect(grades).toContain('Band 5 max');
    expect(vocabulary.grades('scotland', 'teachers')).toEqual([]);
    expect(vocabulary.grades(undefined, undefined).map(({ id }) => id)).toContain('F1');
    expect(only('nurses at band 5 top have lost 20%').grade?.value).toBe('Band 5 max');
  });

  test('a grade that may be several is left open', () => {
    expect(only('band 5 nurses have lost 20%').grade).toBeUndefined();
    expect(only('ST3-5 doctors are paid £24.46 an hour').grade).toBeUndefined();
    expect(only('F1s and F2s have lost 26%').grade).toBeUndefined();
  });

  test('letters within a word, and small letters of a short name, are no grade', () => {
    expect(only('ho ho ho, pay fell 26%').grade).toBeUndefined();
    expect(only('the whole of pay fell 26%').grade).toBeUndefined();
    expect(only('HO pay fell 26% in all').grade?.value).toBe('F1');
  });

  test.each([
    ["registrars' total earnings fell 10%", ['registrar']],
    ["core trainees' pay fell 10%", ['core']],
    // A grade of the scale may be a payroll grade as well.
    ['F1 and F2 pay fell 10%', ['F1', 'F2']],
    ["a registrar's pay fell 10%", ['registrar']],
    ['specialty registrars and core trainees lost 10%', ['registrar', 'core']],
    ["junior doctors' pay fell 10%", []],
    ["ST3s' pay fell 10%", []],
    // One payroll grade alone is everyone in its workforce.
    ["consultants' pay fell 10%", []],
    ["nurses' pay fell 10%", []],
    ["Scotland's registrars lost 10%", []],
  ])('payroll grades are named in words: %s', (quote, grades) => {
    expect([...only(quote).payrollGrades].sort()).toEqual([...grades].sort());
  });

  test.each([
    ['the FT says pay fell 10%', 'publisher'],
    ['the Financial Times says pay fell 10%', 'publisher'],
    ['Barnsley NHS FT says pay fell 10%', undefined],
    ['Sheffield Teaching Hospitals NHS Foundation FT says pay fell 10%', undefined],
    ['nurses earn £41,055 on average', 'earnings'],
    ['nurses are paid about £41,055 a year on average', 'earnings'],
    ['nurses are paid £41,055', undefined],
    ['pay fell 10% against average weekly earnings', undefined],
    ['pay is 10% below whole-economy earnings', undefined],
    ['pay is 10% below private-sector earnings', undefined],
    ['earnings of doctors fell 10%', 'earnings'],
    ["doctors' average earnings fell 10%", 'earnings'],
    ['average earnings among nurses rose 10%', 'earnings'],
    ['pay fell 10% against average earnings of the economy', undefined],
  ])('earnings and their publishers are told from what only sounds so: %s', (quote, value) => {
    expect(only(quote).earnings?.value).toBe(value);
  });

  test.each([
    ["NHS doctors' pay fell 10%", 'doctors'],
    ["hospital doctors' pay fell 10%", 'doctors'],
    ["junior hospital doctors' pay fell 10%", 'resident-doctors'],
    ["all doctors' pay fell 10%", undefined],
    ["doctors' pay fell 10%", undefined],
  ])('doctors of every grade are a workforce: %s', (quote, workforce) => {
    expect(read(quote).workforce?.value).toBe(workforce);
  });

  test('"average earnings" are a measure only of what is held against them', () => {
    const measured = only('pay fell 10% against average earnings');
    expect([measured.index?.value, measured.outside]).toEqual(['awe', undefined]);
    const earned = only('average earnings of doctors fell 10%');
    expect([earned.index, earned.outside?.value]).toEqual([undefined, 'total-earnings']);
  });
});
