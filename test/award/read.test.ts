import { describe, expect, test } from 'vitest';
import { readAward } from '../../src/award/read.js';
import { payYearLabel } from '../../src/domain/calendar.js';
import type { AwardStep } from '../../src/domain/offer/award.js';
import { toDecimal } from '../../src/domain/rational.js';
import { PayrestoreError, underlined } from '../../src/errors.js';

/** "4 + 750 ≥1000 once 500", with what is nothing left out. */
function compact({ percent, plus, floor, oneOff }: AwardStep): string {
  const plain = (value: AwardStep['percent']) => toDecimal(value, 2).replace(/\.?0+$/, '') || '0';
  return [
    `${plain(percent)}%`,
    ...(plus.n === 0n ? [] : [`+ ${plain(plus)}`]),
    ...(floor ? [`≥ ${toDecimal(floor, 0)}`] : []),
    ...(oneOff.n === 0n ? [] : [`once ${toDecimal(oneOff, 0)}`]),
  ].join(' ');
}

function read(text: string): string {
  const { first, years } = readAward(text);
  const from = first === undefined ? '' : `${payYearLabel(first)}: `;
  return from + years.map((steps) => steps.map(compact).join(' & ')).join('; ');
}

function refusal(text: string): PayrestoreError {
  try {
    readAward(text);
  } catch (error) {
    if (error instanceof PayrestoreError) return error;
    throw error;
  }
  throw new Error(`read: ${text}`);
}

describe('an award is read as people write it', () => {
  test.each([
    ['5.4%', '5.4%'],
    ['5.4 per cent', '5.4%'],
    ['4% + £750', '4% + 750'],
    ['4%+£750', '4% + 750'],
    ['4% plus 750', '4% + 750'],
    ['4% and £750', '4% + 750'],
    ['£750 + 4%', '4% + 750'],
    ['£1,250', '0% + 1250'],
    ['£1250 a year', '0% + 1250'],
    ['1,250 pounds per annum', '0% + 1250'],
    ['£1.25k', '0% + 1250'],
    ['A rise of 4% on basic pay', '4%'],
    ['0%', '0%'],
    ['a pay freeze', '0%'],
    ['3.5% then 3% then 3%', '3.5%; 3%; 3%'],
    ['3.5%; 3%; 3%', '3.5%; 3%; 3%'],
    ['3.5%, 3% and 2%', '3.5%; 3%; 2%'],
    ['4% + £750 followed by a freeze', '4% + 750; 0%'],
    ['3% a year for 3 years', '3%; 3%; 3%'],
    ['3% + £500 a year for two years then 2%', '3% + 500; 3% + 500; 2%'],
    ['3%, £500', '3% + 500'],
    ['3% (£500 lump sum)', '3% once 500'],
    ['3% and a rise of £500', '3% + 500'],
    ['2027/28: 4% + £500, 2028/29: 3%', '2027/28: 4% + 500; 3%'],
    ['2027-28 4%, 2028-29 3%', '2027/28: 4%; 3%'],
    ['4% in 2027/28 then 3%', '2027/28: 4%; 3%'],
    ['4% then 2028/29: 3%', '2027/28: 4%; 3%'],
    ['2023/24: 6% + £1,250; 2023/24: 3.71%', '2023/24: 6% + 1250 & 3.71%'],
    ['3% or £1,000 if more', '3% ≥ 1000'],
    ['3% or £1,000, whichever is the greater', '3% ≥ 1000'],
    ['3%, at least £1,000', '3% ≥ 1000'],
    ['3% with a minimum of £1,000', '3% ≥ 1000'],
    ['2% + £300, at least 900', '2% + 300 ≥ 900'],
    ['at least £1,000', '0% ≥ 1000'],
    ['£500 one-off', '0% once 500'],
    ['3% + £500 non-consolidated', '3% once 500'],
    ['3% + £500 (lump sum)', '3% once 500'],
    ['3% and a one-off payment of £500', '3% once 500'],
    ['4% + £750 + £500 one-off', '4% + 750 once 500'],
    ['4%\u00a0+\u00a0£750', '4% + 750'],
    ['£500 one\u2011off', '0% once 500'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what cannot be read is told with its place', () => {
  test.each([
    ['4% + banana', 'banana', /no part of an award/],
    ['4% + £', '£', /number should follow/],
    ['500', '500', /is it pounds\? Write £500/],
    ['50', '50', /Write 50% or £50/],
    ['£1,00', '1,00', /not a number/],
    ['1.2.3%', '1.2.3', /not a number/],
    ['-2%', '-', /neither a cut nor a range/],
    ['3-4%', '-', /neither a cut nor a range/],
    ['101%', '101%', /at most 100%/],
    ['£100,001', '£100,001', /at most £100,000/],
    ['3% 2%', '2%', /second percentage/],
    ['£500 + £600', '£600', /second sum/],
    ['3% or £1,000', '£1,000', /if more/],
    ['3% if more', 'if more', /more than what/],
    ['3% or 4% if more', '4%', /in pounds/],
    ['2% one-off', '2%', /one-off is read in pounds/],
    ['8% over two years', 'over', /each year's own/],
    ['3% up to £2,000', 'up to', /ceiling/],
    ['3% then', 'then', /no award/],
    ['then 3%', 'then', /no award/],
    ['2027/28:', '2027/28', /no award/],
    ['2027/29: 3%', '2027/29', /pay year/],
    ['2027: 3%', '2027', /2027\/28/],
    ['2028/29: 3% then 2030/31: 2%', '2030/31', /2029\/30: 0%/],
    ['2028/29: 3% then 2026/27: 2%', '2026/27', /forward/],
    ['3% for 11 years', 'for 11 years', /from 1 to 10/],
    [Array.from({ length: 11 }, () => '1%').join(' then '), '1%', /at most 10 years/],
    ['€500', '€', /no part/],
    ['constructor', 'constructor', /no part/],
    ['4% of £20,000', '£20,000', /put on is published pay/],
    ['3% on £30,000', '£30,000', /put on is published pay/],
    ['3%, on £30,000', '£30,000', /put on is published pay/],
    ['4% £750', '£750', /how it goes with/],
    ['£750 4%', '4%', /how it goes with/],
    ['3%, minimum of £25,000', '£25,000', /least salary is not read/],
    ['3% or £25,000 if more', '£25,000', /least salary is not read/],
    ['4% + £1.250', '£1.250', /as in £1,250/],
    ['£0.5', '£0.5', /pence are two digits/],
    ['4% + ', '+', /a sum should follow/],
    ['4% + then 3%', '+', /a sum should follow/],
    ['9% for 3 years', 'for 3 years', /each year, or in all/],
    ['4% in 2027', '2027', /: a pay year is written like 2027\/28;/],
    ['1e2%', '1e2%', /not a number/],
    ['💷 3%', '💷', /no part/],
  ])('%s: %s', (text, part, why) => {
    const { code, message, exitCode, details } = refusal(text);
    expect([code, exitCode]).toEqual(['unreadable-award', 2]);
    expect(message).toMatch(why);
    expect(message).toContain('4% + £750');
    const { start = 0, end = 0 } = details.at ?? {};
    expect(text.slice(start, end)).toBe(part);
  });

  test('an empty one has no place', () => {
    expect(refusal('  ').message).toMatch(/nothing in it/);
    expect(underlined(refusal('').details)).toEqual([]);
  });

  test('the part that failed is underlined', () => {
    expect(underlined(refusal('4% + banana').details)).toEqual(['  4% + banana', '       ^^^^^^']);
  });

  test('of a long text the part around it is shown', () => {
    const [line = '', marks = ''] = underlined(refusal(`${'3% then '.repeat(9)}x`).details);
    expect(line).toMatch(/^ {2}…/);
    expect(line.length).toBeLessThan(70);
    expect(line[marks.indexOf('^')]).toBe('x');
  });

  test('control characters are shown and not obeyed', () => {
    const { message, details } = refusal('4%\u001b[31m \u202e+');
    const shown = [message, ...underlined(details)].join('\n');
    for (const character of ['\u001b', '\u202e']) expect(shown).not.toContain(character);
    expect(underlined(details)).toEqual(['  4%\\u001b[31m \\u202e+', '    ^^^^^^']);
  });
});

describe('no words make it slow', () => {
  test.each([
    '1,'.repeat(249),
    '£'.repeat(500),
    'one-off '.repeat(62),
    '('.repeat(500),
    'per '.repeat(125),
    '9'.repeat(500),
    'a-'.repeat(250),
    '4% then '.repeat(60),
    ' '.repeat(500),
  ])('%#', (text) => {
    const start = performance.now();
    expect(() => readAward(text)).toThrow(PayrestoreError);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test('what is longer than an award is refused', () => {
    expect(refusal('4% '.repeat(100_000)).message).toMatch(/at most 500 characters/);
  });
});
