import { compare, fromDecimal, type Rational, rational } from '../../domain/rational.js';
import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';

/** What can be asked of `cost`, in the words of its options. */
export interface CostOptions {
  /** The nation whose pay is meant; England unless said. */
  readonly nation?: string | undefined;
  /** The workforce; resident doctors unless said. */
  readonly workforce?: string | undefined;
  /** A named method; bma unless said. Not together with `index`, `prices` or `pay`. */
  readonly method?: string | undefined;
  /** A price index: rpi, cpi, cpih or hci. */
  readonly index?: string | undefined;
  /** start, end, average, latest, or two months such as 2009-04..2022-04. */
  readonly prices?: string | undefined;
  /** awards, awards-consolidated, scale or scale-2002. */
  readonly pay?: string | undefined;
  /** The base pay year, such as 2008/09. */
  readonly since?: string | undefined;
  /** The pay year whose pay is restored. Without one: the latest in which every point has a result. */
  readonly until?: string | undefined;
  /** Leave out what was not yet published on this day: YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** A rise in percent in place of a restoration, such as 35 or "35.3%". */
  readonly rise?: string | number | undefined;
  /** The pay year whose pay the rise is on; the latest in which every point has pay unless said. */
  readonly from?: string | undefined;
  /**
   * Counts of your own: `F1=8000`, or `F1=7500..8500` where it is approximate. With a file of head
   * counts they replace its counts of the same grades; without one they are all that is counted.
   */
  readonly counts?: readonly string[] | undefined;
  /** What comes on top of basic pay, in percent of it; no default, since none is published here. */
  readonly onCost?: string | number | undefined;
  /** What comes back of all that is paid out, in percent of it; no default. */
  readonly returns?: string | number | undefined;
}

const OPTION_NAMES: Record<keyof CostOptions, string> = {
  nation: '--nation',
  workforce: '--workforce',
  method: '--method',
  index: '--index',
  prices: '--prices',
  pay: '--pay',
  since: '--since',
  until: '--until',
  asOf: '--as-of',
  rise: '--rise',
  from: '--from',
  counts: '--count',
  onCost: '--on-cost',
  returns: '--returns',
};

const NUMERIC: readonly string[] = ['rise', 'onCost', 'returns'] satisfies (keyof CostOptions)[];

/** Refuses options that are not options, say two things at once, or half of one. */
export function checkCostOptions(options: CostOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTION_NAMES, name)) {
      const names = Object.keys(OPTION_NAMES);
      throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, names) });
    }
    if (value === undefined || fits(name, value)) continue;
    const valid =
      name === 'counts'
        ? 'a list of texts, such as F1=8000'
        : NUMERIC.includes(name)
          ? 'a number or a text'
          : 'a text';
    throw new PayrestoreError('malformed-option', { where: name, valid });
  }
  refuseConflicts(options);
}

function fits(name: string, value: unknown): boolean {
  if (name === 'counts') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
  return typeof value === 'string' || (NUMERIC.includes(name) && typeof value === 'number');
}

function refuseConflicts(options: CostOptions): void {
  const given = (names: readonly (keyof CostOptions)[]) =>
    names.filter((name) => options[name] !== undefined).map((name) => OPTION_NAMES[name]);
  const refuse = (names: readonly string[], valid: string) => {
    throw new PayrestoreError('conflicting-options', { given: names.join(' and '), valid });
  };
  const choices = given(['index', 'prices', 'pay']);
  if (options.method !== undefined && choices.length > 0) {
    refuse(['--method', ...choices], 'a method names its own index, prices and pay; give either');
  }
  const restoring = given(['method', 'index', 'prices', 'pay', 'since', 'until']);
  if (options.rise !== undefined && restoring.length > 0) {
    refuse(
      ['--rise', ...restoring],
      'a rise of so many percent stands in place of a restoration; --from names its pay year',
    );
  }
  if (options.from !== undefined && options.rise === undefined) {
    throw new PayrestoreError('missing-option', {
      given: '--rise',
      valid:
        '--from is the year that a rise is on, as in --rise 35 --from 2022/23; a restoration has --until',
    });
  }
}

/** Percent from 0 to a limit, with or without its sign. */
export function readPercent(option: string, given: string | number, most: number): Rational {
  const text = String(given).trim();
  const value = fromDecimal(text.replace(/\s*%$/, ''));
  const within = value && compare(value, rational(0)) >= 0 && compare(value, rational(most)) <= 0;
  if (within) return value;
  throw new PayrestoreError('malformed-number', {
    given: text,
    where: option,
    valid: `write percent from 0 to ${most}, such as ${EXAMPLES[option] ?? '5'}`,
  });
}

const EXAMPLES: Readonly<Record<string, string>> = { '--rise': '35', '--on-cost': '20' };
