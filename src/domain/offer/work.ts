import { isAbsence } from '../absence.js';
import type { Specification } from '../calc.js';
import { addYears, type PayYear, payYearOfDay } from '../calendar.js';
import { add, compare, divide, ONE, type Rational, rational, subtract } from '../rational.js';
import { erosion, restoration } from '../real-terms.js';
import type { Grade, Workforce } from '../workforce.js';
import type { OfferAbsence } from './absence.js';
import { averageOf, type BillRatios } from './average.js';
import type { Rounding } from './award.js';
import type {
  AverageEnd,
  CashTerms,
  OfferOutcome,
  OfferYear,
  PublishedCut,
  Spread,
  Subject,
} from './findings.js';
import { offerNotices } from './notices.js';
import { finalPay, type Offer, pathOf } from './offer.js';
import { paidIn } from './paid.js';
import { lastLevel, type Scenario } from './prices.js';
import { inRealTerms, isMissing, type Standing, standingOf } from './real.js';
import { yearly } from './root.js';
import { type CountedGrade, weightedPaths } from './weighted.js';

/** What every offer is worked out with. */
export interface OfferTerms {
  readonly workforce: Workforce;
  /** The pay year whose pay the offers are put on. */
  readonly from: PayYear;
  readonly rounding: Rounding;
  readonly scenarios: readonly Scenario[];
  readonly restoreBy: PayYear | undefined;
  readonly counted: readonly CountedGrade[] | undefined;
  /** What prices are read, and by which rule. */
  readonly prices: Pick<Specification, 'index' | 'prices'>;
  /** How the cut is measured: of a grade, or of all together; undefined where that has no pay. */
  specification(grade: Grade | undefined): Specification | undefined;
}

/** An offer for each grade, then on average. */
export function workOffer(
  terms: OfferTerms,
  offer: Offer,
  grades: readonly Grade[],
): readonly OfferOutcome[] {
  return [...grades.map((grade) => forGrade(terms, offer, grade)), ...onAverage(terms, offer)];
}

function forGrade(terms: OfferTerms, offer: Offer, grade: Grade): OfferOutcome {
  const { workforce, from, rounding } = terms;
  const subject = { kind: 'grade', grade } as const;
  const found = paidIn(workforce, grade, from);
  if (isAbsence(found)) return finished(terms, offer, subject, found);
  const path = pathOf(offer, found, rounding);
  if ('code' in path) return finished(terms, offer, subject, path);
  const { start } = path;
  const years = path.years.map((paid) => ({
    payYear: paid.payYear,
    ratio: divide(paid.pay, start.value),
    paid,
  }));
  const oneOffs = path.years.map(({ oneOff }) => oneOff).reduce(add, rational(0));
  return finished(terms, offer, subject, { start, oneOffs, bill: undefined, ...over(years) });
}

/** The average over everyone counted; two of them where it lies between two. */
function onAverage(terms: OfferTerms, offer: Offer): readonly OfferOutcome[] {
  const { workforce, from, rounding, counted } = terms;
  const missing = (why: OfferAbsence) => [
    finished(terms, offer, { kind: 'average', end: 'single' }, why),
  ];
  if (!counted) return missing({ code: 'no-weights', workforce: workforce.title });
  const rows = weightedPaths(workforce, counted, offer, from, rounding);
  if ('code' in rows) return missing(rows);
  const { lowest, highest } = averageOf(rows);
  const end = (which: AverageEnd, { rows: bill, ratios }: BillRatios) => {
    const years = ratios.map((ratio, at) => ({
      payYear: offer.years[at] as PayYear,
      ratio,
      paid: undefined,
    }));
    const cash = { start: undefined, oneOffs: undefined, bill, ...over(years) };
    return finished(terms, offer, { kind: 'average', end: which }, cash);
  };
  const [least, most] = [lowest.ratios.at(-1) ?? ONE, highest.ratios.at(-1) ?? ONE];
  return compare(least, most) === 0
    ? [end('single', lowest)]
    : [end('lowest', lowest), end('highest', highest)];
}

/** The years, and the growth a year that comes to the same. */
function over(years: readonly OfferYear[]): Pick<CashTerms, 'years' | 'breakEven'> {
  const ratio = years.at(-1)?.ratio ?? ONE;
  return { years, breakEven: subtract(yearly(ratio, years.length), ONE) };
}

/** What cash comes to in real terms, or why there is none. */
function finished(
  terms: OfferTerms,
  offer: Offer,
  subject: Subject,
  cash: CashTerms | OfferAbsence,
): OfferOutcome {
  const { from, scenarios, restoreBy } = terms;
  const specification = terms.specification(subject.kind === 'grade' ? subject.grade : undefined);
  const standing: Standing | OfferAbsence = specification
    ? standingOf(specification, specification.pay, from)
    : { code: 'no-average-pay', workforce: terms.workforce.title };
  const published = specification && publishedCut(terms, specification);
  const common = { offer, subject, specification, standing, published };
  if (isMissing(cash)) return { ...common, cash, real: [], notices: [] };
  const measure = { specification: terms.prices, from, standing, restoreBy };
  const ratios = cash.years.map(({ ratio }) => ratio);
  const real = scenarios.map((scenario) => inRealTerms(measure, ratios, offer.years, scenario));
  const notices = offerNotices(specification, from, cash.start, standing, real);
  return { ...common, cash, real, notices };
}

/** The cut in the last pay year that has a price level, where the offer is put on a later one. */
function publishedCut(
  { prices, from }: OfferTerms,
  specification: Specification,
): PublishedCut | undefined {
  const last = lastLevel(prices.index, prices.prices, from);
  if (!last || last.payYear === from) return undefined;
  const standing = standingOf(specification, specification.pay, last.payYear);
  if (isMissing(standing)) return undefined;
  const priceRatio = divide(last.reading.value, standing.base.value);
  return {
    payYear: last.payYear,
    erosion: erosion(standing.pay.ratio, priceRatio),
    restoration: restoration(standing.pay.ratio, priceRatio),
  };
}

/** Who gets most of an offer: the pounds a year more after its last year, the most first. */
export function spreadOf(
  { workforce, from, rounding }: OfferTerms,
  offer: Offer,
  grades: readonly Grade[],
): Spread {
  const rises = grades.flatMap((grade) => {
    const found = paidIn(workforce, grade, from);
    if (isAbsence(found)) return [];
    const path = pathOf(offer, found, rounding);
    if ('code' in path) return [];
    return [{ grade: grade.id, rise: subtract(finalPay(path), found.start.value) }];
  });
  rises.sort((a, b) => compare(b.rise, a.rise));
  const groups: { grades: string[]; rise: Rational }[] = [];
  for (const { grade, rise } of rises) {
    const last = groups.at(-1);
    if (last && compare(last.rise, rise) === 0) last.grades.push(grade);
    else groups.push({ grades: [grade], rise });
  }
  return { offer, rises: groups };
}

/** The last pay year in which any of the grades has pay; the newest of the data where none has. */
export function newestPay(workforce: Workforce, grades: readonly Grade[]): PayYear {
  const days = workforce.scales.map(({ scale }) => scale.confirmedThrough);
  const newest = Math.max(...days.map(payYearOfDay)) as PayYear;
  const oldest = Math.min(...workforce.scales.map(({ appliesFrom }) => payYearOfDay(appliesFrom)));
  for (let year = newest; year >= oldest; year = addYears(year, -1)) {
    if (grades.some((grade) => !isAbsence(paidIn(workforce, grade, year)))) return year;
  }
  return newest;
}
