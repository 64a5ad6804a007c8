import type { Outcome } from '../../domain/calc.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import { type Answered, type Dimension, isAnswered } from '../../domain/compare/grid.js';
import { NONE } from '../calc/answers.js';
import type { Block, Cell, Column } from '../document.js';
import { changeTitles, cutText, fullName, marks, riseText, valueText } from './words.js';

/** The specifications: crossed where only index and price rule vary, else a row each. */
export function specificationTable(findings: CompareFindings): Block {
  return isCrossed(findings) ? crossTable(findings) : listTable(findings);
}

/**
 * The choices that make the rows and the columns where two alone tell the specifications apart:
 * index and price rule; or, where earnings are among the pay, whose pay and index.
 */
function axesOf({ query, grid }: CompareFindings): readonly [Dimension, Dimension] | undefined {
  const among = (rows: Dimension, columns: Dimension) =>
    query.vary.every((dimension) => dimension === rows || dimension === columns);
  if (among('index', 'prices')) return ['index', 'prices'];
  const earnings = grid.outcomes.some(({ specification: { pay } }) => pay.kind === 'earnings');
  return earnings && among('pay', 'index') ? ['pay', 'index'] : undefined;
}

/** Whether two choices alone tell the specifications apart, and all end in one year. */
export function isCrossed(findings: CompareFindings): boolean {
  const ends = new Set(findings.grid.outcomes.map(({ until }) => until));
  return axesOf(findings) !== undefined && ends.size === 1;
}

function crossTable(findings: CompareFindings): Block {
  const { grid } = findings;
  const [down, across] = axesOf(findings) ?? ['index', 'prices'];
  const values = (of: Dimension) => [
    ...new Set(grid.outcomes.map((outcome) => valueText(of, outcome))),
  ];
  const cells = new Map(
    grid.outcomes.map((outcome) => [
      `${valueText(down, outcome)} ${valueText(across, outcome)}`,
      outcome,
    ]),
  );
  const columns = values(across);
  const rows = values(down).map((name) => [
    name,
    ...columns.map((title) => crossCell(findings, cells.get(`${name} ${title}`))),
  ]);
  return { kind: 'table', columns: ['', ...columns].map((title) => ({ title })), rows };
}

function crossCell(findings: CompareFindings, outcome: Outcome | undefined): Cell | string {
  if (!outcome || !isAnswered(outcome)) return NONE;
  const { method } = outcome.specification;
  const figure = `${ownCut(findings, outcome)}${marks(outcome)}`;
  return method ? { text: `${figure} ${method.id}`, tone: 'strong' } : figure;
}

const TITLES: Readonly<Record<Dimension, string>> = {
  index: 'Index',
  prices: 'Prices',
  pay: 'Pay',
  since: 'Since',
  until: 'Until',
};

/** More choices than this do not fit side by side on a terminal, and share a column. */
const MOST_COLUMNS = 3;

/** Most rows that are read one by one; more are there for programs. */
const MOST_ROWS = 40;
const FEWEST_AT_ENDS = 5;

/** A row each from the smallest cut to the largest; of very many both ends and the methods. */
function listTable(findings: CompareFindings): Block {
  const { grid, query } = findings;
  const apart = query.vary.length > 0 ? query.vary : (['index', 'prices', 'pay'] as const);
  // What ends with its own months varies in its end year too.
  const ends = query.until.length > 1 && !apart.includes('until');
  const dimensions: readonly Dimension[] = ends ? [...apart, 'until'] : apart;
  const named = grid.outcomes.some(({ specification }) => specification.method);
  const align = 'right' as const;
  const apartIn = dimensions.length > MOST_COLUMNS ? undefined : dimensions;
  const columns: Column[] = [
    ...changeTitles(findings).map((title) => ({ title, align })),
    ...(apartIn?.map((dimension) => ({ title: TITLES[dimension] })) ?? []),
    ...(apartIn ? (named ? [{ title: 'Method' }] : []) : [{ title: 'Specification' }]),
  ];
  const row = (outcome: Answered): (Cell | string)[] => {
    const { answer, specification } = outcome;
    return [
      { text: `${ownCut(findings, outcome)}${marks(outcome)}`, tone: 'strong' },
      { text: riseText(answer.erosion, answer.restoration), tone: 'strong' },
      ...(apartIn?.map((dimension) => valueText(dimension, outcome)) ?? []),
      ...(apartIn ? (named ? [specification.method?.id ?? ''] : []) : [nameText(outcome)]),
    ];
  };
  const left = (count: number) => [`… ${count} more`, ...columns.slice(1).map(() => '')];
  const rows = shownOf(findings).flatMap(({ outcome, gap }) =>
    gap > 0 ? [left(gap), row(outcome)] : [row(outcome)],
  );
  return { kind: 'table', columns, rows };
}

function nameText(outcome: Answered): string {
  const { method } = outcome.specification;
  return `${fullName(outcome)}${method ? ` (${method.id})` : ''}`;
}

/** Those that count, then those that do not. */
function listed({ grid }: CompareFindings): readonly Answered[] {
  const counted = new Set<Outcome>(grid.ranked);
  const others = grid.outcomes.filter(isAnswered).filter((outcome) => !counted.has(outcome));
  return [...grid.ranked, ...others];
}

/** An outcome that has a row, and how many before it have none. */
interface Shown {
  readonly outcome: Answered;
  readonly gap: number;
}

/** All, or of very many both ends and those of named methods to the reference year. */
function shownOf(findings: CompareFindings): readonly Shown[] {
  const all = listed(findings);
  if (all.length <= MOST_ROWS) return all.map((outcome) => ({ outcome, gap: 0 }));
  const { until } = findings.grid.reference;
  const named = all.flatMap((outcome, at) =>
    outcome.specification.method !== undefined && outcome.until === until ? [at] : [],
  );
  const ends = Math.max(FEWEST_AT_ENDS, Math.floor((MOST_ROWS - named.length) / 2));
  const atEnds = Array.from({ length: ends }, (_, at) => [at, all.length - 1 - at]).flat();
  const kept = new Set([...atEnds, ...named]);
  let last = -1;
  return [...kept]
    .sort((a, b) => a - b)
    .map((at) => {
      const gap = at - last - 1;
      last = at;
      return { outcome: all[at] as Answered, gap };
    });
}

/** How many specifications with an answer the table leaves out. */
export function leftOut(findings: CompareFindings): number {
  if (isCrossed(findings)) return 0;
  return shownOf(findings).reduce((sum, { gap }) => sum + gap, 0);
}

function ownCut(findings: CompareFindings, { answer, specification }: Answered): string {
  return cutText(findings, answer.erosion, specification.index.comparator);
}
