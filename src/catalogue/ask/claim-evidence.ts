import { type Day, lastDayOf } from '../../domain/calendar.js';
import type { Claim, ClaimFigure } from '../../domain/claims/claim.js';
import type { QuotedFigure } from '../../domain/quoted.js';
import type { Catalogue, FiledClaim } from '../catalogue.js';
import type { FigureFile } from '../shapes/claims.js';
import { month, payYear } from './claim-parts.js';
import { workingsFor } from './claim-workings.js';

/**
 * A claim with the evidence for its computations: index levels, amounts and awards. Throws where
 * it names what the catalogue does not have, which verification of its file would have said.
 */
export function withEvidence(catalogue: Catalogue, { claim, origin }: FiledClaim): Claim {
  const day = lastDayOfDate(claim.said);
  const { saidNote, methodNote, why, note, ...rest } = claim;
  const working = workingsFor(catalogue, claim, day);
  return {
    ...rest,
    saidNote,
    methodNote,
    why,
    note,
    day,
    origin,
    figures: claim.figures.map((figure): ClaimFigure => {
      const { actually, computation, instead = [] } = figure;
      return {
        quoted: quotedFigure(figure),
        unit: figure.unit,
        of: figure.of,
        saidSince: figure.saidSince === undefined ? undefined : payYear(figure.saidSince),
        verdict: figure.verdict ?? claim.verdict,
        working: computation && working(computation),
        forecast: figure.forecast ?? false,
        needs: figure.needs,
        actually: actually && { unit: actually.unit, working: working(actually.computation) },
        instead: instead.map((each) => ({ what: each.what, working: working(each.computation) })),
      };
    }),
  };
}

/** A figure as quoted; its decimals say how exactly, where nothing else does. */
function quotedFigure({ printed, to, power, hedge }: FigureFile): QuotedFigure {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { value: printed, to, power: power ?? -decimals, hedge };
}

/** The last day of a day, month or year. */
function lastDayOfDate(said: string): Day {
  if (said.length === 'YYYY-MM-DD'.length) return said as Day;
  return lastDayOf(month(said.length === 'YYYY'.length ? `${said}-12` : said));
}
