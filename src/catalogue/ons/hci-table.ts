import type { CsvRow } from './csv-rows.js';
import { notOns, readPeriods } from './periods.js';
import type { OnsSeries } from './series.js';

/** Header cells stand on several lines: "All Households⏎0⏎All items". */
const COLUMN = /^all households(?: 0)? all items$/i;

/** Whether the rows are of the Household Costs Indices' tables. */
export function isHciTable(rows: readonly CsvRow[]): boolean {
  return /^household costs indices/i.test(rows[0]?.cells[0]?.trim() ?? '');
}

/**
 * The all-items index of all households out of the Household Costs Indices' Table 24, saved as
 * CSV. The table does not print when it was released.
 */
export function readHciTable(rows: readonly CsvRow[], file: string): OnsSeries {
  const heading = rows[0]?.cells[0]?.trim() ?? '';
  const at = rows.findIndex(({ cells }) => cells[0]?.trim().startsWith('Description'));
  const header = rows[at]?.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const column = header?.findIndex((cell) => COLUMN.test(cell)) ?? -1;
  if (column < 0) throw notOns(file, 'it has no column "All Households, 0, All items" (Table 24)');
  const figures = rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => ({
      label: cells[0] ?? '',
      value: cells[column] ?? '',
      where: `line ${line}`,
    }));
  return {
    form: 'hci-table',
    title: withoutRange(heading),
    cdid: null,
    dataset: undefined,
    unit: '',
    released: undefined,
    nextRelease: undefined,
    path: undefined,
    ...readPeriods(figures, file),
  };
}

/** The title without the months it covers and its notes, which differ from release to release. */
function withoutRange(heading: string): string {
  return heading
    .replace(/ ?\[note \d+\]/gi, '')
    .replace(/,\s*[A-Z][a-z]+ \d{4} to [A-Z][a-z]+ \d{4}\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
