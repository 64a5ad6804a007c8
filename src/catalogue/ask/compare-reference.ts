import { isAbsence } from '../../domain/absence.js';
import { calculate, type Specification } from '../../domain/calc.js';
import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { Cell } from '../../domain/compare/grid.js';
import { priceRuleName } from '../../domain/price-index.js';
import type { Readings } from '../../domain/readings.js';
import { DEFAULT_SINCE } from './calc.js';
import { HELD_INDEX, HELD_RULE } from './compare-axes.js';

/**
 * The specification that the others are held at while one choice varies: the method bma's choices
 * where they are among those asked for, else the first asked for; and the usual end year, else
 * the latest in which it has an answer.
 */
export function referenceOf(
  cells: readonly Cell[],
  pay: string,
  usual: PayYear | undefined,
  readings: Readings,
): Cell {
  const rows = [...new Set(cells.map(({ specification }) => specification))];
  const prices = rows.filter(({ index }) => index.comparator === undefined);
  let left = prices.length > 0 ? prices : rows;
  const narrow = <T>(choice: (row: Specification) => T, wanted: T) => {
    const [first] = left;
    const value = left.some((row) => choice(row) === wanted) || !first ? wanted : choice(first);
    left = left.filter((row) => choice(row) === value);
  };
  narrow(({ index }) => index.id, HELD_INDEX);
  narrow(({ prices: rule }) => priceRuleName(rule), HELD_RULE);
  narrow((row) => row.pay.id, pay);
  const [first] = left;
  narrow((row) => row.pay, first?.pay);
  narrow(({ since }) => payYearLabel(since), DEFAULT_SINCE);
  const [row] = left;
  const latestFirst = cells
    .filter(({ specification }) => specification === row)
    .sort((a, b) => b.until - a.until);
  const answers = ({ specification, until }: Cell) =>
    !isAbsence(calculate(specification, until, readings).answer);
  return (latestFirst.find(({ until }) => until === usual) ??
    latestFirst.find(answers) ??
    latestFirst[0]) as Cell;
}
