import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/report/document.js';
import { csv } from '../../src/report/formats/csv.js';
import { jsonEnvelope, ndjson } from '../../src/report/formats/json.js';
import { markdownDocument } from '../../src/report/formats/markdown.js';
import { type Canvas, drawDocument } from '../../src/report/formats/table.js';
import { wrap } from '../../src/report/wrap.js';

const PIPE: Canvas = { terminal: false, width: 80, colour: new Chalk({ level: 0 }) };
const ESCAPE = '\u001B';
const LONG = 'a word '.repeat(40).trim();

function table(titles: readonly string[], ...rows: readonly (readonly string[])[]): Block {
  const columns = titles.map((title) => ({ title, align: 'left' as const }));
  return { kind: 'table', columns, rows };
}

describe('wrap', () => {
  test('breaks at spaces so that no line is wider than asked', () => {
    const lines = wrap(LONG, 20).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
    expect(lines.join(' ')).toBe(LONG);
  });

  test('fills a line to the last column', () => {
    expect(wrap('abc def ghi', 7)).toBe('abc def\nghi');
    expect(wrap('abc def ghi', 6)).toBe('abc\ndef\nghi');
  });

  test('keeps the line breaks there are', () => {
    expect(wrap('one two\nthree', 40)).toBe('one two\nthree');
  });

  test('leaves what fits as it is', () => {
    expect(wrap('short', 40)).toBe('short');
    expect(wrap('', 40)).toBe('');
    expect(wrap(LONG, Number.POSITIVE_INFINITY)).toBe(LONG);
  });
});

describe('a drawn table', () => {
  test('lines its columns up', () => {
    const drawn = drawDocument([table(['a', 'b'], ['1', 'x'], ['long cell', 'y'])], PIPE);
    const lines = drawn.trimEnd().split('\n');
    expect(lines.map((line) => line.search(/[bxy]$/))).toEqual([13, 13, 13]);
  });

  test('sets figures flush right', () => {
    const columns = [{ title: 'Pay', align: 'right' as const }];
    const drawn = drawDocument([{ kind: 'table', columns, rows: [['£5'], ['£1,234']] }], PIPE);
    const ends = drawn
      .trimEnd()
      .split('\n')
      .map((line) => line.length);
    expect(new Set(ends).size).toBe(1);
  });

  test('in a pipe is neither wrapped nor ruled, and has no space at the end of a line', () => {
    const drawn = drawDocument([table(['a', 'b'], ['1', LONG])], PIPE);
    expect(drawn).toContain(LONG);
    expect(drawn).not.toMatch(/─| $/m);
  });

  test.each([60, 80, 100])('on a terminal of %i columns wraps its last column', (width) => {
    const canvas = { ...PIPE, terminal: true, width };
    const lines = drawDocument([table(['a', 'b'], ['1', LONG])], canvas)
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => line.includes('──'))).toHaveLength(1);
  });

  const narrow = (width: number, ...rows: readonly (readonly string[])[]) =>
    drawDocument([table(['First', 'Second', 'Third'], ...rows)], {
      ...{ terminal: true, width, colour: new Chalk({ level: 0 }) },
    });
  const widest = (drawn: string) => Math.max(...drawn.split('\n').map((line) => line.length));

  test('lets its last column give way first on a narrow terminal', () => {
    const drawn = narrow(60, ['one two three four', 'five six', LONG]);
    expect(widest(drawn)).toBeLessThanOrEqual(60);
    expect(drawn).toMatch(/^ {2}one two three four {2}five six {2}a word/m);
  });

  test('then lets the widest of the others, down to its longest word', () => {
    const drawn = narrow(40, ['one two three four five', 'unbreakable six', LONG]);
    expect(widest(drawn)).toBeLessThanOrEqual(40);
    expect(drawn).toContain('unbreakable');
    expect(drawn).not.toContain('one two three four five');
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six'])
      expect(drawn).toContain(word);
  });

  test('lets others give way to a long word in its last column', () => {
    const drawn = narrow(40, ['one two three four', 'five six', 'earnings-basic-plus']);
    expect(widest(drawn)).toBeLessThanOrEqual(40);
    expect(drawn).toContain('earnings-basic-plus');
  });

  test('does not let a colour run on to the next cell of a wrapped line', () => {
    const canvas = { terminal: true, width: 60, colour: new Chalk({ level: 1 }) };
    const rows = [
      [
        { text: 'one', tone: 'strong' as const },
        { text: LONG, tone: 'mark' as const },
      ],
    ];
    const columns = [{ title: 'a' }, { title: 'b' }];
    const drawn = drawDocument([{ kind: 'table', columns, rows }], canvas);
    const lines = drawn.split('\n').filter((text) => text.includes('word'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toContain(`${ESCAPE}[33m`);
      expect(line.endsWith(`${ESCAPE}[39m`)).toBe(true);
    }
  });

  test.each([40, 80])('a paragraph and a list keep to %i columns', (width) => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: LONG },
      { kind: 'list', items: [LONG, 'short'] },
    ];
    const lines = drawDocument(blocks, { ...PIPE, terminal: true, width })
      .trimEnd()
      .split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(2);
  });
});

describe('markdown', () => {
  const cellsOf = (text: string) => markdownDocument([table(['A', 'B'], [text, 'end'])]);

  test.each([
    ['a|b', 'a\\|b'],
    ['2 * 3 * 4', '2 \\* 3 \\* 4'],
    ['snake_case', 'snake\\_case'],
    ['[x](y)', '\\[x\\](y)'],
    ['<b>', '\\<b\\>'],
    ['`code`', '\\`code\\`'],
    ['back\\slash', 'back\\\\slash'],
  ])('keeps %j from being read as markup', (text, escaped) => {
    expect(cellsOf(text)).toContain(`| ${escaped} | end |`);
    expect(markdownDocument([{ kind: 'paragraph', text }])).toBe(`${escaped}\n`);
  });

  test('keeps a cell of several lines in one row', () => {
    expect(cellsOf('one\ntwo').trimEnd().split('\n')).toHaveLength(3);
    expect(cellsOf('one\ntwo')).toContain('| one<br>two | end |');
  });

  test('sets headings, lists and the side of a column', () => {
    const columns = [{ title: 'Pay', align: 'right' as const }, { title: 'Point' }];
    const text = markdownDocument([
      { kind: 'heading', text: 'Title' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'table', columns, rows: [['£1', { text: 'NP1', tone: 'strong' }]] },
    ]);
    expect(text).toBe(
      '## Title\n\n- one\n- two\n\n| Pay | Point |\n| ---: | --- |\n| £1 | NP1 |\n',
    );
  });
});

describe('csv', () => {
  const NESTED = { months: ['base', 'end'], 'months.base': ['have', 'of'] };

  test('quotes a comma, a quote and a line break', () => {
    const text = csv([{ a: 'x,y', b: 'say "so"', c: 'one\ntwo', d: 'plain' }], {});
    expect(text).toBe('a,b,c,d\n"x,y","say ""so""","one\ntwo",plain\n');
  });

  test('has a column for each field within a field, by its path', () => {
    const text = csv([{ id: 1, months: { base: { have: 9, of: 12 }, end: 5 } }], NESTED);
    expect(text).toBe('id,months.base.have,months.base.of,months.end\n1,9,12,5\n');
  });

  test('has the same columns where a field within is absent, whole or in part', () => {
    const whole = { id: 1, months: { base: { have: 9, of: 12 }, end: 5 } };
    const [header] = csv([whole], NESTED).split('\n');
    for (const months of [null, { base: null, end: null }]) {
      const [own, row] = csv([{ id: 2, months }], NESTED).split('\n');
      expect(own).toBe(header);
      expect(row).toBe('2,,,');
    }
  });

  test('leaves null empty, and writes false and 0 out', () => {
    expect(csv([{ a: null, b: false, c: 0, d: '' }], {})).toBe('a,b,c,d\n,false,0,\n');
  });

  test('sets a list with semicolons between', () => {
    expect(csv([{ ids: ['md-1', 'md-2'], none: [] }], {})).toBe('ids,none\nmd-1;md-2,\n');
  });
});

describe('json', () => {
  test('is one document with its schema and the version of the tool', () => {
    const text = jsonEnvelope('calc', '1.2.3', { results: [1] });
    expect(JSON.parse(text)).toEqual({
      schema: 'payrestore/calc/v1',
      tool: '1.2.3',
      results: [1],
    });
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('holds nothing that a terminal would obey, whichever character it is', () => {
    const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (!obeyed.test(character)) continue;
      const text = jsonEnvelope('calc', '1', { of: character });
      expect(text.replaceAll('\n', '')).not.toMatch(obeyed);
      expect(JSON.parse(text)).toMatchObject({ of: character });
    }
  });

  test('holds letters and signs as they are', () => {
    expect(jsonEnvelope('calc', '1', { of: 'Å £ é – ‘’ “” … − 語' })).toContain(
      'Å £ é – ‘’ “” … − 語',
    );
  });

  test('of results is one a line, and nothing for none', () => {
    expect(ndjson([{ a: 1 }, { a: 'x\ny' }])).toBe('{"a":1}\n{"a":"x\\ny"}\n');
    expect(ndjson([])).toBe('');
  });
});
