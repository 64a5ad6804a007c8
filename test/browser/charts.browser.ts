import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { fileOf, ownScale } from '../support/own-files.js';
import { misplacedWords, open, useBrowser } from './chromium.js';

useBrowser();

const KINDS = [
  'history',
  'history --grade F1 ST3 --pay scale',
  'history --index rpi cpi cpih hci awe --prices average',
  'compare --until 2021/22 --claim "26% pay cut"',
  'compare --vary index prices pay --grade F1 --claim "35% pay rise"',
  'compare --vary all --grade all',
  'claims',
  'offer "4% + £750" "3%" --inflation 2.5..4',
  'index',
  'pay --grade F1',
];

describe.each(KINDS)('chart %s', (line) => {
  test.each([
    [360, 'light'],
    [800, 'dark'],
    [1200, 'light'],
  ])('%i pixels wide, %s: its words are within it, and none over another', async (width, theme) => {
    const { stdout, exitCode } = await cli(`chart ${line} --width ${width} --theme ${theme}`);
    expect(exitCode).toBe(0);
    const { page, faults } = await open(stdout, 'chart.svg', { viewport: { width, height: 900 } });
    expect(await page.locator('svg').count()).toBe(1);
    expect(await misplacedWords(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a grade called <script>', () => {
  const name = '<script>alert(1)</script>';
  const point = {
    id: name,
    amounts: [
      { from: '2023-04-01', amount: '20000', source: 'made-up-report' },
      { from: '2024-04-01', amount: '21600', source: 'made-up-report' },
    ],
  };
  const asked = () =>
    `--scale ${fileOf(ownScale({ points: [point] }))} --grade ${name} --pay scale --since 2023/24`;

  test.each([
    ['report', 'page.html'],
    ['chart history', 'chart.svg'],
    ['chart compare', 'chart.svg'],
  ])('%s shows it and runs nothing', async (command, file) => {
    const { stdout, exitCode } = await cli(`${command} ${asked()}`);
    expect(exitCode).toBe(0);
    const { page, faults } = await open(stdout, file);
    const shown = await page.evaluate(() => document.documentElement.textContent);
    expect(shown).toContain(name);
    // The page has one script, its own.
    expect(await page.locator('script').count()).toBe(file === 'page.html' ? 1 : 0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
