import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { linesOf, onTerminal } from './answers.js';

/** Every line as the terminal shows it, without colours. */
async function widerThan(columns: number, line: string): Promise<readonly string[]> {
  const { stdout } = await onTerminal(line, { columns });
  expect(stdout).not.toBe('');
  return linesOf(stdout).filter((text) => [...text].length > columns);
}

describe('no line is wider than a terminal of 80 columns', () => {
  test.each([
    'calc',
    'calc --grade F1',
    'calc --grade F1 --method bma --until 2021/22',
    'calc --grade F1 --until 2023/24 --as-of 2024-01-31',
    'calc --grade F1 --pay scale',
    'calc --grade F1 ST3 ST6',
    'calc --grade all',
    'calc --grade all --since 2015/16',
    'calc --index cpi --prices average --since 2015/16',
    'calc --base-pay 21862 --current-pay 38831 --index rpi',
    'history',
    'history --grade F1 ST6',
    'history --grade F1 --pay scale',
    'history --workforce mps --index cpih --prices average',
    'history --pay earnings-total --grade F1',
    'history --workforce consultants --grade threshold-1',
    'team F1 ST5 ST8 --until 2022/23 --minutes 45',
    'team F1 --until 2026/27',
    'team threshold-1 --workforce consultants --minutes 45',
    'offer "4% + £750" --from 2024/25',
    'offer "4% + £750, £500 one-off then 3% then 3%" --inflation 2.5..4 --restore-by 2030/31',
    'offer "3%" "2.5% + £750" "3% or £1,000 if more" --inflation 3',
    'offer "3%" "2.5% + £750 then 3%" --inflation 2..3 --restore-by 2030/31',
    'offer "3%" --workforce consultants --inflation 3',
    'offer "3%" --workforce afc --inflation 3',
    'grades',
    'methods',
  ])('%s', async (line) => {
    expect(await widerThan(80, line)).toEqual([]);
  });
});

test('a wide terminal gets the same words', async () => {
  const words = async (columns: number) =>
    (await onTerminal('calc --grade F1', { columns })).stdout.replace(/[\s─]+/g, ' ');
  expect((await words(200)).split(' ').sort()).toEqual((await words(80)).split(' ').sort());
});

test('a piped answer is not wrapped, so that a line can be found with grep', async () => {
  const { stdout } = await cli('calc --grade F1');
  const scope = linesOf(stdout).find((line) => line.startsWith('Scope: '));
  expect(scope).toContain('take-home');
  expect(scope?.length).toBeGreaterThan(100);
});
