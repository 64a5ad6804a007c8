import { describe, expect, test } from 'vitest';
import type { PayScaleFile } from '../../../src/catalogue/shapes/index.js';
import { findingsAfter, findingsWith, replaceLine } from '../../support/verified.js';

const DOCTORS = 'scales/england-resident-2002.json';
const MPS = 'scales/uk-mps.json';

/** The entry of a point on a day; its last print where there are several. */
function entry(scale: PayScaleFile, point: string, from: string) {
  const found = scale.points
    .find(({ id }) => id === point)
    ?.amounts.findLast((each) => each.from === from);
  if (!found || !('amount' in found)) throw new Error(`no ${point} ${from}`);
  return found;
}

describe('an amount', () => {
  test('more than a pound from the last and its award is found, with both', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      entry(scale, 'FHO1 min', '2016-04-01').amount = '22864';
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'award',
        severity: 'error',
        file: DOCTORS,
        path: 'points[0].amounts[8].amount',
        what: 'FHO1 min, 2016-04-01: £22864 after £22636 and 1%: £22862.36 was to be expected',
      }),
    );
  });

  test('is held to its award though the point had none at first', () => {
    const findings = findingsWith<PayScaleFile>('scales/england-afc-2004.json', (scale) => {
      entry(scale, 'Spine 30', '2011-04-01').amount = '33000';
    });
    expect(findings.map(({ code }) => code)).toContain('award');
  });

  // Nothing of 2023/24 to 2025/26 was found of these closed grades.
  test.each([
    ['SpR min', '47551', '47651'],
    ['SpR 1', '49741', '49641'],
    ['SHO 3', '50776', '50786'],
  ])('after a gap is held to all awards since the last: %s', (point, printed, slip) => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      expect(entry(scale, point, '2026-04-01').amount).toBe(printed);
      entry(scale, point, '2026-04-01').amount = slip;
    });
    const expected = expect.stringMatching(/6% and £1250, then 3\.71%, then 6% and £1000, then 4%/);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'award', what: expected }));
  });

  test('after a gap is held to nothing where an award since is not known', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      scale.uplifts = (scale.uplifts ?? []).filter(({ from }) => from !== '2024-04-01');
      entry(scale, 'SpR min', '2026-04-01').amount = '47651';
    });
    expect(findings.filter(({ what }) => what.startsWith('SpR min, 2026'))).toEqual([]);
  });

  test('that changes without an award is found', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      scale.uplifts = (scale.uplifts ?? []).filter(({ from }) => from !== '2016-04-01');
    });
    expect(findings[0]).toMatchObject({
      code: 'unexplained',
      what: 'FHO1 min, 2016-04-01: £22862 after £22636, and no award says so',
    });
  });

  test('less than the one before is found', () => {
    const findings = findingsWith<PayScaleFile>(MPS, (scale) => {
      entry(scale, 'Basic', '2019-04-01').amount = '70000';
    });
    expect(findings.map(({ code }) => code)).toContain('decrease');
  });

  test('below that of a lower point is found', () => {
    const findings = findingsWith<PayScaleFile>('scales/england-consultants-2024.json', (scale) => {
      entry(scale, 'Threshold 3', '2025-04-01').amount = '100000';
    });
    expect(findings.map(({ code }) => code)).toContain('order');
  });

  test('that moves its step alone is found, though it is within its award', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      delete scale.uplifts;
      entry(scale, 'StR 5', '2016-04-01').amount = '39500';
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'increment', what: expect.stringMatching(/^StR 5, 2016/) }),
    );
  });

  test('that starts after the scale was confirmed is found', () => {
    const findings = findingsAfter(MPS, (text) =>
      text.replace(/"confirmedThrough": "[\d-]+"/, '"confirmedThrough": "2026-03-31"'),
    );
    expect(findings).toMatchObject([
      { code: 'after-confirmed', what: expect.stringMatching(/2026-04-01/) },
    ]);
  });

  test('that its own formula does not give is found', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      entry(scale, 'FHO1 min', '2023-04-01').amount = '29324';
    });
    expect(findings.map(({ code }) => code)).toContain('derived');
  });

  test('twice on a day, and no revision, is found', () => {
    const findings = findingsAfter(DOCTORS, (text) => {
      const line = '"amount": "21862"';
      return replaceLine(text, line, (old) => old + old);
    });
    expect(findings[0]).toMatchObject({
      code: 'duplicate',
      what: 'FHO1 min, 2008-04-01 is there twice, and no revision',
    });
  });

  test('out of order is found', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, ({ points }) => {
      points[0]?.amounts.reverse();
    });
    expect(findings.map(({ code }) => code)).toContain('out-of-order');
  });

  test('whose revision was known before it is found', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      entry(scale, 'FHO1 min', '2023-04-01').knownSince = '2023-07-01';
    });
    expect(findings.map(({ code }) => code)).toContain('known-before');
  });
});

describe('a known exception', () => {
  test('that is taken away is found again', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      scale.exceptions = (scale.exceptions ?? []).slice(1);
    });
    expect(findings).toMatchObject([
      { code: 'award', what: expect.stringMatching(/^StR 4, 2026-04-01/) },
    ]);
  });

  test('that nothing needs is found', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      scale.exceptions?.push({ check: 'award', point: 'FHO1 min', reason: 'made up' });
    });
    expect(findings).toMatchObject([
      {
        code: 'stale-exception',
        path: 'exceptions[3]',
        what: 'nothing fails the check award at FHO1 min any more',
      },
    ]);
  });

  test('to a check that does not exist is found', () => {
    const findings = findingsWith<PayScaleFile>(DOCTORS, (scale) => {
      scale.exceptions?.push({ check: 'awards', reason: 'made up' });
    });
    expect(findings).toMatchObject([{ code: 'unknown-check', path: 'exceptions[3].check' }]);
  });

  test("of an index's rows is found when nothing needs it", () => {
    const findings = findingsWith<{ exceptions?: object[] }>('checks/rpi.json', (checks) => {
      checks.exceptions?.push({ check: 'quarter', period: '2009 Q2', reason: 'made up' });
    });
    expect(findings).toMatchObject([{ code: 'stale-exception', path: 'exceptions[1]' }]);
  });
});

test('a caution that is of no amount is found', () => {
  const findings = findingsAfter('scales/england-sas-2021.json', (text) =>
    text.replace('"from": "2022-04-01", "only"', '"from": "2020-04-01", "only"'),
  );
  expect(findings).toMatchObject([
    { code: 'dangling', path: 'cautions[0]', what: expect.stringMatching(/of Specialty doctor/) },
  ]);
});
