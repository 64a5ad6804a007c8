import * as z from 'zod';
import { id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { OfferAbsence } from '../../domain/offer/absence.js';
import type { RealResult, RealYearResult } from '../../report/offer/real-record.js';
import type {
  OfferAbsenceResult,
  OfferResult,
  OfferYearResult,
} from '../../report/offer/record.js';
import { priceRule, step } from './calc-result.js';
import { ABSENCES, confidence, count, oneOf, pounds, sourceIds } from './parts.js';

const absence = z
  .object({
    code: oneOf<OfferAbsence['code']>({
      ...ABSENCES,
      'needs-inflation': 'Prices are not published so far, and no inflation is assumed',
      'no-award': 'The offer has no award for the grade',
      'no-weights': 'Nothing says how many people are on each point, to weight an average by',
      'no-pay-of-point': 'A point that is counted had no pay in that year',
      'no-average-pay': 'A scale has no pay of all grades together',
    }).describe('Permanent'),
    message: text.describe('What is missing, what there is, and what would help'),
  })
  .meta({
    id: 'offer-absence',
    title: 'Absence',
    description: 'Why a figure is not there',
  }) satisfies z.ZodType<OfferAbsenceResult>;

function percent(meaning: string) {
  return z.number().nullable().describe(`${meaning}, in percent to 4 decimals`);
}

const ASSUMED = 'Whether it rests on assumed inflation, and not on published prices';
const assumed = z.boolean().describe(ASSUMED);

export const rounding = oneOf({
  none: 'Pay is carried on from year to year unrounded',
  circular: 'Each award is rounded to the nearest pound, and the next is put on the rounded amount',
}).describe('How pay is rounded from year to year');

const year = z.object({
  payYear: payYear.describe('The pay year'),
  award: text.nullable().describe('The award as it was read; null of an average'),
  payBefore: pounds("The pay that the year's award is put on"),
  payUnrounded: pounds('The pay after it, before it is rounded to the pound'),
  payToThePound: pounds('The same to the nearest pound, as a circular prints it'),
  pay: pounds('The pay that counts, and that the next award is put on'),
  hourly: pounds('That pay an hour'),
  rise: pounds('More than in the pay year the offer is put on, a year'),
  hourlyRise: pounds('The same an hour'),
  risePercent: z
    .number()
    .describe('The rise since the pay year the offer is put on, in percent to 4 decimals'),
  yearRisePercent: z.number().describe('The rise of this year alone, in percent to 4 decimals'),
  oneOff: pounds('Paid once in the year, beside pay and no part of it'),
}) satisfies z.ZodType<OfferYearResult>;

const realYear = z
  .object({
    payYear: payYear.describe('The pay year'),
    priceLevel: z.number().nullable().describe('The level that stands for it, to 4 decimals'),
    assumed,
    provisional: z.boolean().describe('Whether the level stands on fewer months than its year has'),
    realChangePercent: percent('Real pay against the pay year the offer is put on'),
    erosionPercent: percent('The cut in real terms since the base year; negative where pay rose'),
    restorationPercent: percent("The rise on the year's pay that undoes the cut"),
    absence: absence.nullable().describe('Null, or why there are no figures'),
  })
  .meta({
    id: 'real-year',
    title: 'Pay year in real terms',
    description: 'What pay buys in a pay year',
  }) satisfies z.ZodType<RealYearResult>;

const restored = z
  .object({
    outcome: oneOf({
      'no-gap': 'Nothing was lost',
      years: 'In so many pay years',
      never: 'Pay does not gain on prices',
      beyond: 'Not within 100 pay years',
    }).describe('When pay would be restored'),
    years: count.nullable().describe('Pay years after the one the offer is put on'),
    payYear: payYear.nullable().describe('The pay year'),
    carriedOn: z
      .boolean()
      .describe("Whether it lies past the offer's own years, their mean pace carried on"),
    kept: z
      .boolean()
      .nullable()
      .describe("Whether pay is still restored in the offer's last year; null without a year"),
    assumed: z.boolean().describe('Whether it rests on a pace carried on, or on assumed inflation'),
  })
  .describe(
    "When real pay would be back at its base year's: by the offer's years, then at their pace",
  );

const restoreBy = z
  .object({
    payYear: payYear.describe('The pay year'),
    insteadPercent: percent('Every year from the first of the offer, in its place'),
    afterPercent: percent('Every year after the offer; null where it does not end before'),
    assumed,
    absence: absence.nullable().describe('Null, or why there are no figures'),
  })
  .describe('The equal yearly awards that would restore pay in a pay year');

const real = z.object({
  scenario: oneOf({
    none: 'Nothing is assumed',
    given: 'The inflation given',
    low: 'The lower end of the range given',
    high: 'The upper end of the range given',
  }).describe('The course of inflation'),
  assumedInflation: z
    .array(
      z.object({
        payYear: payYear.describe('The pay year'),
        percent: z.number().describe('Percent, to 4 decimals'),
      }),
    )
    .describe('The inflation assumed for each pay year without a published level'),
  before: realYear.describe('The pay year that the offer is put on'),
  years: z.array(realYear).describe('Each pay year of the offer; the last is what it comes to'),
  realChangePercent: percent('The real change in pay over the offer'),
  gapClosedPercent: percent('The share of the cut that the offer undoes; negative where it grows'),
  shortfall: pounds("What is still missing after the offer a year, in the last year's pounds"),
  assumed: z.boolean().describe(`${ASSUMED}: of the three fields before`),
  restored: restored
    .nullable()
    .describe(
      "When real pay would be back at its base year's, at the offer's pace; null if unknown",
    ),
  restoreBy: restoreBy
    .nullable()
    .describe('The equal awards that would restore pay by a year; null where none was asked for'),
  absence: absence.nullable().describe('Null, or why there is no cut beside the real change'),
}) satisfies z.ZodType<RealResult>;

/** What an offer does for a grade, or on average. */
export const offerResult = z
  .object({
    workforce: id.describe('The workforce'),
    nation: id.describe('The nation'),
    offer: count.describe('Which of the offers, from 1'),
    award: text.describe('The offer as it was written'),
    grade: text.nullable().describe('The grade; null of an average'),
    average: oneOf({
      single: 'The average',
      lowest: 'The least it may be, points having been split since people were counted',
      highest: 'The most it may be',
    })
      .nullable()
      .describe('Which average it is; null of a grade'),
    weightsConfidence: confidence
      .nullable()
      .describe('Of an average: how sure the counts are; null of a grade and of own counts'),
    inferred: z.boolean().describe('Whether the cut rests on awards that were inferred or implied'),
    from: payYear.describe('The pay year whose pay the offer is put on'),
    until: payYear.describe('The last pay year of the offer, which the figures are of'),
    rounding,
    point: text.nullable().describe('The pay point that the offer is put on'),
    pay: pounds('The pay that the offer is put on'),
    payConfidence: confidence.nullable().describe('How well that amount is known'),
    newPay: pounds('The pay after the offer that counts'),
    newPayToThePound: pounds('The same to the nearest pound, as a circular prints it'),
    rise: pounds('The rise a year'),
    risePercent: percent('The rise'),
    hourly: pounds('The pay that the offer is put on, an hour'),
    newHourly: pounds('The pay after the offer, an hour'),
    hourlyRise: pounds('The rise an hour'),
    oneOffs: pounds('All that is paid once over the years, and is no part of pay'),
    breakEvenPercent: percent('The inflation a year at which the offer gains and loses nothing'),
    years: z.array(year).describe('Each pay year of the offer, in cash'),
    method: id.nullable().describe('The named method that the cut is measured by'),
    index: id.describe('The price index'),
    prices: priceRule,
    measuredPay: id.describe('The pay series that the cut before the offer is measured by'),
    since: payYear.describe('The base pay year of the cut'),
    real: z.array(real).describe('In real terms: one for each course of inflation'),
    hoursPerWeek: z.number().describe('Hours a week'),
    weeksPerYear: z.number().describe('Weeks a year, to 6 decimals'),
    origin: text.describe("bundled, or the user's files that the figures rest on"),
    absence: absence.nullable().describe('Null, or why there are no figures'),
    sources: sourceIds,
    steps: z.array(step).exactOptional().describe('The receipt, with --explain'),
  })
  .meta({
    title: 'payrestore offer --format ndjson',
    description: 'What an offer does for a grade, or on average. Later versions may add fields.',
  }) satisfies z.ZodType<OfferResult>;
