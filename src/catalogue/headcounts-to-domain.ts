import type { Headcounts } from '../domain/headcounts.js';
import type { HeadcountsFile } from './shapes/index.js';
import { confidence, figure, type Sources } from './to-domain.js';

/** How many people a workforce has on each point, from their file. */
export function toHeadcounts(file: HeadcountsFile, sources: Sources, origin: string): Headcounts {
  const { id, title, nation, workforce, asOf, unit, note } = file;
  const about = (source: string) => ({ source, confidence: confidence(sources, source, false) });
  return {
    ...{ id, title, nation, workforce, asOf, unit, note, origin },
    official: file.status === 'official',
    rows: file.rows.map((row) => {
      const source = row.source ?? file.source;
      return {
        point: row.point,
        count: figure(row.count),
        low: row.low === undefined ? undefined : figure(row.low),
        high: row.high === undefined ? undefined : figure(row.high),
        printed: row.count,
        source,
        confidence: confidence(sources, source, row.derived !== undefined),
        formula: row.derived?.formula,
      };
    }),
    totals: (file.totals ?? []).map((total) => ({
      of: total.of,
      points: total.points,
      period: total.period,
      unit: total.unit,
      count: figure(total.count),
      printed: total.count,
      softener: total.hedge,
      note: total.note,
      ...about(total.source),
    })),
    publishedCosts: (file.publishedCosts ?? []).map((cost) => ({
      id: cost.id,
      what: cost.what,
      rise: cost.rise === undefined ? undefined : figure(cost.rise),
      payYear: cost.payYear,
      amount: figure(cost.amount),
      perYear: cost.perYear ?? false,
      softener: cost.hedge,
      basis: cost.basis,
      said: cost.said,
      by: cost.by,
      via: cost.via,
      note: cost.note,
      ...about(cost.source),
    })),
  };
}
