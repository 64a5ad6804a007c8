import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/report/svg/measure.js';
import { cli } from '../../support/fake-process.js';
import { fileOf, ownScale } from '../../support/own-files.js';
import { everything, ofClass, readXml, wordsOf } from '../../support/svg.js';

const KINDS = [
  'history',
  'history --grade F1 ST3 --pay scale',
  'history --grade F1 --pay earnings-total',
  'compare --until 2021/22 --claim "26% pay cut"',
  'compare --pay all --grade F1',
  'compare --vary all --grade all',
  'claims',
  'claims --year 2025 --width 420',
  'offer "4% + £750" --inflation 2.5..4',
  'offer "35%" --grade ST6 --from 2022/23',
  'index',
  'index --index all --prices average --theme dark',
  'pay --grade F1 --width 1200',
] as const;

describe.each(KINDS)('chart %s', (line) => {
  let text = '';
  beforeAll(async () => {
    text = (await cli(`chart ${line}`)).stdout;
  });

  test('is XML with a title, a description and nothing that is loaded', () => {
    const svg = readXml(text);
    const { attributes, children } = svg;
    expect([svg.name, attributes['role']]).toEqual(['svg', 'img']);
    const ids = (attributes['aria-labelledby'] ?? '').split(' ');
    const named = ids.map((id) => children.find((each) => each.attributes['id'] === id));
    expect(named.map((each) => each?.name)).toEqual(['title', 'desc']);
    for (const each of named) expect(each?.text.length).toBeGreaterThan(20);
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /https?:|href=|url\(|@import|<script|<image|<foreignObject|\son\w+=/i,
    );
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test('is the same bytes each time', async () => {
    expect((await cli(`chart ${line}`)).stdout).toBe(text);
  });

  test('has its words within its edges', () => {
    const svg = readXml(text);
    const width = Number(svg.attributes['width']);
    const height = Number(svg.attributes['height']);
    expect(svg.attributes['viewBox']).toBe(`0 0 ${width} ${height}`);
    for (const { attributes, name, text: words } of everything(svg)) {
      if (name !== 'text' || attributes['transform']) continue;
      const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
      const wide = widthOf(words, 11);
      const anchor = attributes['text-anchor'];
      const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
      expect(left, words).toBeGreaterThanOrEqual(-1);
      expect(left + wide, words).toBeLessThanOrEqual(width + 1);
      expect(y, words).toBeLessThanOrEqual(height);
    }
  });

  test('says where its figures come from, and in which state of the data', () => {
    const words = wordsOf(readXml(text)).join(' ');
    expect(words).toMatch(/payrestore, from figures of .*Office for National Statistics/);
    expect(words).toMatch(/data sha256:[0-9a-f]{16}/);
    expect(words).toContain('Open Government Licence');
  });
});

test('a history has its awards, inferred ones in brackets, and the change of contract', async () => {
  const { stdout } = await cli('chart history');
  const svg = readXml(stdout);
  const words = wordsOf(svg);
  // MD 2/2014 and the award of 2025/26; 2021/22 is inferred.
  for (const word of ['5.4%', '(3.0%)', '2016 contract']) expect(words).toContain(word);
  expect(ofClass(svg, 'break')).toHaveLength(1);
});

test('a scale is dotted over the change of contract', async () => {
  const scale = readXml((await cli('chart history --grade F1 --pay scale --index rpi')).stdout);
  const awards = readXml((await cli('chart history --method bma')).stdout);
  expect(ofClass(scale, 'apart')).toHaveLength(1);
  expect(ofClass(awards, 'apart')).toHaveLength(0);
});

test('everything there is to compare weighs less than 400 kB', async () => {
  const { stdout } = await cli('chart compare --vary all --grade all');
  expect(Buffer.byteLength(stdout)).toBeLessThan(400_000);
  expect(wordsOf(readXml(stdout)).join(' ')).toMatch(/Marks are merged/);
});

test.each(['history', 'compare'])(
  'a grade called <script> is shown as it is called, and is no script: %s',
  async (kind) => {
    const name = '<script>alert(1)</script>';
    const points = [
      {
        id: name,
        amounts: [
          { from: '2023-04-01', amount: '20000', source: 'made-up-report' },
          { from: '2024-04-01', amount: '21600', source: 'made-up-report' },
        ],
      },
    ];
    const scale = fileOf(ownScale({ points }));
    const { stdout, exitCode } = await cli(
      `chart ${kind} --scale ${scale} --grade ${name} --pay scale --since 2023/24 --index rpi`,
    );
    expect(exitCode).toBe(0);
    const svg = readXml(stdout);
    expect(everything(svg).map((each) => each.name)).not.toContain('script');
    expect(JSON.stringify(svg)).toContain(name);
    expect(wordsOf(svg).join(' ')).toContain(name);
  },
);

describe('what a chart says of itself', () => {
  const told = async (line: string) => {
    const svg = readXml((await cli(`chart ${line}`)).stdout);
    return { words: wordsOf(svg).join(' '), whole: JSON.stringify(svg) };
  };

  test('a curve of nothing but gains is of a real rise', async () => {
    const { words } = await told('compare --since 2024/25 --until 2025/26');
    expect(words).toContain('The real rise in pay by price index');
    expect(words).not.toContain('The cut in real terms by');
  });

  test('a line against average wages is not called real pay, nor its wages prices', async () => {
    const { words, whole } = await told('history --index awe --prices average');
    expect(words).toMatch(
      /pay against average wages.*Pay \(awards\) against average wages, by pay year/,
    );
    expect(whole).not.toMatch(/[Rr]eal pay/);
    const both = await told('history --index awe rpi --prices average');
    expect(both.words).toContain('pay against average wages and prices');
  });

  test('a grade without a result in any year is named below, and has no line', async () => {
    const { words, whole } = await told('history --workforce afc --grade all --index cpi');
    expect(words).toMatch(/Not drawn, as no year has a result .*: Band 5 mid, /);
    expect(whole).not.toContain('"data-line":"Band 5 mid"');
  });
});
