import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import type { Day } from '../../src/domain/calendar.js';
import type { EarningsNotice } from '../../src/domain/earnings/notices.js';
import type { Method } from '../../src/domain/method.js';
import { inPayYear } from '../../src/domain/moment.js';
import type { Notice, NoticeCode } from '../../src/domain/notices.js';
import { rational } from '../../src/domain/rational.js';
import { noticeMessage } from '../../src/report/messages.js';
import { amount, award, day, HOLES, INDEX, level, month, NOWHERE, year } from './made-up.js';

const REVISED: Extract<Notice, { code: 'revised-amount' }> = {
  code: 'revised-amount',
  grade: 'F1',
  moment: inPayYear(year(2023)),
  superseded: [amount(32398, { revision: 'first print' })],
  current: amount(33600, { confidence: 'C' }),
};

const MEAN: Extract<Notice, { code: 'provisional-mean' }> = {
  code: 'provisional-mean',
  index: INDEX,
  until: year(2025),
  reading: { value: rational(100), levels: [level(4, false), level(5, true)], of: 12 },
  leans: 'low',
  gain: false,
};

/** Earnings have notices of their own: earnings/notices.test.ts. */
type OfEarnings = EarningsNotice['code'] | 'measure-flips-sign';

/** At least one of every code, so that a new code without a sentence does not compile. */
const NOTICES: Record<
  Exclude<NoticeCode, OfEarnings>,
  readonly { notice: Notice; says: readonly RegExp[] }[]
> = {
  'contract-break': [
    {
      notice: {
        code: 'contract-break',
        grade: 'F1',
        break: {
          id: 'made-up',
          date: day('2016-08-03'),
          from: '2002',
          to: '2016',
          title: 'the 2016 contract',
          what: 'not like for like',
          source: 'made-up',
        },
      },
      says: [/the 2016 contract/, /3 August 2016/, /not like for like/],
    },
  ],
  'mid-year-step': [
    {
      notice: {
        code: 'mid-year-step',
        grade: 'F1',
        moment: inPayYear(year(2018)),
        before: amount(26614),
        after: amount(27146, { from: day('2018-10-01') }),
      },
      says: [/2018\/19/, /£26,614 to £27,146 on 1 October 2018/, /31 March/],
    },
  ],
  'revised-amount': [
    { notice: REVISED, says: [/2023\/24/, /£33,600.*C.*replaced £32,398 \(first print\)/] },
    {
      notice: { ...REVISED, superseded: [amount(1), amount(2), amount(3)] },
      says: [/£1, £2 and £3/],
    },
  ],
  'nodal-point-base': [
    {
      notice: {
        code: 'nodal-point-base',
        grade: 'NP4',
        stage: 'CT3',
        amount: amount(33226, { point: 'StR 2' }),
      },
      says: [/lowest stage, CT3/, /StR 2, £33,226/],
    },
  ],
  'no-money': [
    {
      notice: { code: 'no-money', grade: 'StR 9', absence: NOWHERE },
      says: [/no pounds: .*StR 9/],
    },
  ],
  'mid-year-award': [
    {
      notice: {
        code: 'mid-year-award',
        chain: 'awards',
        award: { ...award(2018, '2.0', 'circular'), effectiveFrom: day('2018-10-01') },
      },
      says: [/2018\/19/, /2\.0%/, /1 October 2018/],
    },
  ],
  'derived-level': [
    {
      notice: {
        code: 'derived-level',
        index: INDEX,
        levels: [{ ...level(4, false), formula: 'rounded' }],
      },
      says: [/^C: RPI/, /April 2025/, /rounded/],
    },
  ],
  'provisional-level': [
    {
      notice: { code: 'provisional-level', index: INDEX, levels: [level(4, true)] },
      says: [/^provisional: RPI of April 2025 is/, /may still be revised/],
    },
  ],
  comparator: [
    {
      notice: {
        code: 'comparator',
        index: { ...INDEX, shortTitle: 'AWE', comparator: 'average wages' },
      },
      says: [/AWE/, /average wages/, /not a price index/],
    },
  ],
  'own-data': [
    {
      notice: { code: 'own-data', files: ['rpi.json', 'pay.json'] },
      says: [/rpi\.json and pay\.json/],
    },
  ],
  'base-year-changed': [
    {
      notice: {
        code: 'base-year-changed',
        method: openCatalogue().methods()[0] as Method,
        since: year(2015),
        from: '2015/16',
      },
      says: [/bma/, /2015\/16/, /2008\/09/],
    },
  ],
  'after-confirmed': [
    {
      notice: {
        code: 'after-confirmed',
        day: day('2027-01-15'),
        confirmedThrough: day('2026-11-22'),
      },
      says: [/15 January 2027/, /22 November 2026/],
    },
  ],
  'provisional-mean': [
    {
      notice: MEAN,
      says: [
        /RPI/,
        /2025\/26/,
        /2 of the 12 months/,
        /understate|likely to be higher/,
        /1 of those months may still be revised/,
      ],
    },
    { notice: { ...MEAN, leans: 'high' }, says: [/overstate|likely to be lower/] },
  ],
  'partly-inferred': [
    {
      notice: {
        code: 'partly-inferred',
        chain: 'awards',
        awards: [award(2021, '3.0', 'inferred'), award(2026, '1.35', 'implied')],
      },
      says: [/partly inferred/, /2021\/22 3\.0%.*inferred/, /2026\/27 1\.35%.*implied\)$/],
    },
    {
      notice: {
        code: 'partly-inferred',
        chain: 'awards',
        awards: [award(2021, '3.0', 'inferred')],
        asOf: '2022-06-30' as Day,
      },
      says: [/known on 30 June 2022, but what they average was worked out with no regard/],
    },
  ],
  'cautioned-amount': [
    {
      notice: { code: 'cautioned-amount', grade: 'F1', caution: 'that year had another scale' },
      says: [/^that year had another scale$/],
    },
  ],
  'derived-amount': [
    {
      notice: {
        code: 'derived-amount',
        grade: 'F1',
        payYear: year(2023),
        amount: amount(33600, { confidence: 'C', formula: '32,398 × 1.0371' }),
      },
      says: [/£33,600/, /2023\/24/, /32,398 × 1\.0371/],
    },
    {
      notice: { code: 'derived-amount', grade: 'F1', payYear: year(2023), amount: amount(5) },
      says: [/derived/],
    },
  ],
  'single-vintage': [
    {
      notice: { code: 'single-vintage', index: INDEX, asOf: day('2024-01-31') },
      says: [/RPI.*19 August 2026/],
    },
    {
      notice: {
        code: 'single-vintage',
        index: { ...INDEX, lastRelease: undefined, revised: true },
        asOf: day('2024-01-31'),
      },
      says: [/RPI.*revised since/],
    },
  ],
  'months-outside-year': [
    {
      notice: {
        code: 'months-outside-year',
        side: 'base',
        month: month('2007-01'),
        payYear: year(2008),
      },
      says: [/base month January 2007/, /2008\/09/],
    },
  ],
};

describe('a notice is said in a sentence with its figures', () => {
  test.each(Object.values(NOTICES).flat())('%# %o', ({ notice, says }) => {
    const message = noticeMessage(notice);
    expect(message).toMatch(/^\S+ \S+ .*\S$/);
    expect(message).not.toMatch(HOLES);
    for (const words of says) expect(message).toMatch(words);
  });
});
