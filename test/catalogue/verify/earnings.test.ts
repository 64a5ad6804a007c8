import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../src/catalogue/verify/library.js';
import { verifyFiles } from '../../../src/catalogue/verify/verify.js';
import { type EarningsRow, type OwnEarnings, ownEarnings } from '../../support/own-earnings.js';
import { bundle, findingsAfter, findingsWith } from '../../support/verified.js';

const beneath = openFiles(bundle);

/** What is found in made-up earnings after a change, as code and words. */
function found(change?: (file: OwnEarnings) => void): readonly string[] {
  const texts = new Map([['earnings/noland-earnings.json', JSON.stringify(ownEarnings(change))]]);
  const findings = verifyFiles(texts, beneath).flatMap((file) => file.findings);
  return findings.map(({ code, what }) => `${code}: ${what}`);
}

type Clerks = OwnEarnings['grades'][number];
const clerks = (change: (grade: Clerks) => void) => (file: OwnEarnings) =>
  change(file.grades[0] as Clerks);
/** The clerks' twelve months to a month, or the month, changed. */
const years = (to: string, change: Partial<EarningsRow>) =>
  clerks(({ twelveMonths: { rows } }) => {
    Object.assign(rows.find((row) => row['to'] === to) as EarningsRow, change);
  });
const months = (month: string, change: Partial<EarningsRow>) =>
  clerks(({ months: { rows } }) => {
    Object.assign(rows.find((row) => row['month'] === month) as EarningsRow, change);
  });

describe('earnings', () => {
  test('that are sound have no finding, and every figure of them counts', () => {
    expect(found()).toEqual([]);
    const texts = new Map([['noland.json', JSON.stringify(ownEarnings())]]);
    // Of two grades 25 and 24 rows of four figures, people and posts of 24 months and 2 periods.
    expect(verifyFiles(texts, beneath)[0]).toMatchObject({
      kind: 'earnings',
      values: 2 * ((25 + 24) * 4 + (24 + 2) * 2),
    });
  });

  test.each<readonly [string, (file: OwnEarnings) => void, RegExp]>([
    [
      'lack a row of twelve months',
      clerks(({ twelveMonths: { rows } }) => rows.splice(5, 1)),
      /^gap: 1 missing before clerks, 12m-to-2010-06, from 12m-to-2010-04$/,
    ],
    [
      'lack a month in a run',
      clerks(({ months: { rows } }) => rows.splice(3, 2)),
      /^gap: 2 missing before clerks, 2009-06, from 2009-03$/,
    ],
    [
      'have a month twice',
      clerks(({ months: { rows } }) => rows.splice(3, 0, rows[3] as EarningsRow)),
      /^duplicate: clerks, 2009-04 is there twice$/,
    ],
    [
      'have rows in the wrong order',
      clerks(({ twelveMonths: { rows } }) => rows.reverse()),
      /^out-of-order: clerks, 12m-to-2011-11 follows 12m-to-2011-12$/,
    ],
    [
      'lack a figure without saying why',
      clerks(({ months: { rows } }) => delete (rows[0] as Partial<EarningsRow>).basic),
      /^gap: clerks, 2009-01: no basic, and no reason why$/,
    ],
    [
      'have a figure that is said to be absent',
      months('2009-02', { absent: { measures: ['basic'], reason: 'Lost.' } }),
      /^stale-exception: clerks, 2009-02: basic is there, and said to be absent$/,
    ],
    [
      'begin with another month than is said',
      (file) => {
        file.first = '2009-02';
      },
      /^gap: the figures begin with 2009-01, not 2009-02$/,
    ],
    [
      'have a month whose total is not its parts',
      months('2011-03', { total: '1220.02' }),
      /^parts: clerks, 2011-03: the total is £0\.02 above its parts$/,
    ],
    [
      'have twelve months whose total is not their parts',
      years('2010-03', { nonBasic: '2400.13' }),
      /^parts: clerks, 12m-to-2010-03: the total is £-0\.13 above its parts$/,
    ],
    [
      'have twelve months whose total moves with neither part',
      years('2010-03', { nonBasic: '2400.05' }),
      /^parts: clerks, 12m-to-2010-03: the total moves by £-0\.05 more than its parts from/,
    ],
    [
      'have twelve months that are not the sum of the months printed',
      years('2009-12', { basicPerFte: '13200.01' }),
      /^year: clerks, 12m-to-2009-12: £13200\.01 together leaves £1100\.01 for 2009-12, printed as £1100\.00$/,
    ],
    [
      'have twelve months that months printed two years later do not follow from',
      years('2010-07', { basicPerFte: '13277.01' }),
      /^year: clerks, 12m-to-2011-07: £13409\.00 together leaves £1122\.01 for 2011-07, printed as £1122\.00$/,
    ],
    [
      'have months said not to add up that do',
      clerks((grade) => {
        grade.unsummed = { measures: ['basic'], reason: 'A later file differs.' };
      }),
      /^stale-exception: the months of clerks basic add up to the twelve printed$/,
    ],
    [
      'have a figure far from those beside it',
      years('2010-07', { basicPerFte: '15277.00' }),
      /^neighbours: clerks, 12m-to-2010-07: basicPerFte is 15\.1% off the figures beside it$/,
    ],
    [
      'have a month far from those beside it',
      months('2009-07', { basicPerFte: '1700.00' }),
      /^neighbours: clerks, 2009-07: basicPerFte is 54\.5% off the figures beside it$/,
    ],
    [
      'have full-time pay that moves against that of a person',
      years('2010-07', { basicPerFte: '13377.00' }),
      /^neighbours: clerks, 12m-to-2010-07: basicPerFte over basic is 0\.8% off the ratios/,
    ],
    [
      'have far more posts than people',
      clerks(({ counts }) => Object.assign(counts[1] ?? {}, { posts: '209.25' })),
      /^neighbours: clerks, 12m-to-2010-12: 209\.25 posts are 98\.3% off 105\.50 people$/,
    ],
    [
      'have a derived count that is not the mean of the months',
      months('2009-05', { people: '112' }),
      /^derived: clerks, 12m-to-2009-12: 100\.00 people are there, and the months' mean is 101\.00$/,
    ],
    [
      'count a period twice',
      clerks(({ counts }) => counts.push({ ...(counts[1] as (typeof counts)[number]) })),
      /^duplicate: clerks, 12m-to-2010-12 is counted twice$/,
    ],
    ['count nobody', months('2011-05', { people: '0' }), /^unfit: "0" is not above 0/],
    [
      'have a grade twice',
      (file) => {
        (file.grades[1] as Clerks).id = 'clerks';
      },
      /^duplicate: the grade clerks is there twice$/,
    ],
    [
      'have a column that is another under a second name',
      (file) => {
        for (const row of file.grades[1]?.twelveMonths.rows ?? []) row.basicPerFte = row.basic;
      },
      /^same-values: the 24 figures of porters basic to 12m-to-2011-11 are those of porters basicPerFte$/,
    ],
    [
      'caution of a grade that is not there',
      (file) => {
        (file.cautions[0] as { only: string[] }).only = ['porter'];
      },
      /^dangling: there is no grade porter; did you mean porters\?$/,
    ],
    [
      'excuse totals that need no excuse',
      (file) => {
        file.partsWithin = [{ in: ['2010-01'], within: '1.00', reason: 'Printed so.' }];
      },
      /^stale-exception: no total is off its parts in these months any more$/,
    ],
    [
      'excuse what nothing needs excused',
      (file) => {
        file.exceptions = [{ check: 'neighbours', period: '2009-01', reason: 'A bonus.' }];
      },
      /^stale-exception: nothing fails the check neighbours at 2009-01 any more$/,
    ],
  ])('that %s are found', (_, change, finding) => {
    expect(found(change)).toContainEqual(expect.stringMatching(finding));
  });

  test('may lack a figure with a reason, and the one that follows from the rest', () => {
    const lost = months('2009-04', {
      absent: { measures: ['basic', 'nonBasic'], reason: 'The page is torn.' },
    });
    const change = (file: OwnEarnings) => {
      lost(file);
      const row = file.grades[0]?.months.rows[3] as Partial<EarningsRow>;
      delete row.basic;
      delete row.nonBasic;
    };
    expect(found(change)).toEqual([]);
    // Twelve months less the other eleven are April 2009, and April 2011 follows from that.
    const wrong = months('2011-04', { basic: '1020.01', nonBasic: '199.99' });
    expect(
      found((file) => {
        change(file);
        wrong(file);
      }),
    ).toContainEqual(expect.stringMatching(/^year: clerks, 12m-to-2011-04: .*for 2011-04/));
  });

  test('may have totals off their parts in the months that are said to', () => {
    const row = { nonBasic: '199.00' };
    const change = (file: OwnEarnings) => {
      months('2011-12', row)(file);
      years('2011-12', { nonBasic: '2399.00' })(file);
    };
    expect(found(change)).toHaveLength(3);
    expect(
      found((file) => {
        change(file);
        file.partsWithin = [{ in: ['2011-12'], within: '1.00', reason: 'Printed so.' }];
      }),
    ).toEqual([]);
  });

  test('may lack months, counts and cautions altogether', () => {
    const bare = (file: OwnEarnings) => {
      for (const grade of file.grades as Partial<Clerks>[]) {
        delete grade.months;
        delete grade.counts;
      }
      (file as Partial<OwnEarnings>).cautions = undefined as never;
    };
    expect(found(bare)).toEqual([]);
  });

  test('with a month and a figure that cannot be read have those found, and nothing that follows', () => {
    const change = (file: OwnEarnings) => {
      years('2010-02', { to: '2010-14' })(file);
      months('2011-05', { basic: 'twelve' })(file);
    };
    const codes = found(change).map((each) => each.split(':')[0]);
    expect(codes.filter((code) => code === 'shape')).toHaveLength(2);
    expect(codes).not.toContain('year');
  });
});

describe('a workforce', () => {
  const path = 'workforces/england-resident.json';

  test.each([
    ['"series": "england-nhs-earnings"', '"series": "england-nhs-earning"', /no file of earnings/],
    ['"of": ["core-training"]', '"of": ["core-trainin"]', /no grade of england-nhs-earnings/],
  ])('that names earnings that are not there is found: %s', (was, is, what) => {
    expect(findingsAfter(path, (text) => text.replace(was, is))).toContainEqual(
      expect.objectContaining({ code: 'dangling', what: expect.stringMatching(what) }),
    );
  });

  test('that has two grades of earnings of one name is found', () => {
    const findings = findingsAfter(path, (text) =>
      text.replace('{ "id": "registrar",', '{ "id": "core",'),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: 'duplicate' }));
  });

  test('has scales and grades, or else earnings', () => {
    const bare = findingsWith<{ earnings?: object }>('workforces/england-doctors.json', (file) => {
      delete file.earnings;
    });
    expect(
      bare.filter(({ code }) => code === 'shape').map(({ path: at, what }) => [at, what]),
    ).toEqual([
      ['scales', 'an empty list is not at least 1 in a list'],
      ['grades', 'an empty list is not at least 1 in a list'],
    ]);
  });
});
