import { type PayYear, parsePayYear } from './calendar.js';
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
  readonly since: PayYear;
  readonly until: PayYear;
  /** Printed before all the prices it stands on were published. */
  readonly beforeOutturn: boolean;
  readonly source: string;
}

/** A published figure that a method does not give, and why. */
interface MissedFigure extends Omit<PublishedFigure, 'beforeOutturn'> {
  readonly why: string;
}

/**
 * A named bundle of choices: a reconstruction of how published figures were reached, not the
 * publisher's own program.
 */
export interface Method {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Whether it is one of the rows shown when no method is asked for. */
  readonly default: boolean;
  /** Whose pay its publisher speaks of; on any other it would be nobody's figure. */
  readonly scope: { readonly workforce: string; readonly nations: readonly string[] };
  readonly pay: Choice;
  readonly index: Choice;
  readonly prices: Choice & { readonly rule: PriceRule };
  readonly since: Choice;
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
  return scope.workforce === pay.workforce && scope.nations.includes(pay.nation);
}

/** `inferred` as soon as one of the method's choices is. */
export function methodStatus(method: Method): ChoiceStatus {
  const choices = [method.pay, method.index, method.prices, method.since];
  return choices.some((choice) => choice.status === 'inferred') ? 'inferred' : 'stated';
}

/** Whether a base year is the method's own: from another, it gives no figure of its publisher's. */
export function isOwnBase(method: Method, since: PayYear): boolean {
  return parsePayYear(method.since.value) === since;
}
