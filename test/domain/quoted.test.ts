import { describe, expect, test } from 'vitest';
import { covers, distanceTo, type Hedge, spanOf, type Unit } from '../../src/domain/quoted.js';
import { toDecimal } from '../../src/domain/rational.js';
import { exact } from '../support/made-up.js';
import { quoted } from '../support/search-ground.js';

function bounds(text: string, unit: Unit, hedge?: Hedge, power?: number): readonly string[] {
  const figure = quoted(text, hedge);
  const { low, high } = spanOf(power === undefined ? figure : { ...figure, power }, unit);
  return [low, high].map((each) => toDecimal(each, 4));
}

describe('a quoted figure covers', () => {
  test.each<[string, Unit, string, string]>([
    ['35', 'rise', '34.5000', '35.5000'],
    ['35.3', 'rise', '35.2500', '35.3500'],
    ['0', 'cut', '-0.5000', '0.5000'],
    ['14.09', 'hourly', '14.0850', '14.0950'],
    ['19', 'hourly', '18.5000', '19.5000'],
    ['6..7', 'cut', '5.5000', '7.5000'],
  ])('what rounds to %s', (text, unit, low, high) => {
    expect(bounds(text, unit)).toEqual([low, high]);
  });

  test('what rounds to £20k, in thousands', () => {
    expect(bounds('20000', 'yearly', undefined, 3)).toEqual(['19500.0000', '20500.0000']);
  });

  test.each<[Hedge, string, string]>([
    ['about', '24.5000', '27.5000'],
    ['over', '26.0000', '28.0000'],
    ['under', '24.0000', '26.0000'],
    ['fraction', '25.0000', '27.0000'],
  ])('percent with the hedge %s, in points', (hedge, low, high) => {
    expect(bounds('26', 'cut', hedge)).toEqual([low, high]);
  });

  test.each<[Hedge, string, string]>([
    ['about', '19599.5000', '20400.5000'],
    ['over', '20000.0000', '21000.0000'],
    ['under', '19000.0000', '20000.0000'],
  ])('pounds with the hedge %s, in percent of them', (hedge, low, high) => {
    expect(bounds('20000', 'yearly-rise', hedge)).toEqual([low, high]);
  });

  test('its low end, and not its high end, as rounding half up does', () => {
    const span = spanOf(quoted('35'), 'cut');
    expect(covers(span, exact('34.5'))).toBe(true);
    expect(covers(span, exact('34.4999'))).toBe(false);
    expect(covers(span, exact('35.5'))).toBe(false);
    expect(covers(span, exact('35.4999'))).toBe(true);
  });

  test('nothing at a distance', () => {
    const span = spanOf(quoted('35'), 'cut');
    expect(toDecimal(distanceTo(span, exact('34')), 2)).toBe('0.50');
    expect(toDecimal(distanceTo(span, exact('36')), 2)).toBe('0.50');
    expect(toDecimal(distanceTo(span, exact('35')), 2)).toBe('0.00');
  });
});
