import { isAbsence } from '../../domain/absence.js';
import { type Outcome, windowOf } from '../../domain/calc.js';
import { fullTimeShares } from '../../domain/earnings/part-time.js';
import { compare } from '../../domain/rational.js';
import { percent } from '../text.js';
import { MEASURES } from './words.js';

/**
 * Why two measures of the same earnings differ, in one line: what each rose by in cash, what a change
 * of contract moved from one to the other, and how much of a full-time post a person has.
 */
export function whyMeasuresDiffer(one: Outcome, other: Outcome): string {
  const sides = [one, other].flatMap(({ specification: { pay }, answer }) =>
    isAbsence(answer) || pay.kind !== 'earnings' ? [] : [{ pay, answer }],
  );
  const [first, second] = sides;
  if (!first || !second) return '';
  const rises = sides.map(
    ({ pay, answer }) =>
      `${MEASURES[pay.id]} ${answer.nominalRise.n < 0n ? 'fell' : 'rose'} ${percent(answer.nominalRise)}`,
  );
  const basic = sides.find(({ pay }) => pay.id === 'earnings-basic');
  const others = sides.filter((side) => side !== basic);
  const more =
    basic && others.every(({ answer }) => compare(basic.answer.pay.ratio, answer.pay.ratio) > 0);
  const moved = more ? movedBetween(one) : [];
  const reasons = [
    ...moved.map((title) => `${title} moved out-of-hours pay into basic pay`),
    ...(moved.length === 0 ? ['the total holds pay beyond basic'] : []),
    ...partTime(one, other),
  ];
  return `in cash ${rises.join(' and ')}: ${reasons.join('; and ')}`;
}

/** Changes of contract that moved pay beyond basic into it. */
const MOVED: readonly string[] = ['england-2016'];

/** Those between the base and the end. */
function movedBetween({ specification, until }: Outcome): readonly string[] {
  const { pay } = specification;
  const window = windowOf(specification, until);
  if (pay.kind !== 'earnings' || !window) return [];
  return pay.workforce.breaks
    .filter(({ id, date }) => {
      const month = monthIn(date);
      return MOVED.includes(id) && window.base.last < month && month <= window.end.last;
    })
    .map(({ title }) => title);
}

/** Where one is per person and the other is not: that people have less of a full-time post. */
function partTime(one: Outcome, other: Outcome): readonly string[] {
  const paid = [one, other].flatMap(({ answer }) => {
    const earnings = isAbsence(answer) ? undefined : answer.pay.earnings;
    return earnings ? [earnings] : [];
  });
  const person = paid.find(({ measure }) => measure.perPerson);
  if (!person || paid.every(({ measure }) => measure.perPerson)) return [];
  const shares = fullTimeShares(person);
  if (!shares || compare(shares.end, shares.base) >= 0) return [];
  return ['a person has less of a full-time post than then'];
}

function monthIn(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
