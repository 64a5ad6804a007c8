import { addYears, type PayYear } from '../calendar.js';
import type { Claim, Ground } from './claim.js';

/** A base and an end pay year. */
export interface Window {
  readonly since: PayYear;
  readonly until: PayYear;
}

/** Longer windows with nothing said of either end would match nearly any figure. */
const LONGEST_UNSAID = 4;

/** The years that a comparison with prices may be of: other base years only when said. */
export function realWindows(claim: Claim, ground: Ground): readonly Window[] {
  const { since, untils, years } = claim;
  const ends = untils ?? yearsTo(ground);
  if (years === undefined) return windowsFrom(since ?? ground.usualSince, ends);
  return ends
    .map((until) => ({ since: since ?? addYears(until, -years), until }))
    .filter((window) => window.until - window.since === years || untils !== undefined)
    .filter((window) => isWithin(window, ground));
}

/**
 * The years that a rise in pay alone may be over. Where neither end nor length is said: since
 * the usual base year, or up to four pay years.
 */
export function cashWindows(claim: Claim, ground: Ground): readonly Window[] {
  const { since, untils, years } = claim;
  if (years !== undefined || since !== undefined) return realWindows(claim, ground);
  const ends = untils ?? yearsTo(ground);
  const longest = untils ? 1 : LONGEST_UNSAID;
  const recent = ends.flatMap((until) =>
    Array.from({ length: longest }, (_, less) => ({ since: addYears(until, -1 - less), until })),
  );
  return unique([...windowsFrom(ground.usualSince, ends), ...recent]).filter((window) =>
    isWithin(window, ground),
  );
}

function yearsTo({ usualSince, lastYear }: Ground): readonly PayYear[] {
  const count = Math.max(0, lastYear - usualSince);
  return Array.from({ length: count }, (_, at) => addYears(usualSince, at + 1));
}

/** The pay years that a single year's pay may be of. */
export function payYears({ untils }: Claim, ground: Ground): readonly PayYear[] {
  return untils ?? [ground.usualSince, ...yearsTo(ground)];
}

function windowsFrom(since: PayYear, ends: readonly PayYear[]): readonly Window[] {
  return ends.filter((until) => until > since).map((until) => ({ since, until }));
}

function isWithin({ since, until }: Window, { usualSince }: Ground): boolean {
  return since >= usualSince && since < until;
}

function unique(windows: readonly Window[]): readonly Window[] {
  return [...new Map(windows.map((each) => [`${each.since} ${each.until}`, each])).values()];
}
