import { isoMonth } from '../../../domain/calendar.js';
import { monthsOf, parsePeriod } from '../../../domain/earnings/period.js';
import { add, divide, fromDecimal, rational, toDecimal } from '../../../domain/rational.js';
import type { Draft } from '../finding.js';
import type { FileGrade, PlacedGrade } from './rows.js';

/** Checks that a period is counted once, and that a derived count is the mean of its months. */
export function checkCounts({ grade, at }: PlacedGrade): readonly Draft[] {
  const seen = new Set<string>();
  return (grade.counts ?? []).flatMap((count, index): readonly Draft[] => {
    const place = [...at, 'counts', index];
    const who = `${grade.id}, ${count.period}`;
    const twice = seen.has(count.period);
    seen.add(count.period);
    return [
      ...(twice
        ? [{ code: 'duplicate' as const, at: place, what: `${who} is counted twice` }]
        : []),
      ...(['people', 'posts'] as const).flatMap((key): readonly Draft[] => {
        const mean = count.derived ? meanOf(grade, count, key) : undefined;
        if (mean === undefined || mean === count[key]) return [];
        const what = `${who}: ${count[key]} ${key} are there, and the months' mean is ${mean}`;
        return [{ code: 'derived', at: [...place, key], what }];
      }),
    ];
  });
}

/** The mean over a period's months, to the count's own decimals; undefined where one is not there. */
function meanOf(
  { months }: FileGrade,
  count: NonNullable<FileGrade['counts']>[number],
  key: 'people' | 'posts',
): string | undefined {
  const period = parsePeriod(count.period);
  if (period === undefined) return undefined;
  const counted = monthsOf(period).flatMap((month) => {
    const row = months?.rows.find((each) => each.month === isoMonth(month));
    return fromDecimal(row?.[key] ?? '') ?? [];
  });
  if (counted.length < period.months) return undefined;
  const sum = counted.reduce(add, rational(0));
  const decimals = count[key].split('.')[1]?.length ?? 0;
  return toDecimal(divide(sum, rational(counted.length)), decimals);
}
