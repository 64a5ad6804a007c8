import { calculate, type Outcome } from '../../../src/domain/calc.js';
import { addMonths, isoMonth } from '../../../src/domain/calendar.js';
import type { EarningsId } from '../../../src/domain/earnings/measures.js';
import { FULL_TIME } from '../../../src/domain/real-terms.js';
import { day, flat, madeUpIndex, madeUpWorkforce, month, year } from '../../support/made-up.js';
import {
  between,
  type MonthPay,
  madeUpEarnings,
  paidGrade,
  paidTo,
} from '../../support/made-up-earnings.js';

/** What a test changes: when the first of the two years starts, what changed, what is paid. */
interface Also {
  readonly first?: string;
  /** The id of the change of contract, on 1 June 2017. */
  readonly broken?: string;
  /** A month's pay in the first year and in the second. */
  readonly paid?: readonly [MonthPay, MonthPay];
}

/** Pay of a post rises by a fifth and of a person by nothing over a year, prices by a tenth. */
export function outcome(
  id: EarningsId,
  {
    first = '2016-01',
    broken = 'england-2016',
    paid: [before, after] = [
      [1000, 900, 100],
      [1200, 950, 50],
    ],
  }: Also = {},
): Outcome {
  const paid = [
    ...Array.from({ length: 12 }, () => before),
    ...Array.from({ length: 12 }, () => after),
  ];
  const contract = {
    id: broken,
    date: day('2017-06-01'),
    from: 'old',
    to: 'new',
    title: 'the new contract',
    what: 'not like for like',
    source: 'made-up',
  };
  const grade = paidGrade('clerks', madeUpEarnings('clerks', first, paid));
  const workforce = madeUpWorkforce([], { breaks: [contract] });
  const last = (months: number) => isoMonth(addMonths(month(first), months - 1));
  const specification = {
    method: undefined,
    index: madeUpIndex(first, [...flat('100', 12), ...flat('110', 12)]),
    prices: { rule: 'same-months' },
    pay: paidTo(grade, { id, workforce }),
    since: year('2016/17'),
    window: between(last(12), last(24)),
    day: undefined,
    asOf: undefined,
    time: FULL_TIME,
  } as const;
  return calculate(specification, year('2017/18'));
}
