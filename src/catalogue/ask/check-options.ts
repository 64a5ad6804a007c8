import type { Day, PayYear } from '../../domain/calendar.js';
import { UNITS, type Unit } from '../../domain/quoted.js';
import type { WorkingTime } from '../../domain/real-terms.js';
import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';
import { readTime } from './calc-options.js';
import { readDay, readPayYear } from './read-options.js';

/** What can be said of a quote beside its own words, which an option overrides. */
export interface CheckOptions {
  /** What the figure is of: cut, rise, real-rise, cash-rise, hourly, hourly-rise, yearly, yearly-rise. */
  readonly unit?: string | undefined;
  /** The nation whose pay is meant. */
  readonly nation?: string | undefined;
  /** The workforce that is meant. */
  readonly workforce?: string | undefined;
  /** The grade that is meant, by any name it goes by. */
  readonly grade?: string | undefined;
  /** The base pay year. */
  readonly since?: string | undefined;
  /** The end pay year. */
  readonly until?: string | undefined;
  /** The only price index to look at. */
  readonly index?: string | undefined;
  /** The only price rule: start, end, average, latest, or two months. */
  readonly prices?: string | undefined;
  /** The only pay series: awards, awards-consolidated, scale, scale-2002. */
  readonly pay?: string | undefined;
  /** The only named methods. */
  readonly methods?: readonly string[] | undefined;
  /** The day the figure was said: nothing that came out later is used. */
  readonly asOf?: string | undefined;
  /** Hours a week; 40 unless said. */
  readonly hours?: string | number | undefined;
  /** Weeks a year; 365/7 unless said. */
  readonly weeks?: string | number | undefined;
}

/** The options read, names of the catalogue aside. */
export interface ReadOptions {
  readonly unit: Unit | undefined;
  readonly since: PayYear | undefined;
  readonly until: PayYear | undefined;
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
}

const NAMES: readonly (keyof CheckOptions)[] = [
  'unit',
  'nation',
  'workforce',
  'grade',
  'since',
  'until',
  'index',
  'prices',
  'pay',
  'methods',
  'asOf',
  'hours',
  'weeks',
];

/** Reads the options; throws on one that is none, is malformed, or contradicts another. */
export function readCheckOptions(options: CheckOptions): ReadOptions {
  for (const name of Object.keys(options)) {
    if (!NAMES.some((known) => known === name)) {
      throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, NAMES) });
    }
  }
  const { since, until, asOf } = options;
  return {
    unit: options.unit === undefined ? undefined : readUnit(options.unit),
    since: since === undefined ? undefined : readPayYear('--since', since),
    until: until === undefined ? undefined : readPayYear('--until', until),
    asOf: asOf === undefined ? undefined : readDay('--as-of', asOf),
    time: readTime(options),
  };
}

function readUnit(text: string): Unit {
  const name = text.trim().toLowerCase();
  const unit = UNITS.find((known) => known === name);
  if (unit) return unit;
  const valid = UNITS.join(', ');
  throw new PayrestoreError('unknown-unit', { given: text, nearest: nearest(text, UNITS), valid });
}
