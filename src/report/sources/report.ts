import type { Citation, Source } from '../../domain/source.js';
import { type Provenance, sourceRecord } from '../calc/answer.js';
import { ATTRIBUTION } from '../calc/receipt.js';
import type { Block, Report } from '../document.js';
import { dayText } from '../text.js';
import { toCsl } from './csl.js';
import { sourceFacts } from './facts.js';

/** The bibliography, or one entry of it with what was read there. */
export function sourcesReport(
  sources: readonly Source[],
  citations: readonly Citation[] | undefined,
  provenance: Provenance,
): Report {
  const only = citations && sources.length === 1 ? sources[0] : undefined;
  const records = () => sources.map((source) => sourceRecord(source));
  return {
    command: 'sources',
    document: () => [
      ...(only ? [...sourceFacts(only), ...citedBy(citations ?? [])] : bibliography(sources)),
      { kind: 'paragraph', text: ATTRIBUTION, tone: 'muted' },
    ],
    records,
    sentences: () => sources.map(reference),
    csl: () => sources.map(toCsl),
    envelope: () => ({
      data: {
        vintage: provenance.vintage(sources.map((source) => source.id)),
        hash: provenance.hash({ indices: [], workforces: [] }),
      },
      query: { id: only?.id ?? null },
      results: records(),
      ...(only ? { citations } : {}),
      warnings: [],
      sources: [],
    }),
    warnings: [],
  };
}

function bibliography(sources: readonly Source[]): readonly Block[] {
  return [
    {
      kind: 'table',
      columns: ['Id', 'Conf.', 'Published', 'Source'].map((title) => ({ title })),
      rows: sources.map((source) => [
        { text: source.id, tone: 'strong' as const },
        source.confidence,
        source.published ?? 'no date',
        [
          `${source.publisher}: ${source.title}`,
          [otherReference(source), source.url].filter(Boolean).join('; '),
        ]
          .filter(Boolean)
          .join('\n'),
      ]),
    },
    { kind: 'paragraph', text: lacking(sources) },
    {
      kind: 'paragraph',
      text: 'One source, and what was read there: payrestore sources <id>. For a reference manager: payrestore sources --format csl',
      tone: 'muted',
    },
  ];
}

/** How many sources there are, and how many of them have no date or no address. */
function lacking(sources: readonly Source[]): string {
  const without = (field: 'published' | 'url') =>
    sources.filter((source) => source[field] === undefined).length;
  return `${sources.length} sources: ${without('published')} without a date of publication, for the reason each gives; ${without('url')} without an address, found by their reference.`;
}

function citedBy(citations: readonly Citation[]): readonly Block[] {
  const items = citations.map(
    ({ file, figures }) => `${file}: ${figures} ${figures === 1 ? 'entry' : 'entries'}`,
  );
  return [
    { kind: 'heading', text: 'Cited by' },
    items.length > 0
      ? { kind: 'list', items }
      : { kind: 'paragraph', text: 'No figure of the catalogue.' },
  ];
}

/** "Publisher, title, reference, date, address." */
function reference(source: Source): string {
  const date = source.published ? dayText(source.published) : 'no date';
  const address = source.url && `${source.url} (read ${dayText(source.retrieved)})`;
  const parts = [source.publisher, source.title, otherReference(source), date, address];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** The reference, where it is not the title over again, as a circular's number is. */
function otherReference({ reference, title }: Source): string | undefined {
  const again = reference && title.toLowerCase().includes(reference.toLowerCase());
  return again ? undefined : reference;
}
