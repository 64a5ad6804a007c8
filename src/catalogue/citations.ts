import type { Citation } from '../domain/source.js';
import type { Catalogue } from './catalogue.js';

const FOLDERS = ['indices', 'checks', 'awards', 'scales', 'workforces', 'earnings', 'headcounts'];

/** Where in the catalogue a source is cited; a file's own source counts for all that name none. */
export function citationsOf(catalogue: Catalogue, id: string): readonly Citation[] {
  const { files } = catalogue;
  const paths = [
    ...FOLDERS.flatMap((folder) => files.list(folder).map((name) => `${folder}/${name}.json`)),
    'methods.json',
    'claims.json',
  ];
  return paths
    .map((file) => ({ file, figures: count(files.read(file), id, undefined) }))
    .filter(({ figures }) => figures > 0);
}

/** Counts the records that cite a source, by their own or by the enclosing file's word. */
function count(value: unknown, id: string, inherited: string | undefined): number {
  if (Array.isArray(value)) return sum(value.map((entry) => count(entry, id, inherited)));
  if (typeof value !== 'object' || value === null) return 0;
  const { sources, ...record } = value as Record<string, unknown>;
  const source = typeof record['source'] === 'string' ? record['source'] : inherited;
  const inner = Object.values(record).filter(holdsRecords);
  const own = inner.length === 0 && source === id ? 1 : 0;
  const listed = Array.isArray(sources) && sources.includes(id) ? 1 : 0;
  return own + listed + sum(inner.map((entry) => count(entry, id, source)));
}

/**
 * Whether a value is a list of records, an object with one, or one with a source of its own: else
 * it is part of its record.
 */
function holdsRecords(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((entry) => typeof entry === 'object');
  if (typeof value !== 'object' || value === null) return false;
  return 'source' in value || Object.values(value).some(holdsRecords);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0);
}
