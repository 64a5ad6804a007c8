import type { DataSeries, DataValue } from '../domain/data-series.js';
import type { Confidence } from '../domain/price-index.js';
import type { HeadcountsFile } from './shapes/index.js';

const BLANK = { formula: null, reason: null, knownSince: null, note: null } as const;

/** Head counts as a series: those of the points, the totals, and the costs published of them. */
export function headcountSeries(
  file: HeadcountsFile,
  confidenceOf: (source: string, derived: unknown) => Confidence,
  origin: string,
): Omit<DataSeries, 'file'> {
  const counts = file.rows.map((row): DataValue => {
    const source = row.source ?? file.source;
    return {
      ...BLANK,
      point: row.point,
      period: file.asOf,
      value: row.count,
      confidence: confidenceOf(source, row.derived),
      said: file.status,
      formula: row.derived?.formula ?? null,
      source,
    };
  });
  const totals = (file.totals ?? []).map((total): DataValue => {
    const { source, hedge } = total;
    return {
      ...BLANK,
      point: total.of,
      period: total.period,
      value: total.count,
      confidence: confidenceOf(source, undefined),
      said: [hedge, total.unit === 'fte' ? 'full-time equivalents' : 'people'].join(' ').trim(),
      note: total.note ?? null,
      source,
    };
  });
  const costs = (file.publishedCosts ?? []).map((cost): DataValue => {
    const { source, hedge, basis, by, via, perYear } = cost;
    return {
      ...BLANK,
      point: cost.id,
      period: cost.said,
      value: cost.amount,
      confidence: confidenceOf(source, undefined),
      said: [hedge, `pounds${perYear ? ' a year' : ''}, ${basis.replaceAll('-', ' ')}`]
        .join(' ')
        .trim(),
      note: [cost.what, `${by}${via ? `, as reported by ${via}` : ''}`, cost.note]
        .filter((part) => part !== undefined)
        .map((part) => part.replace(/\.$/, ''))
        .join('; '),
      source,
    };
  });
  return {
    id: file.id,
    kind: 'headcounts',
    title: file.title,
    nation: file.nation,
    workforce: file.workforce,
    unit: file.unit === 'fte' ? 'full-time equivalents' : 'people',
    note: file.note ?? null,
    confirmedThrough: null,
    origin,
    values: [...counts, ...totals, ...costs],
  };
}
