import { DIMENSIONS, type Dimension } from '../../domain/compare/grid.js';
import { PayrestoreError } from '../../errors.js';
import { separate } from '../names/find.js';
import { nearest } from '../names/nearest.js';

/** What can be asked of `compare`, in the words of its options. */
export interface CompareOptions {
  /** The nation whose pay is meant; England unless said. */
  readonly nation?: string | undefined;
  /** The workforce; resident doctors unless said. */
  readonly workforce?: string | undefined;
  /** Grades such as F1, ST3 or NP4, by any name they go by; `all` for every stage. */
  readonly grades?: readonly string[] | undefined;
  /** Which choices to vary: index, prices, pay, since, until, or all; index and prices unless said. */
  readonly vary?: readonly string[] | undefined;
  /** Price indices; one is held, several vary. */
  readonly index?: readonly string[] | undefined;
  /** start, end, average, latest, or two months such as 2008-04..2026-04; one is held. */
  readonly prices?: readonly string[] | undefined;
  /** awards, awards-consolidated, scale or scale-2002; one is held. */
  readonly pay?: readonly string[] | undefined;
  /** Base pay years, such as 2008/09; one is held. */
  readonly since?: readonly string[] | undefined;
  /** End pay years; one is held. */
  readonly until?: readonly string[] | undefined;
  /** Leave out what was not yet published on this day: YYYY-MM-DD. */
  readonly asOf?: string | undefined;
}

/** The values given of one choice, and whether it is to vary without any. */
export interface Given {
  readonly values: readonly string[];
  readonly varies: boolean;
}

const TEXTS: readonly string[] = ['nation', 'workforce', 'asOf'] satisfies (keyof CompareOptions)[];
const LISTS: readonly string[] = ['grades', 'vary', ...DIMENSIONS];
const DEFAULT_VARY: readonly Dimension[] = ['index', 'prices'];

/** Refuses options that are not options, or not of their type. */
export function checkCompareOptions(options: CompareOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const list = LISTS.includes(name);
    if (!list && !TEXTS.includes(name)) {
      const names = [...TEXTS, ...LISTS];
      throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, names) });
    }
    const fits = list
      ? Array.isArray(value) && value.every((item) => typeof item === 'string')
      : typeof value === 'string';
    if (value !== undefined && !fits) {
      throw new PayrestoreError('malformed-option', {
        where: name,
        valid: list ? 'a list of texts' : 'a text',
      });
    }
  }
}

/**
 * What was given of each choice. Throws `unknown-dimension`, and `conflicting-options` where a
 * choice is named to vary and has one value to be held at: `all` only means the others.
 */
export function givenChoices(options: CompareOptions): Readonly<Record<Dimension, Given>> {
  const named = options.vary && readVary(options.vary);
  const everything = named === 'all';
  // With earnings the question is which pay, and their own months' prices are the ones to hold.
  const earnings = options.pay?.some((value) => /(^|,)\s*(all\b|earnings-)/i.test(value)) ?? false;
  const usual: readonly Dimension[] = earnings ? ['index'] : DEFAULT_VARY;
  const entries = DIMENSIONS.map((dimension): [Dimension, Given] => {
    const values = valuesOf(options, dimension);
    const asked = Array.isArray(named) && named.includes(dimension);
    if (asked && values.length === 1 && values[0]?.toLowerCase() !== 'all') {
      throw new PayrestoreError('conflicting-options', {
        given: `--vary ${dimension} and --${dimension} ${values[0]}`,
        valid: `one value cannot vary; give several, or leave --${dimension} out`,
      });
    }
    const unsaid = named === undefined && usual.includes(dimension);
    return [dimension, { values, varies: everything || asked || unsaid }];
  });
  return Object.fromEntries(entries) as Record<Dimension, Given>;
}

function readVary(words: readonly string[]): readonly Dimension[] | 'all' {
  const found = separate(words).map((word): Dimension | 'all' => {
    const name = word.trim().toLowerCase();
    const known = [...DIMENSIONS, 'all' as const];
    const dimension = known.find((each) => each === name);
    if (dimension) return dimension;
    throw new PayrestoreError('unknown-dimension', {
      given: word.trim(),
      nearest: nearest(word, known),
      valid: known.join(', '),
    });
  });
  if (found.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: 'a choice to vary',
      valid: `such as --vary ${DEFAULT_VARY.join(',')}`,
    });
  }
  return found.includes('all') ? 'all' : (found as readonly Dimension[]);
}

const EXAMPLES: Readonly<Record<Dimension, string>> = {
  index: 'rpi cpi',
  prices: 'start end',
  pay: 'awards awards-consolidated',
  since: '2008/09 2010/11',
  until: '2021/22 2024/25',
};

/** The values given of a choice, one by one or with commas between. */
function valuesOf(options: CompareOptions, dimension: Dimension): readonly string[] {
  const given = options[dimension];
  if (given === undefined) return [];
  const values = separate(given).map((value) => value.trim());
  if (values.length > 0) return values;
  throw new PayrestoreError('missing-option', {
    given: `a value of --${dimension}`,
    valid: `such as --${dimension} ${EXAMPLES[dimension]}`,
  });
}
