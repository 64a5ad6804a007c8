import { UNREAD } from '../parse/sound-part.js';
import type { PayScaleFile } from '../shapes/index.js';
import { derivedResult } from './derived.js';
import type { Draft } from './finding.js';

type FilePoint = PayScaleFile['points'][number];
type FileEntry = FilePoint['amounts'][number];
type FileAmount = Extract<FileEntry, { amount: string }>;

/** An amount with its place, and what else it is compared by. */
export interface PlacedAmount {
  readonly point: string;
  readonly ladder: string;
  readonly from: string;
  readonly revision: string | undefined;
  readonly value: number;
  readonly printed: string;
  /** How far the amount may be from the truth, in pounds. */
  readonly within: number;
  /** Whether its own formula says all of it. */
  readonly selfChecked: boolean;
  readonly path: readonly (string | number)[];
}

type Placed = readonly (readonly PlacedEntry[])[];

const PLACED = new WeakMap<PayScaleFile, Placed>();

/** A point's amounts in file order; undefined where an entry says that there is none. */
export function placedAmounts(scale: PayScaleFile): Placed {
  const known = PLACED.get(scale) ?? place(scale);
  PLACED.set(scale, known);
  return known;
}

function place(scale: PayScaleFile): Placed {
  return scale.points.map((point, at) =>
    point.amounts.map((entry, index) => ({
      from: entry.from,
      amount:
        'amount' in entry && entry.amount !== UNREAD
          ? placed(scale, point, entry, ['points', at, 'amounts', index])
          : undefined,
    })),
  );
}

export interface PlacedEntry {
  readonly from: string;
  readonly amount: PlacedAmount | undefined;
}

function placed(
  scale: PayScaleFile,
  point: FilePoint,
  entry: FileAmount,
  path: readonly (string | number)[],
): PlacedAmount {
  return {
    point: point.id,
    ladder: point.ladder ?? scale.id,
    from: entry.from,
    revision: entry.revision,
    value: Number(entry.amount),
    printed: entry.amount,
    within: Number(entry.derived?.within ?? 0),
    selfChecked: entry.derived !== undefined && derivedResult(entry.derived) !== undefined,
    path: [...path, 'amount'],
  };
}

/** Checks what a scale says by itself: its order, its dates, its formulas. */
export function checkScale(scale: PayScaleFile): readonly Draft[] {
  return [...checkPoints(scale), ...checkCautions(scale)];
}

/** A caution is of amounts that are there. */
function checkCautions({ cautions = [], points }: PayScaleFile): readonly Draft[] {
  return cautions.flatMap(({ from, only }, at): readonly Draft[] => {
    const fits = points.some(
      ({ id, ladder = '', amounts }) =>
        (only?.some((name) => name === id || name === ladder) ?? true) &&
        amounts.some((entry) => entry.from === from),
    );
    const what = `no amount is from ${from}${only ? ` of ${only.join(', ')}` : ''}`;
    return fits || from === UNREAD ? [] : [{ code: 'dangling', at: ['cautions', at], what }];
  });
}

function checkPoints(scale: PayScaleFile): readonly Draft[] {
  const seen = new Set<string>();
  return scale.points.flatMap((point, at): readonly Draft[] => {
    const doubled = seen.has(point.id);
    seen.add(point.id);
    const twice: readonly Draft[] = doubled
      ? [
          {
            code: 'duplicate',
            at: ['points', at, 'id'],
            what: `the point ${point.id} is there twice`,
          },
        ]
      : [];
    return [
      ...twice,
      ...point.amounts.flatMap((entry, index) => {
        const path = ['points', at, 'amounts', index];
        const named = { point: point.id, from: entry.from };
        return [
          ...checkOrder(point, index, path),
          ...checkConfirmed(scale, point, entry, path),
          ...('amount' in entry ? checkFormula(point, entry, path) : []),
        ].map((draft) => ({ ...draft, ...named }));
      }),
    ];
  });
}

function checkOrder(
  point: FilePoint,
  index: number,
  at: readonly (string | number)[],
): readonly Draft[] {
  const entry = point.amounts[index];
  const last = point.amounts.slice(0, index).findLast(({ from }) => from !== UNREAD);
  if (!last || !entry || entry.from === UNREAD || last.from < entry.from) return [];
  const who = `${point.id}, ${entry.from}`;
  if (last.from > entry.from) {
    return [{ code: 'out-of-order', at, what: `${who} follows ${last.from}` }];
  }
  const revised = 'amount' in entry ? entry.revision !== undefined : entry.knownSince !== undefined;
  if (!revised) return [{ code: 'duplicate', at, what: `${who} is there twice, and no revision` }];
  const [before, since] = [last.knownSince, entry.knownSince];
  if (!before || !since || before < since) return [];
  const what = `${who}: the revision known since ${since} follows one known since ${before}`;
  return [{ code: 'known-before', at, what }];
}

function checkConfirmed(
  scale: PayScaleFile,
  point: FilePoint,
  entry: FileEntry,
  at: readonly (string | number)[],
): readonly Draft[] {
  const { confirmedThrough } = scale;
  if (!('amount' in entry) || confirmedThrough === UNREAD) return [];
  if (entry.from <= confirmedThrough) return [];
  const what = `${point.id}, ${entry.from} starts after ${confirmedThrough}, the day the scale was last confirmed on`;
  return [{ code: 'after-confirmed', at, what }];
}

function checkFormula(
  point: FilePoint,
  entry: FileAmount,
  at: readonly (string | number)[],
): readonly Draft[] {
  const result = entry.derived && derivedResult(entry.derived);
  if (result === undefined || result === entry.amount) return [];
  const what = `${point.id}, ${entry.from}: £${entry.amount} is there, and its formula gives £${result}`;
  return [{ code: 'derived', at: [...at, 'amount'], what }];
}
