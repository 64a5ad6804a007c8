import { expect, test } from 'vitest';
import { readOns } from '../../../src/catalogue/ons/read.js';

const HEAD = [
  '"Household Costs Indices by all households, by division, index (2015=100), January 2015 to June 2015    [note 1][note 19]"',
  'Some shorthand is used in this table. [x] refers to not available.',
  '"This worksheet contains one table. Some cells may refer to notes, which are on the notes worksheet."',
];

const HEADER =
  'Description:,"Pensioners\n0\nAll items","All Households\n0\nAll items","All Households\n01\nFood"';

function table(rows: readonly string[], header = HEADER): string {
  return [...HEAD, header, ...rows, ''].join('\n');
}

const ROWS = [
  'Jan-2015,50.1,99.2,[x]',
  'Feb-2015,50.2,99.5,[x]',
  'Mar-2015,50.3,99.7,100.0',
  'Apr-2015 [p],50.4,99.9,100.1',
  'May-2015 [p],50.5,100.2,100.2',
];

function read(text: string) {
  return readOns(new TextEncoder().encode(text), { where: 'table24.csv' });
}

test('gives all items of all households, with provisional marks, and no release date', () => {
  expect(read(table(ROWS))).toEqual({
    form: 'hci-table',
    title: 'Household Costs Indices by all households, by division, index (2015=100)',
    cdid: null,
    dataset: undefined,
    unit: '',
    released: undefined,
    nextRelease: undefined,
    path: undefined,
    months: [
      { period: '2015-01', level: '99.2', provisional: false },
      { period: '2015-02', level: '99.5', provisional: false },
      { period: '2015-03', level: '99.7', provisional: false },
      { period: '2015-04', level: '99.9', provisional: true },
      { period: '2015-05', level: '100.2', provisional: true },
    ],
    quarters: [],
    years: [],
  });
});

test.each([
  ['a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['CRLF everywhere', (text: string) => text.replaceAll('\n', '\r\n')],
  ['empty cells after the table', (text: string) => `${text},,,\n,,,\n`],
])('is the same with %s', (_, change) => {
  expect(read(change(table(ROWS))).months.map(({ level }) => level)).toEqual(
    ROWS.map((row) => row.split(',')[2]),
  );
});

test('leaves out months at the end that are not available', () => {
  const { months } = read(table([...ROWS, 'Jun-2015 [p],[x],[x],[x]']));
  expect(months.at(-1)?.period).toBe('2015-05');
});

test.each([
  [
    'without the column',
    table(ROWS, 'Description:,"Pensioners\n0\nAll items"'),
    /no column "All H/,
  ],
  ['without a header', table(ROWS, 'Month:,1,2,3'), /no column "All Households/],
  ['with a hole', table(ROWS.filter((row) => !row.startsWith('Mar'))), /2015-03 is missing/],
  ['with a footnote in place of a month', table([...ROWS, '"Source: ONS",,,']), /no year, quarter/],
])('%s is refused', (_, text, message) => {
  expect(() => read(text)).toThrow(message);
});
