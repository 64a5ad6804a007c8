import * as z from 'zod';
import { id, payYear, published, text } from '../../catalogue/shapes/parts.js';
import { VERDICTS, type Verdict } from '../../domain/claims/claim.js';
import type { ClaimsQuery } from '../../domain/claims/findings.js';
import type { Summary } from '../../report/claims/list.js';
import type {
  ClaimFigureResult,
  ClaimResult,
  ForecastResult,
  WorkResult,
} from '../../report/claims/record.js';
import type { ClaimFailure } from '../../report/claims/report.js';
import {
  DEVICE_MEANINGS,
  NEED_MEANINGS,
  UNIT_MEANINGS,
  VERDICT_MEANINGS,
} from '../../report/claims/words.js';
import { notice } from './calc.js';
import { step } from './calc-result.js';
import {
  count,
  dataState,
  envelope,
  oneOf,
  sourceId,
  sourceIds,
  sources,
  warnings,
} from './parts.js';

/** The ledger of published figures. */

const verdict = oneOf(VERDICT_MEANINGS);
const unit = oneOf(UNIT_MEANINGS);
const decimal = (meaning: string) => z.number().describe(`${meaning}, to 4 decimals`);

const work = z.object({
  unit: unit.describe('What the value is'),
  computation: text.describe('How it is computed, in words'),
  value: z
    .number()
    .nullable()
    .describe('Percent or pounds, to 4 decimals; null where there is no such figure'),
  comesOut: z.boolean().describe('Whether it prints the figure as quoted'),
  steps: z
    .array(step)
    .exactOptional()
    .describe('With one claim asked for: each formula with its numbers'),
  notices: warnings(notice)
    .exactOptional()
    .describe('With one claim asked for: what a careful reader must be told of it'),
}) satisfies z.ZodType<WorkResult>;

const forecast = z.object({
  index: id.describe('The price index'),
  levelLow: decimal('The lowest level, or mean, that would print the figure'),
  levelHigh: decimal('The highest'),
  growthLow: decimal('Its rise on twelve months before, in percent'),
  growthHigh: decimal('The same of the highest'),
  outturnLevel: decimal('What it came to'),
  outturnGrowth: decimal('The rise it came to, in percent'),
}) satisfies z.ZodType<ForecastResult>;

const figure = z.object({
  printed: text.describe('As printed, without signs and commas'),
  to: text.nullable().describe('The upper end of a range'),
  hedge: z
    .enum(['about', 'over', 'under', 'fraction'])
    .nullable()
    .describe('How its words soften it; a fraction is one in words, such as a fifth'),
  unit: unit.describe('What it was printed as'),
  of: text
    .nullable()
    .describe('Whose, on which index or of what pay, where a claim prints several'),
  saidSince: payYear
    .nullable()
    .describe('The base year that its words say, where the pay it is of starts later'),
  verdict: verdict.describe('What recomputing it comes to'),
  covers: z
    .object({ low: decimal('From'), high: decimal('Up to, not including') })
    .nullable()
    .describe('The values that it covers as quoted; null for pounds in all'),
  computed: work.nullable().describe('What should print it; null where nothing here can'),
  devices: z
    .array(oneOf(DEVICE_MEANINGS))
    .describe('What it needs to come out, besides plain arithmetic'),
  onTheDay: z
    .object({
      known: z
        .enum(['figure', 'not-yet', 'undated'])
        .describe('There was a figure; there was none yet; or its pay does not say when'),
      value: z.number().nullable().describe('That figure, to 4 decimals'),
      message: text.nullable().describe('What was not yet known'),
    })
    .nullable()
    .describe('What the computation came to with what was out on the day it was said'),
  forecast: forecast
    .nullable()
    .describe('The forecast of prices that it would have needed; an explanation, no proof'),
  needs: oneOf(NEED_MEANINGS).nullable().describe('What it waits for'),
  actually: work.nullable().describe('Of a misreport: the number under its right label'),
  instead: z
    .array(work.extend({ what: text.describe('What it shows') }))
    .describe('Other computations that help to see where it comes from'),
}) satisfies z.ZodType<ClaimFigureResult>;

const claim = z.object({
  id: id.describe('Permanent'),
  who: text.describe('Who said it'),
  said: published.describe('When: a day, or as much of it as is known'),
  saidNote: text.nullable().describe('How the date is known'),
  quote: text.describe('What was said; [...] marks a cut'),
  nation: id.describe('The nation it is about'),
  workforce: id.describe('The workforce it is about'),
  group: text.describe('Whose pay it speaks of, in its own terms'),
  methodStatus: z
    .enum(['stated', 'partly-stated', 'not-stated'])
    .describe('Whether it says how it was computed'),
  methodNote: text.nullable().describe('What it says of that, and what is inferred'),
  verdict: verdict.describe('The verdict on file'),
  holds: z.boolean().describe('Whether recomputation gives it again'),
  devices: z.array(oneOf(DEVICE_MEANINGS)).describe('The devices of its figures'),
  figures: z.array(figure).describe('Its figures'),
  why: text.nullable().describe('Why it does not come out, or comes out by a device'),
  note: text.nullable().describe('What else is to be known of it'),
  origin: text.describe("bundled, or the user's file it comes from"),
  source: sourceId.describe('The page that printed it'),
  sources: sourceIds,
}) satisfies z.ZodType<ClaimResult>;

const query = z
  .object({
    id: id.nullable().describe('The claim asked for'),
    who: text.nullable().describe('Part of a name'),
    year: text.nullable().describe('The year it was said, or a pay year it is about'),
    nation: id.nullable().describe('The nation'),
    verdict: z
      .enum(VERDICTS as [Verdict, ...Verdict[]])
      .nullable()
      .describe('The verdict'),
    verify: z.boolean().describe('Whether the first that no longer comes out was looked for'),
  })
  .describe('What was asked') satisfies z.ZodType<{ [K in keyof ClaimsQuery]: unknown }>;

const summary = z
  .object({
    claims: count.describe('Claims'),
    reproduced: count.describe(VERDICT_MEANINGS.reproduced),
    withDevice: count.describe(VERDICT_MEANINGS['reproduced-with-device']),
    misreport: count.describe(VERDICT_MEANINGS.misreport),
    notReproduced: count.describe(VERDICT_MEANINGS['not-reproduced']),
    needsData: count.describe(VERDICT_MEANINGS['needs-data']),
    notApplicable: count.describe(VERDICT_MEANINGS['not-applicable']),
  })
  .describe('How many recomputation gives each verdict') satisfies z.ZodType<Summary>;

const failure = z.object({
  claim: id.describe('Its id'),
  figure: text.describe('Which of its figures'),
  expected: text.describe('What is on file'),
  found: text.describe('What came out'),
}) satisfies z.ZodType<ClaimFailure>;

export const claims = envelope('claims', 'Published figures, each recomputed.', {
  data: dataState,
  query,
  summary,
  failure: failure.nullable().describe('With verify: the first that no longer comes out'),
  results: z.array(claim).describe('A claim each'),
  warnings: warnings(notice),
  sources,
});
