import { describe, expect, test } from 'vitest';
import {
  type Fraction,
  minus,
  over,
  plus,
  printed,
  rounded,
  times,
  whole,
} from '../oracle/fractions.js';
import { Prices } from '../oracle/prices.js';
import { page } from './page.js';

/** What a line of sums comes to, exactly. */
function worth(text: string): Fraction {
  const tokens = text.match(/[\d.]+|[+−×÷()]/g) ?? [];
  let at = 0;
  const atom = (): Fraction => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return printed(token);
    const inner = sum();
    at += 1;
    return inner;
  };
  const product = (): Fraction => {
    let value = atom();
    while (tokens[at] === '×' || tokens[at] === '÷') {
      const isTimes = tokens[at++] === '×';
      value = isTimes ? times(value, atom()) : over(value, atom());
    }
    return value;
  };
  const sum = (): Fraction => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−') {
      const isPlus = tokens[at++] === '+';
      value = isPlus ? plus(value, product()) : minus(value, product());
    }
    return value;
  };
  return sum();
}

const blocks = [...page('docs/method.md').matchAll(/```worked\n([^`]*)```/g)];
const lines = blocks.flatMap(([, block = '']) => block.trim().split('\n'));

describe('docs/method.md', () => {
  test('works examples', () => expect(lines.length).toBeGreaterThan(12));

  test.each(lines)('%s', (line) => {
    const [left = '', right = ''] = line.split(' = ');
    const decimals = /\.(\d+)$/.exec(right)?.[1]?.length ?? 0;
    expect(rounded(worth(left), decimals)).toBe(Number(right));
  });

  test('uses levels that are in the data', () => {
    const rpi = new Prices('rpi');
    for (const [year, level] of [
      [2009, '211.5'],
      [2022, '334.6'],
    ] as const) {
      const price = rpi.base('start', year);
      expect('level' in price && rounded(over(price.level, whole(1)), 1)).toBe(Number(level));
    }
    const cpi = new Prices('cpi');
    for (const [year, mean] of [
      [2008, 85.35],
      [2021, 113.25],
    ] as const) {
      const price = cpi.base('average', year);
      expect('level' in price && rounded(price.level, 2)).toBe(mean);
    }
  });
});

test('docs/why-figures-differ.md: RPI rose faster than CPI in each of the years it says', () => {
  const said =
    /In each of the (\w+) years\s+from April (\d+) to April (\d+) RPI rose faster than CPI/.exec(
      page('docs/why-figures-differ.md'),
    );
  const [from, to] = [Number(said?.[2]), Number(said?.[3])];
  expect([said?.[1], to - from]).toEqual(['seventeen', 17]);
  const [rpi, cpi] = [new Prices('rpi'), new Prices('cpi')];
  const rise = (prices: Prices, year: number) => {
    const [before, after] = [prices.base('start', year), prices.base('start', year + 1)];
    if (!('level' in before && 'level' in after)) throw new Error(`no April of ${year}`);
    return rounded(over(after.level, before.level), 8);
  };
  for (let year = from; year < to; year += 1)
    expect(rise(rpi, year)).toBeGreaterThan(rise(cpi, year));
});
