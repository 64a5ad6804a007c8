import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { newFolder } from '../support/own-files.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function executablePath(): string {
  const given = process.env['CHROMIUM_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = given ?? [...places, ...PLACES].find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    'These tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH to where it is.',
  );
}

/** A page that was opened, and everything it did that a self-contained page does not do. */
export interface Opened {
  readonly page: Page;
  /** Console messages, errors, dialogs and requests for anything but itself. */
  readonly faults: string[];
}

let browser: Browser;

/** Starts the browser for a file's tests, and stops it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    // Chromium's sandbox refuses to run as root, as in most containers.
    const root = process.getuid?.() === 0;
    browser = await chromium.launch({
      executablePath: executablePath(),
      args: root ? ['--no-sandbox'] : [],
    });
  });
  afterAll(() => browser.close());
}

/** Opens a text as a file of its own, in a context of its own. */
export async function open(
  text: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const place = join(newFolder(), name);
  writeFileSync(place, text);
  const url = pathToFileURL(place).href;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url) faults.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, faults };
}

interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is wrong with where the words of the charts on a page are: outside, or over each other. */
export async function misplacedWords(page: Page): Promise<readonly string[]> {
  const charts = await page.evaluate(() =>
    [...document.querySelectorAll('svg')]
      .filter((svg) => svg.getBoundingClientRect().width > 0)
      .map((svg) => {
        const box = (element: Element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        const texts = [...svg.querySelectorAll('text')];
        return {
          edge: box(svg),
          words: texts.map((text) => ({ text: text.textContent ?? '', ...box(text) })),
        };
      }),
  );
  return charts.flatMap(({ edge, words }) => [
    ...words.filter((each) => isOutside(each, edge)).map(({ text }) => `outside: ${text}`),
    ...words.flatMap((each, at) =>
      words
        .slice(at + 1)
        .filter((other) => isOver(each, other))
        .map((other) => `over each other: ${each.text} | ${other.text}`),
    ),
  ]);
}

/** Boxes of words reach above and below the letters: a little of both is air. */
const AIR = 3;

function isOutside(words: Words, edge: Omit<Words, 'text'>): boolean {
  return (
    words.left < edge.left - 1 ||
    words.right > edge.right + 1 ||
    words.top < edge.top - 1 ||
    words.bottom > edge.bottom + 1
  );
}

function isOver(one: Words, other: Words): boolean {
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - AIR &&
    other.top < one.bottom - AIR
  );
}
