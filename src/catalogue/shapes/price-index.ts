import * as z from 'zod';
import { day, derived, figure, id, month, payYear, text } from './parts.js';
import { ownSources } from './source.js';

const levelShape = z.strictObject({
  month: month.optional(),
  year: payYear.optional(),
  level: figure,
  source: id.optional(),
  provisional: z.literal(true).optional(),
  derived: derived.optional(),
  note: text.optional(),
});

export const priceIndexShape = z
  .strictObject({
    id,
    title: text,
    shortTitle: text,
    /** The publisher's own title line and code, by which a newer release is recognised. */
    printedTitle: text.optional(),
    cdid: text.nullable(),
    /** Where ons.gov.uk serves the series. */
    path: text.optional(),
    referencePeriod: text,
    decimals: z.int().min(0).max(6),
    /** Levels of financial years in place of months. */
    frequency: z.literal('financial-year').optional(),
    released: z.enum(['monthly', 'quarterly']),
    revised: z.boolean(),
    /** What an index of something other than prices stands for, such as "average wages". */
    comparator: text.optional(),
    nextRelease: day.optional(),
    note: text.optional(),
    source: id,
    sources: ownSources,
    levels: z.array(levelShape).min(1),
  })
  .superRefine((index, context) => {
    const [wanted, other] = index.frequency
      ? (['year', 'month'] as const)
      : (['month', 'year'] as const);
    for (const [at, level] of index.levels.entries()) {
      if (level[wanted] !== undefined && level[other] === undefined) continue;
      const message = `${wanted === 'month' ? 'a month, YYYY-MM' : 'a financial year, such as 2008/09'}, and no ${other}`;
      context.addIssue({ code: 'custom', path: ['levels', at, wanted], message });
    }
  });

export type PriceIndexFile = z.infer<typeof priceIndexShape>;
