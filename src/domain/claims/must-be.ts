import type { Unit } from '../quoted.js';

/** Throws a RangeError where a computation gives no figure of such a unit. */
export function mustBe(unit: Unit, ...wanted: readonly Unit[]): void {
  if (!wanted.includes(unit)) noFigure(unit, wanted.join(' or '));
}

/** Says what there is no figure of. */
export function noFigure(unit: Unit, of: string): never {
  throw new RangeError(`no ${unit} of ${of}`);
}
