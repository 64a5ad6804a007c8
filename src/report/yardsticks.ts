import { isAbsence } from '../domain/absence.js';
import type { Outcome } from '../domain/calc.js';
import { payYearLabel } from '../domain/calendar.js';
import { priceRuleName } from '../domain/price-index.js';
import { compare, type Rational } from '../domain/rational.js';
import type { Yardstick } from '../domain/yardstick.js';
import { listText, percent, percentNumber } from './text.js';

/** What one of the default methods says of the same pay and year. */
export interface YardstickResult {
  /** Null where the choices are nobody's method. */
  readonly method: string | null;
  readonly index: string;
  readonly prices: string;
  readonly pay: string;
  /** The grade; null where the percentages are of all. */
  readonly grade: string | null;
  readonly until: string;
  /** The cut, negative where pay has risen; null where it is not known. */
  readonly erosionPercent: number | null;
  /** The rise that undoes it. */
  readonly restorationPercent: number | null;
}

/** The yardsticks as data: a result a method, and a grade where pay is a grade's own. */
export function yardstickResults(all: readonly Yardstick[]): readonly YardstickResult[] {
  return all.flatMap(({ outcomes }) => distinct(outcomes).map(yardstickResult));
}

/** Of a chain of awards every grade has the same. */
function distinct(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes[0]?.specification.pay.kind === 'chain' ? outcomes.slice(0, 1) : outcomes;
}

function yardstickResult({ specification, until, answer }: Outcome): YardstickResult {
  const { method, index, prices, pay } = specification;
  const found = isAbsence(answer) ? undefined : answer;
  const grade = pay.kind === 'scale' ? pay.grade?.id : undefined;
  return {
    method: method?.id ?? null,
    index: index.id,
    prices: priceRuleName(prices),
    pay: pay.id,
    grade: grade ?? null,
    until: payYearLabel(until),
    erosionPercent: found ? percentNumber(found.erosion) : null,
    restorationPercent: found ? percentNumber(found.restoration) : null,
  };
}

/** "one method is one side's; the cut in 2025/26 is 20.8% by bma, and 5.5% by nuffield-cpi". */
export function yardsticksNote(all: readonly Yardstick[]): readonly string[] {
  const until = all[0]?.outcomes[0]?.until;
  const texts = all.flatMap(({ outcomes }) => cutOf(outcomes));
  if (until === undefined || texts.length < 2) return [];
  return [
    `other methods say other things of the same pay and year: what it has lost by ${payYearLabel(until)} is ${listText(texts)} (see calc)`,
  ];
}

function cutOf(outcomes: readonly Outcome[]): readonly string[] {
  const cuts = outcomes
    .flatMap(({ answer }) => (isAbsence(answer) ? [] : [answer.erosion]))
    .sort(compare);
  const [first, [low, high]] = [outcomes[0], [cuts[0], cuts.at(-1)]];
  if (!first || !low || !high) return [];
  const [least, most] = [cutText(low), cutText(high)];
  return [`${least === most ? least : `${least} to ${most}`} by ${nameOf(first)}`];
}

function cutText(erosion: Rational): string {
  const text = percent(erosion);
  return erosion.n < 0n && text !== '0.0%' ? `a gain of ${text}` : text;
}

/** "bma", or "cpih average" where the choices are nobody's method. */
export function nameOf({ specification }: Pick<Outcome, 'specification'>): string {
  const { method, index, prices } = specification;
  return method?.id ?? `${index.id} ${priceRuleName(prices)}`;
}
