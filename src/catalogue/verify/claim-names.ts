import { isEarningsId } from '../../domain/earnings/measures.js';
import { plainName } from '../names/nearest.js';
import type { FiledComputation, FiledPart } from '../shapes/computation.js';
import type { ClaimFile, MethodsFile, WorkforceFile } from '../shapes/index.js';
import type { Draft } from './finding.js';
import type { Library } from './library.js';

// What a claim's computations name, as it stands in the files under verification.

/** Whose pay a computation names, where it is not the claim's own. */
export interface Others {
  readonly nation?: string | undefined;
  readonly workforce?: string | undefined;
}

type Method = MethodsFile['methods'][number];

export function methodsOf(library: Library): readonly Method[] {
  return [...library.all('methods').values()].flatMap(({ methods }) => methods);
}

/** The method that a comparison names, if it is there. */
export function methodOf(of: FiledComputation | FiledPart, library: Library): Method | undefined {
  if (of.kind !== 'real-terms' || of.method === undefined) return undefined;
  return methodsOf(library).find(({ id }) => id === of.method);
}

export function isOfEarnings({ choices }: Method): boolean {
  return isEarningsId(choices.pay.value);
}

/** The workforce that a computation is of. */
export function workforceOf(
  claim: ClaimFile,
  { nation = claim.nation, workforce = claim.workforce }: Others,
  library: Library,
): WorkforceFile | undefined {
  return [...library.all('workforce').values()].find(
    (file) => file.nation === nation && file.workforce === workforce,
  );
}

export function noWorkforce(claim: ClaimFile, others: Others, at: Draft['at']): readonly Draft[] {
  const { nation = claim.nation, workforce = claim.workforce } = others;
  return [{ code: 'dangling', at, what: `there is no workforce ${workforce} in ${nation}` }];
}

/** The payroll grade of a name, by any that it goes by. */
export function payrollGrade(workforce: WorkforceFile | undefined, wanted: string | undefined) {
  return workforce?.earnings?.grades.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some((name) => plainName(name) === plainName(wanted ?? '')),
  );
}
