import type { Deflator } from '../../domain/batch/deflator-table.js';
import { factorText } from '../../domain/batch/factor.js';
import type { Added } from '../../domain/batch/row-figures.js';
import { HUNDRED, multiply, toDecimal } from '../../domain/rational.js';

/** Engines that the SQL is tested on. It is standard SQL, and so far the same for both. */
export const DIALECTS = ['duckdb', 'postgres'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** How a table says when an amount was paid. */
type SqlWhen = 'date' | 'month' | 'year' | 'pay-year';

/** What the table of pay and its columns are called. */
export interface SqlNames {
  /** The table, with its schema where it is in another. */
  readonly table: string;
  readonly amount: string;
  readonly when: { readonly name: string; readonly column: SqlWhen };
  /** What is put before the names of what is added. */
  readonly prefix: string;
}

/**
 * Decimals of which products stay within 38 digits, which DuckDB and most engines end at: pounds
 * below a million million to the penny, and factors below ten thousand to 20 decimals.
 */
const AMOUNT = 'DECIMAL(14, 2)';
const FACTOR = 'DECIMAL(24, 20)';
const SHARE = 'DECIMAL(12, 4)';

/**
 * The deflators as a view of values, and where a table is named a view that adds the columns to it:
 * no division is left to the engine, whose DECIMAL division may be a double, and its ROUND goes half
 * away from zero. Factors are rounded up, as in `batch`, so that half a penny comes out as one.
 */
export function sqlText(
  table: readonly Deflator[],
  added: readonly Added[],
  names: SqlNames | undefined,
  comments: readonly string[] = [],
): string {
  return [
    ...comments.map((line) => `-- ${line.replaceAll('\n', ' ')}`),
    ...(comments.length > 0 ? [''] : []),
    `CREATE OR REPLACE VIEW payrestore_deflators AS`,
    'SELECT * FROM (VALUES',
    table.map((row) => `  (${valuesOf(row, added).join(', ')})`).join(',\n'),
    `) AS t (valid_from, valid_to, first_year, last_year, ${added.map(figureName).join(', ')}, error);`,
    '',
    ...(names ? rowsView(added, names) : []),
  ].join('\n');
}

function rowsView(added: readonly Added[], names: SqlNames): readonly string[] {
  return [
    'CREATE OR REPLACE VIEW payrestore_rows AS',
    'SELECT p.*,',
    ...added.map((column) => `  ${expression(column, names)} AS ${quoted(names.prefix + column)},`),
    `  CASE WHEN p.${quoted(names.amount)} IS NULL THEN 'no-amount'`,
    `    WHEN p.${quoted(names.when.name)} IS NULL THEN 'no-date'`,
    '    ELSE d.error END AS payrestore_error',
    `FROM ${names.table.split('.').map(quoted).join('.')} AS p`,
    `LEFT JOIN payrestore_deflators AS d ON ${condition(names)};`,
    '',
  ];
}

function valuesOf(row: Deflator, added: readonly Added[]): readonly string[] {
  const { figures } = row;
  const cells = added.map((column, at) => {
    const type = isShare(column) ? SHARE : FACTOR;
    const figure = 'code' in figures ? undefined : figures[at];
    if (!figure) return `CAST(NULL AS ${type})`;
    const text =
      figure.kind === 'amount'
        ? factorText(figure.factor)
        : toDecimal(multiply(figure.value, HUNDRED), 4);
    return `CAST('${text}' AS ${type})`;
  });
  const error = 'code' in figures ? `'${figures.code}'` : 'NULL';
  return [
    `DATE '${row.from}'`,
    `DATE '${row.to}'`,
    String(row.firstYear),
    String(row.lastYear),
    ...cells,
    `CAST(${error} AS VARCHAR(40))`,
  ];
}

function isShare(column: Added): boolean {
  return column === 'erosion_percent' || column === 'restoration_percent';
}

function figureName(column: Added): string {
  return isShare(column) ? column : `${column}_factor`;
}

function expression(column: Added, { amount }: SqlNames): string {
  const own = `CAST(p.${quoted(amount)} AS ${AMOUNT})`;
  // A share is of the year, and stands only beside an amount, as everything that is added does.
  if (isShare(column))
    return `CASE WHEN p.${quoted(amount)} IS NULL THEN NULL ELSE d.${column} END`;
  return `CAST(ROUND(${own} * d.${figureName(column)}, 2) AS ${AMOUNT})`;
}

function condition({ when: { name, column } }: SqlNames): string {
  const own = `p.${quoted(name)}`;
  switch (column) {
    case 'date':
    case 'month':
      return `CAST(${own} AS DATE) BETWEEN d.valid_from AND d.valid_to`;
    case 'year':
      return `CAST(${own} AS INTEGER) BETWEEN d.first_year AND d.last_year`;
    case 'pay-year':
      return `CAST(SUBSTRING(${own} FROM 1 FOR 4) AS INTEGER) BETWEEN d.first_year AND d.last_year`;
  }
}

/** A name as it is, whatever it is. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
