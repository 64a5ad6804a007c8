import { expect, test } from 'vitest';
import { payYearLabel } from '../../../src/domain/calendar.js';
import type { Confusion } from '../../../src/domain/check/confusions/confusion.js';
import { checkClaim } from '../../../src/domain/check/verdict.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { bundledGround, claimed } from '../../support/search-ground.js';
import { label } from '../dates.js';
import { rounded } from '../fractions.js';
import type { Quote } from './claims.js';
import type { Where } from './figures.js';
import { type Mistake, mistakesOf } from './mistakes.js';
import { verdictOf } from './verdicts.js';

// What a quoted percentage may have been mistaken for, worked out a second time.

/** The other nations, with the index that was said. */
function elsewhere({ workforce, index }: Where): readonly Where[] {
  return ['scotland', 'wales', 'northern-ireland', 'england']
    .map((nation) => ({ workforce: `${nation}-resident`, ...(index && { index }) }))
    .filter((there) => there.workforce !== workforce);
}

const PLACES: readonly Where[] = [
  { workforce: 'england-resident' },
  { workforce: 'england-resident', grade: 'F1' },
  { workforce: 'england-resident', grade: 'ST3', index: 'rpi' },
  { workforce: 'england-resident', index: 'cpi' },
  { workforce: 'scotland-resident' },
  { workforce: 'wales-resident', grade: 'F2' },
];

/** Figures that were printed under some label, or come near what was. */
const TEXTS = {
  cut: ['1', '9', '21', '26', '31.7', '41.3'],
  rise: ['26', '29', '35'],
  'real-rise': ['3', '7'],
  'cash-rise': ['9', '10.3', '22.3', '26.25', '29'],
} as const;

const SAID: readonly Omit<Quote, 'unit' | 'text'>[] = [
  {},
  { untils: ['2021/22'] },
  { untils: ['2024/25'] },
  { untils: ['2022/23', '2023/24'] },
  { untils: ['2025/26'], since: '2015/16' },
  { untils: ['2025/26'], years: 3 },
  { untils: ['2023/24'], years: 1 },
  { since: '2010/11' },
  { since: '2021/22', years: 3 },
  { years: 13 },
];

function told({ code, strength, is, right }: Confusion): string {
  const value = (each: Confusion['is']) => toDecimal(each.value, 6);
  const then = payYearLabel(is.until);
  return `${code} ${strength} ${then} ${value(is)} for ${right ? value(right) : 'none'}`;
}

function wanted({ code, strength, until, is, right }: Mistake): string {
  const value = (each: Mistake['is']) => rounded(each, 6).toFixed(6);
  return `${code} ${strength} ${label(until)} ${value(is)} for ${right ? value(right) : 'none'}`;
}

test.each(
  PLACES.flatMap((where) =>
    SAID.map((said) => [JSON.stringify(where), JSON.stringify(said), where, said] as const),
  ),
)('%s %s', (_, __, where, said) => {
  const ground = bundledGround(where);
  const there = elsewhere(where);
  const grounds = there.map(bundledGround);
  for (const [unit, texts] of Object.entries(TEXTS) as [Quote['unit'], readonly string[]][]) {
    for (const text of texts) {
      const claim = claimed(unit, text, said, where.grade ? ground : undefined);
      const { confusions, search, verdict } = checkClaim(claim, ground, grounds);
      const quote = { ...said, unit, text };
      const mistakes = mistakesOf(quote, where, there);
      expect(confusions.map(told).sort(), `${unit} ${text}`).toEqual(mistakes.map(wanted).sort());
      const expected = verdictOf(quote, where, mistakes);
      expect(
        [verdict, search.hits.map(({ value }) => toDecimal(value, 6))],
        `${unit} ${text}`,
      ).toEqual([expected.verdict, expected.hits.map((value) => rounded(value, 6).toFixed(6))]);
    }
  }
});
