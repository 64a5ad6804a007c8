import { type Absence, isAbsence } from '../absence.js';
import { type Award, compound } from '../award-chain.js';
import type { PayYear } from '../calendar.js';
import type { PayComparison } from '../pay.js';
import type { PointAmount } from '../pay-scale.js';
import type { PaySeries, ScaleSeries } from '../pay-series.js';
import { percentOf } from '../percent.js';
import { divide } from '../rational.js';
import type { CashCandidate, Counted } from './candidate.js';
import type { Claim, Ground } from './claim.js';
import type { Found } from './real.js';
import { cashWindows, type Window } from './windows.js';

/** What pay itself rose by, over every window of the claim: by average awards and on the scales. */
export function cashCandidates(claim: Claim, ground: Ground): Found<CashCandidate> {
  const candidates: CashCandidate[] = [];
  const absences: Absence[] = [];
  const at = (payYear: PayYear) => ground.readings.payYear(payYear, ground.asOf);
  for (const window of cashWindows(claim, ground)) {
    for (const series of ground.pays) {
      const pay = ground.readings.pay(series, at(window.since), at(window.until));
      if (isAbsence(pay)) absences.push(pay);
      else candidates.push(...risesOf(ground, series, window, pay));
    }
  }
  return { candidates: onceEach(candidates), absences };
}

/** Two chains of the same awards are one rise. */
function onceEach(candidates: readonly CashCandidate[]): readonly CashCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ series, since, until, counted, value }) => {
    if (series.kind !== 'chain') return true;
    const key = `${since} ${until} ${counted} ${value.n}/${value.d}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function risesOf(
  ground: Ground,
  series: PaySeries,
  window: Window,
  pay: PayComparison,
): readonly CashCandidate[] {
  const rise = (counted: Counted, counting: PayComparison): CashCandidate => ({
    of: 'cash',
    series,
    since: window.since,
    until: window.until,
    pay: counting,
    counted,
    unit: 'cash-rise',
    value: percentOf(counting.ratio),
    naming: series.kind === 'chain' ? announced(counting, window, ground) : { by: 'scale' },
  });
  const partly =
    series.kind === 'chain'
      ? chainParts(pay, window)
      : series.kind === 'scale'
        ? scaleParts(ground, series, window)
        : [];
  return [
    rise('all', pay),
    ...partly.map(([counted, ratio]) => rise(counted, { ...pay, ...ratio })),
  ];
}

type Part = readonly [Counted, Partial<PayComparison>];

/**
 * Average awards are named as announced where each was printed. Those that were worked out are
 * named from the base year that they were worked out for, and one worked back from a published
 * total cannot confirm that total.
 */
function announced(
  { awards }: PayComparison,
  { since }: Window,
  { usualSince }: Ground,
): CashCandidate['naming'] {
  if (awards.some(({ status }) => status === 'implied')) return undefined;
  const workedOut = awards.some(({ status }) => status === 'inferred');
  return workedOut && since !== usualSince ? undefined : { by: 'awards' };
}

/** With the end year's earlier awards only, as before a later one was made; and each alone. */
function chainParts(pay: PayComparison, { since, until }: Window): readonly Part[] {
  const ofYear = pay.awards
    .filter((award) => award.payYear === until)
    .sort((a, b) => ((a.knownSince ?? '') < (b.knownSince ?? '') ? -1 : 1));
  if (ofYear.length < 2) return [];
  const without = (left: readonly Award[]): Partial<PayComparison> => ({
    ratio: divide(pay.ratio, compound(left)),
    awards: pay.awards.filter((award) => !left.includes(award)),
  });
  return [
    ...ofYear.slice(1).map((_, at): Part => ['first', without(ofYear.slice(at + 1))]),
    ...(until - since === 1
      ? ofYear.map((award): Part => ['one', { ratio: compound([award]), awards: [award] }])
      : []),
  ];
}

/** Between amounts of which either was later replaced. */
function scaleParts(ground: Ground, series: ScaleSeries, window: Window): readonly Part[] {
  if (series.closed) return [];
  const ends = ground.amounts(series.grade, window.until);
  const bases = ground.amounts(series.grade, window.since);
  return bases.flatMap((base) =>
    ends
      .filter((end) => base.superseded || end.superseded)
      .map((end): Part => ['first', between(base.amount, end.amount)]),
  );
}

function between(base: PointAmount, current: PointAmount): Partial<PayComparison> {
  return { base, current, ratio: divide(current.value, base.value) };
}
