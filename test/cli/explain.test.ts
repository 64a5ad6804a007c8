import { describe, expect, test } from 'vitest';
import type { CalcResult, Step } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { answerTo } from './answers.js';

const LINE = 'calc --grade F1 --method bma --until 2021/22 --explain';

function step(result: CalcResult | undefined, quantity: string): Step {
  const found = result?.steps?.find((entry) => entry.quantity === quantity);
  if (!found) throw new Error(`no step for ${quantity}`);
  return found;
}

/** The field a step is of: `priceLevels.end` is a field within a field. */
function field(result: CalcResult, quantity: string): unknown {
  return quantity
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], result);
}

describe('--explain', () => {
  test('shows the index levels as they were printed, each with its source', async () => {
    const { results, sources } = await answerTo(LINE);
    const base = step(results[0], 'priceLevels.base');
    const end = step(results[0], 'priceLevels.end');
    expect(base.inputs.map((input) => input.value)).toEqual(['211.5']);
    expect(end.inputs.map((input) => input.value)).toEqual(['334.6']);
    expect(base.inputs[0]?.name).toContain('April 2009');
    expect(end.inputs[0]?.name).toContain('April 2022');
    const printed = sources.find((source) => source.id === end.inputs[0]?.source);
    expect(printed?.publisher).toBe('Office for National Statistics');
  });

  test('shows the awards, whose product is the pay ratio', async () => {
    const [result] = (await answerTo(LINE)).results;
    const awards = step(result, 'payRatio').inputs.map((input) => Number(input.value));
    expect(awards).toEqual([1.5, 1, 0, 0, 1, 0, 0, 1, 1, 2, 2.3, 3, 3]);
    const product = awards.reduce((ratio, award) => ratio * (1 + award / 100), 1);
    expect(result?.payRatio).toBeCloseTo(product, 6);
    expect(product).toBeCloseTo(1.16923, 5);
  });

  test('puts the numbers into the formula', async () => {
    const [result] = (await answerTo(LINE)).results;
    expect(step(result, 'priceRatio').text).toMatch(/334\.6 \/ 211\.5 = 1\.58203/);
    expect(step(result, 'erosionPercent').text).toContain('26.0929%');
    expect(step(result, 'restorationPercent').text).toContain('35.3050%');
    expect(step(result, 'currentHourly').text).toMatch(/£28,808.*40 × 365\/7.*£13\.81/);
  });

  test.each([
    LINE,
    'calc --grade F1 --explain',
    'calc --grade ST6 --pay scale --until 2021/22 --explain',
    'calc --grade F1 --until 2023/24 --explain',
    'calc --base-pay 21862 --current-pay 38831 --index rpi --explain',
  ])('gives the value of the field it explains, from sources that are listed: %s', async (line) => {
    const { results, sources } = await answerTo(line);
    const known = new Set(sources.map((source) => source.id));
    for (const result of results) {
      expect(result.steps?.length).toBeGreaterThan(5);
      for (const { quantity, value, formula, text, inputs } of result.steps ?? []) {
        expect(field(result, quantity), quantity).toBe(value);
        expect(`${formula} ${text}`).not.toMatch(/undefined|NaN/);
        for (const { source } of inputs) if (source !== null) expect(known).toContain(source);
      }
    }
  });

  test('cites every source of a figure in its inputs', async () => {
    for (const { steps, sources } of (await answerTo('calc --grade F1 --explain')).results) {
      const cited = (steps ?? []).flatMap((entry) => entry.inputs.map((input) => input.source));
      expect(new Set(cited.filter((id) => id !== null))).toEqual(new Set(sources));
    }
  });

  test("shows one's own pay as an input without a source", async () => {
    const line = 'calc --base-pay 21862 --current-pay 38831 --index rpi --explain';
    const [result] = (await answerTo(line)).results;
    const inputs = step(result, 'payRatio').inputs;
    expect(inputs.map((input) => Number(input.value)).sort()).toEqual([21862, 38831]);
    expect(inputs.every((input) => input.source === null)).toBe(true);
  });

  test('lists all twelve months of a mean', async () => {
    const line = 'calc --method nuffield-cpi --until 2024/25 --explain';
    const [result] = (await answerTo(line)).results;
    const { inputs, value } = step(result, 'priceLevels.end');
    expect(inputs).toHaveLength(12);
    const mean = inputs.reduce((sum, input) => sum + Number(input.value), 0) / 12;
    expect(value).toBeCloseTo(mean, 4);
  });

  test('has no steps for a row without an answer', async () => {
    const [result] = (await answerTo('calc --method bma --until 2026/27 --explain')).results;
    expect(result?.steps).toEqual([]);
  });

  test('prints the receipt and the sources to read', async () => {
    const { stdout, exitCode } = await cli(LINE);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Receipt: F1, bma, 2008\/09 to 2021\/22$/m);
    expect(stdout).toContain('334.6 / 211.5 = 1.582033');
    const cited = [...stdout.matchAll(/ {2}\[([\w.-]+)\]$/gm)].map((match) => match[1]);
    const listed = [...stdout.matchAll(/^- \[([\w.-]+)\] \S/gm)].map((match) => match[1]);
    expect(cited.length).toBeGreaterThan(10);
    expect(new Set(cited)).toEqual(new Set(listed));
  });

  test('is a choice: without it there are no steps and no receipt', async () => {
    const line = LINE.replace(' --explain', '');
    expect((await answerTo(line)).results[0]).not.toHaveProperty('steps');
    expect((await cli(line)).stdout).not.toContain('Receipt');
  });
});
