import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { findWorkforce } from '../../../src/catalogue/names/find.js';
import {
  earningsGrades,
  findEarningsGrades,
  hasEarningsGrades,
  isGroup,
  isPayrollOnly,
} from '../../../src/catalogue/names/find-earnings.js';
import { failure } from '../../support/failure.js';

const catalogue = openCatalogue();
const residents = findWorkforce(catalogue);
const find = (...names: string[]) => findEarningsGrades(catalogue, residents, names);
const ids = (...names: string[]) => find(...names).map(({ id }) => id);

describe('a payroll grade', () => {
  test.each([
    ['F1', 'F1'],
    ['fy1', 'F1'],
    ['FHO1', 'F1'],
    ['foundation year 2', 'F2'],
    ['foundation-year-2', 'F2'],
    ['Core training', 'core'],
    ['CT', 'core'],
    ['StR', 'registrar'],
    ['specialty registrars', 'registrar'],
    ['juniors', 'residents'],
    ['Resident doctors', 'residents'],
  ])('by the name %j is %s', (name, id) => {
    expect(ids(name)).toEqual([id]);
  });

  test('may be several, in the order given and once each', () => {
    expect(ids('registrar,F1', 'StR', 'core')).toEqual(['registrar', 'F1', 'core']);
  });

  test('`all` is each of them by itself', () => {
    expect(ids('all')).toEqual(['F1', 'F2', 'core', 'registrar']);
  });

  test('is a group where it is of several', () => {
    const [group] = find('residents');
    expect(group && isGroup(group)).toBe(true);
    expect(group?.of.map(({ id }) => id)).toEqual([
      ...['foundation-year-1', 'foundation-year-2', 'core-training', 'specialty-registrar'],
    ]);
    expect(find('all').some(isGroup)).toBe(false);
  });

  test.each(['ST3', 'CT1', 'NP4', 'consultant', 'registar'])('is not %s, which is none', (name) => {
    expect(failure(() => find(name))).toMatchObject({
      code: 'unknown-payroll-grade',
      exitCode: 2,
      details: { given: name, valid: 'F1, F2, core, registrar, residents' },
    });
    expect(failure(() => find(name)).message).not.toContain('did you mean');
    expect(hasEarningsGrades(residents, [name])).toBe(false);
  });

  test.each([[[]], [['']], [[' , ']]])('has to be named: %j', (names) => {
    expect(failure(() => find(...names)).code).toBe('missing-option');
  });
});

describe('a name', () => {
  test.each([
    ['registrar', true],
    ['residents', true],
    ['StR', true],
    // A point of the scale, or everyone.
    ['F1', false],
    ['fho2', false],
    ['all', false],
    ['ST3', false],
    ['consultant', false],
  ])('%s is of the payroll and not of the scale: %s', (name, is) => {
    expect(isPayrollOnly(residents, name)).toBe(is);
  });
});

describe('a workforce', () => {
  test.each([
    [undefined, undefined, ['F1', 'F2', 'core', 'registrar', 'residents']],
    [undefined, 'consultants', ['consultant']],
    [undefined, 'afc', ['nurses']],
    [undefined, 'doctors', ['all-doctors']],
    ['scotland', undefined, []],
    ['uk', 'mps', []],
  ])('in %s, %s, has these payroll grades: %j', (nation, name, expected) => {
    const workforce = findWorkforce(catalogue, nation, name);
    expect(earningsGrades(catalogue, workforce).map(({ id }) => id)).toEqual(expected);
  });

  test('has all of several names, or has not', () => {
    expect(hasEarningsGrades(residents, ['F1', 'StR'])).toBe(true);
    expect(hasEarningsGrades(residents, ['F1', 'consultant'])).toBe(false);
    expect(hasEarningsGrades(findWorkforce(catalogue, 'wales'), ['F1'])).toBe(false);
  });
});
