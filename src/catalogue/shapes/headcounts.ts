import * as z from 'zod';
import { COST_BASES } from '../../domain/headcounts.js';
import { derived, exceptionShape, figure, id, payYear, published, text } from './parts.js';
import { ownSources } from './source.js';

/** How the words of a publisher soften a figure; one without is as it stands. */
const hedge = z.enum(['about', 'over', 'under']);

/** How many are on a point. */
const rowShape = z.strictObject({
  /** The point, or a grade of the workforce, by any name it goes by. */
  point: text,
  count: figure,
  /** The fewest and the most there may be, where the count is approximate. */
  low: figure.optional(),
  high: figure.optional(),
  derived: derived.optional(),
  source: id.optional(),
});

/** How many there are of all points, or of several, as somebody published it. */
const totalShape = z.strictObject({
  of: text,
  /** The points that the total is of; all of them when none is named. */
  points: z.array(text).min(1).optional(),
  period: published,
  unit: z.enum(['headcount', 'fte']),
  count: figure,
  hedge: hedge.optional(),
  source: id,
  note: text.optional(),
});

/** A cost that somebody published, to be set beside what is worked out here, and never to be it. */
const costShape = z.strictObject({
  id,
  what: text,
  /** The rise in percent that it is the cost of, and the pay year whose pay is raised. */
  rise: figure.optional(),
  payYear: payYear.optional(),
  /** Pounds; a year where it says so. */
  amount: figure,
  perYear: z.literal(true).optional(),
  hedge: hedge.optional(),
  basis: z.enum(COST_BASES),
  said: published,
  by: text,
  /** Who reported it, where it was not read from whoever said it. */
  via: text.optional(),
  source: id,
  note: text.optional(),
});

/** How many people a workforce has on each point, with totals and costs published of them. */
export const headcountsShape = z.strictObject({
  id,
  title: text,
  nation: id,
  workforce: id,
  /** Whether the counts by point are from an official publication. */
  status: z.enum(['official', 'unofficial']),
  /** The day, month or year that the counts are of. */
  asOf: published,
  unit: z.enum(['people', 'fte']),
  note: text.optional(),
  /** The source of every row that names none. */
  source: id,
  sources: ownSources,
  rows: z.array(rowShape).min(1),
  /** By how many percent the counts may be off the totals of about the same time. */
  sumsWithin: figure.optional(),
  totals: z.array(totalShape).optional(),
  exceptions: z.array(exceptionShape).optional(),
  publishedCosts: z.array(costShape).optional(),
});

export type HeadcountsFile = z.infer<typeof headcountsShape>;
