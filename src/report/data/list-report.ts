import { BUNDLED } from '../../domain/calc.js';
import {
  type DataKind,
  type DataSeries,
  type DataValue,
  inOrder,
} from '../../domain/data-series.js';
import type { Confidence } from '../../domain/price-index.js';
import type { Provenance } from '../calc/answer.js';
import { sourceRecord } from '../calc/answer.js';
import type { Block, Report } from '../document.js';

/** What the catalogue holds, a record a series. */
export interface SeriesResult {
  readonly id: string;
  readonly kind: DataKind;
  readonly file: string;
  readonly title: string;
  readonly nation: string | null;
  readonly workforce: string | null;
  readonly unit: string;
  readonly first: string | null;
  readonly last: string | null;
  /** How many figures there are. */
  readonly values: number;
  /** How many of them are of each confidence. */
  readonly confidence: Readonly<Record<Confidence, number>>;
  readonly confirmedThrough: string | null;
  readonly origin: string;
  readonly sources: readonly string[];
}

/** The series of the catalogue in every form. */
export function listReport(all: readonly DataSeries[], provenance: Provenance): Report {
  const records = () => all.map(toSeriesResult);
  const sources = () => [...new Set(all.flatMap(sourceIds))];
  return {
    command: 'data-list',
    document: () => listDocument(all.map(toSeriesResult)),
    records,
    sentences: () => records().map((entry) => `${entry.id}: ${entry.title}, ${extent(entry)}.`),
    envelope: () => ({
      data: {
        vintage: provenance.vintage(sources()),
        hash: provenance.hash({
          indices: [],
          workforces: [],
          files: all.map(({ file }) => file),
        }),
      },
      query: {},
      results: records(),
      warnings: [],
      sources: sources().map((id) => sourceRecord(provenance.source(id))),
    }),
    warnings: [],
  };
}

function toSeriesResult(series: DataSeries): SeriesResult {
  const { id, kind, file, title, nation, workforce, unit, confirmedThrough, origin } = series;
  const figures = series.values.filter((value) => value.value !== null);
  const periods = inOrder(figures.map((value) => value.period));
  const count = (letter: Confidence) =>
    figures.filter(({ confidence }) => confidence === letter).length;
  return {
    id,
    kind,
    file,
    title,
    nation,
    workforce,
    unit,
    first: periods[0] ?? null,
    last: periods.at(-1) ?? null,
    values: figures.length,
    confidence: { A: count('A'), B: count('B'), C: count('C') },
    confirmedThrough,
    origin,
    sources: sourceIds(series),
  };
}

function sourceIds({ values }: { readonly values: readonly DataValue[] }): readonly string[] {
  return [...new Set(values.flatMap((value) => value.source ?? []))];
}

function extent({ first, last, values }: SeriesResult): string {
  return `${values} figures from ${first ?? '–'} to ${last ?? '–'}`;
}

const HEADINGS: Readonly<Record<DataKind, string>> = {
  'price-index': 'Price indices, and comparators',
  'award-chain': 'Award chains',
  'pay-scale': 'Pay scales',
  earnings: 'Average earnings',
  headcounts: 'Head counts',
};

function listDocument(all: readonly SeriesResult[]): readonly Block[] {
  const right = 'right' as const;
  const columns = [
    { title: 'Id' },
    { title: 'From' },
    { title: 'To' },
    { title: 'Figures', align: right },
    { title: 'A', align: right },
    { title: 'B', align: right },
    { title: 'C', align: right },
    { title: '' },
  ];
  const tables = (Object.keys(HEADINGS) as DataKind[]).flatMap((kind): Block[] => {
    const rows = all.filter((entry) => entry.kind === kind);
    if (rows.length === 0) return [];
    // A scale's id says what it is, and is so long that its title would have no room beside it.
    const last = (entry: SeriesResult) =>
      [kind === 'pay-scale' ? '' : entry.title, entry.origin === BUNDLED ? '' : entry.origin]
        .filter(Boolean)
        .join(', ');
    return [
      { kind: 'heading', text: HEADINGS[kind] },
      { kind: 'table', columns, rows: rows.map((entry) => [...row(entry), last(entry)]) },
    ];
  });
  return [
    ...tables,
    {
      kind: 'paragraph',
      text: 'A: read in the document that printed it. B: a reputable secondary source, or a transcription of a circular. C: derived by a stated formula, not printed. One series: payrestore data show <id>',
      tone: 'muted',
    },
  ];
}

function row(entry: SeriesResult) {
  const { A, B, C } = entry.confidence;
  return [
    { text: entry.id, tone: 'strong' as const },
    entry.first ?? '–',
    entry.last ?? '–',
    ...[entry.values, A, B, C].map(String),
  ];
}
