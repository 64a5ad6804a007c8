import { describe, expect, test } from 'vitest';
import { calculate } from '../../../src/domain/calc.js';
import {
  type Candidate,
  crossesBreak,
  isPrintedIn,
  type RealCandidate,
  wasPrinted,
} from '../../../src/domain/check/candidate.js';
import { search } from '../../../src/domain/check/search.js';
import type { Method, PublishedFigure } from '../../../src/domain/method.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import { spanOf, type Unit } from '../../../src/domain/quoted.js';
import { type Rational, rational } from '../../../src/domain/rational.js';
import { FULL_TIME } from '../../../src/domain/real-terms.js';
import { present } from '../../support/expect-kind.js';
import { exact, year } from '../../support/made-up.js';
import {
  awards,
  claim,
  g,
  ground,
  method,
  paidTo,
  printed,
  quoted,
} from '../../support/made-up-ground.js';
import { own, prices } from '../../support/made-up-years.js';

/** Pay against prices from 2008/09, by a method that reproduces some figures. */
function real(
  reproduces: readonly PublishedFigure[],
  {
    unit = 'cut' as Unit,
    value = rational(25, 3),
    until = '2011/12',
    since = '2008/09',
    pay = awards as PaySeries,
  } = {},
): RealCandidate {
  const by: Method = { ...method, reproduces };
  const outcome = calculate(
    {
      method: by,
      index: prices,
      prices: { rule: 'start' },
      pay,
      since: year(since),
      day: undefined,
      asOf: undefined,
      time: FULL_TIME,
    },
    year(until),
  );
  const answered = { ...outcome, answer: present(outcome.answer) };
  const naming = { by: 'method', method: by } as const;
  return { of: 'real', outcome: answered, unit, value, until: year(until), naming };
}

describe('a figure that a publisher printed', () => {
  test('is of its method, its years, its nation and its grade', () => {
    const figure = (traits: Partial<PublishedFigure> = {}, until = '2011/12') =>
      wasPrinted(real([printed('erosion', '8.3', until, traits)]));
    expect(figure()).toBe(true);
    expect(wasPrinted(real([]))).toBe(false);
    expect(figure({}, '2010/11')).toBe(false);
    expect(figure({ since: year('2009/10') })).toBe(false);
    expect(figure({ nation: 'nowhere' })).toBe(true);
    expect(figure({ nation: 'elsewhere' })).toBe(false);
    expect(figure({ grade: 'G' })).toBe(false);
    const ofGrade = (id: string) =>
      wasPrinted(real([printed('erosion', '8.3', '2011/12', { grade: id })], { pay: paidTo(g) }));
    expect([ofGrade('G'), ofGrade('H')]).toEqual([true, false]);
    // Nobody printed a figure of amounts of one's own, save one of everyone.
    const mine = (traits: Partial<PublishedFigure>) =>
      wasPrinted(real([printed('erosion', '8.3', '2011/12', traits)], { pay: own }));
    expect([mine({}), mine({ nation: 'nowhere' }), mine({ grade: 'G' })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is none of a base year that is not its method’s own', () => {
    const from2009 = { since: '2009/10' };
    const figure = printed('erosion', '8.3', '2011/12', { since: year('2009/10') });
    expect(wasPrinted(real([figure], from2009))).toBe(false);
  });

  test('is always one where awards were announced or an amount was published', () => {
    const candidate = real([]);
    expect(wasPrinted({ ...candidate, naming: { by: 'awards' } })).toBe(true);
    expect(wasPrinted({ ...candidate, naming: { by: 'scale' } })).toBe(true);
    expect(wasPrinted({ ...candidate, naming: undefined })).toBe(false);
    const { outcome, unit, value, until, naming } = candidate;
    const restored: Candidate = {
      of: 'restored',
      outcome,
      grades: [g],
      unit,
      value,
      until,
      naming,
    };
    expect(wasPrinted(restored)).toBe(false);
  });

  const inSpan = (
    text: string,
    as: string,
    {
      quantity = 'erosion' as PublishedFigure['quantity'],
      unit = 'cut' as Unit,
      value = rational(25, 3) as Rational,
    } = {},
  ) =>
    isPrintedIn(
      real([printed(quantity, as, '2011/12')], { unit, value }),
      spanOf(quoted(text), unit),
    );

  test('is the one quoted where it lies in what was quoted, in its own unit', () => {
    expect(inSpan('8.3', '8.3')).toBe(true);
    expect(inSpan('8', '8.3')).toBe(true);
    expect(inSpan('9', '8.3')).toBe(false);
    expect(inSpan('8.3', '8.3', { quantity: 'restoration' })).toBe(false);
    const rise = { unit: 'rise', value: rational(100, 11) } as const;
    expect(inSpan('9.1', '9.1', { ...rise, quantity: 'restoration' })).toBe(true);
    expect(inSpan('9.1', '9.1', rise)).toBe(false);
  });

  test('is one that its value rounds to, to as many decimals as were printed', () => {
    expect(inSpan('8', '8')).toBe(true);
    expect(inSpan('8.33', '8.33')).toBe(true);
    expect(inSpan('8.34', '8.34')).toBe(false);
    expect(inSpan('8.4', '8.4')).toBe(false);
    // 12.3456 printed to four decimals.
    expect(inSpan('12.3456', '12.3456', { value: exact('12.34561') })).toBe(true);
    expect(inSpan('12', '12', { value: exact('12.34561') })).toBe(true);
  });

  test('is no range, nor a figure with words', () => {
    for (const as of ['8-9', '8.3 to 8.4', 'about 8', '8.3%', '-8.3', '8.']) {
      expect(inSpan('8.3', as)).toBe(false);
      expect(inSpan('8', as)).toBe(false);
    }
  });
});

test('a scale read across a change of contract says so, in cash and in real terms', () => {
  const pay = present(
    search(
      claim('cash-rise', '10', { untils: [year('2010/11')], since: year('2008/09') }),
      ground(),
    ).candidates[0],
  ) as Extract<Candidate, { of: 'cash' }>;
  expect(crossesBreak(pay)).toBe(false);
  const { answer } = real([]).outcome;
  const notices = [{ code: 'contract-break' }] as unknown as typeof answer.pay.notices;
  expect(crossesBreak({ ...pay, pay: { ...pay.pay, notices } })).toBe(true);
  const broken = real([]);
  expect(crossesBreak(broken)).toBe(false);
  const crossed = { ...answer, pay: { ...answer.pay, notices } } as typeof answer;
  expect(crossesBreak({ ...broken, outcome: { ...broken.outcome, answer: crossed } })).toBe(true);
  expect(crossesBreak({ ...broken, of: 'difference' })).toBe(false);
});
