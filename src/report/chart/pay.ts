import { isAbsence } from '../../domain/absence.js';
import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import { isTooLow } from '../../domain/compare/grid.js';
import type { PayFindings } from '../../domain/compare/pays.js';
import type { History } from '../../domain/history/history.js';
import type { HistoryYear } from '../../domain/history/year.js';
import { HUNDRED, multiply, type Rational, toDecimal } from '../../domain/rational.js';
import type { Provenance } from '../calc/answer.js';
import { compareAnswer } from '../compare/answer.js';
import type { CompareNoticeCode } from '../compare/notes.js';
import { MARKS } from '../compare/words.js';
import { MEASURES } from '../earnings/words.js';
import { crossed } from '../history/marks.js';
import { type HistoryResult, toHistoryResults } from '../history/record.js';
import { listText } from '../text.js';
import { creditOf } from './credit.js';
import type { Line, LinePicture, Point } from './picture.js';
import { NOT_FROM_ZERO, sentence } from './words.js';
import { breakTicks, yearTicks } from './years.js';

/**
 * Which pay? Every pay series in cash from a common base, the base year being 100, with prices
 * beside them: a line above a price index gained on it, and one below lost.
 */
export function payPicture(findings: PayFindings, provenance: Provenance): LinePicture {
  const { pays, prices, since, compared } = findings;
  const answer = compareAnswer(compared, provenance, false);
  const lines = [
    ...pays.map((history, at) => payLine(history, payStyle(at))),
    ...prices.map((history, at) => priceLine(history, priceStyle(at))),
  ];
  const known = lines.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  const to = Math.max(since, ...known.map(({ at }) => at)) as PayYear;
  const base = payYearLabel(since);
  const { workforce, grades } = compared;
  const whose =
    grades.length > 0
      ? `${listText(grades.map(({ id }) => id))}, ${workforce.title}`
      : workforce.title;
  const indices = prices.map(({ specification }) => specification.index);
  const crossings = new Set(pays.flatMap(({ years }) => years.flatMap(crossed)));
  const measures = pays.flatMap(({ specification: { pay } }) =>
    pay.kind === 'earnings' ? [pay.id] : [],
  );
  return {
    kind: 'lines',
    title: `Which pay? ${whose} since ${base}, in cash, against prices`,
    subtitle: `Every pay series from ${base} = 100, with ${listText(indices.map(({ shortTitle }) => shortTitle))} by the rule ${answer.query.prices[0]}. A line above prices gained on them, one below lost.`,
    description: `A line chart of pay in cash and of prices from ${base} (100) to ${payYearLabel(to)}. ${lines.map(({ label, end }) => `${label}: ${end}`).join('. ')}. The cuts stand in the table of payrestore compare --pay all.`,
    notes: [
      NOT_FROM_ZERO,
      ...[...new Set(measures)].map(
        (id) => `${id}: ${MEASURES[id]}, of the people of a payroll grade.`,
      ),
      'Awards and scales are basic pay of a post before tax.',
      ...(crossings.size > 0
        ? [
            `${MARKS.crossing} and dotted: crosses ${listText([...crossings])}, so is not like for like.`,
          ]
        : []),
      ...(pays.some(({ years }) => years.some(({ outcome }) => isTooLow(outcome)))
        ? [`${MARKS.tooLow} leaves out most of the arrears that were paid then, so is too low.`]
        : []),
      ...answer.warnings
        .filter(({ code }) => TOLD.includes(code))
        .map(({ message }) => sentence(message)),
    ],
    credit: creditOf(
      answer.sources.map(({ id }) => id),
      { indices: indices.map(({ id }) => id), workforces: [workforce.id] },
      provenance,
    ),
    across: { from: since, to, ticks: yearTicks(since, to) },
    measure: `Pay in cash and prices, ${base} = 100`,
    base: 100,
    lines,
    breaks: breakTicks(workforce.breaks, since, to),
  };
}

/** What is told under the chart besides: where a line is not as printed, or not what it seems. */
const TOLD: readonly CompareNoticeCode[] = [
  'partly-inferred',
  'derived-level',
  'provisional-level',
  'own-data',
  'holds-arrears',
  'derived-earnings',
];

/** Prices are grey and black, and pay has the other colours; where those repeat, shapes do not. */
const COLOURS = { pay: 4, all: 6 };

function payStyle(at: number): number {
  return Math.floor(at / COLOURS.pay) * COLOURS.all + (at % COLOURS.pay);
}

function priceStyle(at: number): number {
  const grey = COLOURS.all - COLOURS.pay;
  return Math.floor(at / grey) * COLOURS.all + COLOURS.pay + (at % grey);
}

function payLine(history: History, style: number): Line {
  const { pay } = history.specification;
  const grade = pay.kind === 'scale' || pay.kind === 'earnings' ? ` ${pay.grade.id}` : '';
  const label = `${pay.id}${grade}`;
  const results = toHistoryResults(history, false);
  const points = history.years.map((year, at) => payPoint(label, year, results[at]));
  return { id: label, label, end: endOf(history.years, points), style, points };
}

function payPoint(label: string, year: HistoryYear, result: HistoryResult | undefined): Point {
  const ratio = isAbsence(year.pay) ? undefined : year.pay.ratio;
  const apart = year.outcome.specification.pay.kind === 'scale' && year.breaks.length > 0;
  return {
    at: year.year,
    value: ratio ? (result?.payIndex ?? null) : null,
    says: `${label}, ${payYearLabel(year.year)}: ${ratio ? `${hundredths(ratio)}${marksOf(year)} in cash` : 'no figure'}`,
    status: 'known',
    ...(apart ? { apart } : {}),
  };
}

function endOf(years: readonly HistoryYear[], points: readonly Point[]): string {
  const at = points.findLastIndex(({ value }) => value !== null);
  const year = years[at];
  if (!year || isAbsence(year.pay)) return '';
  return `${hundredths(year.pay.ratio)}${marksOf(year)} ${payYearLabel(year.year)}`;
}

function marksOf(year: HistoryYear): string {
  const crosses = crossed(year).length > 0;
  return `${crosses ? MARKS.crossing : ''}${isTooLow(year.outcome) ? MARKS.tooLow : ''}`;
}

function priceLine({ specification, years }: History, style: number): Line {
  const { index } = specification;
  const known = years.flatMap(({ year, priceRatio }) => (priceRatio ? [{ year, priceRatio }] : []));
  const last = known.at(-1);
  const results = toHistoryResults(
    { specification, years, course: undefined, losses: undefined },
    false,
  );
  return {
    id: index.id,
    label: `${index.shortTitle} (prices)`,
    end: last ? `${hundredths(last.priceRatio)} ${payYearLabel(last.year)}` : '',
    style,
    quiet: true,
    points: years.map(({ year, priceRatio }, at) => ({
      at: year,
      value: results[at]?.priceIndex ?? null,
      says: `${index.shortTitle}, ${payYearLabel(year)}: ${priceRatio ? hundredths(priceRatio) : 'no level'}`,
      status: 'known',
    })),
  };
}

function hundredths(ratio: Rational): string {
  return toDecimal(multiply(ratio, HUNDRED), 1);
}
