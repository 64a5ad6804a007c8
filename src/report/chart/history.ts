import { isInferred } from '../../domain/award-chain.js';
import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { HistoryFindings } from '../../domain/history/findings.js';
import { type AnsweredYear, type HistoryYear, isAnsweredYear } from '../../domain/history/year.js';
import { divide, HUNDRED, multiply, toDecimal } from '../../domain/rational.js';
import type { Provenance } from '../calc/answer.js';
import { historyAnswer } from '../history/answer.js';
import { mendText } from '../history/course.js';
import { crossed } from '../history/marks.js';
import type { HistoryResult } from '../history/record.js';
import { whoseText } from '../history/words.js';
import { changeText, percent } from '../text.js';
import { creditOf } from './credit.js';
import {
  absentNotes,
  againstOf,
  type Drawn,
  descriptionOf,
  measuresText,
  nameOf,
  notesOf,
  subtitleOf,
  whoseOf,
} from './history-words.js';
import type { Line, LinePicture, Point, StripCell } from './picture.js';
import { capital, cautions, shortChange } from './words.js';
import { breakTicks, yearTicks } from './years.js';

/**
 * Real pay since the base year: a line a method, an index or a grade, the base year being 100. Throws
 * a TypeError where no year of any has a result.
 */
export function historyPicture(
  all: readonly HistoryFindings[],
  provenance: Provenance,
): LinePicture {
  const answers = all.map((findings) => historyAnswer(findings, provenance, false));
  const asked = all.flatMap((findings, at) => drawnOf(findings, answers[at]?.results ?? []));
  const drawn = asked.filter(({ history }) => history.course);
  const [first] = drawn;
  if (!first) throw new TypeError('no history to draw');
  const absent = asked.filter(({ history }) => !history.course);
  const { since, pay } = first.history.specification;
  const lines = drawn.map(lineOf);
  const points = lines.flatMap((line) => line.points.filter(({ value }) => value !== null));
  const to = Math.max(...points.map(({ at }) => at)) as PayYear;
  const base = payYearLabel(since);
  const whose = whoseOf(drawn);
  const set = againstOf(drawn);
  const against = set === 'prices' ? 'real pay' : `pay against ${set}`;
  const warnings = answers.flatMap((answer) => answer.warnings);
  return {
    kind: 'lines',
    title: `${capital(whose)} since ${base}: ${against}${measuresText(drawn)}`,
    subtitle: subtitleOf(drawn, to),
    description: descriptionOf(lines, against, base, to),
    notes: [...notesOf(drawn), ...absentNotes(absent, asked), ...cautions(warnings)],
    credit: creditOf(
      answers.flatMap(({ sources }) => sources.map(({ id }) => id)),
      {
        indices: all.map(({ query }) => query.index),
        workforces: all.map(({ workforce }) => workforce.id),
      },
      provenance,
    ),
    across: { from: since, to, ticks: yearTicks(since, to) },
    measure: `${capital(against)}, ${base} = 100`,
    base: 100,
    lines,
    breaks: pay.kind === 'own' ? [] : breakTicks(pay.workforce.breaks, since, to),
    ...stripOf(drawn, to),
  };
}

/** Average awards are everyone's: one line of them is enough. */
function drawnOf(
  { histories }: HistoryFindings,
  results: readonly HistoryResult[],
): readonly Drawn[] {
  let from = 0;
  const all = histories.map((history) => {
    const own = results.slice(from, from + history.years.length);
    from += history.years.length;
    return { history, results: own };
  });
  return histories.every(({ specification }) => specification.pay.kind === 'chain')
    ? all.slice(0, 1)
    : all;
}

function lineOf({ history, results }: Drawn, style: number, all: readonly Drawn[]): Line {
  const { specification, years, course } = history;
  const name = nameOf(history, all);
  return {
    id: name,
    label: name,
    end: course ? endText(course.last) : '',
    style,
    points: years.map((year, at) => pointOf(year, results[at], name, specification.since)),
  };
}

/** "cut 20.8% 2025/26". */
function endText(last: AnsweredYear): string {
  const { answer, specification } = last.outcome;
  const mark = crossed(last).length > 0 ? '†' : '';
  const change = shortChange(answer.erosion, specification.index.comparator !== undefined);
  return `${change}${mark} ${payYearLabel(last.year)}`;
}

function pointOf(
  year: HistoryYear,
  result: HistoryResult | undefined,
  name: string,
  since: PayYear,
): Point {
  const value = result?.realPayIndex ?? null;
  const label = payYearLabel(year.year);
  const apart = year.outcome.specification.pay.kind === 'scale' && year.breaks.length > 0;
  const base = { at: year.year, value, ...(apart ? { apart } : {}) };
  if (!isAnsweredYear(year) || value === null) {
    return { ...base, value: null, says: `${name}, ${label}: no result`, status: 'known' };
  }
  const { answer, specification } = year.outcome;
  const real = toDecimal(multiply(divide(answer.pay.ratio, answer.priceRatio), HUNDRED), 1);
  const marks = crossed(year).length > 0 ? ', across a change of contract' : '';
  const change =
    year.year === since
      ? 'the base year'
      : `${changeText(answer.erosion, specification.index)}${marks}${mendText(year)}`;
  return {
    ...base,
    says: `${name}, ${label}: ${real}, ${change}${answer.provisional ? ' (provisional)' : ''}`,
    status: answer.provisional ? 'provisional' : 'known',
  };
}

/** Each year's awards, or its rise in pay, where all lines follow the same pay. */
function stripOf(drawn: readonly Drawn[], to: PayYear): Pick<LinePicture, 'strip'> {
  const pays = new Set(
    drawn.map(
      ({ history }) => `${history.specification.pay.id} ${whoseText(history.specification)}`,
    ),
  );
  const [first] = drawn;
  if (!first || pays.size > 1) return {};
  const chain = first.history.specification.pay.kind === 'chain';
  const cells = first.history.years
    .filter(({ year }) => year <= to)
    .map(
      (year): StripCell => ({ at: year.year, texts: chain ? awardTexts(year) : riseTexts(year) }),
    )
    .filter(({ texts }) => texts.length > 0);
  const inferred = cells.some(({ texts }) => texts.some((each) => each.inferred));
  const what = chain ? 'Award of each year' : 'Rise in pay of each year';
  return { strip: { title: inferred ? `${what}; in brackets, inferred` : what, cells } };
}

function awardTexts({ awards }: HistoryYear): StripCell['texts'] {
  return awards.map((award) => {
    const inferred = isInferred(award);
    return { text: inferred ? `(${award.percent}%)` : `${award.percent}%`, inferred };
  });
}

function riseTexts({ payRise }: HistoryYear): StripCell['texts'] {
  if (!payRise) return [];
  return [{ text: `${payRise.n < 0n ? '−' : ''}${percent(payRise)}`, inferred: false }];
}
