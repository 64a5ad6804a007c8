import type { Day } from '../../domain/calendar.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { readBytes } from '../own/read-place.js';
import type { PriceIndexFile } from '../shapes/index.js';
import { readOns } from './read.js';
import type { OnsSeries } from './series.js';
import { indexPlace, type Taken, takeSeries } from './take.js';

/** What to import, and where to. */
export interface ImportOptions {
  readonly file: string;
  readonly catalogue: Catalogue;
  /** The user's data folder. */
  readonly folder: string | undefined;
  /** Another file to write, in place of the one in the folder. */
  readonly output?: string | undefined;
  /** The id to keep the series under; that of the known series with the same CDID otherwise. */
  readonly id?: string | undefined;
  /** The series wanted, out of a file that has many. */
  readonly cdid?: string | undefined;
  /** The day of release, for a table that does not print it. */
  readonly released?: Day | undefined;
  readonly allowRevisions: boolean;
  readonly dryRun: boolean;
  readonly today: Day;
}

/**
 * Imports a file that ONS serves as a price index of the user's own.
 *
 * Throws `not-ons-file`, `rate-series`, `refused-update`, `unreadable-data`, `unwritable-data`;
 * nothing is then changed.
 */
export function importFile(options: ImportOptions): Taken {
  const { file, catalogue, output, cdid } = options;
  if (options.id !== undefined && !/^[a-z0-9][a-z0-9-]*$/.test(options.id)) {
    throw new PayrestoreError('malformed-option', {
      where: '--id',
      valid: 'lower-case letters, digits and hyphens, such as my-index',
    });
  }
  const fresh = readOns(readBytes(file, MOST_BYTES), { where: file, cdid });
  const id = options.id ?? idFor(fresh, catalogue);
  const place = output ?? placeIn(options.folder, id);
  const within = output === undefined ? options.folder : undefined;
  const taken = takeSeries(fresh, { ...options, id, place, within });
  if (taken.status === 'refused') {
    const [first, ...others] = taken.refusals;
    const only = first?.code === 'values-revised' && others.length === 0;
    throw new PayrestoreError('refused-update', {
      where: file,
      cause: taken.refusals.map(({ what }) => what).join('; '),
      valid: only
        ? 'give --allow-revisions to take the new values'
        : 'give --id with another id to keep it as a series of its own',
    });
  }
  return taken;
}

function placeIn(folder: string | undefined, id: string): string {
  if (folder !== undefined) return indexPlace(folder, id);
  throw new PayrestoreError('missing-option', {
    given: '--output',
    valid: 'the environment names no home folder to keep data in; say which file to write',
  });
}

/** ONS's largest file, a whole dataset, is below this. */
const MOST_BYTES = 100_000_000;

/**
 * The id of the known series with the same CDID. A kept older vintage, which ons.gov.uk does not
 * serve and so has no path there, is never replaced by a newer one.
 */
function idFor({ cdid, form, path }: OnsSeries, catalogue: Catalogue): string {
  if (form === 'hci-table') return 'hci';
  const own = (cdid ?? path ?? '').toLowerCase();
  const known = catalogue.indexIds().find((id) => {
    const index = catalogue.read(`indices/${id}.json`) as PriceIndexFile;
    return index.cdid === cdid && (index.path !== undefined || id === own);
  });
  return known ?? own;
}
