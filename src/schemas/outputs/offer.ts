import * as z from 'zod';
import { id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { OfferQuery } from '../../domain/offer/findings.js';
import type { OfferAnswer, OfferedResult, WeightsResult } from '../../report/offer/answer.js';
import type { OfferNoticeCode } from '../../report/offer/warnings.js';
import { NOTICES } from './calc.js';
import { priceRule } from './calc-result.js';
import { offerResult as result, rounding } from './offer-result.js';
import { count, dataState, envelope, oneOf, sourceId, sources, warnings } from './parts.js';
import { yardstick } from './yardstick.js';

const query = z
  .object({
    nation: id.describe('The nation'),
    workforce: id.describe('The workforce'),
    grades: z.array(text).describe('The grades'),
    awards: z.array(text).describe('The offers as they were written; of a file, its name'),
    from: payYear.describe('The pay year whose pay the offers are put on'),
    fromGiven: z.boolean().describe('Whether it was asked for, or follows from the award or data'),
    rounding,
    inflation: text
      .nullable()
      .describe('The inflation assumed, as given: 3, 3,2.5,2 or 2.5..4; null where none is'),
    method: id.nullable().describe('The named method that the cut is measured by'),
    index: id.describe('The price index'),
    prices: priceRule,
    pay: id.describe('The pay series that the cut before the offer is measured by'),
    since: payYear.describe('The base pay year of the cut'),
    restoreBy: payYear.nullable().describe('The pay year by which pay is to be restored'),
    hoursPerWeek: z.number().describe('Hours a week'),
    weeksPerYear: z.number().describe('Weeks a year, to 6 decimals'),
  })
  .describe(
    'The question as it was understood, every default filled in',
  ) satisfies z.ZodType<OfferQuery>;

const offered = z.object({
  offer: count.describe('Its number, from 1, as in the results'),
  award: text.describe('As it was written'),
  years: z
    .array(
      z.object({
        payYear: payYear.describe('The pay year'),
        award: text.nullable().describe('The award as it was read; null where it is by grade'),
      }),
    )
    .describe('Its pay years, in order'),
  rises: z
    .array(
      z.object({
        grades: z.array(text).describe('The grades with this rise'),
        rise: z.number().describe('Pounds a year more after the last year, to 2 decimals'),
      }),
    )
    .describe('Who gets most: over all stages, not only those asked about, the largest first'),
}) satisfies z.ZodType<OfferedResult>;

const weights = z
  .object({
    from: oneOf({
      data: 'They came with payrestore',
      file: "They are of the user's file",
      given: 'They were given one by one',
    }).describe('Where the counts come from'),
    official: z
      .boolean()
      .nullable()
      .describe("Whether an official publication counts them so; null of the user's own"),
    asOf: text.nullable().describe('When they were counted, where it is known'),
    rows: z
      .array(
        z.object({
          grade: text.describe('The grade or point'),
          count: z.number().describe('How many people'),
        }),
      )
      .describe('How many are on each'),
    source: sourceId.nullable().describe('The id of the source of the counts'),
  })
  .describe('Who is counted in the averages') satisfies z.ZodType<WeightsResult>;

const notice = oneOf<OfferNoticeCode>({
  ...NOTICES,
  'assumed-inflation': 'Figures rest on inflation that was assumed, or carry the offer on',
  'inflation-not-needed': 'Inflation was given, and all prices asked about are published',
  'needs-inflation': 'Prices are not published for all the years, and none are assumed',
  'unofficial-weights': 'Whose counts the average is weighted by',
  'own-weights': "The average is weighted by counts of the user's own",
  'split-points': 'Points have been split since they were counted: the average lies between two',
  'own-rise-after-average-awards':
    "The cut is of average awards before the offer, and follows the grade's own rise after it",
  'change-due': 'A change of pay is due in its years, and its amounts are not in the data',
  'counts-of-another-year': 'The average is weighted by counts of another year than the pay',
  'one-off': 'A sum is paid once, and is in no rise and no restoration',
}).describe('Permanent');

/** A line of `--format ndjson`. */
export const offerResult = result;

export const offer = envelope(
  'offer',
  'What offers do: in cash, in real terms, and towards restoring pay. Figures that rest on assumed inflation say so in `assumed`.',
  {
    data: dataState,
    query,
    offers: z.array(offered).describe('The offers as they were read'),
    results: z
      .array(result.meta({ id: 'result' }))
      .describe('A result for each offer and grade, then its average'),
    pricesPublishedTo: payYear
      .nullable()
      .describe('The last pay year asked about whose price level is published'),
    weights: weights.nullable().describe('Who is counted in the averages; null where nobody is'),
    yardsticks: z
      .array(yardstick)
      .describe('What each default method says of the cut, in the last year it is published for'),
    warnings: warnings(notice),
    sources,
  },
) satisfies z.ZodType<OfferAnswer>;
