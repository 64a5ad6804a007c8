import { type PayYear, parsePayYear } from './calendar.js';
import type { Weights } from './earnings/group.js';
import { type EarningsWindow, isSamePeriod } from './earnings/period.js';
import type { PriceRule } from './price-index.js';

/** Whether a publisher says it made a choice, or we infer it because the figures come out. */
export type ChoiceStatus = 'stated' | 'inferred';

export interface Choice {
  readonly value: string;
  readonly status: ChoiceStatus;
  readonly because: string;
}

/** A published figure that a method reproduces. */
export interface PublishedFigure {
  readonly quantity: 'erosion' | 'restoration';
  readonly printed: string;
  /** The nation it is of, where the method is of several. */
  readonly nation?: string | undefined;
  /** The grade it is of, where it is not everyone's. */
  readonly grade?: string | undefined;
  /** The pay years; of earnings those that its periods end in. */
  readonly since: PayYear;
  readonly until: PayYear;
  /** The months that earnings are of. */
  readonly window?: EarningsWindow | undefined;
  /** Printed before all the prices it stands on were published. */
  readonly beforeOutturn: boolean;
  readonly source: string;
}

/** A published figure that a method does not give, and why. */
interface MissedFigure extends Omit<PublishedFigure, 'beforeOutturn'> {
  readonly why: string;
}

/** What a method of earnings chooses besides. */
export interface MethodEarnings {
  /** Its base, and the end that its publisher's figures have. */
  readonly window: EarningsWindow;
  /** The pay year that its base stands for, where earnings start later. */
  readonly standsFor: PayYear | undefined;
  /** How the grades are put together; undefined where each is told by itself. */
  readonly weights: Weights | undefined;
}

/**
 * A named bundle of choices: a reconstruction of how published figures were reached, not the
 * publisher's own program.
 */
export interface Method {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** What else the publisher is called in a sentence. */
  readonly publisherAliases: readonly string[];
  /** Whether it is one of the rows shown when no method is asked for. */
  readonly default: boolean;
  /** Whose pay its publisher speaks of; on any other it would be nobody's figure. */
  readonly scope: {
    readonly workforce: string;
    readonly nations: readonly string[];
    /** Other workforces that it speaks of. */
    readonly also?: readonly string[] | undefined;
  };
  readonly pay: Choice;
  readonly index: Choice;
  readonly prices: Choice & { readonly rule: PriceRule };
  readonly since: Choice;
  /** Of earnings: the end of its publisher's figures, which other ends may be asked in place of. */
  readonly until?: Choice | undefined;
  /** Of earnings: how the grades are put together, or `each`. */
  readonly weights?: Choice | undefined;
  readonly earnings?: MethodEarnings | undefined;
  readonly reproduces: readonly PublishedFigure[];
  readonly misses: readonly MissedFigure[];
  readonly note: string;
  readonly sources: readonly string[];
  readonly origin: string;
}

/** Whether a method's publisher speaks of a nation's workforce. */
export function speaksOf(
  { scope }: Method,
  pay: { readonly nation: string; readonly workforce: string },
): boolean {
  const of = scope.workforce === pay.workforce || (scope.also?.includes(pay.workforce) ?? false);
  return of && scope.nations.includes(pay.nation);
}

/** `inferred` as soon as one of the method's choices is. */
export function methodStatus(method: Method): ChoiceStatus {
  const { pay, index, prices, since, weights } = method;
  const choices = [pay, index, prices, since, ...(weights ? [weights] : [])];
  return choices.some((choice) => choice.status === 'inferred') ? 'inferred' : 'stated';
}

/**
 * Whether a base year, or the base of earnings, is the method's own: from another, it gives no
 * figure of its publisher's.
 */
export function isOwnBase(method: Method, since: PayYear, window?: EarningsWindow): boolean {
  if (!method.earnings) return parsePayYear(method.since.value) === since;
  return window !== undefined && isSamePeriod(window.base, method.earnings.window.base);
}
