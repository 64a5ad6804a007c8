import { describe, expect, test } from 'vitest';
import { parseDataFile } from '../../../src/catalogue/parse/parsed-file.js';

const INDEX = `{
  "id": "own",
  "title": "Own prices",
  "shortTitle": "Own",
  "cdid": null,
  "referencePeriod": "2015=100",
  "decimals": 1,
  "released": "monthly",
  "revised": false,
  "source": "own-source",
  "levels": [
    { "month": "2015-01", "level": "100.0" },
    { "month": "2015-02", "level": "100.1" }
  ]
}
`;

/** Where and what the faults are of a text with something in it replaced. */
function faults(was: string | RegExp, is: string): readonly string[] {
  const text = INDEX.replace(was, is);
  if (text === INDEX) throw new Error('nothing was changed');
  return parseDataFile(text).faults.map(({ line, path, message }) => `${line} ${path}: ${message}`);
}

describe('a data file', () => {
  test.each([
    ['as it is', INDEX],
    ['with a byte-order mark', `\uFEFF${INDEX}`],
    ['with CRLF', INDEX.replaceAll('\n', '\r\n')],
  ])('is told by its keys and has no fault, %s', (_, text) => {
    expect(parseDataFile(text)).toMatchObject({ kind: 'price-index', faults: [] });
  });

  test.each([
    ['a misspelt key', '"decimals"', '"decimal"', '7 decimal', /decimals/],
    ['a number for a text', '"100.1"', '100.1', '13 levels[1].level', /in double quotes/],
    ['a missing key', '  "source": "own-source",\n', '', '1 source', /missing/],
    ['an empty list', /\[[\s\S]*\]/, '[]', '11 levels', /at least 1/],
    ['a month that is none', '2015-02', '2015-13', '13 levels[1].month', /YYYY-MM/],
    ['a figure with a comma', '"100.1"', '"100,1"', '13 levels[1].level', /plain decimal/],
    ['a key twice', '"id": "own",', '"id": "own", "id": "two",', '2 id', /twice/],
  ])('has %s pointed at', (_, was, is, place, message) => {
    const found = faults(was, is);
    expect(found).toContainEqual(expect.stringMatching(message));
    expect(found.some((fault) => fault.startsWith(`${place}:`))).toBe(true);
  });

  test('has all of its faults told at once, in the order of its lines', () => {
    const text = INDEX.replace('"own"', '"Own Id"')
      .replace('false', '"no"')
      .replace('"100.1"', '5');
    expect(parseDataFile(text).faults.map(({ line }) => line)).toEqual([2, 9, 13]);
  });

  test.each([
    ['nothing', '', 1, /the file is empty/],
    ['blanks', ' \n\n', 1, /the file is empty/],
    ['half a file', INDEX.slice(0, 120), 7, /not JSON/],
    ['a comment', `// mine\n${INDEX}`, 1, /not JSON: comments are not allowed/],
    ['a comma too many', INDEX.replace('"100.1" }', '"100.1" },'), 14, /not JSON/],
    ['a list', '[]', 1, /cannot tell what this is/],
    ['something else', '{"hello": 1}', 1, /cannot tell what this is/],
    ['brackets without end', '['.repeat(100_000), 1, /nested too deep/],
  ])('that is %s is one fault with its line', (_, text, line, message) => {
    expect(parseDataFile(text).faults[0]).toMatchObject({
      line,
      message: expect.stringMatching(message),
    });
  });

  test('that is a web page is said to be one', () => {
    const page = '<!DOCTYPE html>\n<html><body>Not found</body></html>';
    expect(parseDataFile(page).faults).toEqual([
      { line: 1, path: '', message: 'a web page, not JSON' },
    ]);
  });

  test('knows the line of a path, or of the nearest one that encloses it', () => {
    const { lineOf } = parseDataFile(INDEX);
    expect(lineOf(['levels', 1, 'level'])).toBe(13);
    expect(lineOf(['levels', 1, 'note'])).toBe(13);
    expect(lineOf(['levels', 9])).toBe(11);
    expect(lineOf([])).toBe(1);
  });
});
