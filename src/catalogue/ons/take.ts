import { join } from 'node:path';
import type { Day } from '../../domain/calendar.js';
import { PayrestoreError } from '../../errors.js';
import { bundledTexts } from '../bundled-texts.js';
import type { Catalogue } from '../catalogue.js';
import { replaceFile } from '../replace-file.js';
import type { ChecksFile, PriceIndexFile } from '../shapes/index.js';
import { withoutExceptions } from '../verify/exceptions.js';
import { openFiles } from '../verify/library.js';
import { checkPublished } from '../verify/published.js';
import { verifyFiles } from '../verify/verify.js';
import { type Comparison, compareRelease } from './compare.js';
import type { OnsSeries } from './series.js';
import { indexText, toIndexFile } from './to-index.js';

/** How a series is taken into the user's data. */
export interface TakeOptions {
  readonly catalogue: Catalogue;
  /** The id to keep it under. */
  readonly id: string;
  /** The file to write; the user's data folder has its indices under `indices/`. */
  readonly place: string;
  /** The folder that it must not lead out of, by a link. */
  readonly within?: string | undefined;
  readonly allowRevisions: boolean;
  /** Works everything out and writes nothing. */
  readonly dryRun: boolean;
  readonly today: Day;
  readonly url?: string | undefined;
  /** The day of release, where the file does not print it. */
  readonly released?: Day | undefined;
}

/** What taking a series did, or would do. */
export interface Taken extends Comparison {
  readonly id: string;
  readonly title: string;
  readonly status: 'new' | 'updated' | 'unchanged' | 'refused';
  /** The file written, or that would be; null where nothing is to be written. */
  readonly place: string | null;
  readonly lastBefore: string | null;
  readonly lastAfter: string;
  readonly releasedBefore: string | null;
  readonly released: string | null;
  readonly nextRelease: string | null;
  /** What a careful reader would look at: quarters or years that the months do not give. */
  readonly cautions: readonly string[];
}

/** The file of an index in the user's data folder. */
export function indexPlace(folder: string, id: string): string {
  return join(folder, 'indices', `${id}.json`);
}

/**
 * Takes a series that was fetched or imported into the user's data, where it stands in place of
 * the one of the same id. Refusals are part of the result; the stored data is then untouched.
 *
 * Throws `not-ons-file` where the levels do not hold together, and `unwritable-data`.
 */
export function takeSeries(fresh: OnsSeries, options: TakeOptions): Taken {
  const { catalogue, id, place, allowRevisions, dryRun } = options;
  const stored = storedIndex(catalogue, id);
  const releasedBefore = stored ? releaseOf(catalogue, stored) : null;
  const released = fresh.released ?? options.released;
  const comparison = stored
    ? compareRelease(
        stored,
        { ...fresh, released },
        { storedReleased: releasedBefore, allowRevisions },
      )
    : {
        added: fresh.months.map(({ period, level }) => ({
          month: period,
          before: null,
          after: level,
        })),
        revised: [],
        lost: [],
        refusals: [],
      };
  const file = toIndexFile(fresh, { ...options, stored, retrieved: options.today });
  const text = indexText(file);
  if (comparison.refusals.length === 0) refuseUnsound(text, id, fresh);
  const status = statusOf(stored, file, comparison);
  const writes = status === 'new' || status === 'updated';
  if (writes && !dryRun) replaceFile(place, text, options.within);
  return {
    ...comparison,
    id,
    title: file.title,
    status,
    place: writes ? place : null,
    lastBefore: stored?.levels.at(-1)?.month ?? null,
    lastAfter: fresh.months.at(-1)?.period ?? '',
    releasedBefore,
    released: released ?? null,
    nextRelease: fresh.nextRelease ?? null,
    cautions: ownRows(file, fresh, catalogue),
  };
}

function storedIndex(catalogue: Catalogue, id: string): PriceIndexFile | undefined {
  const path = `indices/${id}.json`;
  return catalogue.files.has(path) ? (catalogue.read(path) as PriceIndexFile) : undefined;
}

/** The newest release that the levels of a stored series were read from. */
function releaseOf(catalogue: Catalogue, { source, levels }: PriceIndexFile): string | null {
  return catalogue.vintage(new Set([source, ...levels.flatMap((level) => level.source ?? [])]));
}

function statusOf(
  stored: PriceIndexFile | undefined,
  file: PriceIndexFile,
  { added, revised, refusals }: Comparison,
): Taken['status'] {
  if (refusals.length > 0) return 'refused';
  if (!stored) return 'new';
  const same =
    added.length + revised.length === 0 &&
    (file.nextRelease === undefined || file.nextRelease === stored.nextRelease);
  return same ? 'unchanged' : 'updated';
}

/** What would keep the file from being used once it is there, found before it is. */
function refuseUnsound(text: string, id: string, { title }: OnsSeries): void {
  const path = `indices/${id}.json`;
  const beneath = new Map([...bundledTexts()].filter(([known]) => known === 'sources.json'));
  const bad = verifyFiles(new Map([[path, text]]), openFiles(beneath))
    .flatMap((file) => file.findings)
    .filter(({ severity }) => severity === 'error');
  const [first] = bad;
  if (!first) return;
  const more = bad.length > 1 ? `, and ${bad.length - 1} more` : '';
  throw new PayrestoreError('not-ons-file', { where: title, cause: `${first.what}${more}` });
}

/** Quarters and years that the same file prints and its months do not give. */
function ownRows(
  file: PriceIndexFile,
  { quarters, years }: OnsSeries,
  catalogue: Catalogue,
): readonly string[] {
  const path = `checks/${file.id}.json`;
  const known = catalogue.files.has(path) ? (catalogue.read(path) as ChecksFile) : undefined;
  const checks: ChecksFile = {
    id: file.id,
    index: file.id,
    computedFrom: known?.computedFrom ?? 'unrounded months',
    quarters: {
      source: file.source,
      rows: quarters.map(({ period, level }) => ({ quarter: period, level })),
    },
    years: {
      source: file.source,
      rows: years.map(({ period, level }) => ({ year: period, level })),
    },
  };
  const { left } = withoutExceptions(checkPublished(file, checks), known?.exceptions ?? []);
  return left.map(({ what }) => what);
}
