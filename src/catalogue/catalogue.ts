import type { Method } from '../domain/method.js';
import type { PayScale } from '../domain/pay-scale.js';
import type { PriceIndex } from '../domain/price-index.js';
import type { Source } from '../domain/source.js';
import type { Workforce } from '../domain/workforce.js';
import { type DataFolder, dataFolder } from './files.js';
import type {
  AwardsFile,
  MethodsFile,
  PayScaleFile,
  PriceIndexFile,
  SourcesFile,
  WorkforceFile,
} from './shapes.js';
import { toBreaks, toChains, toGrades, toMethods, toPayScale, toPriceIndex } from './to-domain.js';

/** The data that answers are computed from, each part read when first asked for. */
export interface Catalogue {
  /** The ids of every price index. */
  indexIds(): readonly string[];
  /** A price index by id. Throws when there is none. */
  index(id: string): PriceIndex;
  /** Every workforce, by nation. */
  workforces(): readonly Workforce[];
  methods(): readonly Method[];
  /** A source by its permanent id. Throws when there is none. */
  source(id: string): Source;
  sources(): readonly Source[];
  /** The newest full publication date among the sources named, or among all. */
  vintage(ids?: Iterable<string>): string | null;
  /** A digest of the files that the given evidence was read from. */
  hash(evidence: {
    readonly indices: readonly string[];
    readonly workforces: readonly string[];
  }): string;
}

const BUNDLED = 'bundled';

/** Loads the data shipped with payrestore. */
export function openCatalogue(folder: DataFolder = dataFolder()): Catalogue {
  const indices = new Map<string, PriceIndex>();
  let methods: readonly Method[] | undefined;
  let workforces: readonly Workforce[] | undefined;
  let bibliography: ReadonlyMap<string, Source> | undefined;

  function allSources(): ReadonlyMap<string, Source> {
    bibliography ??= new Map(
      (folder.read('sources.json') as SourcesFile).sources.map((entry) => [entry.id, entry]),
    );
    return bibliography;
  }

  function source(id: string): Source {
    const entry = allSources().get(id);
    if (!entry) throw new TypeError(`data: no source ${id}`);
    return entry;
  }

  function scale(id: string): PayScale {
    return toPayScale(folder.read(`scales/${id}.json`) as PayScaleFile, source, BUNDLED);
  }

  function workforce(id: string): Workforce {
    const file = folder.read(`workforces/${id}.json`) as WorkforceFile;
    const scales = file.scales.map((entry) => ({
      scale: scale(entry.scale),
      appliesFrom: entry.appliesFrom as Workforce['scales'][number]['appliesFrom'],
    }));
    return {
      id: file.id,
      nation: file.nation,
      workforce: file.workforce,
      title: file.title,
      aliases: file.aliases,
      scales,
      closedScale: scales.find((entry) => entry.scale.id === file.closedScale)?.scale,
      chains: file.awards
        ? toChains(folder.read(`awards/${file.awards}.json`) as AwardsFile, BUNDLED)
        : new Map(),
      breaks: toBreaks(file),
      grades: toGrades(file),
      mapping: file.mapping,
      origin: BUNDLED,
    };
  }

  return {
    indexIds: () => folder.list('indices'),
    index(id) {
      let index = indices.get(id);
      if (!index) {
        index = toPriceIndex(folder.read(`indices/${id}.json`) as PriceIndexFile, source, BUNDLED);
        indices.set(id, index);
      }
      return index;
    },
    workforces() {
      workforces ??= folder.list('workforces').map(workforce);
      return workforces;
    },
    methods() {
      methods ??= toMethods(folder.read('methods.json') as MethodsFile);
      return methods;
    },
    source,
    sources: () => [...allSources().values()],
    vintage(ids) {
      const entries = ids ? [...ids].map(source) : [...allSources().values()];
      const days = entries
        .map((entry) => entry.published ?? '')
        .filter((text) => text.length === 10);
      return days.sort().at(-1) ?? null;
    },
    hash({ indices: indexIds, workforces: ids }) {
      const paths = indexIds.map((id) => `indices/${id}.json`);
      for (const id of ids) {
        const file = folder.read(`workforces/${id}.json`) as WorkforceFile;
        paths.push(
          `workforces/${id}.json`,
          ...file.scales.map((entry) => `scales/${entry.scale}.json`),
        );
        if (file.awards) paths.push(`awards/${file.awards}.json`);
      }
      return folder.hash([...paths, 'methods.json', 'sources.json']);
    },
  };
}
