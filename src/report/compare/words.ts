import { payYearLabel } from '../../domain/calendar.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import {
  type Answered,
  type Dimension,
  type Cell as GridCell,
  isTooLow,
} from '../../domain/compare/grid.js';
import { priceRuleName } from '../../domain/price-index.js';
import { readingConfidence } from '../../domain/price-reading.js';
import type { Rational } from '../../domain/rational.js';
import { weakestPay } from '../calc/record.js';
import { isGain, listText, percent } from '../text.js';

const NAMES: Readonly<Record<Dimension, string>> = {
  index: 'price index',
  prices: 'price rule',
  pay: 'pay series',
  since: 'base year',
  until: 'end year',
};

/** What a choice is called; the pay of several grades on one series differs in grade alone. */
export function dimensionName({ query }: CompareFindings, dimension: Dimension): string {
  const byGrade = dimension === 'pay' && query.pay.length === 1 && query.grades.length > 1;
  return byGrade ? 'grade' : NAMES[dimension];
}

/** What a specification chose, in the words of the options; a scale with its grade. */
export function valueText(dimension: Dimension, { specification, until }: GridCell): string {
  const { index, prices, pay, since } = specification;
  switch (dimension) {
    case 'index':
      return index.id;
    case 'prices':
      return priceRuleName(prices);
    case 'pay':
      return pay.kind === 'scale' || pay.kind === 'earnings' ? `${pay.id} ${pay.grade.id}` : pay.id;
    case 'since':
      return payYearLabel(since);
    case 'until':
      return payYearLabel(until);
  }
}

/** "awards rpi end, 2008/09 to 2024/25". */
export function fullName(cell: GridCell): string {
  const choices = (['pay', 'index', 'prices'] as const).map((each) => valueText(each, cell));
  return `${choices.join(' ')}, ${valueText('since', cell)} to ${valueText('until', cell)}`;
}

/** More choices than this are told apart only by the whole name. */
const MOST_APART = 3;

/** A specification by what sets it apart from the others: "cpi average" or "cpi 2015/16". */
export function shortName({ query }: CompareFindings, cell: GridCell): string {
  const apart = query.vary.map((dimension) => valueText(dimension, cell));
  return apart.length > 0 && apart.length <= MOST_APART ? apart.join(' ') : fullName(cell);
}

/** "price index and price rule". */
export function variedText(findings: CompareFindings): string {
  return listText(findings.query.vary.map((dimension) => dimensionName(findings, dimension)));
}

/** What everything counted sets pay against where that is not prices, such as "average wages". */
export function comparatorOf({ grid }: CompareFindings): string | undefined {
  // Prices are never counted together with comparators, and need no look at all the rest.
  if (grid.ranked[0]?.specification.index.comparator === undefined) return undefined;
  const all = grid.ranked.flatMap(({ specification }) => specification.index.comparator ?? []);
  return listText([...new Set(all)]);
}

/** Whether pay gained in every specification that counts: then columns speak of a rise. */
export function onlyGains({ grid }: CompareFindings): boolean {
  const smallestGain = grid.ranked.at(-1);
  return smallestGain !== undefined && isGain(smallestGain.answer.erosion);
}

/** What the columns of the change, and of what would undo it, are called. */
export function changeTitles(findings: CompareFindings): readonly [string, string] {
  const gains = onlyGains(findings);
  if (comparatorOf(findings)) return [gains ? 'Ahead' : 'Behind', 'To catch up'];
  return [gains ? 'Real rise' : 'Cut', gains ? 'To restore' : 'Rise'];
}

/** "20.8%", or "real rise 3.1%" in a column of cuts. */
export function cutText(findings: CompareFindings, erosion: Rational, comparator?: string): string {
  const against = comparator ?? comparatorOf(findings);
  // A comparator among price indices is behind or ahead, and not a cut.
  const apart = comparator !== undefined && comparatorOf(findings) === undefined;
  if (apart) return `${percent(erosion)} ${isGain(erosion) ? 'ahead' : 'behind'}`;
  const worded = isGain(erosion) && !onlyGains(findings);
  const word = against ? 'ahead ' : 'real rise ';
  return `${worded ? word : ''}${percent(erosion)}`;
}

/** What would undo the cut; nothing where there is none. */
export function riseText(erosion: Rational, restoration: Rational): string {
  return isGain(erosion) ? 'none' : percent(restoration);
}

/** The changes of contract that any of the answers crosses: not like for like. */
export function crossings({ grid }: CompareFindings): readonly string[] {
  const titles = grid.notices.flatMap((notice) =>
    notice.code === 'contract-break' ? [notice.break.title] : [],
  );
  return [...new Set(titles)];
}

/** What a mark on a figure says, where it is not said by a note of its own. */
export const MARKS = { provisional: '*', crossing: '†', tooLow: '‡' } as const;

/**
 * `*` for a provisional mean, `†` for a change of contract, `‡` for a total known to be too low, `C`
 * for a derived figure.
 */
export function marks(outcome: Answered): string {
  const { answer, specification } = outcome;
  // A chain's percentages do not rest on the amounts that go with them.
  const onAmounts = specification.pay.kind === 'scale' || specification.pay.kind === 'earnings';
  const onScale = onAmounts && weakestPay(answer) === 'C';
  const derived = onScale || readingConfidence(answer.base, answer.end) === 'C';
  const crosses = answer.pay.notices.some((notice) => notice.code === 'contract-break');
  return `${answer.provisional ? MARKS.provisional : ''}${crosses ? MARKS.crossing : ''}${isTooLow(outcome) ? MARKS.tooLow : ''}${derived ? ' C' : ''}`;
}
