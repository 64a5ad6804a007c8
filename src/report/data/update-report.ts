import { harmless } from '../../errors.js';
import type { Block, Report, Warning } from '../document.js';
import { dayText } from '../text.js';

/** A month's level that is new, or another than the one stored. */
export interface LevelChangeResult {
  readonly month: string;
  readonly before: string | null;
  readonly after: string;
}

/** What became of one series that was to be updated or imported, as data. */
export interface UpdateResult {
  readonly id: string;
  readonly title: string;
  readonly status: 'new' | 'updated' | 'unchanged' | 'refused' | 'failed' | 'not-served';
  /** The file it was, or would be, written to. */
  readonly place: string | null;
  readonly lastBefore: string | null;
  readonly lastAfter: string | null;
  readonly releasedBefore: string | null;
  readonly released: string | null;
  readonly nextRelease: string | null;
  readonly added: readonly LevelChangeResult[];
  readonly revised: readonly LevelChangeResult[];
  /** Why it was refused, or the error it failed with. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  /** Figures of the release that do not fit each other. */
  readonly cautions: readonly string[];
}

export interface UpdateSettings {
  readonly command: 'data-update' | 'data-import';
  readonly dryRun: boolean;
  /** Whether the files are where answers look by themselves. */
  readonly looked: boolean;
  /** Cautions about where the files are kept. */
  readonly warnings: readonly Warning[];
}

const STATUS: Readonly<Record<UpdateResult['status'], readonly [done: string, would: string]>> = {
  new: ['added', 'would be added'],
  updated: ['updated', 'would be updated'],
  unchanged: ['nothing new', 'nothing new'],
  refused: ['refused', 'would be refused'],
  failed: ['failed', 'failed'],
  'not-served': ['not served', 'not served'],
};

/** The outcome of an update or an import in every form. */
export function updateReport(results: readonly UpdateResult[], settings: UpdateSettings): Report {
  const { command, dryRun } = settings;
  const said = ({ status }: UpdateResult) => STATUS[status][dryRun ? 1 : 0];
  const cautions = results.flatMap(({ id, cautions: each }) =>
    each.map((what) => ({ code: 'does-not-fit', message: `${id}: ${what}` })),
  );
  const warnings = [...cautions, ...settings.warnings];
  return {
    command,
    document: () => [
      { kind: 'heading', text: heading(settings) },
      summaryTable(results, said),
      ...reasons(results),
      ...results.flatMap(changes),
      ...(places(results).length > 0
        ? [
            {
              kind: 'paragraph' as const,
              text: placesText(results, settings),
              tone: 'muted' as const,
            },
          ]
        : []),
    ],
    records: () => results.map((result) => ({ ...result, dryRun })),
    sentences: () => results.map((result) => sentence(result, said(result))),
    envelope: () => ({
      query: { series: results.map(({ id }) => id), dryRun },
      results,
      warnings,
      sources: [],
    }),
    warnings,
  };
}

function heading({ command, dryRun }: UpdateSettings): string {
  const what = command === 'data-update' ? 'Update from ons.gov.uk' : 'Import';
  return dryRun ? `${what}: what would change (nothing was written)` : what;
}

function summaryTable(
  results: readonly UpdateResult[],
  said: (result: UpdateResult) => string,
): Block {
  const right = 'right' as const;
  return {
    kind: 'table',
    columns: [
      { title: 'Series' },
      { title: 'Result' },
      { title: 'New months', align: right },
      { title: 'Revised', align: right },
      { title: 'Last month' },
      { title: 'Released' },
    ],
    rows: results.map((result) => {
      const { id, status, added, revised, lastAfter } = result;
      const known = lastAfter !== null;
      const well = status !== 'refused' && status !== 'failed';
      return [
        { text: id, tone: 'strong' as const },
        { text: said(result), tone: well ? ('plain' as const) : ('mark' as const) },
        known ? String(added.length) : '–',
        known ? String(revised.length) : '–',
        known ? moved(result.lastBefore, lastAfter) : '–',
        result.released ? dayText(result.released) : '–',
      ];
    }),
  };
}

function moved(before: string | null, after: string): string {
  return before === null || before === after ? after : `${before} → ${after}`;
}

function reasons(results: readonly UpdateResult[]): readonly Block[] {
  const items = results.flatMap(({ id, reasons: each }) =>
    each.map(({ message }) => `${id}: ${message}`),
  );
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** More changes than this are told in numbers; JSON has them all. */
const MOST_CHANGES = 24;

function changes({ id, status, added, revised }: UpdateResult): readonly Block[] {
  const all = [...revised, ...added];
  if (all.length === 0 || status === 'new') return [];
  const rows = all
    .slice(0, MOST_CHANGES)
    .map(({ month, before, after }) => [month, before ?? 'none', after]);
  const more = all.length - rows.length;
  return [
    { kind: 'heading', text: `Changes to ${id}${status === 'refused' ? ', refused' : ''}` },
    {
      kind: 'table',
      columns: [
        { title: 'Month' },
        { title: 'Stored', align: 'right' },
        { title: 'Released', align: 'right' },
      ],
      rows,
    },
    ...(more > 0
      ? [{ kind: 'paragraph' as const, text: `and ${more} more; --json lists them all` }]
      : []),
  ];
}

function places(results: readonly UpdateResult[]): readonly string[] {
  return results.flatMap(({ place }) => place ?? []);
}

function placesText(results: readonly UpdateResult[], { dryRun, looked }: UpdateSettings): string {
  const all = places(results);
  const kept = `${dryRun ? 'Would be kept in' : 'Kept in'} ${all.map(harmless).join(', ')}`;
  if (looked) {
    return `${kept}; used in every answer from then on, which says so. Remove the file to go back.`;
  }
  const given = all.map((place) => `--series ${harmless(place)}`).join(' ');
  return `${kept}, where no answer looks by itself: give ${given} to use it.`;
}

function sentence(result: UpdateResult, said: string): string {
  const { id, added, revised, lastAfter, released, reasons: why } = result;
  if (lastAfter === null || why.length > 0) {
    return `${id}: ${said}: ${why.map(({ message }) => message).join('; ')}.`;
  }
  const when = released ? `, released ${dayText(released)}` : '';
  return `${id}: ${said}, ${added.length} new and ${revised.length} revised months, to ${lastAfter}${when}.`;
}
