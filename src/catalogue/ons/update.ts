import type { Day } from '../../domain/calendar.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { nearest } from '../names/nearest.js';
import type { PriceIndexFile } from '../shapes/index.js';
import { type FetchOptions, type FetchProgress, fetchWhole } from './fetch.js';
import { readOns } from './read.js';
import { indexPlace, type Taken, takeSeries } from './take.js';

const ONS_SITE = 'https://www.ons.gov.uk';

/** Which series to bring up to date, and how. */
export interface UpdateOptions {
  /** Ids or CDIDs; all that ons.gov.uk serves where none is named. */
  readonly series: readonly string[];
  readonly catalogue: Catalogue;
  /** The user's data folder, which the newer files are kept in. */
  readonly folder: string;
  /** The site to ask; ONS's own unless said. */
  readonly site?: string | undefined;
  readonly allowRevisions: boolean;
  readonly dryRun: boolean;
  readonly today: Day;
  readonly fetch: Omit<FetchOptions, 'onProgress'>;
  readonly onProgress?: (progress: UpdateProgress) => void;
}

/** Which of the series asked for is being fetched, and how far it is. */
export type UpdateProgress = FetchProgress & {
  readonly id: string;
  readonly number: number;
  readonly of: number;
};

/** One series' outcome: what was taken, why it failed, or why there is nothing to fetch. */
export type Updated =
  | Taken
  | {
      readonly id: string;
      readonly title: string;
      readonly status: 'failed';
      readonly error: PayrestoreError;
    }
  | {
      readonly id: string;
      readonly title: string;
      readonly status: 'not-served';
      readonly instead: 'import-table' | 'newer-version';
    };

/**
 * Fetches series from ons.gov.uk and takes the newer ones into the user's data. One that fails
 * or is refused leaves its own stored data as it was, and does not stop the others.
 *
 * Throws `unknown-series` before anything is fetched.
 */
export async function updateSeries(options: UpdateOptions): Promise<readonly Updated[]> {
  const { catalogue, onProgress } = options;
  const files = wanted(options.series, catalogue);
  const served = files.filter(isServed);
  const updated: Updated[] = [];
  for (const file of files) {
    if (!isServed(file)) {
      updated.push({
        id: file.id,
        title: file.title,
        status: 'not-served',
        instead: file.id === 'hci' ? 'import-table' : 'newer-version',
      });
      continue;
    }
    const place = { id: file.id, number: served.indexOf(file) + 1, of: served.length };
    const progress = (step: FetchProgress) => onProgress?.({ ...step, ...place });
    updated.push(await updateOne(file, options, progress));
  }
  return updated;
}

type Served = PriceIndexFile & { readonly path: string; readonly cdid: string };

/** A series that ons.gov.uk serves by itself: not a table of a workbook, nor a kept vintage. */
function isServed(file: PriceIndexFile): file is Served {
  return file.path !== undefined && file.cdid !== null;
}

async function updateOne(
  file: Served,
  options: UpdateOptions,
  onProgress: (step: FetchProgress) => void,
): Promise<Updated> {
  const { catalogue, folder, site = ONS_SITE, allowRevisions, dryRun, today } = options;
  try {
    const base = site.replace(/\/$/, '');
    const address = new URL(`${base}${file.path}/data`);
    const body = await fetchWhole(address, { ...options.fetch, onProgress });
    const fresh = readOns(body, { where: address.href });
    return takeSeries(fresh, {
      catalogue,
      id: file.id,
      place: indexPlace(folder, file.id),
      within: folder,
      allowRevisions,
      dryRun,
      today,
      url: `${base}${file.path}`,
    });
  } catch (error) {
    if (!(error instanceof PayrestoreError)) throw error;
    return { id: file.id, title: file.title, status: 'failed', error };
  }
}

function wanted(names: readonly string[], catalogue: Catalogue): readonly PriceIndexFile[] {
  const all = catalogue
    .indexIds()
    .map((id) => catalogue.read(`indices/${id}.json`) as PriceIndexFile);
  // A kept older vintage is there on purpose: nothing newer belongs under its id.
  if (names.length === 0) return all.filter((file) => isServed(file) || file.id === 'hci');
  const chosen = names.map((name) => {
    const word = name.trim().toLowerCase();
    const found =
      all.find(({ id }) => id === word) ??
      all.find((file) => isServed(file) && file.cdid.toLowerCase() === word);
    if (found) return found;
    const ids = all.filter(isServed).map(({ id }) => id);
    throw new PayrestoreError('unknown-series', {
      given: name,
      nearest: nearest(name, ids),
      valid: ids.join(', '),
    });
  });
  return [...new Set(chosen)];
}
