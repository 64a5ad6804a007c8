import type { Day } from '../../src/domain/calendar.js';
import type { PointAmount } from '../../src/domain/pay-scale.js';
import { rational } from '../../src/domain/rational.js';
import type { Grade } from '../../src/domain/workforce.js';

/** A grade that nobody has, on a point of its own. */
export function madeUpGrade(id: string): Grade {
  return { id, title: id, aliases: [], held: [], lowestStage: undefined };
}

/** An amount in whole pounds. */
export function pointAmount(point: string, pounds: number): PointAmount {
  return {
    from: '2024-04-01' as Day,
    value: rational(pounds),
    printed: String(pounds),
    knownSince: undefined,
    source: 'made-up',
    confidence: 'A',
    revision: undefined,
    formula: undefined,
    scale: 'made-up',
    point,
  };
}
