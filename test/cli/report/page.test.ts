import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckAnswer, CompareAnswer, HistoryAnswer } from '../../../src/index.js';
import { cli } from '../../support/fake-process.js';
import { fileOf, ownScale } from '../../support/own-files.js';
import type { Envelope } from '../answers.js';

const QUOTE = '"26% real-terms pay cut since 2008/09"';
const ASKED = `report --grade F1 --claim ${QUOTE}`;

async function json<T>(line: string): Promise<T> {
  return JSON.parse((await cli(`${line} --json`)).stdout) as T;
}

async function page(line: string): Promise<string> {
  const { stdout, stderr, exitCode } = await cli(line);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout;
}

/** What stands between two texts, the first time. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  return text.slice(start, text.indexOf(to, start));
}

/** A part of the page by its anchor. */
function section(html: string, id: string): string {
  return between(html, `<section id="${id}"`, '</section>');
}

/** The figures of the chart of that name, as its marks have them. */
function drawn(html: string, id: string): readonly number[] {
  const svg = between(html, `id="${id}"`, '</svg>');
  return [...svg.matchAll(/class="point[^>]*data-value="([^"]+)"/g)].map(([, value]) =>
    Number(value),
  );
}

let html = '';
beforeAll(async () => {
  html = await page(ASKED);
});

describe('the page', () => {
  test('lets nothing run or show but its own script and style, by their digests', () => {
    const policy = between(html, 'http-equiv="Content-Security-Policy" content="', '">');
    const digest = (text: string) =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = between(html, '<style>', '</style>');
    const script = between(html, '<script>', '</script>');
    expect(style.length).toBeGreaterThan(1000);
    expect(script.length).toBeGreaterThan(1000);
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      `script-src ${digest(script)}`,
      `style-src ${digest(style)}`,
    ]);
    expect(html.match(/<(?:style|script)\b/g)).toHaveLength(2);
    // The policy comes before anything it is to govern.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  test('refers to nothing but its sources, as links', () => {
    expect(html).not.toMatch(/<(?:img|link|iframe|object|embed|base|form|video|audio)\b/i);
    expect(html).not.toMatch(/\ssrc=|url\(|@import|\son\w+="|\sstyle="/i);
    const addresses = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address ?? '');
    for (const address of addresses) expect(address).toMatch(/^(?:#[a-z0-9-]+|https?:\/\/)/);
    const anchors = addresses.filter((address) => address.startsWith('#'));
    for (const anchor of anchors) expect(html).toContain(`id="${anchor.slice(1)}"`);
    expect(section(html, 'sources')).toMatch(/<a href="https:\/\/www\.ons\.gov\.uk/);
  });

  test.each([
    ASKED,
    'report',
    'report --method all',
    'report --grade F1 ST3 ST8',
    'report --workforce consultants --grade 2003-threshold-1 2003-threshold-8',
    'report --nation scotland --grade F1 F2 --claim "28.5% cut"',
  ])('weighs less than 300 kB: %s', async (line) => {
    expect(Buffer.byteLength(await page(line))).toBeLessThan(300_000);
  });

  test.each(['report --grade all --method all', 'report --workforce afc --grade all'])(
    'is refused where it would weigh more, and says what to do: %s',
    async (line) => {
      const { stdout, stderr, exitCode } = await cli(line);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(stderr).toMatch(/would weigh \d+ kB, .* 300 kB is the most; name fewer grades/);
    },
  );

  test('is the same bytes each time, and has the command that makes it again', async () => {
    expect(await page(ASKED)).toBe(html);
    expect(section(html, 'made')).toContain(
      'payrestore report --grade F1 --claim &#39;26% real-terms pay cut since 2008/09&#39;',
    );
  });

  test('holds no value that is none', () => {
    const shown = html.replace(/<script>.*<\/script>/s, '');
    expect(shown).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/);
  });
});

describe('a figure on the page is that of the JSON answer', () => {
  test('by each method, and in the sentence above', async () => {
    const { results, data } = await json<Envelope>('calc --grade F1');
    const answer = section(html, 'answer');
    const fixed = (value: number | null) => `${value?.toFixed(1)}%`;
    for (const { method, erosionPercent, restorationPercent, restoredPay } of results) {
      const row = between(answer, `<th scope="row">${method}</th>`, '</tr>');
      expect(row).toContain(fixed(erosionPercent));
      expect(row).toContain(fixed(restorationPercent));
      expect(row).toContain(`£${Math.round(restoredPay ?? 0).toLocaleString('en-GB')}`);
    }
    const cuts = results.map(({ erosionPercent }) => erosionPercent ?? 0);
    const headline = between(html, '<p class="headline">', '</p>');
    expect(headline).toContain(`fell in real terms by ${fixed(Math.min(...cuts))} (cpih)`);
    expect(headline).toContain(`to ${fixed(Math.max(...cuts))} (bma)`);
    expect(headline).toMatch(/depending on how it is measured/);
    expect(data.vintage).toBe('2026-08-19');
    expect(section(html, 'made')).toContain('data to 19 August 2026');
  });

  test('over the choices, and over the years of the claim', async () => {
    const cuts = async (line: string) =>
      (await json<CompareAnswer>(line)).results
        .flatMap(({ erosionPercent }) => erosionPercent ?? [])
        .sort((a, b) => a - b);
    expect(drawn(html, 'choices-wide')).toEqual(await cuts('compare --grade F1 --until 2025/26'));
    expect(drawn(html, 'claimed-wide')).toEqual(await cuts('compare --grade F1 --until 2021/22'));
  });

  test('year by year', async () => {
    const years = async (method: string) =>
      (await json<HistoryAnswer>(`history --method ${method} --until 2025/26`)).results.flatMap(
        ({ realPayIndex }) => realPayIndex ?? [],
      );
    const methods = ['bma', 'nuffield-cpi', 'fullfact-hci', 'cpih'];
    const expected = await Promise.all(methods.map(years));
    expect(drawn(html, 'years-wide')).toEqual(expected.flat());
  });

  test('of the claim, with its verdict and its base rate', async () => {
    const { verdict, results } = await json<CheckAnswer>(`check ${QUOTE}`);
    const claim = section(html, 'claim');
    expect(verdict).toBe('reproduced');
    expect(claim).toContain('Reproduced: bma gives 26.1% for 2008/09 to 2021/22');
    const rate = results[0]?.baseRate;
    expect(claim).toContain(`would have matched ${rate?.matched}`);
    expect(between(html, 'id="claimed-wide"', '</svg>')).toContain('data-value="26"');
    // It is of other years than the table, and so is not drawn over those.
    expect(between(html, 'id="choices-wide"', '</svg>')).not.toContain('class="across"');
  });
});

describe('the sentence at the top', () => {
  const headline = async (line: string) =>
    between(await page(line), '<p class="headline">', '</p>');

  test('where pay rose by every method, says so', async () => {
    const cuts = (await json<Envelope>('calc --since 2024/25 --until 2025/26')).results.map(
      ({ erosionPercent }) => erosionPercent ?? 0,
    );
    expect(Math.max(...cuts)).toBeLessThan(0);
    const [least, most] = [-Math.max(...cuts), -Math.min(...cuts)].map((rise) => rise.toFixed(1));
    const text = await headline('report --since 2024/25 --until 2025/26');
    expect(text).toMatch(new RegExp(`rose in real terms by ${least}% \\(\\S+\\) to ${most}% \\(`));
    expect(text).not.toMatch(/fall|fell|restore/);
  });

  test('where methods part, names a rise and a fall', async () => {
    const text = await headline('report --nation scotland --grade F1 --until 2025/26');
    expect(text).toMatch(
      /from a rise of [\d.]+% \(.+\) to a fall of [\d.]+% \(.+\), and a rise of up to/,
    );
  });
});

describe('what is on the page', () => {
  test('a receipt for each row, folded, and a source for each id it names', () => {
    const receipts = section(html, 'receipts');
    expect(receipts.match(/<details><summary>/g)?.length).toBeGreaterThanOrEqual(5);
    const named = [...receipts.matchAll(/href="#source-([^"]+)"/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(20);
    for (const id of named) expect(section(html, 'sources')).toContain(`id="source-${id}"`);
  });

  test('without a claim, no section on one', async () => {
    const plain = await page('report --grade F1');
    expect(plain).not.toContain('id="claim"');
    expect(section(plain, 'answer')).toBe(section(html, 'answer'));
  });

  test('a quoted figure of the same years is drawn over the choices', async () => {
    const same = await page(
      'report --until 2021/22 --claim "26% real-terms pay cut since 2008/09"',
    );
    expect(same).not.toContain('id="claimed-wide"');
    expect(between(same, 'id="choices-wide"', '</svg>')).toContain('data-value="26"');
  });

  test.each([
    [
      'another nation’s pay',
      'report --claim "junior doctors in Scotland lost 28.5% in real terms"',
    ],
    ['a rise in cash', 'report --claim "pay rose by 22.3% in cash over two years"'],
  ])('a figure of %s is checked, and drawn over nothing', async (_, line) => {
    const other = await page(line);
    expect(other).toContain('id="claim"');
    expect(other).not.toContain('class="across"');
  });

  test('text from a user’s file is text, whatever it says', async () => {
    const hostile = '</style><script>alert(1)</script>"\'&';
    const source = {
      id: 'made-up-report',
      title: hostile,
      publisher: hostile,
      reference: hostile,
      published: '2025-06-10',
      retrieved: '2025-06-11',
      licence: hostile,
      confidence: 'A',
      read: 'the table itself',
      url: 'javascript:alert(1)',
    };
    const amounts = [
      { from: '2023-04-01', amount: '20000', source: source.id },
      { from: '2024-04-01', amount: '21600', source: source.id },
    ];
    const scale = fileOf(
      ownScale({
        title: hostile,
        sources: [source],
        points: [{ id: '<script>alert(1)</script>', amounts }],
      }),
    );
    const { stdout, stderr, exitCode } = await cli(
      `report --scale ${scale} --grade <script>alert(1)</script> --pay scale --since 2023/24`,
    );
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout.match(/<script\b/g)).toHaveLength(1);
    expect(stdout.match(/<style\b/g)).toHaveLength(1);
    expect(stdout).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(stdout).not.toMatch(/href="javascript:/i);
  });
});
