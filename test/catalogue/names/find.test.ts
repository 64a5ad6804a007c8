import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { findIndex, findMethods, findWorkforce } from '../../../src/catalogue/names/find.js';
import { findGrades } from '../../../src/catalogue/names/find-grades.js';
import { failure } from '../../support/failure.js';

const catalogue = openCatalogue();
const england = findWorkforce(catalogue);
const ids = (...names: string[]) => findGrades(england, names).map((grade) => grade.id);

describe('a grade', () => {
  test.each([
    ['F1', 'F1'],
    ['f1', 'F1'],
    ['f 1', 'F1'],
    ['F-1', 'F1'],
    ['FY1', 'F1'],
    ['fho1', 'F1'],
    ['FHO1 min', 'F1'],
    ['FY2', 'F2'],
    ['StR min', 'ST1'],
    ['StR 7', 'ST8'],
    ['str8', 'StR 8'],
    ['Nodal Point 4', 'NP4'],
    ['np5a', 'NP5a'],
  ])('by the name %j is %s', (name, id) => {
    expect(ids(name)).toEqual([id]);
  });

  test('may be several, in the order given and once each', () => {
    expect(ids('ST3', 'F1,FY1', 'st3')).toEqual(['ST3', 'F1']);
  });

  test('`all` is every stage on both contracts, and neither bare points nor ended ones', () => {
    const stages = ['F1', 'F2', 'CT1', 'CT2', 'CT3', 'CT4'];
    const specialty = Array.from({ length: 8 }, (_, at) => `ST${at + 1}`);
    expect(ids('all')).toEqual([...stages, ...specialty]);
  });

  test.each(['registrar', 'specialty registrars', 'residents'])(
    'of a payroll alone is told to be of earnings: %s',
    (name) => {
      const error = failure(() => ids('F1', name));
      expect(error).toMatchObject({ code: 'payroll-grade', exitCode: 2 });
      expect(error.message).toMatch(/no pay point: add --pay earnings-total/);
    },
  );

  test('of a payroll and of a scale is the scale’s', () => {
    expect(ids('F1', 'FY2')).toEqual(['F1', 'F2']);
    for (const name of ['core', 'StR']) {
      expect(failure(() => ids(name)).code).toBe('ambiguous-grade');
    }
  });

  test('that is unknown gets the nearest one', () => {
    expect(failure(() => ids('F9'))).toMatchObject({
      code: 'unknown-grade',
      exitCode: 2,
      details: { given: 'F9', nearest: 'F1' },
    });
    expect(failure(() => ids('consultant')).details.nearest).toBeUndefined();
  });

  test.each([
    ['sas', 'specialist', /specialist-2021-0-2 .*specialist-2021-3-5 .*specialist-2021-6\+ /],
    ['sas', 'Specialty Doctor 2021', /and others \(all of them: payrestore grades --workforce/],
    ['consultants', '2003 threshold', /2003-threshold-1 /],
  ])('that several begin with is ambiguous: %s %s', (workforce, name, message) => {
    const found = findWorkforce(catalogue, undefined, workforce);
    const error = failure(() => findGrades(found, [name]));
    expect(error).toMatchObject({ code: 'ambiguous-grade', exitCode: 2 });
    expect(error.message).toMatch(message);
    // The program cuts a longer message short.
    expect(error.message.length).toBeLessThan(600);
  });

  test.each([
    ['uk', 'police', '7', 'Constable 7'],
    ['uk', 'police', '0', 'Constable 0'],
    ['wales', 'consultants', '3', 'Point 3'],
    ['wales', 'consultants', 'min', 'Point min'],
  ])('is named by its number alone where one has it: %s %s %s', (nation, workforce, name, id) => {
    const place = nation === 'uk' ? undefined : nation;
    const [grade, ...more] = findGrades(findWorkforce(catalogue, place, workforce), [name]);
    expect([grade?.id, more]).toEqual([id, []]);
  });

  test('that is the beginning of a word only is unknown', () => {
    expect(failure(() => ids('nod')).code).toBe('unknown-grade');
  });

  test('that is empty is missing', () => {
    expect(failure(() => ids('', ' , ')).code).toBe('missing-option');
  });
});

describe('a workforce', () => {
  test('is England’s resident doctors unless said, under their older name too', () => {
    expect(england.id).toBe('england-resident');
    expect(findWorkforce(catalogue, 'England', 'Junior Doctors')).toBe(england);
  });

  test('is never taken from another nation', () => {
    expect(failure(() => findWorkforce(catalogue, 'atlantis'))).toMatchObject({
      code: 'unknown-nation',
      exitCode: 2,
    });
    expect(failure(() => findWorkforce(catalogue, 'englnd')).details.nearest).toBe('england');
    expect(failure(() => findWorkforce(catalogue, 'england', 'wizards')).code).toBe(
      'unknown-workforce',
    );
  });
});

describe('a price index', () => {
  test('is found by its id in any case', () => {
    expect(findIndex(catalogue, ' CPIH ').id).toBe('cpih');
  });

  test('that is unknown gets the nearest one', () => {
    expect(failure(() => findIndex(catalogue, 'rip'))).toMatchObject({
      code: 'unknown-index',
      exitCode: 2,
      details: { nearest: 'rpi' },
    });
  });
});

describe('a method', () => {
  test('is found by name, several by commas, all by `all`', () => {
    const found = (...names: string[]) => findMethods(catalogue, names).map((method) => method.id);
    expect(found('BMA')).toEqual(['bma']);
    expect(found('cpih,bma', 'bma')).toEqual(['cpih', 'bma']);
    expect(found('all')).toEqual(catalogue.methods().map((method) => method.id));
  });

  test('that is unknown gets the nearest one', () => {
    expect(failure(() => findMethods(catalogue, ['bmaa']))).toMatchObject({
      code: 'unknown-method',
      details: { nearest: 'bma' },
    });
  });
});
