import * as z from 'zod';
import { parseMonth, parsePayYear } from '../domain/calendar.js';

/**
 * The shapes of the files in `data/`. Figures are texts, as printed, so that no digit is lost to
 * a float; everything unknown is refused, so that a misspelt field is an error and not a default.
 */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const text = z.string().min(1);
const day = z.iso.date();
const published = z.union(
  [day, z.string().regex(/^\d{4}(-\d{2})?$/)],
  'YYYY, YYYY-MM or YYYY-MM-DD',
);
const knownSince = z.union([day, z.string().regex(/^\d{4}-\d{2}$/)], 'YYYY-MM or YYYY-MM-DD');
const month = z.string().refine((value) => parseMonth(value) !== undefined, 'a month, YYYY-MM');
const payYear = z
  .string()
  .refine((value) => parsePayYear(value) !== undefined, 'a pay year, such as 2008/09');
const figure = z.string().regex(/^-?\d+(\.\d+)?$/, 'a plain decimal, as printed, in quotes');
const rule = z.enum(['start', 'end', 'average', 'latest']);
const confidence = z.enum(['A', 'B', 'C']);

const sourceShape = z.strictObject({
  id,
  title: text,
  publisher: text,
  reference: text.optional(),
  published: published.optional(),
  url: z.url().optional(),
  retrieved: day,
  licence: text,
  confidence,
  read: text,
  note: text.optional(),
});

export const sourcesShape = z.strictObject({ sources: z.array(sourceShape) });

export const priceIndexShape = z.strictObject({
  id,
  title: text,
  shortTitle: text,
  cdid: text.nullable(),
  referencePeriod: text,
  decimals: z.int().min(0).max(6),
  released: z.enum(['monthly', 'quarterly']),
  revised: z.boolean(),
  /** An index of something other than prices, such as average earnings. */
  comparator: z.literal(true).optional(),
  nextRelease: day.optional(),
  note: text.optional(),
  source: id,
  levels: z.array(
    z.strictObject({
      month,
      level: figure,
      source: id.optional(),
      provisional: z.literal(true).optional(),
      derived: z.strictObject({ formula: text }).optional(),
      note: text.optional(),
    }),
  ),
});

export const awardsShape = z.strictObject({
  id,
  title: text,
  nation: id,
  workforce: id,
  base: payYear,
  confirmedThrough: day,
  chains: z.array(z.strictObject({ id, title: text })),
  awards: z.array(
    z.strictObject({
      payYear,
      effectiveFrom: day,
      percent: figure,
      status: z.enum(['circular', 'announced', 'inferred', 'implied']),
      knownSince: knownSince.optional(),
      chains: z.array(id).optional(),
      source: id,
      note: text.optional(),
    }),
  ),
});

const amountShape = z.strictObject({
  from: day,
  amount: figure,
  knownSince: knownSince.optional(),
  revision: text.optional(),
  derived: z
    .strictObject({ of: figure, times: figure, plus: figure, rounding: text, formula: text })
    .optional(),
  source: id,
  note: text.optional(),
});

const noAmountShape = z.strictObject({
  from: day,
  absent: z.enum(['no-such-point-then', 'not-collected']),
  knownSince: knownSince.optional(),
  reason: text,
  source: id.optional(),
});

export const payScaleShape = z.strictObject({
  id,
  title: text,
  nation: id,
  workforce: id,
  contract: text,
  unit: text,
  confirmedThrough: day,
  note: text.optional(),
  points: z.array(
    z.strictObject({
      id: text,
      printedAs: z
        .array(
          z.strictObject({
            payCode: text,
            point: text,
            from: day.optional(),
            until: day.optional(),
            note: text.optional(),
          }),
        )
        .optional(),
      amounts: z.array(z.union([amountShape, noAmountShape])),
    }),
  ),
});

export const workforceShape = z.strictObject({
  id,
  nation: id,
  workforce: id,
  title: text,
  aliases: z.array(text),
  awards: id.optional(),
  scales: z.array(z.strictObject({ scale: id, appliesFrom: day })),
  closedScale: id.optional(),
  breaks: z.array(
    z.strictObject({ id, date: day, from: id, to: id, title: text, what: text, source: id }),
  ),
  mapping: z.strictObject({
    status: z.enum(['stated', 'inferred']),
    source: id,
    note: text,
  }),
  grades: z.array(
    z.strictObject({
      id: text,
      title: text,
      aliases: z.array(text),
      lowestStage: text.optional(),
      held: z.array(z.strictObject({ scale: id, point: text })),
    }),
  ),
});

function choiceShape<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, status: z.enum(['stated', 'inferred']), because: text });
}

export const methodsShape = z.strictObject({
  methods: z.array(
    z.strictObject({
      id,
      title: text,
      publisher: text,
      default: z.boolean().optional(),
      choices: z.strictObject({
        pay: choiceShape(id),
        index: choiceShape(id),
        prices: choiceShape(rule),
        since: choiceShape(payYear),
      }),
      reproduces: z.array(
        z.strictObject({
          quantity: z.enum(['erosion', 'restoration']),
          /** As printed, which may be a range such as 6-7. */
          printed: text,
          since: payYear.optional(),
          until: payYear,
          /** Printed before all the prices it stands on were out; the outturn gives the same. */
          beforeOutturn: z.literal(true).optional(),
          source: id,
        }),
      ),
      /** Figures of the same publisher that the method does not give, and why. */
      misses: z
        .array(
          z.strictObject({
            quantity: z.enum(['erosion', 'restoration']),
            printed: text,
            since: payYear.optional(),
            until: payYear,
            source: id,
            why: text,
          }),
        )
        .optional(),
      note: text,
      sources: z.array(id),
    }),
  ),
});

export type SourceFile = z.infer<typeof sourceShape>;
export type SourcesFile = z.infer<typeof sourcesShape>;
export type PriceIndexFile = z.infer<typeof priceIndexShape>;
export type AwardsFile = z.infer<typeof awardsShape>;
export type PayScaleFile = z.infer<typeof payScaleShape>;
export type WorkforceFile = z.infer<typeof workforceShape>;
export type MethodsFile = z.infer<typeof methodsShape>;
