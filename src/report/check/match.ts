import { windowOf } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { Candidate, Counted } from '../../domain/check/candidate.js';
import { type EarningsWindow, periodName } from '../../domain/earnings/period.js';
import { type ChoiceStatus, methodStatus } from '../../domain/method.js';
import { priceRuleName } from '../../domain/price-index.js';
import type { Unit } from '../../domain/quoted.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import type { WorkingTime } from '../../domain/real-terms.js';
import type { Workforce } from '../../domain/workforce.js';
import { earningsSources, evidenceSources } from '../calc/record.js';
import type { Step } from '../calc/steps.js';
import { percentNumber } from '../text.js';
import { byText, howText } from './candidate-text.js';
import { gradesOf } from './figures.js';

/** A figure that there is, and what gives it. */
export interface MatchResult {
  readonly value: number;
  readonly unit: Unit;
  readonly of: Candidate['of'];
  /** `method`, `awards` as announced, a published `scale` or `earnings`; null where nobody is known to use it. */
  readonly by: 'method' | 'awards' | 'scale' | 'earnings' | null;
  readonly method: string | null;
  readonly methodStatus: ChoiceStatus | null;
  readonly workforce: string | null;
  readonly nation: string | null;
  readonly grades: readonly string[];
  readonly pay: string | null;
  readonly index: string | null;
  readonly prices: string | null;
  readonly since: string | null;
  readonly until: string;
  readonly erosionPercent: number | null;
  readonly restorationPercent: number | null;
  /** The amounts a year that it rests on, in pounds. */
  readonly amounts: readonly number[];
  /** Which awards of the end year are counted; or whether an amount was later replaced. */
  readonly counted: Counted | null;
  readonly inferred: boolean;
  readonly provisional: boolean;
  /** In words: what was compared. */
  readonly how: string;
  /** Ids of the sources of the figures used. */
  readonly sources: readonly string[];
  /** With `explain`, of a comparison with prices: each formula with the numbers in it. */
  readonly steps?: readonly Step[];
}

/** The fields of a match, in order: columns do not depend on whether there is one. */
export const MATCH_FIELDS = [
  'value',
  'unit',
  'of',
  'by',
  'method',
  'methodStatus',
  'workforce',
  'nation',
  'grades',
  'pay',
  'index',
  'prices',
  'since',
  'until',
  'erosionPercent',
  'restorationPercent',
  'amounts',
  'counted',
  'inferred',
  'provisional',
  'how',
  'sources',
] as const satisfies readonly (keyof MatchResult)[];

export function toMatch(candidate: Candidate, time: WorkingTime, where?: Workforce): MatchResult {
  const method = candidate.naming?.by === 'method' ? candidate.naming.method : undefined;
  const real = 'outcome' in candidate ? candidate.outcome : undefined;
  const pay = real?.specification.pay ?? ('series' in candidate ? candidate.series : undefined);
  const workforce = where ?? (pay && pay.kind !== 'own' ? pay.workforce : undefined);
  return {
    value: toRounded(candidate.value, 4),
    unit: candidate.unit,
    of: candidate.of,
    by: candidate.naming?.by ?? null,
    method: method?.id ?? null,
    methodStatus: method ? methodStatus(method) : null,
    workforce: workforce?.workforce ?? null,
    nation: workforce?.nation ?? null,
    grades: gradesOf(candidate).map(({ id }) => id),
    pay: pay?.id ?? null,
    index: real?.specification.index.id ?? null,
    prices: real ? priceRuleName(real.specification.prices) : null,
    since: sinceOf(candidate),
    until: untilOf(candidate),
    erosionPercent: real ? percentNumber(real.answer.erosion) : null,
    restorationPercent: real ? percentNumber(real.answer.restoration) : null,
    amounts: amountsOf(candidate).map((amount) => toRounded(amount, 2)),
    counted: countedOf(candidate),
    inferred: real?.answer.inferred ?? false,
    provisional: real?.answer.provisional ?? false,
    how: howText(candidate, time) || byText(candidate),
    sources: sourcesOf(candidate),
  };
}

function sinceOf(candidate: Candidate): string | null {
  const window = windowIn(candidate);
  if (window) return periodName(window.base);
  if ('outcome' in candidate) return payYearLabel(candidate.outcome.specification.since);
  if ('since' in candidate) return payYearLabel(candidate.since);
  return candidate.of === 'step' ? payYearLabel(candidate.before.payYear) : null;
}

/** The end pay year, or the period of earnings. */
export function untilOf(candidate: Candidate): string {
  const window = windowIn(candidate);
  return window ? periodName(window.end) : payYearLabel(candidate.until);
}

/** The months that a candidate's earnings are of; undefined of other pay. */
function windowIn(candidate: Candidate): EarningsWindow | undefined {
  if ('outcome' in candidate) return windowOf(candidate.outcome.specification, candidate.until);
  return candidate.of === 'cash' ? candidate.window : undefined;
}

function countedOf(candidate: Candidate): Counted | null {
  if (candidate.of === 'cash') return candidate.counted;
  if (candidate.of === 'pay') return candidate.paid.superseded ? 'first' : 'all';
  return null;
}

function amountsOf(candidate: Candidate): readonly Rational[] {
  switch (candidate.of) {
    case 'pay':
    case 'raised':
      return [candidate.paid.amount.value];
    case 'team':
      return candidate.members.map(({ amount }) => amount.value);
    case 'step':
      return [candidate.before.amount.value, candidate.paid.amount.value];
    case 'cash':
      return [candidate.pay.base, candidate.pay.current].flatMap((amount) => amount?.value ?? []);
    case 'restored': {
      const { currentPay, restoredPay } = candidate.outcome.answer.money;
      return [currentPay, restoredPay].flatMap((amount) => amount ?? []);
    }
    default:
      return [];
  }
}

/** Ids of the sources of a candidate's figures, each once. */
export function sourcesOf(candidate: Candidate): readonly string[] {
  const ids = (): readonly string[] => {
    if ('outcome' in candidate) return evidenceSources(candidate.outcome.answer);
    switch (candidate.of) {
      case 'cash':
        return [
          ...candidate.pay.awards.map((award) => award.source),
          ...(candidate.pay.earnings
            ? earningsSources(candidate.pay.earnings)
            : [candidate.pay.base, candidate.pay.current].flatMap(
                (amount) => amount?.source ?? [],
              )),
        ];
      case 'sum':
        return candidate.awards.map((award) => award.source);
      case 'team':
        return candidate.members.map(({ amount }) => amount.source);
      case 'step':
        return [candidate.before.amount.source, candidate.paid.amount.source];
      case 'pay':
      case 'raised':
        return [candidate.paid.amount.source];
    }
  };
  return [...new Set(ids())];
}
