import { nearest } from '../names/nearest.js';
import type { Draft } from './finding.js';

/** A name that is not among those there are, with the nearest. */
export function missing(
  what: string,
  id: string | undefined,
  known: readonly string[],
  at: Draft['at'],
): readonly Draft[] {
  if (id === undefined || known.includes(id)) return [];
  const near = nearest(id, known);
  const hint = near ? `; did you mean ${near}?` : '';
  return [{ code: 'dangling', at, what: `there is no ${what} ${id}${hint}` }];
}
