import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { payYearLabel } from '../../src/domain/calendar.js';
import type { RealCandidate } from '../../src/domain/check/candidate.js';
import { search } from '../../src/domain/check/search.js';
import { bundledGround, claimed } from '../support/search-ground.js';

/**
 * The golden tables of chain results were worked out by a program that shares no code with this
 * one. What a search of every index, rule, chain and year finds must be just what they hold.
 */
interface Entry {
  readonly name: string;
  readonly cut: number;
  readonly rise: number;
}

const RULES = ['start', 'end', 'average'] as const;

function entries(): readonly Entry[] {
  const text = readFileSync(new URL('chains.md', import.meta.url), 'utf8');
  return text.split('\n## ').flatMap((section) => {
    const [pay, index] = section.split('\n')[0]?.split(' · ') ?? [];
    return [...section.matchAll(/^\| (\d{4}\/\d{2}) +\|(.*)\|$/gm)].flatMap(([, until, cells]) =>
      (cells ?? '').split('|').flatMap((cell, at) => {
        const [, cut, rise] = /(-?\d+\.\d{4}) (-?\d+\.\d{4})/.exec(cell) ?? [];
        const name = `${pay} ${index} ${RULES[at]} ${until}`;
        return cut && rise ? [{ name, cut: Number(cut), rise: Number(rise) }] : [];
      }),
    );
  });
}

const golden = entries();
const ground = bundledGround();

/** Whether a figure to four decimals rounds to a whole one, half up. */
function rounds(value: number, whole: number): boolean {
  return value >= whole - 0.5 && value < whole + 0.5;
}

function names(hits: readonly { readonly of: string }[]): readonly string[] {
  return (hits as readonly RealCandidate[])
    .map(({ outcome: { specification, until } }) => {
      const { pay, index, prices } = specification;
      return `${pay.id} ${index.id} ${prices.rule} ${payYearLabel(until)}`;
    })
    .sort();
}

describe('a search without a year or an index', () => {
  test('has all that the tables have', () => {
    expect(golden.length).toBeGreaterThan(400);
    const { candidates } = search(claimed('cut', '26'), ground);
    expect(names(candidates)).toEqual(golden.map(({ name }) => name).sort());
  });

  test.each(Array.from({ length: 35 }, (_, at) => at + 1))(
    'finds a cut of %i percent where they print one',
    (whole) => {
      const { hits } = search(claimed('cut', String(whole)), ground);
      const wanted = golden.filter(({ cut }) => rounds(cut, whole)).map(({ name }) => name);
      expect(names(hits)).toEqual(wanted.sort());
    },
  );

  test.each([1, 7, 16, 26, 29, 35, 46])(
    'finds a rise of %i percent where they print one',
    (whole) => {
      const { hits } = search(claimed('rise', String(whole)), ground);
      const wanted = golden.filter(({ rise }) => rounds(rise, whole)).map(({ name }) => name);
      expect(names(hits)).toEqual(wanted.sort());
    },
  );

  test('would have matched 31 of the 35 whole cuts, as counted in the tables', () => {
    const counted = Array.from({ length: 35 }, (_, at) => at + 1).filter((whole) =>
      golden.some(({ cut }) => rounds(cut, whole)),
    );
    expect(counted).toHaveLength(31);
    expect(search(claimed('cut', '26'), ground).baseRate).toMatchObject({ tried: 35, matched: 31 });
  });

  test('says the same to one decimal, for a figure that has one', () => {
    const values = golden
      .map(({ cut }) => Math.round(cut * 10))
      .filter((tenths) => tenths >= 10 && tenths <= 350);
    const { exact } = search(claimed('cut', '26.1'), ground).baseRate;
    expect(exact).toMatchObject({ tried: 341, matched: new Set(values).size });
  });
});

describe('a search of one year', () => {
  test('finds nothing of another', () => {
    const { candidates, hits, baseRate } = search(
      claimed('cut', '26', { untils: ['2021/22'] }),
      ground,
    );
    const ofYear = golden.filter(({ name }) => name.endsWith('2021/22'));
    expect(names(candidates)).toEqual(ofYear.map(({ name }) => name).sort());
    expect(names(hits)).toEqual(['awards rpi end 2021/22']);
    const wholes = new Set(
      ofYear.map(({ cut }) => Math.round(cut)).filter((n) => n >= 1 && n <= 35),
    );
    expect(baseRate.matched).toBe(wholes.size);
  });

  test('knows the range of every index', () => {
    const { ranges } = search(claimed('cut', '60', { untils: ['2021/22'] }), ground);
    for (const { index, low, high } of ranges) {
      const cuts = golden
        .filter(({ name }) => name.includes(` ${index} `) && name.endsWith('2021/22'))
        .map(({ cut }) => cut);
      expect(Number(low.value.n) / Number(low.value.d)).toBeCloseTo(Math.min(...cuts), 4);
      expect(Number(high.value.n) / Number(high.value.d)).toBeCloseTo(Math.max(...cuts), 4);
    }
    expect(ranges.map(({ index }) => index)).toEqual(['rpi', 'cpi', 'cpih', 'hci']);
  });
});
