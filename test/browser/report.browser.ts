import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { misplacedWords, open, useBrowser } from './chromium.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

useBrowser();

let html = '';
beforeAll(async () => {
  const { stdout, exitCode } = await cli(
    'report --grade F1 --claim "26% real-terms pay cut since 2008/09"',
  );
  expect(exitCode).toBe(0);
  html = stdout;
});

const SCREENS = [
  { name: 'a phone', viewport: { width: 390, height: 844 } },
  { name: 'a desk', viewport: { width: 1280, height: 900 } },
  // A4 at 96 pixels an inch, less its margins.
  { name: 'A4', viewport: { width: 680, height: 1010 }, media: 'print' as const },
];
const SCHEMES = ['light', 'dark'] as const;
const settings = SCREENS.flatMap((screen) =>
  SCHEMES.map((colorScheme) => ({ ...screen, colorScheme })),
);

describe.each(settings)('the report on $name, $colorScheme', ({ viewport, media, colorScheme }) => {
  const opened = async (options = {}) => {
    const found = await open(html, 'report.html', { viewport, colorScheme, ...options });
    if (media) await found.page.emulateMedia({ media, colorScheme });
    return found;
  };

  test('asks for nothing, says nothing to the console, and scrolls only down', async () => {
    const { page, faults } = await opened();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(viewport.width);
    expect(await page.locator('figure svg:visible').count()).toBeGreaterThanOrEqual(3);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('has no serious fault that axe finds', async () => {
    // The page lets no script in but its own.
    const { page } = await opened({ bypassCSP: true });
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run: () => Promise<import('axe-core').AxeResults> } }
      ).axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html: part }) => part.slice(0, 120)).join(' | ')}`,
        );
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('has the words of its charts within them, and none over another', async () => {
    const { page } = await opened();
    expect(await misplacedWords(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the report, used', () => {
  test('a column is sorted by its heading, by hand and by key', async () => {
    const { page, faults } = await open(html, 'report.html');
    const table = page.locator('#answer table').nth(1);
    const cuts = async () =>
      (await table.locator('tbody tr td:nth-child(2)').allTextContents()).map((text) =>
        Number.parseFloat(text),
      );
    const before = await cuts();
    const heading = table.getByRole('button', { name: 'Cut' });
    await heading.click();
    expect(await cuts()).toEqual([...before].sort((a, b) => a - b));
    await heading.press('Enter');
    expect(await cuts()).toEqual([...before].sort((a, b) => b - a));
    const sorted = table.locator('th[aria-sort]');
    expect(await sorted.count()).toBe(1);
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a figure of a chart is read out under the pointer, and by the arrow keys', async () => {
    const { page } = await open(html, 'report.html');
    const figure = page.locator('#years figure');
    const says = figure.locator('output');
    expect(await says.textContent()).toMatch(/arrow keys/);
    await figure.getByRole('group').first().focus();
    await page.keyboard.press('ArrowRight');
    const first = await says.textContent();
    expect(first).toMatch(/2008\/09/);
    await page.keyboard.press('ArrowRight');
    expect(await says.textContent()).not.toBe(first);
    const mark = figure.locator('.wide .point[data-value]').last();
    await mark.hover({ force: true });
    expect(await says.textContent()).toMatch(/20\d\d\/\d\d/);
    await page.context().close();
  });

  test('a phone’s drawing, which has no words of its own, is read out as well', async () => {
    const { page } = await open(html, 'report.html', { viewport: { width: 390, height: 844 } });
    const figure = page.locator('#years figure');
    await figure.locator('.narrow').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const says = await figure.locator('output').textContent();
    expect(says).toMatch(/^bma, 2009\/10: 96\.4, a cut of 3\.6%/);
    await page.context().close();
  });

  test('everything is reached by the keyboard, from the skip link on', async () => {
    const { page } = await open(html, 'report.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Skip to the answer',
    );
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#answer$/);
    const summary = page.locator('#receipts summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#receipts details[open]').count()).toBe(1);
    await page.context().close();
  });

  test('what is folded is on paper, and folded again afterwards', async () => {
    const { page } = await open(html, 'report.html');
    const folded = () => page.locator('details:not([open])').count();
    const before = await folded();
    expect(before).toBeGreaterThan(4);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await folded()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await folded()).toBe(before);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  test('with scripting off everything is there to be read', async () => {
    const scripted = await open(html, 'report.html');
    const plain = await open(html, 'report.html', { javaScriptEnabled: false });
    for (const part of [
      'table',
      'details',
      'figure',
      'figure svg',
      '.sources li',
      'h2',
      '.command',
    ]) {
      const count = await plain.page.locator(part).count();
      expect(count, part).toBeGreaterThan(0);
      expect(count, part).toBe(await scripted.page.locator(part).count());
    }
    // Nothing is offered that would not work.
    expect(await plain.page.locator('button, output').count()).toBe(0);
    await plain.page.locator('#receipts summary').first().click();
    expect(await plain.page.locator('#receipts details[open]').count()).toBe(1);
    await scripted.page.context().close();
    await plain.page.context().close();
  });
});
