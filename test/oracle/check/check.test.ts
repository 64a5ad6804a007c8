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

// What a quoted percentage may have been mistaken for, worked out a second time.

const wherever = (of: string): readonly Where[] =>
  ['scotland', 'wales', 'northern-ireland', 'england']
    .map((nation) => `${nation}-resident`)
    .filter((workforce) => workforce !== of)
    .map((workforce) => ({ workforce }));

const PLACES: readonly Where[] = [
  { workforce: 'england-resident' },
  { workforce: 'england-resident', grade: 'F1' },
  { workforce: 'england-resident', grade: 'ST3', index: 'rpi' },
  { workforce: 'england-resident', index: 'cpi' },
  { workforce: 'scotland-resident' },
  { workforce: 'wales-resident', grade: 'F2' },
];

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
  const elsewhere = wherever(where.workforce);
  const grounds = elsewhere.map((each) =>
    bundledGround({ ...each, ...(where.index && { index: where.index }) }),
  );
  for (const unit of ['cut', 'rise', 'real-rise', 'cash-rise'] as const) {
    for (const text of [
      '1',
      '3',
      '7',
      '9',
      '10.3',
      '16',
      '21',
      '22.3',
      '26',
      '26.25',
      '29',
      '31.7',
      '35',
      '41',
    ]) {
      const quote = { ...said, unit, text };
      const { confusions } = checkClaim(
        claimed(unit, text, said, where.grade ? ground : undefined),
        ground,
        grounds,
      );
      const there = elsewhere.map((each) => ({
        ...each,
        ...(where.index && { index: where.index }),
      }));
      expect(confusions.map(told).sort(), `${unit} ${text}`).toEqual(
        mistakesOf(quote, where, there).map(wanted).sort(),
      );
    }
  }
});
