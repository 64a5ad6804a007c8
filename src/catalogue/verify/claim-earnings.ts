import { type Month, openingApril, parseMonth, parsePayYear } from '../../domain/calendar.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import {
  type EarningsPeriod,
  firstMonth,
  parsePeriod,
  parseWindow,
} from '../../domain/earnings/period.js';
import { isPercent, type Unit } from '../../domain/quoted.js';
import type { ClaimFile, FigureFile } from '../shapes/claims.js';
import type { FiledComputation } from '../shapes/computation.js';
import {
  isOfEarnings,
  methodOf,
  noWorkforce,
  type Others,
  payrollGrade,
  workforceOf,
} from './claim-names.js';
import type { Draft } from './finding.js';
import type { Library } from './library.js';
import { missing } from './missing.js';

// Whether the earnings that a claim's computation names are there, and start where they must.

type Place = Draft['at'];

/** Average earnings as a computation names them. */
interface NamedEarnings extends Others {
  readonly kind: string;
  readonly grade?: string | undefined;
  readonly weights?: string | undefined;
}

/** The payroll grade is one of the workforce, and has weights where it is a group and needs them. */
export function checkPaid(
  named: NamedEarnings,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const amiss = (what: string, ...key: Place): readonly Draft[] => [
    { code: 'dangling', at: [...at, ...key], what },
  ];
  const workforce = workforceOf(claim, named, library);
  if (!workforce) return noWorkforce(claim, named, at);
  if (!workforce.earnings) return amiss(`there are no earnings of ${workforce.title}`);
  const ids = workforce.earnings.grades.map(({ id }) => id);
  if (named.grade === undefined) {
    return amiss(`earnings are of a payroll grade, and none is named: ${ids.join(', ')}`);
  }
  const grade = payrollGrade(workforce, named.grade);
  if (!grade) return missing('payroll grade', named.grade, ids, [...at, 'grade']);
  const isGroup = grade.of.length > 1;
  if (named.weights !== undefined && !isGroup) {
    return amiss(`weights put several grades together, and ${grade.id} is one`, 'weights');
  }
  return named.kind === 'earnings' && isGroup && named.weights === undefined
    ? amiss(`${grade.id} is several grades, whose average pay takes weights`)
    : [];
}

/** Of a method of earnings, figures are percent: pounds are of a pay point. */
export function checkUnit(
  computation: FiledComputation,
  unit: FigureFile['unit'],
  library: Library,
  at: Place,
): readonly Draft[] {
  const method = methodOf(computation, library);
  if (!method || !isOfEarnings(method) || isPercent(unit as Unit)) return [];
  const what = `${method.id} is of earnings, and gives no ${unit}`;
  return [{ code: 'dangling', at: [...at, 'method'], what }];
}

/**
 * Words may say an earlier base than a computation has only where its earnings start later; and
 * then it has the first months there are, since no others may be assumed.
 */
export function checkLaterBase(
  { saidSince, computation }: FigureFile,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const said = saidSince === undefined ? undefined : parsePayYear(saidSince);
  if (said === undefined || !computation) return [];
  const first = firstOf(computation, claim, library);
  const base = baseOf(computation, library);
  const amiss = (what: string): readonly Draft[] => [{ code: 'dangling', at, what }];
  if (isOfYears(computation, library) || (first !== undefined && openingApril(said) >= first)) {
    return amiss(`nothing starts later than ${saidSince}: the pay it names is there from then`);
  }
  // What is not there or cannot be read is said by itself.
  if (first === undefined || base === undefined) return [];
  return firstMonth(base) === first
    ? []
    : amiss('its computation does not start with the first months of earnings there are');
}

/** The first month of the earnings that a comparison is of. */
function firstOf(of: FiledComputation, claim: ClaimFile, library: Library): Month | undefined {
  const series = workforceOf(claim, of as Others, library)?.earnings?.series;
  const file = series === undefined ? undefined : library.all('earnings').get(series);
  return file && parseMonth(file.first);
}

/** Whether a comparison is of awards, pay points or pay as stated, and of no earnings. */
function isOfYears(of: FiledComputation, library: Library): boolean {
  if (of.kind !== 'real-terms' && of.kind !== 'pay-rise') return false;
  const method = methodOf(of, library);
  return method ? !isOfEarnings(method) : of.pay !== undefined && !isEarningsId(of.pay);
}

/** The months of earnings that a comparison starts from: its own, or its method's. */
function baseOf(of: FiledComputation, library: Library): EarningsPeriod | undefined {
  if (of.kind !== 'real-terms' && of.kind !== 'pay-rise') return undefined;
  if (of.period !== undefined) return parseWindow(of.period)?.base;
  const method = methodOf(of, library);
  return method && isOfEarnings(method) ? parsePeriod(method.choices.since.value) : undefined;
}
