import { workedOut } from '../answer.js';
import { ownFiles, type Specification } from '../calc.js';
import type { PayYear } from '../calendar.js';
import { type Notice, type NoticeCode, noticesFor } from '../notices.js';
import type { PointAmount } from '../pay-scale.js';
import type { PriceReading } from '../price-reading.js';
import { divide } from '../rational.js';
import type { OfferAbsence } from './absence.js';
import { isMissing, type RealTerms, type Standing } from './real.js';

/** What is to be told of price levels, which have years of their own here. */
const OF_PRICES: readonly NoticeCode[] = ['provisional-mean', 'derived-level', 'provisional-level'];

/** Everything a careful reader must be told of the evidence that an offer is worked out with. */
export function offerNotices(
  specification: Specification | undefined,
  from: PayYear,
  start: PointAmount | undefined,
  standing: Standing | OfferAbsence,
  real: readonly RealTerms[],
): readonly Notice[] {
  const grade = specification?.pay.kind === 'own' ? undefined : specification?.pay.grade;
  const derived: readonly Notice[] =
    start?.confidence === 'C' && grade
      ? [{ code: 'derived-amount', grade: grade.id, payYear: from, amount: start }]
      : [];
  if (!specification) return derived;
  if (isMissing(standing)) {
    const files = ownFiles(specification);
    return files.length > 0 ? [...derived, { code: 'own-data', files }] : derived;
  }
  const told = (until: PayYear, end: PriceReading) =>
    noticesOn(specification, standing, until, end);
  const years = real.flatMap(({ before, years: after }) => [before, ...after]);
  const ofPrices = years.flatMap((year) =>
    isMissing(year) ? [] : told(year.level.published, year.level.reading),
  );
  return [
    ...told(from, standing.base).filter(({ code }) => !OF_PRICES.includes(code)),
    ...derived,
    ...ofPrices.filter(({ code }) => OF_PRICES.includes(code)),
  ];
}

/** What `calc` would say of the same pay and prices. */
function noticesOn(
  specification: Specification,
  { pay, base }: Standing,
  until: PayYear,
  end: PriceReading,
): readonly Notice[] {
  const priceRatio = divide(end.value, base.value);
  const answer = workedOut(specification, { base, end, priceRatio, pay, payDay: undefined });
  return noticesFor({ specification, until, answer, instead: undefined });
}
