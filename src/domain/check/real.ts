import { type Absence, isAbsence } from '../absence.js';
import { calculate, latestPayYear, type Specification } from '../calc.js';
import type { PayYear } from '../calendar.js';
import { percentIn } from '../in-unit.js';
import { isOwnBase, type Method } from '../method.js';
import { canRead, priceRuleName } from '../price-index.js';
import type { Unit } from '../quoted.js';
import type { Answered, RealCandidate } from './candidate.js';
import type { Claim, Ground } from './claim.js';
import { realWindows } from './windows.js';

/** Figures found, and why others are not there. */
export interface Found<T> {
  readonly candidates: readonly T[];
  readonly absences: readonly Absence[];
}

/** Every index, rule and pay series of the ground, over every window of the claim. */
export function realCandidates(claim: Claim, ground: Ground): Found<RealCandidate> {
  const candidates: RealCandidate[] = [];
  const absences: Absence[] = [];
  for (const { since, until } of realWindows(claim, ground)) {
    for (const specification of specifications(ground, since, claim.since === since)) {
      if (!isOfYear(specification, until)) continue;
      const outcome = calculate(specification, until, ground.readings);
      if (isAbsence(outcome.answer)) absences.push(outcome.answer);
      else candidates.push(realCandidate({ ...outcome, answer: outcome.answer }, claim.unit));
    }
  }
  return { candidates, absences };
}

function specifications(ground: Ground, since: PayYear, stated: boolean): readonly Specification[] {
  return ground.pays.flatMap((pay) =>
    ground.indices.flatMap((index) =>
      ground.rules
        .filter((prices) => canRead(index, prices))
        .map((prices) => specification(ground, { pay, index, prices, since }, stated)),
    ),
  );
}

/** The newest prices belong to the pay year that they fall in, and to no other. */
function isOfYear({ prices, index, asOf }: Specification, until: PayYear): boolean {
  return prices.rule !== 'latest' || latestPayYear(index, asOf) === until;
}

type Choices = Pick<Specification, 'pay' | 'index' | 'prices' | 'since'>;

/**
 * One combination; under its method's name where it is one's. From another base year than its own
 * a method is named only where the words say that year, and its publisher counted from it too.
 */
function specification(ground: Ground, choices: Choices, stated: boolean): Specification {
  const { methods, asOf, time } = ground;
  const method = methods.find(
    (each) =>
      isSame(each, choices) &&
      (isOwnBase(each, choices.since) || (stated && countsFrom(each, choices.since))),
  );
  return { method, ...choices, day: undefined, asOf, time };
}

/** Whether its publisher printed any figure from a base year. */
function countsFrom({ reproduces, misses }: Method, since: PayYear): boolean {
  return [...reproduces, ...misses].some((figure) => figure.since === since);
}

function isSame(method: Method, { pay, index, prices }: Choices): boolean {
  return (
    method.pay.value === pay.id &&
    method.index.value === index.id &&
    method.prices.value === priceRuleName(prices)
  );
}

/** An outcome as a figure of a unit of percent. */
export function realCandidate(outcome: Answered, unit: Unit): RealCandidate {
  const { method } = outcome.specification;
  return {
    of: 'real',
    outcome,
    unit,
    value: percentIn(outcome.answer, unit),
    until: outcome.until,
    naming: method && { by: 'method', method },
  };
}
