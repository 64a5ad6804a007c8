import type { Day } from '../../domain/calendar.js';
import { referencePeriodIn } from '../reference-period.js';
import type { PriceIndexFile } from '../shapes/index.js';
import type { OnsSeries } from './series.js';

/** A month's level that is new, or another than before. */
interface LevelChange {
  readonly month: string;
  /** The level that was stored; null for a new month. */
  readonly before: string | null;
  readonly after: string;
}

/** Why a newer file is not taken in place of what is stored. */
type RefusalCode =
  | 'title-changed'
  | 'cdid-changed'
  | 'reference-period-changed'
  | 'older-release'
  | 'months-lost'
  | 'values-revised';

interface Refusal {
  readonly code: RefusalCode;
  readonly what: string;
}

/** What a file would change in the stored series. */
export interface Comparison {
  readonly added: readonly LevelChange[];
  readonly revised: readonly LevelChange[];
  readonly lost: readonly string[];
  readonly refusals: readonly Refusal[];
}

export interface CompareOptions {
  /** The day of the newest release that the stored series was read from. */
  readonly storedReleased: string | null;
  /** Takes past values that have moved; every other refusal stands. */
  readonly allowRevisions: boolean;
}

/**
 * Compares a series as ONS serves it with the stored one. A changed title, code or reference
 * period means another series, or levels that the stored ones cannot be compared with; a lost
 * month or a moved past value, that something is wrong with one of the two.
 */
export function compareRelease(
  stored: PriceIndexFile,
  fresh: OnsSeries,
  { storedReleased, allowRevisions }: CompareOptions,
): Comparison {
  const after = new Map(fresh.months.map(({ period, level }) => [period, level]));
  const before = new Map(stored.levels.map(({ month = '', level }) => [month, level]));
  const added = [...after].flatMap(([month, level]) =>
    before.has(month) ? [] : [{ month, before: null, after: level }],
  );
  const revised = [...before].flatMap(([month, level]) => {
    const now = after.get(month);
    return now === undefined || Number(now) === Number(level)
      ? []
      : [{ month, before: level, after: now }];
  });
  const lost = [...before.keys()].filter((month) => !after.has(month));
  const refusals = [
    ...identity(stored, fresh),
    ...age(storedReleased, fresh.released),
    ...(lost.length > 0 ? [monthsLost(lost)] : []),
    ...(revised.length > 0 && !allowRevisions ? [valuesRevised(revised)] : []),
  ];
  return { added, revised, lost, refusals };
}

/** Whether it is the same series at all. */
function identity(stored: PriceIndexFile, fresh: OnsSeries): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (stored.cdid !== fresh.cdid) {
    const what = `it is ${fresh.cdid ?? 'of no CDID'}, and ${stored.id} is ${stored.cdid ?? 'of none'}`;
    refusals.push({ code: 'cdid-changed', what });
  }
  const said = referencePeriodIn(fresh.title);
  const known = referencePeriodIn(stored.referencePeriod);
  if (said !== known) {
    const what = `its reference period is ${said ?? 'not stated'}, and that of ${stored.id} is ${known ?? stored.referencePeriod}: levels of the two cannot stand in one series`;
    refusals.push({ code: 'reference-period-changed', what });
  }
  const title = stored.printedTitle ?? stored.title;
  if (plain(title) !== plain(fresh.title)) {
    const what = `its title is "${fresh.title}", and that of ${stored.id} is "${title}"`;
    refusals.push({ code: 'title-changed', what });
  }
  return refusals;
}

function plain(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}

function age(stored: string | null, fresh: Day | undefined): readonly Refusal[] {
  if (stored === null || fresh === undefined || fresh >= stored) return [];
  const what = `it was released on ${fresh}, and what is stored goes to the release of ${stored}`;
  return [{ code: 'older-release', what }];
}

function monthsLost(lost: readonly string[]): Refusal {
  return {
    code: 'months-lost',
    what: `it lacks ${lost.length} ${lost.length === 1 ? 'month' : 'months'} that are stored: ${few(lost)}`,
  };
}

function valuesRevised(revised: readonly LevelChange[]): Refusal {
  const moves = revised.map(({ month, before, after }) => `${month} from ${before} to ${after}`);
  return {
    code: 'values-revised',
    what: `${revised.length} past ${revised.length === 1 ? 'value has' : 'values have'} moved: ${few(moves)}`,
  };
}

const FEW = 3;

function few(items: readonly string[]): string {
  const more = items.length - FEW;
  return items.slice(0, FEW).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
