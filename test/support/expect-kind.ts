import { type Absence, isAbsence } from '../../src/domain/absence.js';

/** The value, where there has to be one; fails the test with the absence's code otherwise. */
export function present<T extends object>(value: T | Absence | undefined): T {
  if (value === undefined) throw new Error('expected a value, found nothing');
  if (isAbsence(value)) throw new Error(`expected a value, found ${JSON.stringify(value)}`);
  return value;
}

/** The absence, where there has to be one; fails the test otherwise. */
export function absent<T extends object>(value: T | Absence | undefined): Absence {
  if (value === undefined || !isAbsence(value)) throw new Error('expected an absence');
  return value;
}
