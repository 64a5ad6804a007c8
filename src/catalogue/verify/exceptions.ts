import { type Draft, isCheck } from './finding.js';

/** A known deviation, as data files state it. */
interface Exception {
  readonly check: string;
  readonly period?: string | undefined;
  readonly point?: string | undefined;
  readonly from?: string | undefined;
  readonly revision?: string | undefined;
  readonly reason: string;
}

/** Leaves out what is known and explained, and reports exceptions that nothing needs. */
export function withoutExceptions(
  drafts: readonly Draft[],
  exceptions: readonly Exception[],
): { readonly left: readonly Draft[]; readonly stale: readonly Draft[] } {
  const used = new Set<Exception>();
  const left = drafts.filter((draft) => {
    const found = exceptions.filter((exception) => excuses(exception, draft));
    for (const exception of found) used.add(exception);
    return found.length === 0;
  });
  const stale = exceptions.flatMap((exception, at): readonly Draft[] => {
    if (used.has(exception)) return [];
    const { check } = exception;
    return isCheck(check)
      ? [{ code: 'stale-exception', at: ['exceptions', at], what: staleText(exception) }]
      : [{ code: 'unknown-check', at: ['exceptions', at, 'check'], what: `${check} is no check` }];
  });
  return { left, stale };
}

/** An exception holds for what it names; what it leaves open, it holds for all of. */
function excuses(exception: Exception, draft: Draft): boolean {
  const same = (wanted: string | undefined, given: string | undefined) =>
    wanted === undefined || wanted === given;
  return (
    exception.check === draft.code &&
    same(exception.period, draft.period) &&
    same(exception.point, draft.point) &&
    same(exception.from, draft.from) &&
    same(exception.revision, draft.revision)
  );
}

function staleText({ check, period, point, from }: Exception): string {
  const where = [period, point, from].filter(Boolean).join(', ');
  return `nothing fails the check ${check}${where ? ` at ${where}` : ''} any more`;
}
