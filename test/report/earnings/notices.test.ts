import { describe, expect, test } from 'vitest';
import type { Ends } from '../../../src/domain/earnings/cautions.js';
import type { EarningsNotice } from '../../../src/domain/earnings/notices.js';
import type { EarningsCaution } from '../../../src/domain/earnings/series.js';
import type { Notice } from '../../../src/domain/notices.js';
import { rational } from '../../../src/domain/rational.js';
import { noticeMessage } from '../../../src/report/messages.js';
import { year } from '../../support/made-up.js';
import { caution, period } from '../../support/made-up-earnings.js';
import { HOLES } from '../made-up.js';
import { outcome } from './made-up.js';

type Told = EarningsNotice['code'] | 'measure-flips-sign';

const grade = 'F1';
const year2012 = period('2012');
const shares = (base: number, end: number) => ({
  base: rational(base, 1000),
  end: rational(end, 1000),
});
const of = (code: EarningsCaution['code'], traits: Partial<EarningsCaution> = {}) =>
  caution(code, '2012-08', '2012-08', { what: 'In these words.', ...traits });
const at = (code: 'august-double-count' | 'one-off-pay' | 'refreshed-figures', ends: Ends) => ({
  ...{ code, grade, ends },
  caution: of(code),
});

/** At least one of every code, so that a new code without a sentence does not compile. */
const NOTICES: Record<Told, readonly { notice: Notice; says: readonly RegExp[] }[]> = {
  'holds-arrears': [
    {
      notice: { code: 'holds-arrears', grade, caution: of('arrears'), period: year2012 },
      says: [
        /^In these words\. The 12 months to December 2012 holds pay for months outside it; --clean compares months without arrears\.$/,
      ],
    },
    {
      notice: {
        ...{ code: 'holds-arrears', grade, period: period('2012-11x12') },
        caution: of('arrears', { notInFte: 'Most is left out.' }),
      },
      says: [/In these words\. Most is left out\. November 2012 × 12 holds pay for months outside/],
    },
  ],
  'lacks-arrears': [
    {
      notice: {
        ...{ code: 'lacks-arrears', grade, period: year2012 },
        // What was paid elsewhere is left out of nothing here.
        caution: of('arrears', { notInFte: 'Most is left out.' }),
      },
      says: [/^In these words\. The 12 months to December 2012 lacks it\.$/],
    },
    {
      notice: {
        ...{ code: 'lacks-arrears', grade, period: period('2012-10x12') },
        caution: of('arrears'),
      },
      says: [/In these words\. October 2012 × 12 lacks it\.$/],
    },
  ],
  'august-double-count': [
    {
      notice: at('august-double-count', 'both'),
      says: [/In these words\. It has lowered them less since 2010, which flatters growth\.$/],
    },
    {
      notice: at('august-double-count', 'base'),
      says: [/In these words\. Only the base has it, which flatters growth\.$/],
    },
    {
      notice: at('august-double-count', 'end'),
      says: [/In these words\. Only the end has it, which understates growth\.$/],
    },
  ],
  'one-off-pay': [{ notice: at('one-off-pay', 'end'), says: [/^In these words\.$/] }],
  'refreshed-figures': [{ notice: at('refreshed-figures', 'both'), says: [/^In these words\.$/] }],
  'full-time-with-arrears': [
    {
      notice: { code: 'full-time-with-arrears', grade, period: year2012 },
      says: [/earnings-full-time of 12 months to December 2012 is too low/, /arrears/],
    },
  ],
  'part-time-drift': [
    {
      notice: { code: 'part-time-drift', grade, shares: shares(941, 917) },
      says: [
        /basic pay per person is 94\.1% of that per full-time post at the base and 91\.7% at the end/,
        /part-time work/,
        /; it lowers an average per person, and --pay earnings-full-time/,
      ],
    },
    {
      notice: { code: 'part-time-drift', grade, shares: shares(868, 893) },
      says: [/86\.8% .* 89\.3% at the end, .*; it raises an average per person/],
    },
  ],
  'derived-earnings': [
    {
      notice: { code: 'derived-earnings', grade, periods: [year2012], formula: 'a + b' },
      says: [/C: earnings of 12 months to December 2012 are worked out, not printed: a \+ b/],
    },
    {
      notice: {
        ...{ code: 'derived-earnings', grade, formula: 'a + b' },
        periods: [period('2010-11x12'), year2012],
      },
      says: [/C: earnings of November 2010 × 12 and 12 months to December 2012 are worked out/],
    },
  ],
  'later-base': [
    {
      notice: {
        code: 'later-base',
        grade,
        said: year('2008/09'),
        period: period('2010-08'),
        first: period('2009-09x12').last,
      },
      says: [
        /12 months to August 2010/,
        /2009\/10 for the most part, and not 2008\/09/,
        /start with September 2009/,
      ],
    },
  ],
  'grade-mix': [
    {
      notice: {
        code: 'grade-mix',
        grade: 'residents',
        moved: 'Core training',
        shares: { base: rational(153, 1000), end: rational(321, 1000) },
        people: period('2009-10x12'),
      },
      says: [
        /Core training is 15\.3% of it at the base and 32\.1% at the end/,
        /--weights 2009-10x12/,
      ],
    },
  ],
  'stand-in-weights': [
    {
      notice: { code: 'stand-in-weights', grade, period: year2012, people: period('2010-05x12') },
      says: [/people are of May 2010 × 12, where earnings are of 12 months to December 2012/],
    },
  ],
  'measure-flips-sign': [
    {
      notice: {
        code: 'measure-flips-sign',
        grade,
        outcome: outcome('earnings-total'),
        other: outcome('earnings-basic'),
      },
      says: [
        /on MPI over the same months/,
        /total earnings per person a cut of 9\.1%, and basic pay per full-time post a real rise of 9\.1%/,
      ],
    },
  ],
};

const CASES = Object.entries(NOTICES).flatMap(([code, cases]) =>
  cases.map((each) => ({ code, ...each })),
);

describe('a notice of earnings is said in a sentence with its figures', () => {
  test.each(CASES)('$code: $says', ({ notice, says }) => {
    const message = noticeMessage(notice);
    expect(message).not.toMatch(HOLES);
    for (const words of says) expect(message).toMatch(words);
  });
});
