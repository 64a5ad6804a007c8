import * as z from 'zod';
import { VERDICTS, type Verdict } from '../../domain/claims/claim.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { isPercent, UNITS, type Unit } from '../../domain/quoted.js';
import { computationShape, type FiledComputation } from './computation.js';
import { figure, id, payYear, published, text } from './parts.js';
import { ownSources } from './source.js';

const verdict = z.enum(VERDICTS as [Verdict, ...Verdict[]]);

const unit = z.enum(UNITS as [Unit, ...Unit[]]);

const figureShape = z
  .strictObject({
    /** As printed, without signs, words and commas: 26.1, 47308. */
    printed: figure,
    /** The upper end of a range. */
    to: figure.optional(),
    /** The power of ten it was rounded to, where its decimals do not tell: 3 for £20,000. */
    power: z.int().min(0).max(12).optional(),
    hedge: z.enum(['about', 'over', 'under', 'fraction']).optional(),
    unit: z.union([unit, z.literal('total')]),
    /** Whose, on which index or of what pay, where a claim prints several. */
    of: text.optional(),
    /** The base year that its words say, where earnings start later. */
    saidSince: payYear.optional(),
    /** Where it is not the claim's own. */
    verdict: verdict.optional(),
    computation: computationShape.optional(),
    /** Printed before its prices were out; the forecast it needs is worked out beside it. */
    forecast: z.literal(true).optional(),
    needs: z.enum(['earnings', 'take-home', 'pay-bill']).optional(),
    /** Of a misreport: the unit the number really has, and what gives it. */
    actually: z.strictObject({ unit, computation: computationShape }).optional(),
    /** Other computations that help to see where it comes from. */
    instead: z.array(z.strictObject({ what: text, computation: computationShape })).optional(),
  })
  .superRefine((entry, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const check = (computation: FiledComputation, as: string, path: (string | number)[]) => {
      if (!fits(computation, as)) fault(path, `a computation that gives no ${as}`);
    };
    if (entry.computation) check(entry.computation, entry.unit, ['computation', 'kind']);
    if (entry.computation && entry.needs) fault(['needs'], 'what is computed needs no other data');
    if (entry.forecast && entry.computation?.kind !== 'real-terms') {
      fault(['forecast'], 'only a comparison with prices can rest on a forecast of them');
    }
    const comparison = entry.computation?.kind;
    if (entry.saidSince && comparison !== 'real-terms' && comparison !== 'pay-rise') {
      fault(['saidSince'], 'a base of a comparison, which alone can start later than was said');
    }
    if (entry.actually) {
      check(entry.actually.computation, entry.actually.unit, ['actually', 'computation', 'kind']);
    }
    for (const [at, { computation }] of (entry.instead ?? []).entries()) {
      check(computation, entry.unit, ['instead', at, 'computation', 'kind']);
    }
  });

/** Whether a computation gives a figure of a unit. */
function fits(computation: FiledComputation, as: string): boolean {
  switch (computation.kind) {
    case 'real-terms':
      if (as === 'total') return false;
      // Pounds are of a grade's point, which earnings have none of; percentages need none.
      return isPercent(as as Unit) || (computation.grade !== undefined && !isPaid(computation));
    case 'pay-rise':
      return as === 'cash-rise';
    case 'pay':
    case 'earnings':
      return as === 'hourly' || as === 'yearly';
    case 'raised':
      return ['hourly', 'hourly-rise', 'yearly', 'yearly-rise'].includes(as);
    case 'undone':
      return as === 'rise';
    case 'sum':
    case 'compound':
      return as === 'rise' || as === 'cash-rise';
    case 'fall':
      return as === 'cut';
  }
}

function isPaid({ pay }: { readonly pay?: string | undefined }): boolean {
  return pay !== undefined && isEarningsId(pay);
}

/** What somebody said in public, with its figures and what recomputing them comes to. */
const claimShape = z.strictObject({
  id,
  who: text,
  said: published,
  /** How the date is known, where the page does not show it. */
  saidNote: text.optional(),
  /** A short exact quotation; [...] marks a cut. */
  quote: text,
  source: id,
  nation: id,
  workforce: id,
  /** Whose pay it speaks of, in its own terms. */
  group: text,
  methodStatus: z.enum(['stated', 'partly-stated', 'not-stated']),
  methodNote: text.optional(),
  verdict,
  figures: z.array(figureShape).min(1),
  why: text.optional(),
  note: text.optional(),
});

export const claimsShape = z.strictObject({ sources: ownSources, claims: z.array(claimShape) });

export type ClaimsFile = z.infer<typeof claimsShape>;
export type ClaimFile = ClaimsFile['claims'][number];
export type FigureFile = ClaimFile['figures'][number];
