import type { Specification } from '../../domain/calc.js';
import { addYears, type PayYear, payYearLabel } from '../../domain/calendar.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { ROUNDINGS, type Rounding } from '../../domain/offer/award.js';
import { changesDue } from '../../domain/offer/due.js';
import type { OfferFindings } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import { lastLevel } from '../../domain/offer/prices.js';
import { newestPay, type OfferTerms, spreadOf, workOffer } from '../../domain/offer/work.js';
import { priceRuleName } from '../../domain/price-index.js';
import { toRounded } from '../../domain/rational.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { type Catalogue, CSV_OF_COUNTS } from '../catalogue.js';
import { findWorkforce } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import { withGradeAdvice } from '../names/grade-advice.js';
import { nearest } from '../names/nearest.js';
import { DEFAULT_SINCE } from './calc.js';
import { type CalcOptions, readTime } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { type OpenOffer, openOffer } from './offer-awards.js';
import { readInflation, unknownYears } from './offer-inflation.js';
import {
  type AwardGiven,
  checkAwards,
  checkOfferOptions,
  type OfferOptions,
} from './offer-options.js';
import { weightsFor } from './offer-weights.js';
import { CLOSED, payOf } from './pay-choice.js';
import { readPayYear } from './read-options.js';
import { yardsticks } from './yardsticks.js';

/**
 * Understands what is offered and how it is to be measured, finds the pay, the prices and the
 * counts, and has the domain work out what each offer does for each grade and on average.
 *
 * Throws a `PayrestoreError` where an award cannot be read, the question says two things at once,
 * or names what is not in the catalogue; a figure that is not there is an absence.
 */
export function askOffer(
  catalogue: Catalogue,
  awards: AwardGiven | readonly AwardGiven[],
  options: OfferOptions,
): OfferFindings {
  const asked = checkOfferOptions(options);
  const nothing = Array.isArray(awards) && awards.length === 0;
  const given = checkAwards(awards, options.restoreBy !== undefined);
  const rounding = readRounding(options.rounding);
  const workforce = findWorkforce(catalogue, options.nation, options.workforce);
  if (workforce.scales.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: 'a pay scale',
      valid: `${workforce.title} have earnings here, and no scale to put an award on`,
    });
  }
  const choice = measuredBy(catalogue, asked, workforce);
  const advised = <T>(find: () => T) => withGradeAdvice(catalogue, workforce, find);
  const { grades: named } = options;
  const stages = findGrades(workforce, ['all']);
  const grades = named ? advised(() => findGrades(workforce, named)) : stages;
  const time = readTime(asked);
  const since = readPayYear('--since', options.since ?? DEFAULT_SINCE);
  const open = advised(() => given.map((award, at) => openOffer(award, at, workforce)));
  const from = fromYear(options, open, () => newestPay(workforce, grades));
  const offers = open.map((offer) => offer.starting(addYears(from, 1)));
  const restoreBy = readRestoreBy(options.restoreBy, from);
  if (since > from) {
    throw new PayrestoreError('years-reversed', {
      given: `base --since ${payYearLabel(since)}, pay of ${payYearLabel(from)}`,
      valid: `the pay that the awards are put on (--from) comes after the base`,
    });
  }
  const { index, prices, method } = choice;
  const until = lastOf(offers, restoreBy ?? from);
  const last = lastLevel(index, prices, until)?.payYear;
  const scenarios = readInflation(options.inflation, unknownYears(last, until));
  const weights = weightsFor(catalogue, workforce, options.weights);
  const terms: OfferTerms = {
    ...{ workforce, from, rounding, scenarios, restoreBy },
    counted: weights?.rows,
    prices: { index, prices },
    specification: specifications(choice, workforce, { since, time }),
  };
  return {
    query: {
      nation: workforce.nation,
      workforce: workforce.workforce,
      grades: grades.map(({ id }) => id),
      awards: offers.map((offer) => offer.given),
      from: payYearLabel(from),
      fromGiven: options.from !== undefined,
      rounding,
      inflation: options.inflation === undefined ? null : String(options.inflation).trim(),
      method: method?.id ?? null,
      index: index.id,
      prices: priceRuleName(prices),
      pay: choice.pay,
      since: payYearLabel(since),
      restoreBy: restoreBy === undefined ? null : payYearLabel(restoreBy),
      hoursPerWeek: toRounded(time.hoursPerWeek, 6),
      weeksPerYear: toRounded(time.weeksPerYear, 6),
    },
    ...{ workforce, index, from, restoreBy, nothing, offers, scenarios, weights, rounding, time },
    outcomes: offers.flatMap((offer) => workOffer(terms, offer, grades)),
    spreads: offers.map((offer) => spreadOf(terms, offer, stages)),
    lastLevel: last,
    due: changesDue(workforce, from, offers, restoreBy),
    yardsticks: yardsticks(
      catalogue,
      asked,
      workforce,
      grades.flatMap((grade) => terms.specification(grade) ?? []),
      lastLevel(index, prices, from)?.payYear ?? since,
    ),
    files:
      weights && weights.from !== 'given' ? [`headcounts/${workforce.id}.json`, CSV_OF_COUNTS] : [],
  };
}

function readRounding(given: string | undefined): Rounding {
  const name = given?.trim().toLowerCase() ?? 'none';
  const known = ROUNDINGS.find((each) => each === name);
  if (known) return known;
  throw new PayrestoreError('unknown-rounding', {
    given: given ?? '',
    nearest: nearest(given ?? '', ROUNDINGS),
    valid: ROUNDINGS.join(', '),
  });
}

/**
 * How the cut is measured: as asked, else by the method `bma` where it speaks of this pay, and
 * where it does not, by the same prices on the grade's own scale.
 */
function measuredBy(catalogue: Catalogue, asked: CalcOptions, workforce: Workforce): Choices {
  const [choice, another] = chosen(catalogue, asked, workforce);
  if (!choice || (asked.methods && another)) {
    throw new PayrestoreError('conflicting-options', {
      given: `--method ${asked.methods?.join(' ')}`,
      valid: 'one method at a time; ask once for each',
    });
  }
  const { index, prices, pay } = choice;
  if (isEarningsId(pay) || pay === CLOSED) {
    refuse(`--pay ${pay}`, 'an award is put on the basic pay in force; use awards or scale');
  }
  if (!['start', 'end', 'average'].includes(prices.rule)) {
    const rule = priceRuleName(prices);
    refuse(
      `--prices ${rule}`,
      'an offer needs a price level of each pay year; use start, end or average',
    );
  }
  if (index.comparator) {
    refuse(`--index ${index.id}`, `it is an index of ${index.comparator}, not of prices`);
  }
  return choice;
}

function refuse(given: string, valid: string): never {
  throw new PayrestoreError('conflicting-options', { given: `offer and ${given}`, valid });
}

/** The pay year that the awards are put on: as asked, the one before their first, or the newest. */
function fromYear(
  { from }: OfferOptions,
  offers: readonly OpenOffer[],
  newest: () => PayYear,
): PayYear {
  const asked = from === undefined ? undefined : readPayYear('--from', from);
  const firsts = new Map(offers.flatMap(({ first, given }) => (first ? [[first, given]] : [])));
  const [first, other] = [...firsts.keys()];
  if (first !== undefined && other !== undefined) {
    throw new PayrestoreError('conflicting-options', {
      given: `an award from ${payYearLabel(first)} and one from ${payYearLabel(other)}`,
      valid: 'offers side by side start with the same pay year',
    });
  }
  if (asked !== undefined && first !== undefined && first !== addYears(asked, 1)) {
    throw new PayrestoreError('conflicting-options', {
      given: `--from ${payYearLabel(asked)} and an award from ${payYearLabel(first)}`,
      valid: `an award's first year is the one after the pay it is put on; use --from ${payYearLabel(addYears(first, -1))}`,
    });
  }
  return asked ?? (first === undefined ? newest() : addYears(first, -1));
}

function readRestoreBy(given: string | undefined, from: PayYear): PayYear | undefined {
  if (given === undefined) return undefined;
  const year = readPayYear('--restore-by', given);
  if (year > from && year - from <= MOST_AHEAD) return year;
  throw new PayrestoreError('years-reversed', {
    given: `pay of ${payYearLabel(from)}, --restore-by ${payYearLabel(year)}`,
    valid: `from ${payYearLabel(addYears(from, 1))} to ${payYearLabel(addYears(from, MOST_AHEAD))}`,
  });
}

/** Further ahead than this nobody plans awards. */
const MOST_AHEAD = 50;

function lastOf(offers: readonly Offer[], atLeast: PayYear): PayYear {
  const ends = offers.flatMap(({ years }) => years.at(-1) ?? []);
  return Math.max(atLeast, ...ends) as PayYear;
}

/** The row that measures a grade's cut, or that of all together where average awards do. */
function specifications(
  { method, index, prices, pay }: Choices,
  workforce: Workforce,
  common: Pick<Specification, 'since' | 'time'>,
): (grade: Grade | undefined) => Specification | undefined {
  return (grade) => {
    if (!grade && !workforce.chains.has(pay)) return undefined;
    const [series] = payOf({ pay }, undefined, workforce, grade ? [grade] : [], undefined);
    const when = { ...common, day: undefined, asOf: undefined };
    return series && { method, index, prices, pay: series, ...when };
  };
}
