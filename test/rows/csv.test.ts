import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factorOf } from '../../src/domain/batch/factor.js';
import { rational } from '../../src/domain/rational.js';
import { csvRows } from '../../src/rows/csv.js';
import type { Ends } from '../../src/rows/ends.js';
import { Output } from '../../src/rows/output.js';
import { type Plan, Tally } from '../../src/rows/plan.js';

const plan: Plan = {
  amount: 'pay',
  when: { name: 'when', column: 'date' },
  grade: undefined,
  added: ['real', 'share'],
  failed: 'kept',
  find: (month) =>
    month < 2000 * 12
      ? 'before-series-start'
      : [
          { kind: 'amount', factor: factorOf(rational(4075n, 2846n)) },
          { kind: 'text', text: '12.5' },
        ],
};

interface Done {
  readonly out: string;
  readonly rejects: string;
  readonly tally: Tally;
}

/** Runs a text through, in chunks of a size. */
async function run(
  input: string | Uint8Array,
  { of = 1 << 18, always, own = plan }: { of?: number; always?: 'quoted'; own?: Plan } = {},
): Promise<Done> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : Buffer.from(input);
  const shared = Buffer.alloc(of);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += of) {
      // As a file is read: each chunk in the place of the one before.
      const size = bytes.copy(shared, 0, at, at + of);
      yield shared.subarray(0, size);
    }
  }
  const out = new Output();
  const ends: Ends = {
    out,
    rejects: own.failed === 'moved' ? new Output() : out,
    tally: new Tally(),
  };
  const options = { delimiter: undefined, ...(always ? { always } : {}) };
  await csvRows(chunks(), own, options, ends, () => undefined);
  return {
    out: Buffer.from(ends.out.view()).toString('latin1'),
    rejects: Buffer.from(ends.rejects.view()).toString('latin1'),
    tally: ends.tally,
  };
}

const plainCell = fc.constantFrom(
  ...[
    '26462',
    '26462.5',
    '-3.99',
    '',
    ' 7 ',
    'abc',
    '1,5',
    '£5',
    '1234.567',
    '2021-04-30',
    '30/04/2021',
  ],
  ...['1999-01-01', '2021-02-31', 'Zoë', 'x y', '0'],
);
const ends = fc.constantFrom('\n', '\r\n');

/** A file without quotes: any delimiter, line breaks of both kinds, blank lines, short and long rows. */
const file = fc
  .record({
    delimiter: fc.constantFrom(';', '\t', '|'),
    bom: fc.constantFrom('', '\uFEFF'),
    rows: fc.array(fc.tuple(fc.array(plainCell, { minLength: 0, maxLength: 5 }), ends), {
      maxLength: 12,
    }),
    first: ends,
    lastEnds: fc.boolean(),
  })
  .map(({ delimiter, bom, rows, first, lastEnds }) => {
    const header = ['id', 'when', 'pay'].join(delimiter) + first;
    const text = rows.map(([cells, end]) => cells.join(delimiter) + end).join('');
    const whole = bom + header + text;
    return lastEnds ? whole : whole.replace(/\r?\n$/, '');
  });

describe('rows without quotes', () => {
  test('are the same bytes read here and by csv-parse, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 64 }), async (text, of) => {
        const here = await run(text);
        const there = await run(text, { always: 'quoted' });
        expect(there.out).toBe(here.out);
        expect(there.tally).toEqual(here.tally);
        expect((await run(text, { of })).out).toBe(here.out);
      }),
      { numRuns: 400 },
    );
  });

  test('and where they are moved, both are', async () => {
    const own: Plan = { ...plan, failed: 'moved' };
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const here = await run(text, { own });
        const there = await run(text, { own, always: 'quoted' });
        expect([there.out, there.rejects]).toEqual([here.out, here.rejects]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a row gets', () => {
  test('stands after it, and its own text is as it was', async () => {
    const { out, tally } = await run('id,when,pay\r\n1,2021-04-30,14.23\r\n2,30/04/2021,-14.23');
    // 1423 × 4075 / 2846 is 2037.5 exactly: half a penny, away from zero.
    expect(out).toBe(
      'id,when,pay,real,share,payrestore_error\r\n1,2021-04-30,14.23,20.38,12.5,\r\n2,30/04/2021,-14.23,-20.38,12.5,',
    );
    expect([tally.rows, tally.computed]).toEqual([2, 2]);
  });

  test('quotes, delimiters and line breaks within them are kept', async () => {
    const { out } = await run(
      'id,when,pay\n"a ""b"", c\nd",2021-04-30,"1,000.00"\ne,2021-04-30,5\n',
    );
    expect(out).toBe(
      'id,when,pay,real,share,payrestore_error\n"a ""b"", c\nd",2021-04-30,"1,000.00",1431.83,12.5,\ne,2021-04-30,5,7.16,12.5,\n',
    );
  });

  test('bytes that are no UTF-8 are kept, with and without quotes', async () => {
    const rows = Buffer.concat([
      Buffer.from('id,when,pay\n'),
      Buffer.from([0x5a, 0x6f, 0xeb]),
      Buffer.from(',2021-04-30,5\n'),
    ]);
    for (const always of [undefined, 'quoted'] as const) {
      const { out } = await run(rows, always ? { always } : {});
      expect(Buffer.from(out, 'latin1').includes(Buffer.from([0x5a, 0x6f, 0xeb, 0x2c]))).toBe(true);
    }
  });

  test('a row that cannot be computed keeps its place, and its reason its column', async () => {
    const { out, tally } = await run(
      'id,when,pay\n1,1999-01-01,5\n2\n\n3,2021-04-30,x\n4,2021-04-30,5,6\n',
    );
    expect(out.split('\n')).toEqual([
      'id,when,pay,real,share,payrestore_error',
      '1,1999-01-01,5,,,before-series-start',
      '2,,,,,column-count',
      '',
      '3,2021-04-30,x,,,malformed-amount',
      '4,2021-04-30,5,6,,,column-count',
      '',
    ]);
    expect(Object.fromEntries(tally.reasons)).toEqual({
      'before-series-start': 1,
      'column-count': 2,
      'malformed-amount': 1,
    });
  });

  test('a strict run ends with the first of them', async () => {
    const own: Plan = { ...plan, failed: 'fatal' };
    await expect(
      run('id,when,pay\n1,2021-04-30,5\n2,2021-04-30,x\n', { own }),
    ).rejects.toMatchObject({
      code: 'row-not-computed',
      message: expect.stringContaining('row 2: malformed-amount'),
    });
  });
});

describe('what is no CSV of ours is refused', () => {
  test.each([
    ['', 'unreadable-data', /no header/],
    ['id,when,"pay\n1,2021-04-30,5\n', 'unreadable-data', /Quote Not Closed/],
    ['id,when\n1,2\n', 'unknown-column', /pay/],
    ['id,when,pay,pay\n', 'column-exists', /twice/],
    ['id,when,pay,real\n', 'column-exists', /--prefix/],
    ['id,when,pay,payrestore_error\n', 'column-exists', /already/],
    ['id,when,pay\n1,2021-04-30,"5\n', 'unreadable-data', /[Qq]uote/],
    [`id,when,pay${' '.repeat(1 << 21)}`, 'unreadable-data', /longer/],
    [Buffer.from('\uFEFFid,when,pay\n', 'utf16le'), 'unreadable-data', /UTF-8/],
  ])('%#', async (input, code, message) => {
    await expect(run(input)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
