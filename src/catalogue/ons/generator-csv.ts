import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';
import type { CsvRow } from './csv-rows.js';
import { printedDay } from './dates.js';
import { notOns, readPeriods } from './periods.js';
import type { OnsSeries } from './series.js';

/** The rows above the figures; "Important notes" may stand alone, or go on for pages. */
const HEAD = [
  'Title',
  'CDID',
  'Source dataset ID',
  'PreUnit',
  'Unit',
  'Release date',
  'Next release',
  'Important notes',
];

/**
 * A series out of ONS's generator CSV, or out of a whole dataset in the same layout (`mm23.csv`),
 * which has a column a series and needs the CDID of the one wanted.
 */
export function readGeneratorCsv(
  rows: readonly CsvRow[],
  file: string,
  wanted: string | undefined,
): OnsSeries {
  const head = new Map<string, readonly string[]>();
  let first = 0;
  for (const { cells } of rows) {
    const name = HEAD.find((known) => known === cells[0]?.trim());
    if (name === undefined) break;
    head.set(name, cells.slice(1));
    first += 1;
  }
  const column = columnOf(head.get('CDID') ?? [], wanted, file);
  const said = (name: string) => head.get(name)?.[column]?.trim() ?? '';
  const title = said('Title');
  if (title === '') throw notOns(file, 'it has no title');
  const figures = rows.slice(first).map(({ cells, line }) => ({
    label: cells[0] ?? '',
    value: cells[column + 1] ?? '',
    where: `line ${line}`,
  }));
  return {
    form: 'generator-csv',
    title,
    cdid: said('CDID').toUpperCase(),
    dataset: said('Source dataset ID') || undefined,
    unit: [said('PreUnit'), said('Unit')].filter((text) => text !== '').join(' '),
    released: printedDay(said('Release date')),
    nextRelease: printedDay(said('Next release')),
    path: undefined,
    ...readPeriods(figures, file),
  };
}

function columnOf(cdids: readonly string[], wanted: string | undefined, file: string): number {
  const codes = cdids.map((code) => code.trim().toUpperCase());
  const there = codes.filter((code) => code !== '');
  if (there.length === 0) throw notOns(file, 'it has no CDID');
  if (wanted === undefined) {
    if (there.length === 1) return codes.indexOf(there[0] ?? '');
    throw new PayrestoreError('missing-option', {
      given: '--cdid',
      valid: `${file} has ${there.length} series; say which, as in --cdid ${there[0]}`,
    });
  }
  const at = codes.indexOf(wanted.trim().toUpperCase());
  if (at >= 0) return at;
  const near = nearest(wanted.toUpperCase(), there);
  throw new PayrestoreError('unknown-series', { given: wanted, nearest: near });
}
