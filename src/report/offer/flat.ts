import type { RealResult, RealYearResult } from './real-record.js';
import type { OfferResult } from './record.js';

/**
 * Results as rows of CSV: one for each offer, grade and course of inflation. The years one by one
 * are in JSON; `assumed` columns say which of the figures before them rest on assumed inflation.
 */
export function offerRows(results: readonly OfferResult[]): readonly object[] {
  return results.flatMap(({ years, real, absence, sources, steps, ...result }) => {
    const courses: readonly (RealResult | undefined)[] = real.length > 0 ? real : [undefined];
    return courses.map((course) => ({
      ...result,
      ...realRow(course),
      absence: absence?.code ?? null,
      absenceMessage: absence?.message ?? null,
      sources,
    }));
  });
}

function realRow(course: RealResult | undefined) {
  const rates = course?.assumedInflation.map(({ payYear, percent }) => `${payYear} ${percent}%`);
  const last = course?.years.at(-1);
  return {
    scenario: course?.scenario ?? null,
    assumedInflation: rates && rates.length > 0 ? rates.join(' ') : null,
    ...yearCells('before', course?.before),
    ...yearCells('after', last),
    realChangePercent: course?.realChangePercent ?? null,
    gapClosedPercent: course?.gapClosedPercent ?? null,
    shortfall: course?.shortfall ?? null,
    realAssumed: course?.assumed ?? null,
    restored: course?.restored?.outcome ?? null,
    restoredYears: course?.restored?.years ?? null,
    restoredKept: course?.restored?.kept ?? null,
    restoredAssumed: course?.restored?.assumed ?? null,
    restoreBy: course?.restoreBy?.payYear ?? null,
    restoreByInsteadPercent: course?.restoreBy?.insteadPercent ?? null,
    restoreByAfterPercent: course?.restoreBy?.afterPercent ?? null,
    restoreByAssumed: course?.restoreBy?.assumed ?? null,
    restoreByAbsence: course?.restoreBy?.absence?.code ?? null,
    realAbsence: course?.absence?.code ?? last?.absence?.code ?? null,
  };
}

function yearCells(name: 'before' | 'after', year: RealYearResult | undefined) {
  return {
    [`${name}ErosionPercent`]: year?.erosionPercent ?? null,
    [`${name}RestorationPercent`]: year?.restorationPercent ?? null,
    [`${name}Assumed`]: year?.assumed ?? null,
  };
}
