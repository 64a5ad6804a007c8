import type { Day } from '../../domain/calendar.js';
import {
  type EarningsGrade,
  PLAIN,
  parseWeights,
  type Weights,
} from '../../domain/earnings/group.js';
import {
  EARNINGS_IDS,
  type EarningsId,
  isEarningsId,
  measureOf,
} from '../../domain/earnings/measures.js';
import type { EarningsWindow } from '../../domain/earnings/period.js';
import type { Method } from '../../domain/method.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findMethods, findNation, findWorkforce } from '../names/find.js';
import {
  earningsGrades,
  findEarningsGrades,
  hasEarningsGrades,
  isGroup,
} from '../names/find-earnings.js';
import type { CalcOptions } from './calc-options.js';
import { askedWindow } from './earnings-window.js';

/** A question about what was paid, and not about awards or pay points. */
export interface AskedEarnings {
  readonly workforce: Workforce;
  readonly grades: readonly EarningsGrade[];
  readonly window: EarningsWindow;
  readonly weights: Weights;
}

/** Whether a question is of earnings: a series of them is named, or a method of theirs. */
export function asksEarnings(catalogue: Catalogue, options: CalcOptions): boolean {
  const pay = options.pay?.trim().toLowerCase();
  return (pay !== undefined && isEarningsId(pay)) || methodOf(catalogue, options) !== undefined;
}

/** Refuses options that only earnings have. */
export function refuseEarningsOptions({ period, clean, weights }: CalcOptions): void {
  const given = [period && '--period', clean && '--clean', weights && '--weights'].filter(Boolean);
  if (given.length === 0) return;
  const valid = `name one with --pay, such as ${EARNINGS_IDS.slice(0, 2).join(' or ')}, or a method of earnings`;
  throw new PayrestoreError('not-earnings', { given: given.join(' and '), valid });
}

/**
 * The method of earnings named. It has months of its own, so that it is asked for by itself.
 * Throws `conflicting-options` where another stands beside it.
 */
function methodOf(catalogue: Catalogue, { methods }: CalcOptions): Method | undefined {
  if (!methods || methods.some((name) => name.trim().toLowerCase() === 'all')) return undefined;
  const found = findMethods(catalogue, methods);
  const method = found.find(({ earnings }) => earnings);
  if (!method || found.length === 1) return method;
  throw new PayrestoreError('conflicting-options', {
    given: `--method ${found.map(({ id }) => id).join(' ')}`,
    valid: `${method.id} is of earnings, over months of its own; ask for it by itself`,
  });
}

/**
 * Whose earnings are asked about, over which months, and how grades are put together. Throws
 * `no-earnings` where none are published, and on options that do not go with earnings.
 */
export function askedEarnings(catalogue: Catalogue, options: CalcOptions): AskedEarnings {
  refuse(options);
  const method = methodOf(catalogue, options);
  const workforce = workforceOf(catalogue, options);
  const all = earningsGrades(catalogue, workforce);
  const [first] = all;
  if (!first) throw noEarnings(workforce);
  const said = options.weights === undefined ? undefined : readWeights(options.weights);
  if (said && method) {
    throw new PayrestoreError('conflicting-options', {
      given: `--method ${method.id} and --weights ${options.weights}`,
      valid: 'a method puts grades together in its own way; give either',
    });
  }
  const weights = said ?? method?.earnings?.weights;
  refuseHours(options, method);
  const grades = options.grades
    ? findEarningsGrades(catalogue, workforce, options.grades)
    : usualGrades(all, weights);
  const group = grades.find(isGroup);
  if (method && !weights && group) {
    throw new PayrestoreError('conflicting-options', {
      given: `--method ${method.id} and --grade ${group.id}`,
      valid: `${method.id} tells each grade by itself; choose with --pay, --index and --prices, or name single grades`,
    });
  }
  if (said && !group) {
    throw new PayrestoreError('conflicting-options', {
      given: `--weights ${options.weights} and --grade ${grades.map(({ id }) => id).join(' ')}`,
      valid: `weights put several grades together; ${groupHint(all)}`,
    });
  }
  return {
    workforce,
    grades,
    window: askedWindow(options, first, method),
    weights: weights ?? PLAIN,
  };
}

/**
 * The payroll grades that are set beside other pay: those named, or all of them as one by the
 * plain mean. Throws as `askedEarnings` does.
 */
export function comparedEarnings(
  catalogue: Catalogue,
  options: Pick<CalcOptions, 'nation' | 'workforce' | 'grades'> & {
    readonly asOf: Day | undefined;
  },
): { readonly workforce: Workforce; readonly paid: readonly EarningsGrade[] } {
  const { asOf, ...names } = options;
  refuse({ asOf });
  const workforce = workforceOf(catalogue, names);
  const all = earningsGrades(catalogue, workforce);
  if (all.length === 0) throw noEarnings(workforce);
  const paid = names.grades
    ? findEarningsGrades(catalogue, workforce, names.grades)
    : usualGrades(all, PLAIN);
  return { workforce, paid };
}

/** Each payroll grade by itself; the group of them where they are to be put together. */
function usualGrades(
  all: readonly EarningsGrade[],
  weights: Weights | undefined,
): readonly EarningsGrade[] {
  const single = all.filter((grade) => !isGroup(grade));
  const groups = all.filter(isGroup);
  if (!weights || groups.length === 0) return single;
  return groups;
}

function groupHint(all: readonly EarningsGrade[]): string {
  const ids = all.filter(isGroup).map(({ id }) => `--grade ${id}`);
  return ids.length > 0 ? `ask for ${ids.join(' or ')}` : 'there is only one here';
}

/** The series of one question: each grade's earnings. */
export function earningsSeries(asked: AskedEarnings, pay: string): readonly PaySeries[] {
  const id = pay.trim().toLowerCase();
  if (!isEarningsId(id)) throw new TypeError(`no earnings ${pay}`);
  const { workforce, weights } = asked;
  return asked.grades.map((grade) => ({ kind: 'earnings', id, workforce, grade, weights }));
}

/** An hour goes with pay for full-time hours alone. */
function refuseHours({ hours, weeks, pay }: CalcOptions, method: Method | undefined): void {
  const id = (method?.pay.value ?? pay?.trim().toLowerCase()) as EarningsId;
  if ((hours === undefined && weeks === undefined) || measureOf(id).fullTimeHours) return;
  throw new PayrestoreError('conflicting-options', {
    given: `${hours === undefined ? '--weeks' : '--hours'} and ${id}`,
    valid: `${id} is not pay for full-time hours, and is not shown an hour; earnings-basic is`,
  });
}

/** Options that are of pay in force, or of one's own. */
function refuse({ on, asOf, basePay, prices }: CalcOptions): void {
  const conflict = (given: string, valid: string) => {
    throw new PayrestoreError('conflicting-options', { given, valid });
  };
  if (on !== undefined) {
    conflict('--on and earnings', 'earnings are of months and not of a day; use --period');
  }
  if (basePay !== undefined) conflict('--base-pay and earnings', 'give either');
  if (prices?.trim().toLowerCase() === 'latest') {
    conflict('--prices latest and earnings', 'use same-months, last-month, or two months');
  }
  if (asOf !== undefined) {
    throw new PayrestoreError('undated-scale', { given: 'the series of NHS staff earnings' });
  }
}

/**
 * Whose earnings: the workforce named; else resident doctors in England, or whoever else there has
 * payroll grades of the names given, such as consultants.
 */
function workforceOf(catalogue: Catalogue, options: CalcOptions): Workforce {
  const { nation, workforce, grades } = options;
  const usual = findWorkforce(catalogue, nation, workforce);
  if (workforce !== undefined || !grades || hasEarningsGrades(usual, grades)) return usual;
  const names = catalogue.workforceNames();
  const wanted =
    nation === undefined
      ? usual.nation
      : findNation([...new Set(names.map((n) => n.nation))], nation);
  const others = names
    .filter((name) => name.nation === wanted && name.id !== usual.id)
    .map(({ id }) => catalogue.workforce(id));
  return others.find((other) => hasEarningsGrades(other, grades)) ?? usual;
}

function noEarnings({ title }: Workforce): PayrestoreError {
  return new PayrestoreError('no-earnings', { where: title });
}

function readWeights(text: string): Weights {
  const weights = parseWeights(text);
  if (weights) return weights;
  throw new PayrestoreError('malformed-weights', {
    given: text,
    where: '--weights',
    valid: 'plain, people, or the period whose people count, such as 2022-09',
  });
}
