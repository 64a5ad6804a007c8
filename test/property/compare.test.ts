import { describe, expect, test } from 'vitest';
import { type CalcResult, type CompareOptions, compare, loadCatalogue } from '../../src/index.js';

// What `compare` says of its rows together is what its own rows say, counted a second time.

const catalogue = await loadCatalogue();

const ALL: CompareOptions = { vary: ['all'] };
const QUESTIONS: readonly CompareOptions[] = [
  {},
  ALL,
  { ...ALL, grades: ['F1'] },
  { ...ALL, grades: ['F1', 'ST6'], until: ['2021/22', '2025/26'] },
  { until: ['2021/22'] },
  { until: ['2021/22'], index: ['rpi', 'cpi'], prices: ['end'] },
  { until: ['2021/22'], index: ['rpi'], prices: ['end'] },
  { until: ['2021/22'], index: ['rpi', 'awe', 'gdp-deflator'] },
  { index: ['awe'], until: ['2021/22'] },
  { index: ['cpi', 'rpi'], prices: ['end', 'latest', '2009-04..2022-04'] },
  { vary: ['since'], index: ['cpi'], until: ['2024/25'] },
  { vary: ['until'], index: ['rpi'], prices: ['average'] },
  { vary: ['index', 'prices', 'until'] },
  { vary: ['prices', 'until'], index: ['rpi'] },
  { vary: ['index', 'until'], prices: ['end'] },
  { vary: ['index', 'prices', 'since', 'until'] },
  { vary: ['prices', 'pay'], pay: ['awards', 'scale'], grades: ['F1'], index: ['cpi'] },
  { vary: ['until'], index: ['cpi', 'rpi'], prices: ['end', 'latest'] },
  { pay: ['all'], grades: ['F1'] },
  { pay: ['all'], grades: ['F1', 'registrar'] },
  { workforce: 'consultants', grades: ['threshold-1'], vary: ['all'] },
  { workforce: 'mps', vary: ['all'] },
  { nation: 'scotland', grades: ['F1', 'ST3'], until: ['2021/22'] },
];

const choices = (row: CalcResult) => ({
  ...{ index: row.index, prices: row.prices, since: row.since, until: row.until },
  pay: row.pay.startsWith('awards') ? row.pay : `${row.pay} ${row.grade}`,
});
type Choice = keyof ReturnType<typeof choices>;

/** Rows with an answer, from the smallest cut to the largest. */
const ranked = (rows: readonly CalcResult[]) =>
  rows.filter(({ absence }) => absence === null).sort((a, b) => cut(a) - cut(b));
const cut = (row: CalcResult) => row.erosionPercent as number;

describe.each(QUESTIONS.map((question) => [JSON.stringify(question), question] as const))(
  '%s',
  (_, question) => {
    // Asked again by each test: what is asked before a test begins is not seen to be tested by it.
    const asked = () => {
      const answer = compare(catalogue, question);
      const lacking = answer.results.filter((row) => row.pay === 'earnings-full-time');
      const prices = answer.results.filter((row) => !row.comparator && !lacking.includes(row));
      const counting = prices.length > 0 ? prices : answer.results;
      return { ...answer, lacking, prices, counting, order: ranked(counting) };
    };

    test('counts its rows', () => {
      const { results, summary, warnings, lacking, prices, order } = asked();
      expect(summary.count).toBe(results.length);
      expect(summary.answered).toBe(ranked(results).length);
      // Full-time totals count where their months hold no arrears that they leave out.
      if (lacking.length === 0) expect(summary.counted).toBe(order.length);
      if (results.some(({ comparator }) => comparator) && prices.length > 0)
        expect(warnings.map(({ code }) => code)).toContain('not-counted');
    });

    test('finds the smallest and the largest cut, and the middle', () => {
      const { summary, lacking, order } = asked();
      if (lacking.length > 0) return;
      expect(summary.lowest?.erosionPercent).toBe(order[0]?.erosionPercent);
      expect(summary.highest?.erosionPercent).toBe(order.at(-1)?.erosionPercent);
      const middle = order.length / 2;
      const expected =
        order.length % 2 === 1
          ? cut(order[Math.floor(middle)] as CalcResult)
          : (cut(order[middle - 1] as CalcResult) + cut(order[middle] as CalcResult)) / 2;
      expect(summary.median?.erosionPercent).toBeCloseTo(expected, 3);
    });

    test('moves one choice at a time, the others held, the largest effect first', () => {
      const { results, summary, lacking, counting } = asked();
      const { effects, reference } = summary;
      const sizes = effects.map(({ percentagePoints }) => percentagePoints ?? -1);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      if (lacking.length > 0) return;
      const held = results.find(
        (row) =>
          row.index === reference.index &&
          row.prices === reference.prices &&
          row.pay === reference.pay &&
          row.since === reference.since &&
          row.until === reference.until &&
          (row.pay.startsWith('awards') || row.grade === reference.grade),
      );
      if (!held) return;
      for (const {
        dimension,
        count,
        answered,
        lowest,
        highest,
        percentagePoints,
        absence,
      } of effects) {
        const along = counting.filter((row) =>
          differences(row, held).every((name) => name === dimension),
        );
        expect(count, dimension).toBe(along.length);
        const there = ranked(along);
        expect(answered, dimension).toBe(there.length);
        const [low, high] = [there[0], there.at(-1)];
        if (!low || !high || there.length < 2) {
          expect([lowest, highest, percentagePoints, absence?.code]).toEqual([
            null,
            null,
            null,
            'too-few-answers',
          ]);
          continue;
        }
        expect([lowest?.erosionPercent, highest?.erosionPercent]).toEqual([cut(low), cut(high)]);
        expect(percentagePoints).toBeCloseTo(cut(high) - cut(low), 3);
        const values = there
          .filter((row) => cut(row) === cut(high))
          .map((row) => choices(row)[dimension as Choice]);
        expect(values).toContain(highest?.value);
      }
    });

    /** The choices in which two rows differ; a rule with months of its own ends where they do. */
    function differences(one: CalcResult, other: CalcResult): readonly string[] {
      const [mine, theirs] = [choices(one), choices(other)];
      return (Object.keys(mine) as Choice[]).filter((name) => {
        if (name === 'until' && [one, other].some(({ prices: rule }) => /latest|\.\./.test(rule)))
          return false;
        return mine[name] !== theirs[name];
      });
    }
  },
);
