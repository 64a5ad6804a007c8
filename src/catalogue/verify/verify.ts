import type { Kind, PayScaleFile, PriceIndexFile } from '../shapes/index.js';
import { withoutExceptions } from './exceptions.js';
import { type Draft, type Finding, reasonFor, severityOf } from './finding.js';
import { checkLadders } from './ladders.js';
import { checkLevels } from './levels.js';
import {
  type Contents,
  citations,
  type DataFile,
  type Library,
  openFiles,
  openLibrary,
} from './library.js';
import { checkLikeness } from './likeness.js';
import { checkLinks } from './links.js';
import { checkPublished } from './published.js';
import { checkScale } from './scale.js';
import { checkUplifts } from './uplifts.js';

/** What verification came to for one file. */
export interface VerifiedFile {
  readonly path: string;
  readonly kind: Kind | null;
  /** How many figures were checked. */
  readonly values: number;
  /** Known deviations that the data explains. */
  readonly exceptions: number;
  readonly findings: readonly Finding[];
}

/**
 * Verifies data files against their shapes, themselves and each other.
 *
 * @param texts the files by their path within the data, such as `indices/rpi.json`.
 * @param beneath the bundled files, opened, that they may refer to; with none, `texts` are the whole of
 * the data, and a source that nothing cites is found too.
 */
export function verifyFiles(
  texts: ReadonlyMap<string, string>,
  beneath: readonly DataFile[] = [],
): readonly VerifiedFile[] {
  const library = openLibrary(openFiles(texts), beneath);
  const cited = beneath.length > 0 ? undefined : citedIn(library);
  return library.files.map((file) => verifyFile(file, library, cited));
}

function citedIn({ files }: Library): ReadonlySet<string> {
  return new Set(files.flatMap(({ parsed }) => citations(parsed.value).map(({ id }) => id)));
}

function verifyFile(
  file: DataFile,
  library: Library,
  cited: ReadonlySet<string> | undefined,
): VerifiedFile {
  const { path, parsed } = file;
  const kind = parsed.kind ?? null;
  if (parsed.faults.length > 0) {
    const findings = parsed.faults.map((fault) => ({
      code: 'shape' as const,
      severity: severityOf('shape'),
      file: path,
      path: fault.path,
      line: fault.line,
      what: fault.message,
      why: reasonFor('shape'),
    }));
    return { path, kind, values: 0, exceptions: 0, findings };
  }
  const exceptions = exceptionsOf(file, library);
  const { left, stale } = withoutExceptions(contentDrafts(file, library), exceptions.list);
  const drafts = [
    ...checkLinks(file, library),
    ...left,
    ...(exceptions.own ? stale : []),
    ...(cited && kind === 'sources' ? unused(library, cited) : []),
  ];
  const findings = drafts.map((draft) => toFinding(draft, file));
  const count = exceptions.own ? exceptions.list.length : 0;
  return { path, kind, values: countValues(parsed.value), exceptions: count, findings };
}

type Exceptions = Parameters<typeof withoutExceptions>[1];

/** A scale states its own exceptions; an index's, and whether they are stale, are with its checks. */
function exceptionsOf(
  { parsed: { kind, value } }: DataFile,
  library: Library,
): { readonly list: Exceptions; readonly own: boolean } {
  if (kind === 'pay-scale') return { list: (value as PayScaleFile).exceptions ?? [], own: true };
  if (kind === 'checks') return { list: (value as Contents['checks']).exceptions ?? [], own: true };
  if (kind !== 'price-index') return { list: [], own: true };
  const { id } = value as PriceIndexFile;
  const checks = [...library.all('checks').values()].filter((entry) => entry.index === id);
  return { list: checks.flatMap((entry) => entry.exceptions ?? []), own: false };
}

function contentDrafts({ parsed: { kind, value } }: DataFile, library: Library): readonly Draft[] {
  if (kind === 'pay-scale') {
    const scale = value as PayScaleFile;
    return [...checkScale(scale), ...checkUplifts(scale), ...checkLadders(scale)];
  }
  if (kind === 'checks') {
    // Only to learn which exceptions are still needed: the findings belong to the index.
    const checks = value as Contents['checks'];
    const index = library.all('price-index').get(checks.index);
    const needed = index ? [...checkLevels(index), ...checkPublished(index, checks)] : [];
    const excused = checks.exceptions ?? [];
    return needed.filter((draft) => withoutExceptions([draft], excused).left.length === 0);
  }
  if (kind !== 'price-index') return [];
  const index = value as PriceIndexFile;
  const published = [...library.all('checks').values()].filter(
    (entry) => entry.index === index.id && isOfRelease(index, entry, library),
  );
  return [
    ...checkLevels(index),
    ...checkLikeness(index, library.all('price-index').values()),
    ...published.flatMap((checks) => checkPublished(index, checks)),
  ];
}

/**
 * Whether a publisher's rows may be held against a series: those of an older release may not,
 * where past months are revised.
 */
function isOfRelease(
  index: PriceIndexFile,
  { quarters, years, rates }: Contents['checks'],
  { sources }: Library,
): boolean {
  if (!index.revised) return true;
  const released = sources.get(index.source)?.published;
  return [quarters, years, rates].every(
    (rows) => !rows || (released && released <= (sources.get(rows.source)?.published ?? '')),
  );
}

function unused(library: Library, cited: ReadonlySet<string>): readonly Draft[] {
  return [...library.sources.keys()].flatMap((id, at): readonly Draft[] =>
    cited.has(id)
      ? []
      : [{ code: 'unused-source', at: ['sources', at], what: `nothing cites ${id}` }],
  );
}

function toFinding({ code, at, what }: Draft, { path, parsed }: DataFile): Finding {
  return {
    code,
    severity: severityOf(code),
    file: path,
    path: at
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
      .join('')
      .slice(1),
    line: parsed.lineOf(at),
    what,
    why: reasonFor(code),
  };
}

/** Keys under which a record keeps a figure as its publisher gave it. */
const FIGURES = ['level', 'amount', 'percent', 'printed'];

function countValues(value: unknown): number {
  if (Array.isArray(value))
    return value.reduce((sum: number, entry) => sum + countValues(entry), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, entry]) =>
      sum + (FIGURES.includes(key) && typeof entry === 'string' ? 1 : countValues(entry)),
    0,
  );
}
