import type { Day } from '../../domain/calendar.js';
import { referenceWords } from '../reference-period.js';
import type { PriceIndexFile, SourceFile } from '../shapes/index.js';
import type { OnsForm, OnsSeries } from './series.js';

export interface ToIndexOptions {
  readonly id: string;
  /** The stored series it takes the place of, whose names it keeps. */
  readonly stored: PriceIndexFile | undefined;
  /** The address it was fetched from; its page on ons.gov.uk where it came as a file. */
  readonly url?: string | undefined;
  /** The day it was fetched or read from a file. */
  readonly retrieved: Day;
  /** The day of release, where the file does not print it. */
  readonly released?: Day | undefined;
}

const READ: Readonly<Record<OnsForm, string>> = {
  'generator-csv': "ONS's own generator CSV, imported from a file",
  'data-json': "ONS's own JSON of the series",
  'hci-table': "ONS's own reference table, saved as CSV and imported from a file",
};

const SITE = 'https://www.ons.gov.uk';

/**
 * A series as ONS serves it, as a data file: names and notes of the stored one where there is
 * one, every level from the one release, and the source brought along in the file itself.
 */
export function toIndexFile(fresh: OnsSeries, options: ToIndexOptions): PriceIndexFile {
  const { id, stored } = options;
  const source = sourceOf(fresh, options);
  const reference = referenceWords(fresh.title);
  const names = stored
    ? {
        title: stored.title,
        shortTitle: stored.shortTitle,
        referencePeriod: stored.referencePeriod,
        released: stored.released,
        revised: stored.revised,
        ...(stored.comparator && { comparator: stored.comparator }),
        ...(stored.note && { note: stored.note }),
      }
    : {
        title: fresh.title,
        shortTitle: fresh.cdid ?? id.toUpperCase(),
        referencePeriod: reference ?? (fresh.unit || 'as its title says'),
        released: 'monthly' as const,
        revised: true,
        // What is not an index of anything cannot be one of prices.
        ...(reference === undefined && { comparator: fresh.title }),
      };
  const path = stored?.path ?? fresh.path;
  const decimals = Math.max(...fresh.months.map(({ level }) => decimalsOf(level)));
  return {
    id,
    ...names,
    printedTitle: fresh.title,
    cdid: fresh.cdid,
    ...(path && { path }),
    decimals,
    ...(fresh.nextRelease && { nextRelease: fresh.nextRelease }),
    source: source.id,
    sources: [source],
    levels: fresh.months.map(({ period, level, provisional }) => ({
      month: period,
      level: padded(level, decimals),
      ...(provisional && { provisional: true as const }),
    })),
  };
}

function decimalsOf(level: string): number {
  return level.split('.')[1]?.length ?? 0;
}

/** JSON may print 100.0 as 100: how exact a level is, the other months tell. */
function padded(level: string, decimals: number): string {
  const missing = decimals - decimalsOf(level);
  if (missing === 0) return level;
  return `${level}${level.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}

function sourceOf(
  fresh: OnsSeries,
  { id, stored, url, retrieved, released }: ToIndexOptions,
): SourceFile {
  const published = fresh.released ?? released;
  const path = stored?.path ?? fresh.path;
  const address = url ?? (path && `${SITE}${path}`);
  return {
    id: `ons-${(fresh.cdid ?? id).toLowerCase()}-${published ?? `read-${retrieved}`}`,
    title: fresh.title,
    publisher: 'Office for National Statistics',
    reference:
      [fresh.cdid, fresh.dataset].filter(Boolean).join(', ') ||
      'Reference tables, Table 24, all households, all items',
    ...(published ? { published } : { undated: 'the file does not print its release date' }),
    ...(address && { url: address }),
    retrieved,
    licence: 'OGL-UK-3.0',
    confidence: 'A',
    read: READ[fresh.form],
  };
}

/** The text of a data file: one level a line, so that two releases can be compared by eye. */
export function indexText(file: PriceIndexFile): string {
  const { levels, ...rest } = file;
  const head = JSON.stringify(rest, null, 2).replace(/\n}$/, '');
  const rows = levels.map((level) => `    ${oneLine(level)}`);
  return `${head},\n  "levels": [\n${rows.join(',\n')}\n  ]\n}\n`;
}

function oneLine(level: object): string {
  const fields = Object.entries(level).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{ ${fields.join(', ')} }`;
}
