import type { Outcome } from './calc.js';

/** What a method says of the same pay and year as another: an outcome for each grade. */
export interface Yardstick {
  readonly outcomes: readonly Outcome[];
}
