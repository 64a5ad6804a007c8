import { addMonths, type Month } from '../../../domain/calendar.js';
import { PRINTED_MEASURES } from '../../../domain/earnings/series.js';
import type { EarningsFile } from '../../shapes/index.js';
import type { Draft } from '../finding.js';
import { draftAt, type FileGrade, type PlacedGrade, type PlacedRow } from './rows.js';
import { readSpans, type Span } from './spans.js';

// What no sum reaches is held to the figures beside it. The bounds are somewhat above the most
// that NHS England's figures of 2009 to 2025 move, in shares of the neighbours' mean.

/** Of a figure of twelve months: doctors' arrears of November 2024 move one by 4.2%. */
const YEAR = 0.05;
/** Of a month: resident doctors' Augusts, and the month of the arrears, stand out by up to 30%. */
const MONTH = 0.35;
/**
 * Of the ratio of basic pay of a full-time post to that of a person, over twelve months: how many
 * hours a grade works changes slowly, up to 0.5%.
 */
const RATIO = 0.005;
/** The same where a caution says that people or arrears were counted unlike other months. */
const RATIO_CAUTIONED = 0.031;
/** Of the posts that a count gives, against its people. */
const POSTS = 0.15;

/** Checks that no figure stands out from those beside it. */
export function checkNeighbours(file: EarningsFile, placed: PlacedGrade): readonly Draft[] {
  const { grade, years, months } = placed;
  const cautioned = cautionedSpans(file, grade);
  return [
    ...PRINTED_MEASURES.flatMap((measure) => {
      const of = ({ pence }: PlacedRow) => pence[measure];
      const what = (by: number) => `${measure} is ${percent(by)} off the figures beside it`;
      return [
        ...outliers(years, of, () => YEAR).map(([row, by]) =>
          draftAt('neighbours', row, measure, what(by)),
        ),
        ...outliers(months, of, () => MONTH).map(([row, by]) =>
          draftAt('neighbours', row, measure, what(by)),
        ),
      ];
    }),
    ...outliers(years, ratio, ({ month }) =>
      isCautioned(month, cautioned) ? RATIO_CAUTIONED : RATIO,
    ).map(([row, by]) => {
      const what = `basicPerFte over basic is ${percent(by)} off the ratios beside it`;
      return draftAt('neighbours', row, 'basicPerFte', what);
    }),
    ...checkCounts(placed),
  ];
}

function ratio({ pence: { basicPerFte, basic } }: PlacedRow): number | undefined {
  return basicPerFte === undefined || !basic ? undefined : basicPerFte / basic;
}

/** Rows whose value is too far from the mean of those beside it; at an end, of the one and itself. */
function outliers(
  rows: readonly PlacedRow[],
  of: (row: PlacedRow) => number | undefined,
  bound: (row: PlacedRow) => number,
): readonly (readonly [PlacedRow, number])[] {
  return rows.flatMap((row, at) => {
    const own = of(row);
    if (own === undefined) return [];
    const beside = ([rows[at - 1], rows[at + 1]] as const).map((other) =>
      other && Math.abs(other.month - row.month) === 1 ? (of(other) ?? own) : own,
    );
    const mean = beside.reduce((sum, each) => sum + each, 0) / beside.length;
    const by = Math.abs(own - mean) / mean;
    return by > bound(row) ? [[row, by] as const] : [];
  });
}

function cautionedSpans({ cautions = [] }: EarningsFile, { id }: FileGrade): readonly Span[] {
  return cautions
    .filter(({ code, only }) => code !== 'refreshed-figures' && (only?.includes(id) ?? true))
    .flatMap((caution) => readSpans(caution.in));
}

/** Whether a month comes in or goes out, with this 12-month figure or the next, under a caution. */
function isCautioned(month: Month, spans: readonly Span[]): boolean {
  const moving = [0, 1, -12, -11].map((by) => addMonths(month, by));
  return spans.some(({ from, to }) => moving.some((each) => from <= each && each <= to));
}

function checkCounts({ grade, at }: PlacedGrade): readonly Draft[] {
  return (grade.counts ?? []).flatMap(({ period, people, posts }, index): readonly Draft[] => {
    const by = Math.abs(Number(posts) / Number(people) - 1);
    if (!(by > POSTS)) return [];
    const what = `${grade.id}, ${period}: ${posts} posts are ${percent(by)} off ${people} people`;
    const point = `${grade.id} posts`;
    return [{ code: 'neighbours', at: [...at, 'counts', index, 'posts'], what, period, point }];
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
