import type { CompareFindings } from '../../domain/compare/findings.js';
import { type Answered, type Dimension, isAnswered } from '../../domain/compare/grid.js';
import { inPercent } from '../../domain/percent.js';
import { type Rational, rational, subtract, toDecimal } from '../../domain/rational.js';
import type { Block } from '../document.js';
import type { Plots, StripMark, StripRow } from '../plot/picture.js';
import {
  changeTitles,
  comparatorOf,
  dimensionName,
  marks,
  onlyGains,
  shortName,
  valueText,
} from './words.js';

/** More rows than this are longer than the table they stand under is clear. */
const MOST_ROWS = 12;

/** The specifications by the choice that moves the cut most, as a plot, where one is wanted. */
export function plotBlocks(findings: CompareFindings, plots: Plots): readonly Block[] {
  const { ranked } = findings.grid;
  if (plots === 'none' || ranked.length === 0) return [];
  const dimension = movesMost(findings);
  const rows = rowsOf(findings, dimension);
  const helps = ranked.length > 1 && rows.length <= MOST_ROWS;
  if (plots === 'helpful' && !helps) return [];
  const by = dimension ? ` by ${dimensionName(findings, dimension)}` : '';
  return [
    {
      kind: 'plot',
      plot: {
        kind: 'strip',
        title: `${measure(findings)}${by}: a mark for each specification`,
        rows,
        below: below(findings),
      },
    },
  ];
}

/** The choice of the largest effect; of choices whose effect cannot be told, the first. */
function movesMost({ grid, query }: CompareFindings): Dimension | undefined {
  return grid.effects.find(({ spread }) => spread)?.dimension ?? query.vary[0];
}

function measure(findings: CompareFindings): string {
  const [change] = changeTitles(findings);
  const against = comparatorOf(findings);
  return against ? `${change} ${against}` : change;
}

function below(findings: CompareFindings): string {
  return comparatorOf(findings) ? 'ahead' : 'a real rise';
}

function rowsOf(findings: CompareFindings, dimension: Dimension | undefined): readonly StripRow[] {
  const gains = onlyGains(findings);
  const counted = new Set(findings.grid.ranked);
  const nameOf = (outcome: Answered) =>
    dimension ? valueText(dimension, outcome) : shortName(findings, outcome);
  const groups = new Map<string, Answered[]>();
  for (const outcome of findings.grid.outcomes) {
    const name = nameOf(outcome as Answered);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    if (isAnswered(outcome)) group.push(outcome);
  }
  return [...groups].map(([label, outcomes]) => rowOf(label, outcomes, counted, gains));
}

function rowOf(
  label: string,
  outcomes: readonly Answered[],
  counted: ReadonlySet<Answered>,
  gains: boolean,
): StripRow {
  const placed = outcomes.map((outcome) => ({
    outcome,
    mark: { value: placeOf(outcome, gains), kind: kindOf(outcome, counted) } as StripMark,
  }));
  const inRange = placed.filter(({ mark }) => mark.kind !== 'uncounted');
  const ordered = [...(inRange.length > 0 ? inRange : placed)].sort(
    (a, b) => a.mark.value - b.mark.value,
  );
  const [low, high] = [ordered[0], ordered.at(-1)];
  return {
    label,
    marks: placed.map(({ mark }) => mark),
    low: low ? figure(low.outcome, gains) : '',
    high: high ? figure(high.outcome, gains) : '',
  };
}

function kindOf(outcome: Answered, counted: ReadonlySet<Answered>): StripMark['kind'] {
  if (!counted.has(outcome)) return 'uncounted';
  return outcome.specification.method ? 'method' : 'other';
}

/** The cut in percent, or the rise where all are rises: near enough for a place on a strip. */
function placeOf({ answer }: Answered, gains: boolean): number {
  const { pay, priceRatio } = answer;
  const left = number(pay.ratio) / number(priceRatio);
  return 100 * (gains ? left - 1 : 1 - left);
}

function number({ n, d }: Rational): number {
  return Number(n) / Number(d);
}

/** The figure as written, with its marks: "−3.1%†". */
function figure(outcome: Answered, gains: boolean): string {
  const { erosion } = outcome.answer;
  const change = gains ? subtract(rational(0), erosion) : erosion;
  return `${toDecimal(inPercent(change), 1).replace('-', '−')}%${marks(outcome)}`;
}
