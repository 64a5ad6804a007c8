import { describe, expect, test } from 'vitest';
import { askCalc } from '../../../src/catalogue/ask/calc.js';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import type { CalcOptions } from '../../../src/index.js';
import { groupNotes, measureNotes, pairingNotes } from '../../../src/report/earnings/notes.js';
import {
  earningsMonths,
  MEASURES,
  PRINTED,
  shortPeriod,
  weightsText,
} from '../../../src/report/earnings/words.js';
import { period } from '../../support/made-up-earnings.js';

const catalogue = openCatalogue();
const ask = (options: CalcOptions) =>
  askCalc(catalogue, { pay: 'earnings-total', since: '2010/11', until: '2021/22', ...options });

describe('how grades are put together', () => {
  test.each([
    ['plain', 'earnings-total', "the plain mean of its grades' changes, each counting the same"],
    ['2022-09', 'earnings-total', 'a fixed mix, by the people of the 12 months to September 2022'],
    ['2022-09', 'earnings-basic', 'a fixed mix, by the posts of the 12 months to September 2022'],
    [
      '2009-09x12..2022-09',
      'earnings-total',
      'weighted by the people of September 2009 × 12 and of 12 months to September 2022',
    ],
  ])('by %s, of %s, is said: %s', (weights, pay, says) => {
    expect(groupNotes(ask({ grades: ['residents'], pay, weights }))).toEqual([
      `residents is Foundation year 1, Foundation year 2, Core training and Specialty registrars: ${says}`,
    ]);
  });

  test('by people is said of posts where posts are averaged', () => {
    expect(weightsText({ kind: 'people' }, 'earnings-basic')).toMatch(/posts in each grade/);
    expect(weightsText({ kind: 'people' }, 'earnings-full-time')).toMatch(/people in each grade/);
  });

  test('is nothing of a grade by itself', () => {
    expect(groupNotes(ask({ grades: ['F1', 'core'] }))).toEqual([]);
  });
});

describe('what the other measure says', () => {
  test('is one line, for every grade and index, with the reason', () => {
    const [note, ...more] = measureNotes(ask({ grades: ['F1', 'core'] }));
    expect(more).toEqual([]);
    expect(note).toMatch(
      /The other measure, basic pay per full-time post \(--pay earnings-basic\)/,
    );
    expect(note).toMatch(/^The measure decides the sign\. /);
    // Worked out in golden/earnings.md.
    expect(note).toMatch(/on RPI F1 a cut of 7\.3% and core /);
    expect(note).toMatch(/on CPI F1 a real rise of 1\.6% and core /);
    // £30,981.90 to £36,363.67, and £22,501.03 to £28,652.67.
    expect(note).toMatch(
      /The two differ: of F1 in cash total earnings per person rose 17\.4% and basic pay per full-time post rose 27\.3%: the 2016 contract moved out-of-hours pay into basic pay/,
    );
    expect(note).not.toContain('\n');
  });

  test('is nothing where nothing is answered', () => {
    expect(measureNotes(ask({ grades: ['F1'], since: '2008/09' }))).toEqual([]);
  });

  test('of consultants is not put down to a contract that moved nothing', () => {
    const [note] = measureNotes(ask({ workforce: 'consultants', until: '2024/25' }));
    expect(note).toMatch(/rose 44\.0%: the total holds pay beyond basic; and a person has less/);
    expect(note).not.toContain('contract');
  });

  test('over 2016 is not put down to the contract of a grade whose basic pay rose by less', () => {
    const [note] = measureNotes(ask({ grades: ['F2'], until: '2016/17' }));
    expect(note).toMatch(
      /total earnings per person rose 2\.5% and basic pay per full-time post rose 1\.4%: the total holds pay beyond basic/,
    );
    expect(note).not.toMatch(/contract|sign/);
  });

  test.each(['earnings-basic-person', 'earnings-full-time'])(
    'is not put down to part-time work where both fall alike, or neither: %s',
    (pay) => {
      const [note] = measureNotes(ask({ grades: ['F1'], pay }));
      expect(note).toMatch(/The two differ: /);
      expect(note).not.toMatch(/less of a full-time post/);
    },
  );
});

describe('prices of other months than earnings', () => {
  const pairing = (options: CalcOptions) => pairingNotes(ask({ grades: ['F1'], ...options }));

  test('are told of, with what those of the same months say', () => {
    // Worked out in golden/earnings-prices.md.
    expect(pairing({ prices: 'last-month' })).toEqual([
      'Prices are of other months than earnings here: with those of the same months (--prices same-months) it is on RPI F1 a cut of 14.6%; on CPI F1 a cut of 6.4%.',
    ]);
  });

  test.each([
    [{}],
    [{ prices: 'average' }],
    [{ prices: 'last-month', since: undefined, until: undefined, clean: true }],
    [{ prices: '2009-10..2025-10', since: undefined, until: undefined, clean: true }],
    [{ prices: 'average', index: 'gdp-deflator' }],
  ])('are not, where they are of the same: %j', (options) => {
    expect(pairing(options as CalcOptions)).toEqual([]);
  });

  test('are told of where two months are said, and one is another', () => {
    const clean = { since: undefined, until: undefined, clean: true } as never;
    expect(pairing({ ...(clean as object), prices: '2009-03..2025-10' })).toHaveLength(1);
  });
});

describe('months and measures', () => {
  test('are said in full, and shorter in a table', () => {
    expect(earningsMonths(period('2010-08'))).toBe('12 months to August 2010');
    expect(earningsMonths(period('2009-10x12'))).toBe('October 2009 × 12');
    expect(shortPeriod(period('2010-08'))).toBe('year to Aug 2010');
    expect(shortPeriod(period('2009-10x12'))).toBe('Oct 2009 × 12');
  });

  test('have names of their own, each with whom it is per', () => {
    const names = Object.values(MEASURES);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [...names, ...Object.values(PRINTED)]) {
      expect(name).toMatch(/per (person|full-time post)/);
    }
  });
});
