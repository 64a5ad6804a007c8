import type { Path } from '../faults.js';
import { type ParsedFile, parseDataFile } from '../parsed-file.js';
import type {
  AwardsFile,
  ChecksFile,
  ClaimsFile,
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
  'methods.json': 'methods',
  'claims.json': 'claims',
  'sources.json': 'sources',
};

/** Parses files by their path within the data. */
export function openFiles(texts: ReadonlyMap<string, string>): readonly DataFile[] {
  return [...texts].map(([path, text]) => open(path, text));
}

/** The files to verify, in place of those of the same path beneath them. */
export function openLibrary(files: readonly DataFile[], beneath: readonly DataFile[]): Library {
  const paths = new Set(files.map(({ path }) => path));
  const everything = [...beneath.filter(({ path }) => !paths.has(path)), ...files];
  const sound = everything.filter(({ parsed }) => parsed.faults.length === 0);
  const sources = new Map<string, SourceFile>();
  for (const { parsed } of sound) {
    const own = (parsed.value as { sources?: readonly (SourceFile | string)[] }).sources ?? [];
    for (const source of own) if (typeof source === 'object') sources.set(source.id, source);
  }
  return {
    files,
    sources,
    all<K extends keyof Contents>(kind: K) {
      const found = sound.filter(({ parsed }) => parsed.kind === kind);
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
