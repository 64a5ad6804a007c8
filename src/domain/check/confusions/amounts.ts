import { addYears, type PayYear } from '../../calendar.js';
import { payIn } from '../../in-unit.js';
import { raise } from '../../percent.js';
import { covers, isMore, isPercent } from '../../quoted.js';
import { type Rational, rational, subtract } from '../../rational.js';
import { hourly } from '../../real-terms.js';
import { printedRises } from '../amounts.js';
import type { Candidate, PaidThen } from '../candidate.js';
import type { Claim, Ground } from '../claim.js';
import { paidIn } from '../paid.js';
import type { Search } from '../search.js';
import { payYears } from '../windows.js';
import type { Confusion } from './confusion.js';

const WEEKS = rational(52);

/** An hour's pay by 52 weeks a year: £14.13 where every source prints £14.09. */
export function byWeeksOf52(
  { claim, span, candidates }: Search,
  ground: Ground,
): readonly Confusion[] {
  if (claim.unit !== 'hourly' || (claim.people ?? 1) > 1) return [];
  const time = { ...ground.time, weeksPerYear: WEEKS };
  return candidates.flatMap((right): Confusion[] => {
    if (right.of !== 'pay') return [];
    const is = { ...right, value: hourly(right.paid.amount.value, time) };
    if (!covers(span, is.value) || covers(span, right.value)) return [];
    const strength = claim.figure.power < 0 ? 'printed' : 'possible';
    return [{ code: 'weeks-52', strength, is, right }];
  });
}

/**
 * A rise that was printed for one year's pay, put on another's: 35% was the rise on 2021/22 pay,
 * and "over £20,000 more" is 35% of a top 2022/23 point.
 */
export function riseOnOtherPay({ claim, span }: Search, ground: Ground): readonly Confusion[] {
  const { unit, grades } = claim;
  if (isPercent(unit) || !(isMore(unit) || grades.length > 0)) return [];
  return ground.methods.flatMap((method) =>
    printedRises(method).flatMap(({ percent, until }) =>
      yearsAfter(claim, ground, until).flatMap((payYear) =>
        paidIn(ground, payYear).flatMap((paid): Confusion[] => {
          const value = raised(claim, ground, paid, percent);
          if (!covers(span, value)) return [];
          const is: Candidate = {
            of: 'raised',
            paid,
            percent,
            printedFor: until,
            unit,
            value,
            until: payYear,
            naming: { by: 'method', method },
          };
          return [{ code: 'rise-on-other-year', strength: 'printed', is, right: undefined }];
        }),
      ),
    ),
  );
}

/** The years said, or else the one after, whose pay was newest when the rise was quoted. */
function yearsAfter(claim: Claim, ground: Ground, until: PayYear): readonly PayYear[] {
  const asked = claim.untils ? payYears(claim, ground) : [addYears(until, 1)];
  return asked.filter((year) => year !== until);
}

function raised(claim: Claim, ground: Ground, { amount }: PaidThen, percent: Rational): Rational {
  const restored = raise(amount.value, percent);
  const annual = isMore(claim.unit) ? subtract(restored, amount.value) : restored;
  return payIn(annual, claim.unit, ground.time);
}
