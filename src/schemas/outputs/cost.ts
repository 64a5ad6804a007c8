import * as z from 'zod';
import { published as dated, day, id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { AbsenceCode } from '../../domain/absence.js';
import type { CostQuery } from '../../domain/cost/findings.js';
import type { CostBasis, Softener } from '../../domain/headcounts.js';
import type { CostAnswer, CountReadingResult } from '../../report/cost/answer.js';
import type { CostNoticeCode } from '../../report/cost/notices.js';
import type { OtherCostResult } from '../../report/cost/others.js';
import type { NeedsResult, PublishedCostResult } from '../../report/cost/published.js';
import type { CostResult, Range } from '../../report/cost/result.js';
import { NOTICES } from './calc.js';
import { priceRule, step } from './calc-result.js';
import {
  ABSENCES,
  confidence,
  dataState,
  envelope,
  oneOf,
  pounds,
  sourceId,
  sourceIds,
  sources,
  warnings,
} from './parts.js';

/** What a restoration or a rise costs: basic pay only. */

const hedge = oneOf<Softener>({ about: 'About', over: 'More than', under: 'Less than' });

const range = z
  .object({
    value: z.number().describe('The figure with the counts as they stand'),
    low: z.number().describe('The least it may be'),
    high: z.number().describe('The most it may be'),
  })
  .meta({
    id: 'range',
    title: 'Range',
    description:
      'A figure with the least and the most it may be, to 2 decimals; the three are the same where nothing is open',
  }) satisfies z.ZodType<Range>;

function perYear(meaning: string) {
  return range.nullable().describe(`${meaning}, in pounds a year`);
}

const percent = (meaning: string) =>
  z.number().nullable().describe(`${meaning}, in percent to 4 decimals`);

const choices = {
  since: payYear.nullable().describe('The base pay year; null of a plain rise'),
  method: id.nullable().describe('The named method; null of a plain rise or of choices'),
  pay: id.nullable().describe('The pay series; null of a plain rise'),
  index: id.nullable().describe('The price index; null of a plain rise'),
  prices: priceRule.nullable().describe('The price rule; null of a plain rise'),
};

const until = payYear.describe('The pay year whose basic pay is raised');
const nation = id.describe('The nation');
const workforce = id.describe('The workforce');
const onCostPercent = percent("What comes on top of basic pay, the user's own figure");
const returnsPercent = percent("What comes back of all that is paid, the user's own figure");

const query = z
  .object({
    nation,
    workforce,
    ...choices,
    until,
    untilGiven: z.boolean().describe('Whether that year was asked for or is the default'),
    asOf: day.nullable().describe('The day as known on which it was asked'),
    risePercent: percent('The rise asked for; null where pay is restored'),
    counts: oneOf<CostQuery['counts']>({
      data: 'Counts that come with payrestore',
      file: "A file of the user's",
      given: "The user's counts, given one by one, and no others",
    }).describe('Where it is from how many there are'),
    onCostPercent,
    returnsPercent,
  })
  .describe(
    'The question as it was understood, every default filled in',
  ) satisfies z.ZodType<CostQuery>;

export const costResult = z
  .object({
    scope: z
      .literal('basic-pay-only')
      .describe('What every cost here is of: full-time basic pay, and nothing on top of it'),
    kind: oneOf<CostResult['kind']>({
      grade: "A grade's part",
      total: 'All of them together',
    }).describe('Whether it is a grade or the total'),
    nation,
    workforce,
    grade: text.nullable().describe('The grade; null of the total'),
    point: text.nullable().describe('The pay point'),
    until,
    ...choices,
    methodStatus: oneOf({
      stated: 'Its publisher states every choice',
      inferred: 'A choice of its is inferred',
    })
      .nullable()
      .describe("How well the method's choices are known"),
    risePercent: percent(
      "The rise on the year's pay; of the total, the cost as a share of the bill",
    ),
    count: range.nullable().describe('How many there are'),
    countConfidence: confidence
      .nullable()
      .describe("How well that is known: C is unofficial; null of the user's own counts"),
    countSource: sourceId.nullable().describe("The source of the count; null of the user's own"),
    basicPay: pounds('Full-time basic pay of one person'),
    newBasicPay: pounds('The same restored, or with the rise'),
    increase: pounds('The difference'),
    payFrom: day.nullable().describe('The day the amount took effect'),
    payConfidence: confidence.nullable().describe('How well the amount is known'),
    basicPayBill: perYear('Basic pay of everyone'),
    newBasicPayBill: perYear('Basic pay of everyone restored, or with the rise'),
    basicPayCost: perYear('The difference between the two: basic pay only'),
    onCostPercent,
    returnsPercent,
    costWithOnCosts: perYear('The cost × (1 + onCostPercent / 100); null where none was given'),
    netCost: perYear('That × (1 − returnsPercent / 100); null where none was given'),
    provisional: z.boolean().describe('Whether prices are a mean of fewer months than a year has'),
    inferred: z.boolean().describe('Whether the award chain rests on awards that nobody printed'),
    origin: text.describe("bundled, or the user's files it rests on"),
    absence: z
      .object({
        code: oneOf<AbsenceCode | 'rows-missing'>({
          ...ABSENCES,
          'rows-missing': 'A grade has no figure, and a sum without it would be too small',
        }).describe('Permanent'),
        message: text.describe('What is missing, what there is, and what would help'),
      })
      .nullable()
      .describe('Null, or why there is no figure'),
    sources: sourceIds,
    steps: z.array(step).exactOptional().describe('With --explain: each formula with its numbers'),
  })
  .meta({
    title: 'Result of payrestore cost',
    description:
      "A grade's part of what a restoration or a rise of basic pay costs a year, or all of them together: basic pay only. Each number is rounded once, half away from zero. Lines of --format ndjson are these, the total last.",
  }) satisfies z.ZodType<CostResult>;

const reading = z.object({
  basis: oneOf<CountReadingResult['basis']>({
    'as-they-stand': 'The counts as they stand',
    scaled: 'Scaled to a published total of everyone',
  }).describe('How the counts are read'),
  of: text.nullable().describe('Who the total is of; null of the counts as they stand'),
  period: dated.nullable().describe('The day, month or year it is of'),
  unit: oneOf<CountReadingResult['unit']>({
    people: 'People',
    headcount: 'People',
    fte: 'Full-time equivalents',
  }).describe('What is counted'),
  hedge: hedge.nullable().describe('How its words soften it'),
  count: z.number().describe('How many there are in all'),
  confidence: confidence.nullable().describe('How well that is known; C is unofficial'),
  source: sourceId.nullable().describe('The id of its source'),
  basicPayBill: pounds('Basic pay of so many, a year'),
  basicPayCost: pounds('What the rise costs for so many, a year'),
}) satisfies z.ZodType<CountReadingResult>;

const needs = z
  .object({
    basicPayCost: range.describe("The same rise on the same year's basic pay, with these counts"),
    difference: range.describe('The published figure less that, in pounds'),
    kind: oneOf<NeedsResult['kind']>({
      'on-top': 'So much would have to come on top of basic pay',
      'comes-back': 'So much of basic pay would have to come back, were nothing on top',
    }).describe('What the percentage is of'),
    percent: range.describe('In percent of basic pay'),
  })
  .describe('What it would need beyond basic pay') satisfies z.ZodType<NeedsResult>;

const publishedCost = z.object({
  id: id.describe('Permanent'),
  what: text.describe('What it is the cost of'),
  amount: z.number().describe('Pounds, as quoted'),
  perYear: z.boolean().describe('Whether it was said to come every year'),
  hedge: hedge.nullable().describe('How its words soften it'),
  basis: oneOf<CostBasis>({
    gross: 'What the pay bill grows by',
    net: 'What is left after tax that comes back',
    'with-employer-pension': "With employers' pension contributions",
    'not-stated': 'It does not say',
  }).describe('What it counts'),
  said: dated.describe('When it was said'),
  by: text.describe('Who said it'),
  via: text.nullable().describe('Who reported it'),
  risePercent: percent('The rise it is the cost of'),
  payYear: payYear.nullable().describe('The pay year whose pay is raised'),
  confidence,
  note: text.nullable().describe('What else is to be known of it'),
  source: sourceId,
  needs: needs
    .nullable()
    .describe("Null where it is of no rise on a year's pay, or only some grades are counted"),
}) satisfies z.ZodType<PublishedCostResult>;

const otherCost = z.object({
  method: id.nullable().describe("The named method; null where the choices are nobody's"),
  index: id.describe('The price index'),
  prices: priceRule,
  pay: id.describe('The pay series'),
  restorationPercent: z
    .number()
    .nullable()
    .describe('The rise that restores, in percent to 4 decimals; null where grades differ'),
  basicPayCost: z
    .number()
    .nullable()
    .describe('Pounds a year, basic pay only, as the counts stand; null without a total'),
}) satisfies z.ZodType<OtherCostResult>;

const notice = oneOf<CostNoticeCode>({
  ...NOTICES,
  'unofficial-counts': 'How many are on each point was counted by nobody',
  'counts-of-another-year': 'The counts are of another year than the pay',
  'partial-counts': 'Only the counts given are in it',
  'own-counts': "The counts are from a file of the user's",
  'own-rates': "What comes on top or back is the user's own figure",
  'nothing-to-restore': 'Pay has risen in real terms',
  'rows-missing': 'There is no total, since a grade has no figure',
}).describe('Permanent');

const result = costResult.meta({
  id: 'result',
  description: "A grade's part of what it costs, or all of them together",
});

export const cost = envelope(
  'cost',
  'What restoring basic pay, or a rise of it, costs a year: basic pay only.',
  {
    data: dataState,
    query,
    results: z.array(result).describe('A result a grade'),
    total: result,
    readings: z
      .array(reading)
      .describe('The readings of how many there are that ranges are over; none of own counts'),
    otherMethods: z
      .array(otherCost)
      .describe('The same restoration by each other default method; none of a plain rise'),
    published: z.array(publishedCost).describe('Published costs as quoted, none reproduced'),
    warnings: warnings(notice),
    sources,
  },
) satisfies z.ZodType<CostAnswer>;
