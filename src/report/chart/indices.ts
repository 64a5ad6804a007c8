import {
  type Month,
  monthNumber,
  payYearLabel,
  payYearOfMonth,
  yearOf,
} from '../../domain/calendar.js';
import type { PriceIndex } from '../../domain/price-index.js';
import { HUNDRED, multiply, toDecimal, toRounded } from '../../domain/rational.js';
import type { IndexFindings, Rebased, RebasedLevel } from '../../domain/rebased.js';
import type { Provenance } from '../calc/answer.js';
import { absenceMessage } from '../messages.js';
import { listText, monthText, periodText } from '../text.js';
import { creditOf } from './credit.js';
import type { Line, LinePicture, Point, Tick } from './picture.js';
import { NOT_FROM_ZERO } from './words.js';

const APRIL = 4;
/** A year's level stands in the middle of its twelve months, and not at their end. */
const HALF_YEAR = 5.5;

/** Price indices from one base year on, the level that stands for it being 100. */
export function indexPicture(findings: IndexFindings, provenance: Provenance): LinePicture {
  const { rebased, absent, since, rule } = findings;
  const lines = rebased.map(lineOf);
  const places = lines.flatMap(({ points }) => points.map(({ at }) => at));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const levels = rebased.flatMap((each) => [
    ...each.base.levels,
    ...each.levels.map(({ level }) => level),
  ]);
  const base = baseText(rebased);
  const derived = rebased.filter((each) =>
    each.levels.some(({ level }) => level.confidence === 'C'),
  );
  const provisional = rebased.filter((each) => each.levels.some(({ level }) => level.provisional));
  const comparators = rebased.filter(({ index }) => index.comparator !== undefined);
  return {
    kind: 'lines',
    title: `${titleText(rebased)} since ${base}`,
    subtitle: `Published levels, ${base} = 100: what the rule ${rule.rule} sets pay of ${payYearLabel(since)} against.`,
    description: `A line chart of price indices, ${base} being 100. ${lines.map(({ label, end }) => `${label}: ${end}`).join('. ')}. The levels stand in payrestore data show, index by index.`,
    notes: [
      NOT_FROM_ZERO,
      ...rebased.map(
        ({ index }) => `${index.shortTitle}: ${index.title}, ${index.referencePeriod}.`,
      ),
      ...comparators.map(({ index }) => `${index.shortTitle} is a comparator, not a price index.`),
      ...derived.map(
        ({ index }) => `${index.shortTitle}: some levels are derived, not read as printed.`,
      ),
      ...provisional.map(({ index }) => `${index.shortTitle}: its newest levels are provisional.`),
      ...ownNotes(rebased.map(({ index }) => index)),
      ...absent.map(
        ({ index, absence }) => `No line for ${index.shortTitle}: ${absenceMessage(absence)}.`,
      ),
    ],
    credit: creditOf(
      levels.map(({ source }) => source),
      { indices: rebased.map(({ index }) => index.id), workforces: [] },
      provenance,
    ),
    across: { from, to, ticks: ticksOf(from, to) },
    measure: `Level, ${base} = 100`,
    base: 100,
    lines,
    breaks: [],
  };
}

function lineOf({ index, levels }: Rebased, style: number): Line {
  const last = levels.at(-1);
  return {
    id: index.id,
    label: index.shortTitle,
    end: last ? `${hundredths(last)} ${periodText(last.level)}` : '',
    style,
    points: levels.map((each) => pointOf(index, each, each === last)),
  };
}

/** Marks stand on Aprils, the months that pay years turn on, on a year's level, and on the last. */
function pointOf(index: PriceIndex, rebased: RebasedLevel, last: boolean): Point {
  const { level, ratio } = rebased;
  const shown = last || level.year !== undefined || monthNumber(level.month) === APRIL;
  return {
    at: level.year === undefined ? level.month : level.month - HALF_YEAR,
    value: toRounded(multiply(ratio, HUNDRED), 4),
    says: `${index.shortTitle}, ${periodText(level)}: ${hundredths(rebased)} (${level.printed} as published)`,
    status: level.provisional ? 'provisional' : 'known',
    ...(shown ? {} : { unmarked: true }),
  };
}

function hundredths({ ratio }: RebasedLevel): string {
  return toDecimal(multiply(ratio, HUNDRED), 1);
}

/** More indices than this are counted in the title, and named beside their lines. */
const MOST_NAMED = 5;

function titleText(rebased: readonly Rebased[]): string {
  const names = rebased.map(({ index }) => index.shortTitle);
  return names.length > MOST_NAMED ? `${names.length} indices` : listText(names);
}

/** "April 2009", or "the mean of 2008/09". */
function baseText([first]: readonly Rebased[]): string {
  const levels = first?.base.levels ?? [];
  const [level] = levels;
  if (!first || !level) return 'the base year';
  const months = monthText(level.month);
  if (level.year !== undefined) return `the mean of ${payYearLabel(level.year)}`;
  return levels.length > 1 ? `the mean of ${payYearLabel(payYearOfMonth(level.month))}` : months;
}

function ownNotes(indices: readonly PriceIndex[]): readonly string[] {
  return indices
    .filter(({ origin }) => origin !== 'bundled')
    .map(({ shortTitle, origin }) => `${shortTitle} did not come with payrestore: ${origin}.`);
}

/** The Januaries, named by their year. */
function ticksOf(from: number, to: number): readonly Tick[] {
  const first = Math.ceil(from / 12);
  const last = yearOf(Math.floor(to) as Month);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    at: (first + at) * 12,
    label: String(first + at),
  }));
}
