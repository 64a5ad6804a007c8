import { BUNDLED } from '../domain/calc.js';
import type { EarningsSeries } from '../domain/earnings/series.js';
import type { Headcounts } from '../domain/headcounts.js';
import type { Method } from '../domain/method.js';
import type { PriceIndex } from '../domain/price-index.js';
import type { Source } from '../domain/source.js';
import type { Workforce } from '../domain/workforce.js';
import { toEarnings } from './earnings-to-domain.js';
import { type DataFiles, dataFiles } from './files.js';
import { toHeadcounts } from './headcounts-to-domain.js';
import { toPriceIndex } from './index-to-domain.js';
import { toMethods } from './methods-to-domain.js';
import type {
  ClaimFile,
  ClaimsFile,
  EarningsFile,
  HeadcountsFile,
  MethodsFile,
  PriceIndexFile,
  SourcesFile,
} from './shapes/index.js';
import { type WorkforceName, workforceReader } from './workforces.js';

/** Which files an answer was read from. */
interface Evidence {
  readonly indices: readonly string[];
  readonly workforces: readonly string[];
  /** Files read besides, by their path in the data. */
  readonly files?: readonly string[];
}

/** What the user named one by one: ids of series and scales in files of their own, and counts. */
export interface Given {
  readonly indices: readonly string[];
  readonly scales: readonly string[];
  /** Head counts named on their own: a data file by its id, or a CSV as it stands. */
  readonly headcounts?: GivenCounts | undefined;
}

/** Where a CSV of counts stands in the layer of what was named. */
export const CSV_OF_COUNTS = 'headcounts.csv';

export type GivenCounts =
  | { readonly kind: 'file'; readonly id: string; readonly origin: string }
  | { readonly kind: 'csv'; readonly text: string; readonly origin: string };

/** A published figure as it is on file, and where that file stands. */
export interface FiledClaim {
  readonly claim: ClaimFile;
  readonly origin: string;
}

/** The data that answers are computed from, each part read when first asked for. */
export interface Catalogue {
  /** The files themselves, for those who show or check them. */
  readonly files: DataFiles;
  /** A file's content, its own sources entered in the bibliography. */
  read(path: string): unknown;
  /** What the user named for this question, which the question is then about. */
  readonly given: Given;
  /** Whether a file of the user's stands in place of a bundled one. */
  replaces(path: string): boolean;
  /** The ids of every price index. */
  indexIds(): readonly string[];
  /** A price index by id. Throws when there is none. */
  index(id: string): PriceIndex;
  /** Every workforce, by nation. */
  workforceNames(): readonly WorkforceName[];
  /** A workforce by id, with its pay. Throws when there is none. */
  workforce(id: string): Workforce;
  /** The earnings of each grade of a file of them, by the grade's id. Throws when there is none. */
  earnings(id: string): ReadonlyMap<string, EarningsSeries>;
  /**
   * How many people a workforce has on each point, by the workforce's id; undefined where no file
   * counts them. The bundled counts by point are unofficial: see `official`.
   */
  headcounts(workforce: string): Headcounts | undefined;
  methods(): readonly Method[];
  /** The ledger of published figures. */
  claims(): readonly FiledClaim[];
  /** A source by its permanent id. Throws when there is none. */
  source(id: string): Source;
  sources(): readonly Source[];
  /** The newest publication date among the sources named, or among all: a day, or a month. */
  vintage(ids?: Iterable<string>): string | null;
  /** A digest of the files that the given evidence was read from. */
  hash(evidence: Evidence): string;
}

/** The user's own files, which may bring sources along. */
function ownPaths(files: DataFiles): readonly string[] {
  return ['indices', 'awards', 'scales', 'workforces', 'earnings', 'headcounts'].flatMap((folder) =>
    files
      .list(folder)
      .map((id) => `${folder}/${id}.json`)
      .filter((path) => files.origin(path) !== BUNDLED),
  );
}

/** Opens the data shipped with payrestore, or that with a user's own on top. */
export function openCatalogue(
  files: DataFiles = dataFiles(),
  given: Given = { indices: [], scales: [] },
): Catalogue {
  const indices = new Map<string, PriceIndex>();
  const workforces = new Map<string, Workforce>();
  const earnings = new Map<string, ReadonlyMap<string, EarningsSeries>>();
  let names: readonly WorkforceName[] | undefined;
  let methods: readonly Method[] | undefined;
  let claims: readonly FiledClaim[] | undefined;
  let bibliography: Map<string, Source> | undefined;

  /** A file, with the sources a user's own brings along entered in the bibliography. */
  function read<T extends object>(path: string): T {
    const content = files.read(path) as T & Partial<SourcesFile>;
    for (const source of content.sources ?? []) allSources().set(source.id, source);
    return content;
  }

  function allSources(): Map<string, Source> {
    bibliography ??= new Map(
      files
        .readAll('sources.json')
        .flatMap(({ content }) =>
          (content as SourcesFile).sources.map((entry) => [entry.id, entry]),
        ),
    );
    return bibliography;
  }

  function source(id: string): Source {
    const entry = allSources().get(id);
    if (!entry) throw new TypeError(`data: no source ${id}`);
    return entry;
  }

  /** Every layer's claims; one of the same id takes the place of that beneath it. */
  function allClaims(): readonly FiledClaim[] {
    const byId = new Map<string, FiledClaim>();
    for (const { content, origin } of files.readAll('claims.json')) {
      const file = content as ClaimsFile;
      for (const entry of file.sources ?? []) allSources().set(entry.id, entry);
      for (const claim of file.claims) byId.set(claim.id, { claim, origin });
    }
    return [...byId.values()];
  }

  const ofWorkforces = workforceReader(files, read, source);

  return {
    files,
    read,
    given,
    replaces: (path) => files.readAll(path).length > 1 && files.origin(path) !== BUNDLED,
    indexIds: () => files.list('indices'),
    index(id) {
      const path = `indices/${id}.json`;
      const index =
        indices.get(id) ?? toPriceIndex(read<PriceIndexFile>(path), source, files.origin(path));
      indices.set(id, index);
      return index;
    },
    workforceNames() {
      names ??= ofWorkforces.names();
      return names;
    },
    workforce(id) {
      const workforce = workforces.get(id) ?? ofWorkforces.open(id);
      workforces.set(id, workforce);
      return workforce;
    },
    earnings(id) {
      const path = `earnings/${id}.json`;
      const series =
        earnings.get(id) ?? toEarnings(read<EarningsFile>(path), source, files.origin(path));
      earnings.set(id, series);
      return series;
    },
    headcounts(workforce) {
      const path = `headcounts/${workforce}.json`;
      return files.has(path)
        ? toHeadcounts(read<HeadcountsFile>(path), source, files.origin(path))
        : undefined;
    },
    methods() {
      methods ??= [
        ...new Map(
          files
            .readAll('methods.json')
            .flatMap(({ content, origin }) => toMethods(content as MethodsFile, origin))
            .map((method) => [method.id, method]),
        ).values(),
      ];
      return methods;
    },
    claims() {
      claims ??= allClaims();
      return claims;
    },
    source,
    sources() {
      for (const path of ownPaths(files)) read(path);
      allClaims();
      return [...allSources().values()];
    },
    vintage(ids) {
      const entries = ids ? [...ids].map(source) : [...allSources().values()];
      // A month or a year alone sorts before the days within it.
      const days = entries.flatMap((entry) => entry.published ?? []);
      return days.sort().at(-1) ?? null;
    },
    hash({ indices: indexIds, workforces: ids, files: others = [] }) {
      const read = [...others, ...indexIds.map((id) => `indices/${id}.json`)];
      for (const id of ids) read.push(...ofWorkforces.paths(id));
      return files.hash([...read, 'methods.json', 'sources.json']);
    },
  };
}
