import { describe, expect, test } from 'vitest';
import { whyMeasuresDiffer } from '../../../src/report/earnings/why.js';
import { outcome } from './made-up.js';

type Also = Parameters<typeof outcome>[1];
type Id = Parameters<typeof outcome>[0];

const why = (also: Also = {}, one: Id = 'earnings-total', other: Id = 'earnings-basic') =>
  whyMeasuresDiffer(outcome(one, also), outcome(other, also));

const CASH =
  'in cash total earnings per person rose 0.0% and basic pay per full-time post rose 20.0%';
const LESS = 'a person has less of a full-time post than then';
const BEYOND = 'the total holds pay beyond basic';
const MOVED = 'the new contract moved out-of-hours pay into basic pay';

describe('why two measures differ', () => {
  test('is the contract that moved pay into basic pay, where months cross it', () => {
    expect(why()).toBe(`${CASH}: ${MOVED}; and ${LESS}`);
    expect(why({}, 'earnings-basic', 'earnings-total')).toBe(
      `in cash basic pay per full-time post rose 20.0% and total earnings per person rose 0.0%: ${MOVED}; and ${LESS}`,
    );
  });

  test.each([
    ['before it', { first: '2014-01' }],
    ['after it', { first: '2017-07' }],
    ['over another, that moved none', { broken: 'another' }],
  ])('is not, %s', (_when, also) => {
    expect(why(also)).toBe(`${CASH}: ${BEYOND}; and ${LESS}`);
  });

  test('is not the contract where basic pay rose by less than the total', () => {
    const paid = [
      [1000, 900, 100],
      [1010, 900, 150],
    ] as const;
    expect(why({ paid })).toBe(
      `in cash total earnings per person rose 5.0% and basic pay per full-time post rose 1.0%: ${BEYOND}; and ${LESS}`,
    );
  });

  test('says that pay fell where it did, without a minus', () => {
    const paid = [
      [1000, 900, 100],
      [1000, 900, 50],
    ] as const;
    const said = why({ paid });
    expect(said).toMatch(
      /^in cash total earnings per person fell 5\.0% and basic pay .* rose 0\.0%: /,
    );
  });

  test.each([
    ['a person has more of one', [1000, 900, 100], [1000, 950, 50], 'earnings-basic'],
    ['a person has as much', [1000, 900, 100], [1200, 1080, 50], 'earnings-basic'],
    ['both are of a person', [1000, 900, 100], [1200, 950, 50], 'earnings-basic-person'],
  ] as const)('is not part of a full-time post where %s', (_when, before, after, other) => {
    expect(why({ paid: [before, after] }, 'earnings-total', other)).not.toContain(
      'full-time post than',
    );
  });

  test('is not part of a full-time post where neither is of a person', () => {
    expect(why({}, 'earnings-full-time', 'earnings-basic')).not.toContain('full-time post than');
  });

  test('is nothing where one has no answer', () => {
    const [total, basic] = [outcome('earnings-total'), outcome('earnings-basic')];
    const absence = { code: 'no-earnings' } as never;
    expect(whyMeasuresDiffer(total, { ...basic, answer: absence })).toBe('');
  });
});
