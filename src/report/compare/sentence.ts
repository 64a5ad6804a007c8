import { ownFiles, type Specification } from '../../domain/calc.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import { type Answered, isAnswered } from '../../domain/compare/grid.js';
import { type PriceRule, priceRuleName } from '../../domain/price-index.js';
import { readingConfidence } from '../../domain/price-reading.js';
import { calcSentence } from '../calc/sentence.js';
import { MEASURES } from '../earnings/words.js';
import { changeText, dayText, isGain, listText, percent, points } from '../text.js';
import { absentReasons } from './absent-notes.js';
import {
  comparatorOf,
  crossings,
  dimensionName,
  fullName,
  valueText,
  variedText,
} from './words.js';

/**
 * One sentence that can be printed as it stands: the range with what measures each end, the rises
 * with the pay they are on, the median, and the choice that moves the figure most.
 */
export function compareSentence(findings: CompareFindings): string {
  const { ranked, median, outcomes } = findings.grid;
  const [only, ...others] = outcomes;
  if (only && others.length === 0) return calcSentence(only);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  const varied = variedText(findings);
  if (!lowest || !highest || !median) {
    const [first] = absentReasons(findings);
    return `There is no figure by any of ${outcomes.length} specifications: ${first?.reason ?? ''}.`;
  }
  const { index } = lowest.specification;
  const undone = isGain(median.erosion) ? '' : `, ${percent(median.restoration)} to restore`;
  const middle = `the median of ${ranked.length} ways of measuring it is ${changeText(median.erosion, index)}${undone}`;
  const depends = ranked.length > 1 && varied !== '';
  const parts = [
    `${period(findings)} ${subject(findings)} ${range(findings, lowest, highest)}`,
    ...(depends ? [`it depends on ${varied}, and ${middle}`] : []),
    ...mover(findings),
  ];
  return `${parts.join('; ')} (${caveats(findings).join('; ')}).`;
}

function period({ query }: CompareFindings): string {
  const { since, until } = query;
  if (since.length === 1 && until.length === 1) return `Between ${since[0]} and ${until[0]}`;
  const years = (all: readonly string[], name: string) =>
    all.length === 1 ? all[0] : `${name} years ${all[0]} to ${all.at(-1)}`;
  return `From ${years(since, 'base')} to ${years(until, 'end')}`;
}

function subject({ workforce, grid, query }: CompareFindings): string {
  const paid = grid.outcomes.some(({ specification }) => specification.pay.kind === 'earnings');
  const group = `the ${paid ? '' : 'basic '}pay of ${workforce.title}`;
  const series = new Set(grid.outcomes.map(({ specification }) => specification.pay));
  const [pay, ...more] = series;
  if (!pay || more.length > 0) return query.vary.includes('pay') ? group : `${group}, by grade,`;
  if (pay.kind === 'earnings') {
    return `the ${MEASURES[pay.id]} of ${pay.grade.id} (${workforce.title})`;
  }
  if (pay.kind === 'scale') return `the basic pay of ${pay.grade.id} (${workforce.title})`;
  return `${group}, counted by average awards${pay.id === 'awards' ? '' : ' without structural money'},`;
}

function range(findings: CompareFindings, lowest: Answered, highest: Answered): string {
  const against = comparatorOf(findings);
  const [fell, rose] = against
    ? [`fell behind ${against}`, `moved ahead of ${against}`]
    : ['fell in real terms', 'rose in real terms'];
  const figure = (outcome: Answered) =>
    `${percent(outcome.answer.erosion)} (${measured(findings, outcome)})`;
  if (lowest === highest) {
    const { erosion } = lowest.answer;
    return isGain(erosion)
      ? `${rose} by ${percent(erosion)}`
      : `${fell} by ${percent(erosion)}, which a rise of ${riseOn(lowest)} would restore`;
  }
  if (isGain(highest.answer.erosion)) {
    return `${rose} by between ${figure(highest)} and ${figure(lowest)}`;
  }
  if (!isGain(lowest.answer.erosion)) {
    return `${fell} by between ${figure(lowest)} and ${figure(highest)}, which ${risesOn(lowest, highest)} would restore`;
  }
  const ends = [lowest, highest].map(
    (outcome) =>
      `${changeText(outcome.answer.erosion, outcome.specification.index)} (${measured(findings, outcome)})`,
  );
  return `changed by between ${ends.join(' and ')}, which a rise of ${riseOn(highest)} would restore`;
}

function risesOn(lowest: Answered, highest: Answered): string {
  return lowest.until === highest.until
    ? `rises of ${percent(lowest.answer.restoration)} and ${riseOn(highest)}`
    : `rises of ${riseOn(lowest)} and ${riseOn(highest)}`;
}

function riseOn(outcome: Answered): string {
  return `${percent(outcome.answer.restoration)} on ${valueText('until', outcome)} pay`;
}

/** How a figure was measured, in what sets it apart: "RPI, closing Aprils". */
function measured({ query }: CompareFindings, outcome: Answered): string {
  const parts = query.vary.map((dimension) => {
    if (dimension === 'index') return outcome.specification.index.shortTitle;
    if (dimension === 'prices') return ruleText(outcome.specification.prices);
    const value = valueText(dimension, outcome);
    return dimension === 'pay' ? value : `${dimension} ${value}`;
  });
  return parts.length > 0 ? parts.join(', ') : fullName(outcome);
}

function ruleText(rule: PriceRule): string {
  switch (rule.rule) {
    case 'start':
      return 'opening Aprils';
    case 'end':
      return 'closing Aprils';
    case 'average':
      return 'yearly means';
    case 'latest':
      return 'to the newest month';
    case 'same-months':
      return 'the same months';
    case 'last-month':
      return 'the last month';
    case 'months':
      return `months ${priceRuleName(rule)}`;
  }
}

function mover(findings: CompareFindings): readonly string[] {
  const { grid } = findings;
  const [first, second] = grid.effects;
  if (!first?.spread) return [];
  const { method } = grid.reference.specification;
  const most = second?.spread ? ' most' : '';
  return [
    `the ${dimensionName(findings, first.dimension)} moves it${most}, by ${points(first.spread.points).replace('points', 'percentage points')} with the other choices held at ${method ? `those of the method ${method.id}` : fullName(grid.reference)}`,
  ];
}

function caveats(findings: CompareFindings): readonly string[] {
  const { grid, asOf } = findings;
  const found = grid.ranked;
  const some = (test: (outcome: Answered) => boolean) => found.some(test);
  const rows: readonly Specification[] = found.map(({ specification }) => specification);
  const breaks = crossings(findings);
  const absent = grid.outcomes.filter((outcome) => !isAnswered(outcome)).length;
  const parts = [
    rows.some(({ index }) => index.comparator) && 'against a comparator, not a price index',
    rows.some((row) => ownFiles(row).length > 0) && 'with data that did not come with payrestore',
    asOf && `as known on ${dayText(asOf)}`,
    absent > 0 && `${absent} more ways have no result`,
    some(({ answer }) => answer.inferred) && 'the award chain is partly inferred',
    some(({ answer }) => answer.provisional) && 'some yearly means are provisional',
    some(({ answer }) => readingConfidence(answer.base, answer.end) === 'C') &&
      'some price levels are derived',
    breaks.length > 0 && `some cross ${listText(breaks)}, so are not like for like`,
    'before tax',
  ];
  return parts.filter((part) => typeof part === 'string');
}
