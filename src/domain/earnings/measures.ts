import { add, divide, multiply, type Rational } from '../rational.js';
import type { PrintedMeasure } from './series.js';

/** What earnings are measured as, and how that is made of what is printed. */
export interface Measure {
  readonly id: EarningsId;
  /** The printed averages that it is made of, in the order that `of` takes them. */
  readonly parts: readonly PrintedMeasure[];
  readonly of: (...parts: readonly Rational[]) => Rational;
  /** The formula, where it is of several printed averages; nobody printed it then. */
  readonly formula: string | undefined;
  /** Whether it is of people whatever their hours, so that it falls as more work part-time. */
  readonly perPerson: boolean;
  /** Whether it is pay for full-time hours, which an hour's pay can be made of. */
  readonly fullTimeHours: boolean;
}

export const EARNINGS_IDS = [
  'earnings-basic',
  'earnings-total',
  'earnings-full-time',
  'earnings-basic-plus',
  'earnings-basic-person',
] as const;
export type EarningsId = (typeof EARNINGS_IDS)[number];

const as = (value: Rational | undefined): Rational => value as Rational;

const TABLE: Readonly<Record<EarningsId, Omit<Measure, 'id'>>> = {
  'earnings-basic': {
    parts: ['basicPerFte'],
    of: (basic) => as(basic),
    formula: undefined,
    perPerson: false,
    fullTimeHours: true,
  },
  'earnings-total': {
    parts: ['total'],
    of: (total) => as(total),
    formula: undefined,
    perPerson: true,
    fullTimeHours: false,
  },
  'earnings-full-time': {
    parts: ['total', 'basicPerFte', 'basic'],
    of: (total, perFte, basic) => divide(multiply(as(total), as(perFte)), as(basic)),
    formula: 'total per person × basic per full-time post / basic per person',
    perPerson: false,
    fullTimeHours: false,
  },
  'earnings-basic-plus': {
    parts: ['basicPerFte', 'nonBasic'],
    of: (perFte, nonBasic) => add(as(perFte), as(nonBasic)),
    formula: 'basic per full-time post + pay beyond basic per person',
    perPerson: false,
    fullTimeHours: false,
  },
  'earnings-basic-person': {
    parts: ['basic'],
    of: (basic) => as(basic),
    formula: undefined,
    perPerson: true,
    fullTimeHours: false,
  },
};

/** Whether a pay series' id is one of earnings. */
export function isEarningsId(id: string): id is EarningsId {
  return EARNINGS_IDS.some((known) => known === id);
}

export function measureOf(id: EarningsId): Measure {
  return { id, ...TABLE[id] };
}
