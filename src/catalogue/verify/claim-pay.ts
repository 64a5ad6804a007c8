import { isEarningsId } from '../../domain/earnings/measures.js';
import { plainName } from '../names/nearest.js';
import type { FiledPart } from '../shapes/computation.js';
import type { ClaimFile, WorkforceFile } from '../shapes/index.js';
import { checkPaid } from './claim-earnings.js';
import { isOfEarnings, methodOf, noWorkforce, workforceOf } from './claim-names.js';
import type { Draft } from './finding.js';
import type { Library } from './library.js';
import { missing } from './missing.js';

// Whether the pay that a claim's comparison names is there.

type Place = Draft['at'];

/** A method's pay is of those it speaks of, and on a scale or of earnings it is of a grade. */
export function checkMethodPay(
  part: Extract<FiledPart, { kind: 'real-terms' }>,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const method = methodOf(part, library);
  if (!method) return [];
  const { id, scope, choices } = method;
  const { nation = claim.nation, workforce = claim.workforce } = part;
  const amiss = (what: string): readonly Draft[] => [
    { code: 'dangling', at: [...at, 'method'], what: `${id} ${what}` },
  ];
  const speaks = [scope.workforce, ...(scope.also ?? [])].includes(workforce);
  if (!speaks || !scope.nations.includes(nation)) {
    return amiss(`is not of the pay of ${workforce} in ${nation}`);
  }
  const pay = choices.pay.value;
  if (isEarningsId(pay)) {
    return (part.since ?? part.until ?? part.knownThen) === undefined
      ? checkPaid(part, claim, library, at)
      : amiss('is of earnings: of a period, and of no pay years or day');
  }
  if (part.period !== undefined) return amiss('is not of earnings, which a period is of');
  if (part.until === undefined) return amiss('is of pay years, and no until is named');
  return pay.startsWith('scale') && part.grade === undefined
    ? amiss("is of a grade's own points, and no grade is named")
    : [];
}

/** The workforce, the series and the grade of a comparison. */
export function checkPay(
  part: Extract<FiledPart, { kind: 'real-terms' | 'pay-rise' }>,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const { pay } = part;
  if (pay !== undefined && isEarningsId(pay)) return checkPaid(part, claim, library, at);
  const workforce = workforceOf(claim, part, library);
  if (!workforce) return noWorkforce(claim, part, at);
  const method = methodOf(part, library);
  const chains = workforce.awards
    ? (library.all('award-chain').get(workforce.awards)?.chains ?? [])
    : [];
  const known = [
    ...chains.map((chain) => chain.id),
    'scale',
    ...(workforce.closedScale ? ['scale-2002'] : []),
  ];
  return [
    ...missing('pay series', pay, known, [...at, 'pay']),
    // A method of earnings is of payroll grades, which are looked at with it.
    ...(part.grade === undefined || (method && isOfEarnings(method))
      ? []
      : checkGrade(part.grade, workforce, [...at, 'grade'])),
  ];
}

export function checkGrade(
  grade: string,
  workforce: WorkforceFile | undefined,
  at: Place,
): readonly Draft[] {
  const names = workforce?.grades.flatMap(({ id, aliases }) => [id, ...aliases]) ?? [];
  const found = names.some((name) => plainName(name) === plainName(grade));
  return found ? [] : missing('grade', grade, workforce?.grades.map(({ id }) => id) ?? [], at);
}
