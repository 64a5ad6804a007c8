import { DATA_FILES } from '../bundled-texts.js';
import type { Path } from '../parse/faults.js';
import { type ParsedFile, parseDataFile } from '../parse/parsed-file.js';
import type {
  AwardsFile,
  ChecksFile,
  ClaimsFile,
  EarningsFile,
  HeadcountsFile,
  MethodsFile,
  PayScaleFile,
  PriceIndexFile,
  SourceFile,
  WorkforceFile,
} from '../shapes/index.js';

/** The content of each kind of file. */
export interface Contents {
  readonly 'price-index': PriceIndexFile;
  readonly checks: ChecksFile;
  readonly 'pay-scale': PayScaleFile;
  readonly 'award-chain': AwardsFile;
  readonly workforce: WorkforceFile;
  readonly earnings: EarningsFile;
  readonly headcounts: HeadcountsFile;
  readonly methods: MethodsFile;
  readonly claims: ClaimsFile;
  readonly sources: { readonly sources: readonly SourceFile[] };
}

/** A file of the data, parsed. */
export interface DataFile {
  /** Its path within the data, such as `indices/rpi.json`. */
  readonly path: string;
  readonly parsed: ParsedFile;
}

/** The files under verification, and those beneath them that they may refer to. */
export interface Library {
  readonly files: readonly DataFile[];
  /** Every file of a kind, by id; those under verification in place of those beneath. */
  all<K extends keyof Contents>(kind: K): ReadonlyMap<string, Contents[K]>;
  /** Every source, by id. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Where a kind's files are kept; a file elsewhere is told by its keys. */
const FOLDERS: Readonly<Record<string, keyof Contents>> = {
  indices: 'price-index',
  checks: 'checks',
  scales: 'pay-scale',
  awards: 'award-chain',
  workforces: 'workforce',
  earnings: 'earnings',
  headcounts: 'headcounts',
  'methods.json': 'methods',
  'claims.json': 'claims',
  'sources.json': 'sources',
};

/** Parses files by their path within the data. */
export function openFiles(texts: ReadonlyMap<string, string>): readonly DataFile[] {
  return [...texts].map(([path, text]) => open(path, text));
}

/** Lists, whose entries are added to those beneath; any other file takes the place of its like. */
const LISTS: readonly string[] = DATA_FILES;

/** The files of a layer on those beneath it. */
export function layered(
  files: readonly DataFile[],
  beneath: readonly DataFile[],
): readonly DataFile[] {
  const paths = new Set(files.map(({ path }) => path));
  return [...beneath.filter(({ path }) => LISTS.includes(path) || !paths.has(path)), ...files];
}

/** The files to verify, on those beneath them. */
export function openLibrary(files: readonly DataFile[], beneath: readonly DataFile[]): Library {
  const readable = layered(files, beneath).filter(({ parsed }) => parsed.value !== undefined);
  const sources = new Map<string, SourceFile>();
  for (const { parsed } of readable) {
    const own = (parsed.value as { sources?: readonly (SourceFile | string)[] }).sources ?? [];
    for (const source of own) if (typeof source === 'object') sources.set(source.id, source);
  }
  return {
    files,
    sources,
    all<K extends keyof Contents>(kind: K) {
      // Nothing is held to figures of a publisher's that are themselves at fault.
      const found = readable.filter(
        ({ parsed }) => parsed.kind === kind && (kind !== 'checks' || parsed.faults.length === 0),
      );
      return new Map(
        found.map(({ path, parsed }) => [idOf(parsed.value) ?? path, parsed.value as Contents[K]]),
      );
    },
  };
}

function open(path: string, text: string): DataFile {
  const folder = path.split('/').at(-2) ?? '';
  return { path, parsed: parseDataFile(text, FOLDERS[folder] ?? FOLDERS[path]) };
}

export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Every source id that a file cites, with its place. */
export function citations(value: unknown, at: Path = []): readonly { id: string; at: Path }[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => citations(entry, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    if (key === 'source' && typeof entry === 'string') return [{ id: entry, at: [...at, key] }];
    if (key === 'sources' && Array.isArray(entry)) {
      return entry.flatMap((id, index) =>
        typeof id === 'string' ? [{ id, at: [...at, key, index] }] : [],
      );
    }
    return citations(entry, [...at, key]);
  });
}
