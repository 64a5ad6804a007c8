import * as z from 'zod';
import { parsePayYear } from '../../domain/calendar.js';
import { parseWeights } from '../../domain/earnings/group.js';
import { parsePeriod, parseWindow } from '../../domain/earnings/period.js';

/**
 * The shapes of the files in `data/`. Figures are texts, as printed, so that no digit is lost to
 * a float; everything unknown is refused, so that a misspelt field is an error and not a default.
 */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
export const text = z.string().min(1);
export const day = z.iso.date();
export const published = z.union(
  [day, z.string().regex(/^\d{4}(-\d{2})?$/)],
  'YYYY, YYYY-MM or YYYY-MM-DD',
);
export const knownSince = z.union(
  [day, z.string().regex(/^\d{4}-\d{2}$/)],
  'YYYY-MM or YYYY-MM-DD',
);
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM');
export const payYear = z
  .string()
  .regex(/^\d{4}\/\d{2}$/, 'a pay year, such as 2008/09')
  .refine((value) => parsePayYear(value) !== undefined, 'two years that follow each other');
/** What `fromDecimal` reads, which takes no more than 30 digits on either side of the point. */
export const figure = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?$/, 'a plain decimal, as printed, in quotes');
export const rule = z.enum(['start', 'end', 'average', 'latest', 'same-months', 'last-month']);
export const twoMonths = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])\.\.\d{4}-(0[1-9]|1[0-2])$/, 'two months, 2009-04..2022-04');
export const earningsPeriod = z
  .string()
  .refine(
    (value) => parsePeriod(value) !== undefined,
    'a period of earnings, such as 2010/11, 12m-to-2010-08 or 2009-10x12',
  );
export const earningsWindow = z
  .string()
  .refine(
    (value) => parseWindow(value) !== undefined,
    'two periods of earnings, such as 12m-to-2010-08..12m-to-2022-09',
  );
export const weights = z
  .string()
  .refine(
    (value) => parseWeights(value) !== undefined,
    'plain, people, or the period whose people count, such as 12m-to-2022-09',
  );
export const confidence = z.enum(['A', 'B', 'C']);

/** The formula of a figure nobody printed; the numbers in it where it is a plain one. */
export const derived = z.strictObject({
  formula: text,
  /** The figure started from, what it is multiplied by, what is added, and how it is rounded. */
  of: figure.optional(),
  times: figure.optional(),
  plus: figure.optional(),
  rounding: text.optional(),
  /** How far the result may be from the truth, in the figure's own unit. */
  within: figure.optional(),
});

/** A deviation that is known and explained, so that verification does not report it again. */
export const exceptionShape = z.strictObject({
  check: text,
  /** A month, quarter or year of an index. */
  period: text.optional(),
  /** A point of a scale; all of them when none is named. */
  point: text.optional(),
  from: day.optional(),
  revision: text.optional(),
  reason: text,
  source: id.optional(),
});
