import { label } from '../dates.js';
import { printed as exactly, type Fraction } from '../fractions.js';
import { readData } from '../read-data.js';
import { roundsTo } from './claims.js';

interface Printed {
  readonly quantity: string;
  readonly printed: string;
  readonly nation?: string;
  readonly grade?: string;
  readonly since?: string;
  readonly until: string;
}

interface MethodFile {
  readonly scope: { workforce: string; nations: readonly string[] };
  readonly choices: Readonly<Record<'pay' | 'index' | 'prices' | 'since', { value: string }>>;
  readonly reproduces: readonly Printed[];
  readonly misses?: readonly { since?: string }[];
}

/** A publisher's choices, and the figures it printed. */
export interface Method {
  readonly scope: MethodFile['scope'];
  readonly pay: string;
  readonly index: string;
  readonly rule: string;
  readonly since: string;
  readonly printed: readonly (Printed & { since: string })[];
  /** The base years that it counted from. */
  readonly from: readonly string[];
}

const { methods } = readData<{ methods: readonly MethodFile[] }>('methods.json');

const METHODS: readonly Method[] = methods
  .filter(({ choices }) => !choices.pay.value.startsWith('earnings'))
  .map(({ scope, choices, reproduces, misses = [] }) => {
    const since = choices.since.value;
    const figures = reproduces.map((figure) => ({ ...figure, since: figure.since ?? since }));
    return {
      scope,
      pay: choices.pay.value,
      index: choices.index.value,
      rule: choices.prices.value,
      since,
      printed: figures,
      from: [...figures, ...misses].map((figure) => figure.since ?? since),
    };
  });

/** The methods that speak of a workforce's pay, and not of its earnings. */
export function methodsFor(of: { nation: string; workforce: string }): readonly Method[] {
  return METHODS.filter(
    ({ scope }) => scope.workforce === of.workforce && scope.nations.includes(of.nation),
  );
}

interface Asked {
  readonly method: Method | undefined;
  readonly nation: string;
  readonly grade: string | null;
  readonly since: number;
  readonly until: number;
}

/** What a publisher printed of some years, from its own base year. */
export function printedOf({ method, nation, grade, since, until }: Asked) {
  if (!method || method.since !== label(since)) return [];
  return method.printed.filter(
    (figure) =>
      figure.since === label(since) &&
      figure.until === label(until) &&
      (figure.grade === undefined || figure.grade === grade) &&
      (figure.nation === undefined || figure.nation === nation),
  );
}

/** Whether it printed a value of theirs as a cut or a rise that is the quoted figure. */
export function isPrinted(asked: Asked, rise: boolean, value: Fraction, text: string): boolean {
  return printedOf(asked).some(
    ({ quantity, printed }) =>
      quantity === (rise ? 'restoration' : 'erosion') &&
      /^[\d.]+$/.test(printed) &&
      roundsTo(printed, value) &&
      roundsTo(text, exactly(printed)),
  );
}
