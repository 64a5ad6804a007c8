import type { Specification } from '../../domain/calc.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { Choices } from './choices.js';

/** The rows asked for: each grade by each choice, in that order. */
export function rows(
  choices: readonly Choices[],
  pay: readonly (readonly PaySeries[])[],
  common: Pick<Specification, 'since' | 'day' | 'asOf' | 'time' | 'window'>,
): readonly Specification[] {
  const grades = Math.max(0, ...pay.map((series) => series.length));
  return Array.from({ length: grades }).flatMap((_, grade) =>
    choices.flatMap(({ method, index, prices }, at): Specification[] => {
      const series = pay[at]?.[grade];
      return series ? [{ method, index, prices, pay: series, ...common }] : [];
    }),
  );
}
