import * as z from 'zod';
import { day, derived, exceptionShape, figure, id, knownSince, text } from './parts.js';
import { ownSources } from './source.js';

const amountShape = z.strictObject({
  from: day,
  amount: figure,
  knownSince: knownSince.optional(),
  revision: text.optional(),
  derived: derived.optional(),
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

/**
 * One rise of a scale as its settlement words it: percent, then pounds. Rows of the same day
 * follow each other; `only` names the points or ladders it was for.
 */
const upliftShape = z.strictObject({
  from: day,
  percent: figure,
  plus: figure.optional(),
  only: z.array(text).optional(),
  /** The revision of the amounts it explains. */
  revision: text.optional(),
  status: z.enum(['circular', 'announced', 'inferred', 'implied']),
  source: id,
  note: text.optional(),
});

/** What to know of the amounts of a day before they are compared with others. */
const cautionShape = z.strictObject({
  from: day,
  /** The points or ladders it is true of; all of them when none is named. */
  only: z.array(text).optional(),
  what: text,
});

/** A change of pay that is announced for a day, and whose amounts are not in the file. */
const dueShape = z.strictObject({
  from: day,
  /** What is due, in the words that an answer uses: "a further phase of …". */
  what: text,
  /** What of it the amounts of the file have. */
  held: text,
  source: id,
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
  sources: ownSources,
  uplifts: z.array(upliftShape).optional(),
  exceptions: z.array(exceptionShape).optional(),
  cautions: z.array(cautionShape).optional(),
  due: z.array(dueShape).optional(),
  points: z
    .array(
      z.strictObject({
        id: text,
        /** The points climbed in order, such as a band; a scale without any is one ladder. */
        ladder: text.optional(),
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
        amounts: z.array(z.union([amountShape, noAmountShape])).min(1),
      }),
    )
    .min(1),
});

export type PayScaleFile = z.infer<typeof payScaleShape>;
