import * as z from 'zod';
import { day, id, text } from '../../catalogue/shapes/parts.js';
import type { TeamQuery } from '../../domain/team/findings.js';
import type { TeamAnswer, TeamToday } from '../../report/team/answer.js';
import type { RateResult, TeamMemberResult, TeamResult } from '../../report/team/record.js';
import { newestPay, notice } from './calc.js';
import { priceRule, step } from './calc-result.js';
import {
  absence,
  confidence,
  count,
  dataState,
  envelope,
  pounds,
  sourceIds,
  sources,
  warnings,
  when,
} from './parts.js';

function percent(meaning: string) {
  return z.number().nullable().describe(`${meaning}, in percent to 4 decimals`);
}

/** A sum of pay in both orders of rounding. */
function rate(meaning: string) {
  return z
    .object({
      roundedFirst: z.number().describe('Hourly rates rounded to the penny and then added'),
      roundedLast: z.number().describe('Hourly rates added as they are, and rounded once'),
    })
    .nullable()
    .describe(`${meaning}, in pounds to 2 decimals`) satisfies z.ZodType<RateResult | null>;
}

const people = count.describe('How many of it');
const since = when.describe('The base pay year');
const until = when.describe('The end pay year');
const minutes = z.number().nullable().describe('How many minutes an operation takes');
const hoursPerWeek = z.number().describe('Hours a week, in the hourly figures');
const weeksPerYear = z.number().describe('Weeks a year, in the hourly figures, to 6 decimals');

const member = z.object({
  grade: text.describe('The grade'),
  count: people,
  point: text.nullable().describe('The pay point'),
  pay: pounds('Full-time basic pay a year'),
  from: day.nullable().describe('The day the amount took effect'),
  hourly: pounds('Pay an hour of one'),
  confidence: confidence.nullable().describe('How well the amount is known'),
  erosionPercent: percent('The cut in real terms; negative where pay has risen'),
  restorationPercent: percent('The rise that undoes it'),
  restoredPay: pounds('Restored pay a year of one'),
  restoredHourly: pounds('Restored pay an hour of one'),
  absence: absence.nullable().describe('Null, or why there is no restored pay'),
  sources: sourceIds,
  steps: z
    .array(step)
    .exactOptional()
    .describe('With --explain: the arithmetic in its order; none where there is an absence'),
}) satisfies z.ZodType<TeamMemberResult>;

/** A team by one method or set of choices. */
export const teamResult = z
  .object({
    workforce: id.describe('Whose pay'),
    nation: id.describe('The nation of the workforce'),
    since,
    until,
    on: day.nullable().describe("The day pay is read on, where not the end year's 31 March"),
    asOf: day.nullable().describe('What was not yet published on this day is left out'),
    method: id.nullable().describe('The named method; null with choices given one by one'),
    methodStatus: z
      .enum(['stated', 'inferred'])
      .nullable()
      .describe("Inferred as soon as one of the method's choices is"),
    pay: id.describe('The pay series: awards, awards-consolidated, scale or scale-2002'),
    index: id.describe('The price index'),
    prices: priceRule,
    comparator: z.boolean().describe('The index is of something other than prices'),
    people: count.describe('How many people the team is'),
    members: z.array(member).describe('Who is in it, in the order named'),
    hourly: rate('What the team is paid an hour'),
    restoredHourly: rate('What it would be paid an hour, restored'),
    moreHourly: pounds('The difference of the two, of rates rounded to the penny first'),
    erosionPercent: percent('What the team as a whole has lost; negative where pay has risen'),
    restorationPercent: percent('The rise that undoes it for the team as a whole'),
    minutes,
    cost: rate('What so many minutes cost: the hour × minutes / 60, rounded once more'),
    restoredCost: rate('What they would cost, restored'),
    hoursPerWeek,
    weeksPerYear,
    contractBreaks: z
      .array(text)
      .describe('Ids of the changes of contract that a comparison crosses: not like for like'),
    provisional: z.boolean().describe('The end mean stands on fewer months than a year has'),
    inferred: z.boolean().describe('The chain of awards rests on awards that nobody printed'),
    origin: text.describe("bundled, or the user's files that the figures come from"),
    absence: absence.nullable().describe('Null, or why the team cannot be restored'),
    sources: sourceIds,
  })
  .meta({
    title: 'Result of payrestore team',
    description:
      'What a team is paid an hour in basic pay before tax, and what it would be paid restored, by one method or set of choices. A line of --format ndjson is one of these.',
  }) satisfies z.ZodType<TeamResult>;

const query = z
  .object({
    nation: id.nullable().describe('The nation'),
    workforce: id.nullable().describe('The workforce'),
    methods: z.array(id).describe('The named methods; none with choices given one by one'),
    index: id.nullable().describe('The price index; null with named methods'),
    prices: priceRule.nullable().describe('The price rule; null with named methods'),
    pay: id.nullable().describe('The pay series; null with methods'),
    since,
    until,
    untilGiven: z.boolean().describe('Whether the end year was asked for or is the default'),
    on: day.nullable().describe('The day pay was asked for'),
    asOf: day.nullable().describe('The day as known on which it was asked'),
    hoursPerWeek,
    weeksPerYear,
    members: z
      .array(z.object({ grade: text.describe('The grade'), count: people }))
      .describe('Who is in the team, in the order named'),
    minutes,
  })
  .describe(
    'The question as it was understood, every default filled in',
  ) satisfies z.ZodType<TeamQuery>;

const today = z
  .object({
    members: z
      .array(newestPay.extend({ grade: text.describe('The grade') }))
      .describe("Each member's newest pay, of one, in the order named"),
    hourly: rate('What the team is paid an hour by it'),
  })
  .nullable()
  .describe(
    'The newest pay, which prices may not have reached; null where another time was asked for',
  ) satisfies z.ZodType<TeamToday | null>;

export const team = envelope(
  'team',
  'What a team is paid an hour, and what it would be restored.',
  {
    data: dataState,
    query,
    results: z.array(teamResult).describe('A result a method, or one of the choices given'),
    today,
    warnings: warnings(notice),
    sources,
  },
) satisfies z.ZodType<TeamAnswer>;
