import { describe, expect, test } from 'vitest';
import { readMembers } from '../../../src/catalogue/ask/team-members.js';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { failure } from '../../support/failure.js';

const catalogue = openCatalogue();
const residents = catalogue.workforce('england-resident');

const read = (line: string, workforce = residents) =>
  readMembers(workforce, line.split(' ')).map(({ grade, count }) => `${count} ${grade.id}`);

describe('who is in a team', () => {
  test.each([
    ['F1 ST5 ST8', ['1 F1', '1 ST5', '1 ST8']],
    ['2xF1 ST5', ['2 F1', '1 ST5']],
    ['F1x2', ['2 F1']],
    ['2 F1', ['2 F1']],
    ['2x F1', ['2 F1']],
    ['F1 x2', ['2 F1']],
    ['F1 ×2 ST5', ['2 F1', '1 ST5']],
    ['2×F1 3*ST5', ['2 F1', '3 ST5']],
    ['2XF1', ['2 F1']],
    ['2xF1,ST5,', ['2 F1', '1 ST5']],
    ['F1 + ST5 and ST8', ['1 F1', '1 ST5', '1 ST8']],
    ['f1 fho1 NP4', ['1 F1', '1 F1', '1 NP4']],
    ['999xF1', ['999 F1']],
  ])('%s', (line, members) => {
    expect(read(line)).toEqual(members);
  });

  test('is kept as named: the same grade twice, and two grades on one point', () => {
    expect(read('F1 F1')).toEqual(['1 F1', '1 F1']);
    expect(read('ST6 ST7')).toEqual(['1 ST6', '1 ST7']);
  });

  test('may be of grades with names of several words', () => {
    const nurses = catalogue.workforce('england-afc');
    const words = ['2xBand 5 min', 'Band 6 minx2', '3 Band 5 max'];
    const members = readMembers(nurses, words);
    expect(members.map(({ grade, count }) => `${count} ${grade.id}`)).toEqual([
      '2 Band 5 min',
      '2 Band 6 min',
      '3 Band 5 max',
    ]);
  });

  test('a number that is itself a grade is that grade', () => {
    const police = catalogue.workforce('england-wales-police');
    expect(read('2 3', police)).toEqual(['1 Constable 2', '1 Constable 3']);
    expect(read('2x3', police)).toEqual(['2 Constable 3']);
  });
});

describe('what names nobody is refused', () => {
  test.each([
    ['', 'missing-option', /a grade is missing/],
    ['2', 'missing-option', /grade after "2"/],
    ['F1 2x', 'missing-option', /grade after "2x"/],
    ['2 3 F1', 'missing-option', /grade after "2"/],
    ['2 2xF1', 'missing-option', /grade after "2"/],
    ['all', 'missing-option', /one by one/],
    ['0xF1', 'malformed-number', /"0".*1 to 999/],
    ['F1x1000', 'malformed-number', /"1000"/],
    ['F9', 'unknown-grade', /"F9"; did you mean F1\?/],
    ['2xF9', 'unknown-grade', /"F9"/],
  ])('%j: %s', (line, code, message) => {
    const error = failure(() => read(line));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});
