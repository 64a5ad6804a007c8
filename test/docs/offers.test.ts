import { describe, expect, test } from 'vitest';
import { readAward } from '../../src/award/read.js';
import { raise } from '../../src/domain/percent.js';
import {
  add,
  compare,
  fromDecimal,
  type Rational,
  rational,
  roundTo,
  subtract,
} from '../../src/domain/rational.js';
import { scales } from '../support/raw-data.js';
import { page } from './page.js';

const text = page('docs/offers.md');

describe('the page on offers', () => {
  test('shows awards that can be read', () => {
    const table = /\| written \| read as \|([\s\S]*?)\n\n/.exec(text)?.[1] ?? '';
    const rows = table.split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(7);
    for (const row of rows) {
      const [, written = ''] = row.split('|');
      for (const [, award = ''] of written.matchAll(/`([^`]+)`/g)) readAward(award);
    }
  });

  test('says truly how circulars rounded', () => {
    const counts = { nearest: 0, above: 0, below: 0, further: 0 };
    for (const { printed, exact } of risesPrinted()) {
      const apart = subtract(printed, exact);
      if (compare(printed, roundTo(exact, 0)) === 0) counts.nearest += 1;
      else if (Math.abs(Number(apart.n) / Number(apart.d)) >= 1) counts.further += 1;
      else if (apart.n > 0n) counts.above += 1;
      else counts.below += 1;
    }
    const { nearest, above, below, further } = counts;
    expect(further).toBe(0);
    const said = `of the ${nearest + above + below} rises that were printed`;
    const flat = text.replace(/\s+/g, ' ');
    expect(flat).toContain(said);
    expect(flat).toContain(`${nearest} are the nearest pound`);
    expect(flat).toContain(`${above} the pound above and ${below} the pound below`);
  });
});

/** What the 2016 contract's points were raised to, and the exact award on what was printed before. */
function risesPrinted(): readonly { readonly printed: Rational; readonly exact: Rational }[] {
  const scale = scales.find(({ id }) => id === 'england-resident-2016');
  if (!scale) throw new Error('no scale');
  const { points, uplifts = [] } = scale;
  const value = (figure: string) => fromDecimal(figure) ?? rational(0);
  return points.flatMap(({ id, amounts }) =>
    amounts.flatMap((amount) => {
      if (!('amount' in amount)) return [];
      const before = amounts.filter((each) => each.from < amount.from).at(-1);
      const rises = uplifts.filter(
        ({ from, revision, only }) =>
          from === amount.from &&
          revision === amount.revision &&
          (only === undefined || only.includes(id)),
      );
      // What was worked out, and not printed, tells nothing of how circulars round.
      if (!before || !('amount' in before) || rises.length === 0) return [];
      if (amount.derived || before.derived) return [];
      const exact = rises.reduce(
        (pay, { percent, plus }) => add(raise(pay, value(percent)), value(plus ?? '0')),
        value(before.amount),
      );
      return [{ printed: value(amount.amount), exact }];
    }),
  );
}
