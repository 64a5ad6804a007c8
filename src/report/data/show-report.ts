import { BUNDLED } from '../../domain/calc.js';
import {
  type DataKind,
  type DataSeries,
  type DataValue,
  inOrder,
} from '../../domain/data-series.js';
import type { Source } from '../../domain/source.js';
import { type Provenance, sourceRecord } from '../calc/answer.js';
import type { Block, Report } from '../document.js';
import { sourceFacts } from '../sources/facts.js';

/** Figures of one series in every form; one figure alone comes with its whole source. */
export function showReport(
  series: DataSeries,
  values: readonly DataValue[],
  asked: { readonly period?: string | undefined; readonly point?: string | undefined },
  provenance: Provenance,
): Report {
  const ids = [...new Set(values.flatMap((value) => value.source ?? []))];
  const { values: _all, ...about } = series;
  const record = (value: DataValue) => toRecord(series, value);
  return {
    command: 'data-show',
    document: () => showDocument(series, values, (id) => provenance.source(id)),
    records: () => values.map(record),
    fields: FIELDS,
    sentences: () => values.map((value) => sentence(series, value)),
    envelope: () => ({
      data: {
        vintage: provenance.vintage(ids),
        hash: provenance.hash({ indices: [], workforces: [], files: [series.file] }),
      },
      query: { id: series.id, period: asked.period ?? null, point: asked.point ?? null },
      series: about,
      results: values.map(record),
      warnings: [],
      sources: ids.map((id) => sourceRecord(provenance.source(id))),
    }),
    warnings: [],
  };
}

/** A figure with its fields in one order, whatever series it is of: they become columns. */
function toRecord({ id }: DataSeries, value: DataValue): { readonly series: string } & DataValue {
  const { point, period, value: figure, confidence, source, said, ...more } = value;
  const { formula, reason, knownSince, note } = more;
  const first = { series: id, point, period, value: figure, confidence, source };
  return { ...first, said, formula, reason, knownSince, note };
}

/** The record's fields, for a table that has none. */
const FIELDS = [
  ...(['series', 'point', 'period', 'value', 'confidence', 'source'] as const),
  ...(['said', 'formula', 'reason', 'knownSince', 'note'] as const),
] satisfies readonly (keyof ReturnType<typeof toRecord>)[];

function sentence(series: DataSeries, value: DataValue): string {
  const point = value.point ? `, ${value.point}` : '';
  const what = value.value ?? `no figure (${value.reason})`;
  return `${series.title}${point}, ${value.period}: ${what} (${series.unit}; ${value.source ?? 'no source'}).`;
}

function showDocument(
  series: DataSeries,
  values: readonly DataValue[],
  source: (id: string) => Source,
): readonly Block[] {
  const notes = [
    `Unit: ${series.unit}.`,
    series.confirmedThrough && `Confirmed through ${series.confirmedThrough}.`,
    series.origin !== BUNDLED && `From ${series.origin}, not with payrestore.`,
    series.note,
  ];
  const only = values.length === 1 ? values[0] : undefined;
  return [
    { kind: 'heading', text: `${series.id}: ${series.title}` },
    { kind: 'paragraph', text: notes.filter(Boolean).join(' '), tone: 'muted' },
    values.length > 0 ? valuesTable(series, values) : nothingThere(series),
    ...(only?.source ? [...sourceFacts(source(only.source))] : []),
  ];
}

/** What is said where a period has no figure, with what there is. */
function nothingThere({ kind, values }: DataSeries): Block {
  const periods = inOrder(values.map((value) => value.period));
  const there = `The series has no figure in that period; it has ${periods[0]} to ${periods.at(-1)}.`;
  const day =
    kind === 'pay-scale'
      ? ' Amounts are under the day they took effect; a day (2021-10-01) shows those in force, up to the pay year that the scale is confirmed in.'
      : '';
  return { kind: 'paragraph', text: there + day };
}

const POINTS: Readonly<Record<DataKind, string>> = {
  'price-index': 'Point',
  'award-chain': 'Chain',
  'pay-scale': 'Point',
  earnings: 'Grade and measure',
  headcounts: 'Who, or which cost',
};

/** The columns that any of the figures has something in, and always period, figure and source. */
function valuesTable(series: DataSeries, values: readonly DataValue[]): Block {
  const pointed = values.some((value) => value.point !== null);
  const remarks = values.some((value) => remark(value) !== '');
  const right = 'right' as const;
  const columns = [
    ...(pointed ? [{ title: POINTS[series.kind] }] : []),
    { title: series.kind === 'pay-scale' ? 'From' : 'Period' },
    { title: 'Figure', align: right },
    { title: 'Conf.' },
    { title: 'Source' },
    ...(remarks ? [{ title: '' }] : []),
  ];
  const rows = values.map((value) => [
    ...(pointed ? [value.point ?? ''] : []),
    value.period,
    { text: value.value ?? '–', tone: 'strong' as const },
    value.confidence ?? '–',
    value.source ?? '–',
    ...(remarks ? [remark(value)] : []),
  ]);
  return { kind: 'table', columns, rows };
}

function remark({ said, formula, reason, note }: DataValue): string {
  return [said, formula && `C: ${formula}`, reason, note].filter(Boolean).join('; ');
}
