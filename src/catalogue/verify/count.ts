import { PRINTED_MEASURES } from '../../domain/earnings/series.js';
import { UNREAD } from '../parse/sound-part.js';

/** Keys under which a record keeps a figure as its publisher gave it. */
const FIGURES: readonly string[] = [
  ...['level', 'amount', 'percent', 'printed'],
  ...[...PRINTED_MEASURES, 'people', 'posts', 'count'],
];

/**
 * The source of every figure of a content: the one that its record names, or the nearest that
 * what holds the record names; undefined where none does.
 */
export function sourcesOfValues(
  value: unknown,
  inherited?: string | undefined,
): readonly (string | undefined)[] {
  if (Array.isArray(value)) return value.flatMap((entry) => sourcesOfValues(entry, inherited));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  const source = typeof record['source'] === 'string' ? record['source'] : inherited;
  return Object.entries(record).flatMap(([key, entry]) => {
    if (!FIGURES.includes(key) || typeof entry !== 'string') return sourcesOfValues(entry, source);
    return entry === UNREAD ? [] : [source];
  });
}
