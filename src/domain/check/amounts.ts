import { isAbsence } from '../absence.js';
import { calculate } from '../calc.js';
import { addYears, type PayYear } from '../calendar.js';
import { payIn, poundsIn } from '../in-unit.js';
import { isOwnBase, type Method } from '../method.js';
import { covers, spanOf } from '../quoted.js';
import { fromDecimal, type Rational, rational, subtract, toDecimal } from '../rational.js';
import type { Grade } from '../workforce.js';
import type { Answered, Candidate, PaidThen } from './candidate.js';
import type { Claim, Ground } from './claim.js';
import { paidIn } from './paid.js';
import { payYears } from './windows.js';

const SCALE = { by: 'scale' } as const;

/** What a grade is paid, in pounds an hour or a year; and what a named method would restore. */
export function payCandidates(claim: Claim, ground: Ground): readonly Candidate[] {
  const { unit } = claim;
  const published = payYears(claim, ground).flatMap((payYear) =>
    paidIn(ground, payYear).map(
      (paid): Candidate => ({
        of: 'pay',
        paid,
        unit,
        value: payIn(paid.amount.value, unit, ground.time),
        until: payYear,
        naming: SCALE,
      }),
    ),
  );
  // Restored pay of every grade by every method would come near any amount; it is looked at
  // for a grade that was named.
  return claim.grades.length > 0 ? [...published, ...restoredCandidates(claim, ground)] : published;
}

/**
 * What several people are paid: rates rounded to the penny, then added, as the advert does. All
 * rates are of one publication: as last printed, or all as they stood before a revision. Many
 * sums come near any amount, so one is named only where it is the only one that is the figure.
 */
export function teamCandidates(claim: Claim, ground: Ground, people: number): readonly Candidate[] {
  const span = spanOf(claim.figure, claim.unit);
  const sums = payYears(claim, ground).flatMap((payYear) =>
    publicationsOf(paidIn(ground, payYear)).flatMap((paid) =>
      choose(
        paid.map((each) => ({ paid: each, pence: penceOf(each, claim, ground) })),
        people,
      ).map((members) => ({
        payYear,
        members: members.map((member) => member.paid),
        value: rational(
          members.reduce((sum, { pence }) => sum + pence, 0),
          100,
        ),
      })),
    ),
  );
  const only = sums.filter(({ value }) => covers(span, value)).length === 1;
  return sums.map(
    ({ payYear, members, value }): Candidate => ({
      of: 'team',
      members,
      unit: claim.unit,
      value,
      until: payYear,
      naming: only && covers(span, value) ? SCALE : undefined,
    }),
  );
}

/** A year's amounts as last printed; and, where some replaced others, as they stood before. */
function publicationsOf(paid: readonly PaidThen[]): readonly (readonly PaidThen[])[] {
  const last = paid.filter(({ superseded }) => !superseded);
  const replaced = paid.filter(({ superseded }) => superseded);
  if (replaced.length === 0) return [last];
  const grades = new Set(replaced.flatMap((each) => each.grades));
  const kept = last.filter((each) => !each.grades.some((grade) => grades.has(grade)));
  return [last, [...replaced, ...kept]];
}

function penceOf({ amount }: PaidThen, { unit }: Claim, { time }: Ground): number {
  return Math.round(Number(toDecimal(payIn(amount.value, unit, time), 2)) * 100);
}

/** Every choice of `count` of the items, the same one again allowed, in their order. */
function choose<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const found: T[][] = [];
  const chosen: T[] = [];
  const next = (from: number) => {
    if (chosen.length === count) {
      found.push([...chosen]);
      return;
    }
    for (let at = from; at < items.length; at += 1) {
      chosen.push(items[at] as T);
      next(at);
      chosen.pop();
    }
  };
  next(0);
  return found;
}

/** Pounds more: between the years said, else from one to the next; or what is lacking. */
export function riseCandidates(claim: Claim, ground: Ground): readonly Candidate[] {
  const { unit, since } = claim;
  const steps = payYears(claim, ground).flatMap((payYear) => {
    const from = since ?? addYears(payYear, -(claim.years ?? 1));
    if (from >= payYear) return [];
    return ground.grades.flatMap((grade) =>
      ground.amounts(grade, payYear).flatMap(({ amount, superseded }) =>
        ground.amounts(grade, from).map(
          (base): Candidate => ({
            of: 'step',
            before: { ...base, grades: [grade], payYear: from },
            paid: { grades: [grade], payYear, amount, superseded },
            unit,
            value: payIn(subtract(amount.value, base.amount.value), unit, ground.time),
            until: payYear,
            naming: SCALE,
          }),
        ),
      ),
    );
  });
  if (claim.lost) return restoredCandidates(claim, ground);
  // A rise of a year that was said was had, not wanted; what restores has no year of its own.
  const dated = claim.untils !== undefined || since !== undefined || claim.years !== undefined;
  return dated ? steps : [...steps, ...restoredCandidates(claim, ground)];
}

/** Restored pay, or the shortfall, of the grades by each named method. */
function restoredCandidates(claim: Claim, ground: Ground): readonly Candidate[] {
  return ground.methods.flatMap((method) =>
    yearsOf(method, claim).flatMap((until) => {
      const found = new Map<string, Candidate>();
      for (const grade of ground.grades) {
        const outcome = outcomeOf(ground, method, grade, until);
        const value = outcome && poundsIn(outcome.answer, claim.unit);
        if (!value) continue;
        const key = `${outcome.answer.pay.current?.point} ${value.n}/${value.d}`;
        const same = found.get(key);
        const grades = [...(same?.of === 'restored' ? same.grades : []), grade];
        const naming = { by: 'method', method } as const;
        found.set(key, { of: 'restored', outcome, grades, unit: claim.unit, value, until, naming });
      }
      return [...found.values()];
    }),
  );
}

function outcomeOf(
  ground: Ground,
  method: Method,
  grade: Grade,
  until: PayYear,
): Answered | undefined {
  const series = ground.pays.find((pay) => pay.id === method.pay.value);
  const index = ground.indices.find(({ id }) => id === method.index.value);
  if (!series || series.kind === 'own' || series.kind === 'earnings' || !index) return undefined;
  const { asOf, time, usualSince: since } = ground;
  const pay = { ...series, grade };
  const prices = method.prices.rule;
  const outcome = calculate(
    { method, index, prices, pay, since, day: undefined, asOf, time },
    until,
    ground.readings,
  );
  return isAbsence(outcome.answer) ? undefined : { ...outcome, answer: outcome.answer };
}

/** The years said; else those that the method's publisher printed a figure of. */
function yearsOf(method: Method, { untils }: Claim): readonly PayYear[] {
  if (untils) return untils;
  const printed = method.reproduces.filter((figure) => isOwnBase(method, figure.since));
  return [...new Set(printed.map((figure) => figure.until))];
}

/** The rises that a method's publisher printed, as exact percentages. */
export function printedRises(method: Method): readonly { percent: Rational; until: PayYear }[] {
  return method.reproduces.flatMap(({ quantity, printed, until }) => {
    const percent = quantity === 'restoration' ? fromDecimal(printed) : undefined;
    return percent ? [{ percent, until }] : [];
  });
}
