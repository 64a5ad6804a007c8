import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { COMMANDS } from '../../src/cli/command-list.js';
import { commandPages } from '../../src/cli/command-pages.js';
import { commandTree } from '../../src/cli/command-tree.js';
import { dataJson, generatorCsv } from '../support/ons-files.js';
import { mangled, mangledJson, nasty } from './inputs.js';

/** One run of the program: its words, and the files they name, as `{name}`. */
export interface Attempt {
  readonly words: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

function example(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const quotes = (JSON.parse(example('test/quote/corpus.json')) as { text: string }[]).map(
  ({ text }) => text,
);
const AWARDS = ['4% + £750', '3.5% then 3%', '2027/28: 4%, 2028/29: 3%', '£1,250 or 3%', '5.4%'];
const SCALE = example('docs/examples/parkshire-gardeners.json');
const PRICES = example('docs/examples/parkshire-prices.json');
const PAYROLL = example('docs/examples/payroll.csv');
const COUNTS = 'grade,count,low,high\nF1,8000,7900,8100\nF2,7000,,\n';
const PAY_ROWS =
  '{"paid_on":"2015-05-01","salary":"100.50"}\n{"paid_on":"2016-05-01","salary":7}\n';

/** The options of every command, to be put together in ways that nobody meant. */
const context = { process: { argv: [], env: {} } as never, version: '', exit() {} };
const pages = commandPages(await commandTree(context, () => true));
const options = pages.flatMap(({ options: all }) =>
  all.flatMap(({ term }) => /--[a-z-]+/.exec(term)?.[0] ?? []),
);
/** Those that write files, reach for a server or end at once are asked elsewhere. */
const idle = new Set(['--output', '--rejects', '--version', '--data', '--series', '--scale']);
const askable = [...new Set(options)].filter((option) => !idle.has(option));
const names = Object.keys(COMMANDS).filter((name) => !['data', 'batch', 'report'].includes(name));

const words: Arbitrary<readonly string[]> = fc
  .tuple(
    fc.constantFrom(...names, 'data list', 'data show', 'data schema', 'help', 'chart compare', ''),
    fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom(...askable), nasty),
        fc.tuple(fc.constantFrom(...askable)),
        fc.tuple(nasty),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([name, rest]) => [...name.split(' ').filter(Boolean), ...rest.flat()]);

const json = (text: string) => mangledJson([JSON.parse(text)]);
const either = (text: string) => fc.oneof(mangled([text]), json(text));
const shown = fc.constantFrom('table', 'json', 'csv', 'ndjson', 'markdown', 'sentence');

/** What is thrown at each reader. */
export const SUBJECTS: Readonly<Record<string, Arbitrary<Attempt>>> = {
  arguments: words.map((all) => ({ words: all })),
  completion: words.map((all) => ({ words: ['complete', '--', ...all] })),
  quotes: fc
    .tuple(fc.oneof(mangled(quotes), nasty), shown)
    .map(([quote, format]) => ({ words: ['check', quote, '--format', format] })),
  awards: fc
    .tuple(fc.oneof(mangled(AWARDS), nasty), shown)
    .map(([award, format]) => ({ words: ['offer', award, '--grade', 'F1', '-f', format] })),
  scales: fc.tuple(either(SCALE), shown).map(([file, format]) => ({
    words: [
      'calc',
      '--scale',
      '{scale.json}',
      '--since',
      '2023/24',
      '--index',
      'rpi',
      '-f',
      format,
    ],
    files: { 'scale.json': file },
  })),
  'price indices': fc.tuple(either(PRICES), shown).map(([file, format]) => ({
    words: ['calc', '--series', '{prices.json}', '--since', '2022/23', '-f', format],
    files: { 'prices.json': file },
  })),
  'data folders': either(PRICES).map((file) => ({
    words: ['data', 'verify', '{indices/prices.json}'],
    files: { 'indices/prices.json': file },
  })),
  'head counts': mangled([COUNTS]).map((file) => ({
    words: ['cost', '--headcounts', '{counts.csv}', '--json'],
    files: { 'counts.csv': file },
  })),
  'offers by grade': mangled(['grade,award\nF1,4%\nF2,3.5% + £100\n']).map((file) => ({
    words: ['offer', '--awards', '{awards.csv}', '--json'],
    files: { 'awards.csv': file },
  })),
  'ONS JSON': either(dataJson()).map((file) => ({
    words: ['data', 'import', '{saved.json}', '--dry-run'],
    files: { 'saved.json': file },
  })),
  'ONS CSV': mangled([generatorCsv()]).map((file) => ({
    words: ['data', 'import', '{saved.csv}', '--dry-run', '--cdid', 'ZZZ1'],
    files: { 'saved.csv': file },
  })),
  'rows of CSV': mangled([PAYROLL]).map((file) => ({
    words: ['batch', '{pay.csv}', '--amount', 'salary', '--date', 'paid_on'],
    files: { 'pay.csv': file },
  })),
  'rows of JSON': mangled([PAY_ROWS]).map((file) => ({
    words: ['batch', '{pay.ndjson}', '--amount', 'salary', '--date', 'paid_on'],
    files: { 'pay.ndjson': file },
  })),
};
