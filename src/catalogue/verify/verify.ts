import type { Fault } from '../../errors.js';
import type { ParsedFile } from '../parse/parsed-file.js';
import { UNREAD } from '../parse/sound-part.js';
import type { Kind, PayScaleFile, PriceIndexFile } from '../shapes/index.js';
import { sourcesOfValues } from './count.js';
import { checkEarnings } from './earnings/check.js';
import { withoutExceptions } from './exceptions.js';
import { type Draft, type Finding, reasonFor, severityOf } from './finding.js';
import { checkFitness } from './fitness.js';
import { checkHeadcounts } from './headcounts.js';
import { checkLadders } from './ladders.js';
import { checkLevels, checkMonths } from './levels.js';
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
  /** How many of them rest on sources without a date of publication. */
  readonly undated: number;
  /** Known deviations that the data explains. */
  readonly exceptions: number;
  readonly findings: readonly Finding[];
}

/**
 * Verifies data files against their shapes, themselves and each other.
 *
 * @param texts the files by their path within the data, such as `indices/rpi.json`.
 * @param beneath the files, opened, that they may refer to; with none, `texts` are the whole of
 * the data, and a source that nothing cites is found too.
 */
export function verifyFiles(
  texts: ReadonlyMap<string, string>,
  beneath: readonly DataFile[] = [],
): readonly VerifiedFile[] {
  return verifyOpened(openFiles(texts), beneath);
}

/** The same for files that are open. */
export function verifyOpened(
  files: readonly DataFile[],
  beneath: readonly DataFile[] = [],
): readonly VerifiedFile[] {
  const library = openLibrary(files, beneath);
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
  const shape = parsed.faults.map((fault) => shapeFinding(fault, path));
  if (parsed.value === undefined) {
    return { path, kind, values: 0, undated: 0, exceptions: 0, findings: shape };
  }
  const exceptions = exceptionsOf(file, library);
  const { left, stale } = withoutExceptions(contentDrafts(file, library), exceptions.list);
  const drafts = [
    ...checkFitness(parsed.value),
    ...checkLinks(file, library),
    ...left,
    ...(exceptions.own && shape.length === 0 ? stale : []),
    ...(cited && kind === 'sources' ? unused(library, cited) : []),
  ];
  // What is said of a place already found at fault would say it twice.
  const told = drafts.filter((draft) => !parsed.isAtFault(draft.at));
  const findings = [...shape, ...told.map((draft) => toFinding(draft, file))];
  const count = exceptions.own ? exceptions.list.length : 0;
  const values = sourcesOfValues(parsed.value).map((id) => library.sources.get(id ?? ''));
  const undated = values.filter((source) => source?.undated !== undefined).length;
  return { path, kind, values: values.length, undated, exceptions: count, findings };
}

function shapeFinding({ path, line, message }: Fault, file: string): Finding {
  const [code, what] = ['shape' as const, message];
  return { code, severity: severityOf(code), file, path, line, what, why: reasonFor(code) };
}

type Exceptions = Parameters<typeof withoutExceptions>[1];

/** A scale states its own exceptions; an index's, and whether they are stale, are with its checks. */
function exceptionsOf(
  { parsed: { kind, value } }: DataFile,
  library: Library,
): { readonly list: Exceptions; readonly own: boolean } {
  if (kind === 'pay-scale') return { list: (value as PayScaleFile).exceptions ?? [], own: true };
  if (kind === 'checks') return { list: (value as Contents['checks']).exceptions ?? [], own: true };
  if (kind === 'earnings' || kind === 'headcounts') {
    return { list: (value as Contents[typeof kind]).exceptions ?? [], own: true };
  }
  if (kind !== 'price-index') return { list: [], own: true };
  const { id } = value as PriceIndexFile;
  const checks = [...library.all('checks').values()].filter((entry) => entry.index === id);
  return { list: checks.flatMap((entry) => entry.exceptions ?? []), own: false };
}

function contentDrafts(file: DataFile, library: Library): readonly Draft[] {
  const { kind, value } = file.parsed;
  if (kind === 'pay-scale') return scaleDrafts(value as PayScaleFile, file.parsed);
  if (kind === 'price-index') return indexDrafts(value as PriceIndexFile, file.parsed, library);
  if (kind === 'earnings') return checkEarnings(value as Contents['earnings']);
  if (kind === 'headcounts') return checkHeadcounts(value as Contents['headcounts']);
  if (kind !== 'checks') return [];
  // Only to learn which exceptions are still needed: the findings belong to the index.
  const checks = value as Contents['checks'];
  const index = library.all('price-index').get(checks.index);
  const needed = index ? [...checkLevels(index), ...checkPublished(index, checks)] : [];
  const excused = checks.exceptions ?? [];
  return needed.filter((draft) => withoutExceptions([draft], excused).left.length === 0);
}

/**
 * Amounts are not held to each other where a rule for that, or a day, is itself at fault: what
 * followed from it would hide what is wrong.
 */
function scaleDrafts(scale: PayScaleFile, { hasFaultIn }: ParsedFile): readonly Draft[] {
  const days = scale.points.flatMap((point) => point.amounts.map(({ from }) => from));
  const unsure = hasFaultIn(['uplifts']) || hasFaultIn(['exceptions']) || days.includes(UNREAD);
  if (unsure) return checkScale(scale);
  return [...checkScale(scale), ...checkUplifts(scale), ...checkLadders(scale)];
}

function indexDrafts(
  index: PriceIndexFile,
  { hasFaultIn }: ParsedFile,
  library: Library,
): readonly Draft[] {
  if (hasFaultIn(['frequency'])) return [];
  if (hasFaultIn(['decimals'])) return checkMonths(index);
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
