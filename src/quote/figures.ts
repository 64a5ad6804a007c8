import type { QuotedFigure } from '../domain/quoted.js';
import { compare, fromDecimal, type Rational } from '../domain/rational.js';
import { findFractions } from './fractions.js';
import { hedgeOf } from './hedges.js';
import { shifted } from './numbers.js';
import { findQuantities, type Misfit, type Quantity } from './quantities.js';
import { notOfPay, shareOfPay } from './shares.js';
import { overlaps, type Stretch, type Text } from './text.js';

/** A figure found in a text: what was quoted, and where. */
export interface FigureFound extends Stretch {
  readonly figure: QuotedFigure;
  readonly kind: 'percent' | 'pounds';
  /** Where the number itself stands, without the words that hedge it. */
  readonly bare: Stretch;
  /** Whether it goes up to millions. */
  readonly millions: boolean;
  /** Of every pound: "one in five pounds". */
  readonly ofPounds: boolean;
  /** The first of "from £13.65 to £19": it has the words of the second. */
  readonly toNext: boolean;
  /** Written with a sign of its own: "−26%", "+£750". */
  readonly sign: '+' | '-' | undefined;
}

/** What a text has of figures, and what it has that looks like one. */
export interface Figures {
  readonly figures: readonly FigureFound[];
  /** Numbers that nothing says what of. */
  readonly bare: readonly Quantity[];
  readonly misfits: readonly Misfit[];
}

/** The figures of a text, in order. */
export function findFigures(text: Text): Figures {
  const { lower } = text;
  const fractions = findFractions(lower);
  const { quantities, misfits } = findQuantities(lower);
  const apart = quantities.filter((each) => !fractions.some((other) => overlaps(each, other)));
  const all = [...apart, ...fractions].sort((a, b) => a.start - b.start);
  const figures: FigureFound[] = [];
  const bare: Quantity[] = [];
  const shares: Misfit[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [first, second] = [all[at] as Quantity, all[at + 1]];
    const range = second && joined(lower, first, second);
    if (range && second) {
      at += 1;
      if (range.how === 'range') add(lower, figures, shares, ...range.pair);
      else {
        add(lower, figures, shares, range.pair[0], undefined, true);
        add(lower, figures, shares, range.pair[1]);
      }
    } else if (first.kind === 'bare') bare.push(first);
    else add(lower, figures, shares, first);
  }
  return { figures, bare, misfits: [...misfits, ...shares] };
}

function add(
  lower: string,
  figures: FigureFound[],
  shares: Misfit[],
  first: Quantity,
  last: Quantity | undefined = undefined,
  toNext = false,
): void {
  const end = (last ?? first).end;
  const cause =
    first.kind === 'percent'
      ? (notOfPay(lower, first.start, end) ?? shareOfPay(lower, last ?? first))
      : undefined;
  if (cause !== undefined) {
    shares.push({ start: first.start, end, cause });
    return;
  }
  const ends = [first, ...(last ? [last] : [])].sort((a, b) => compare(exact(a), exact(b)));
  const [low, high] = [ends[0] as Quantity, ends.at(-1) as Quantity];
  const between = last ? /between (?:[a-z]+ ){0,3}$/.exec(lower.slice(0, first.start)) : null;
  const inner = hedgeOf(lower, first.start, end);
  const outer = between && hedgeOf(lower, between.index, end);
  const hedge = inner.hedge ?? outer?.hedge ?? (first.fraction ? 'fraction' : undefined);
  const sign = /(?:^|[\s(])([+-]) ?$/.exec(lower.slice(0, first.start))?.[1] as
    | '+'
    | '-'
    | undefined;
  figures.push({
    figure: {
      value: low.value,
      to: high.value === low.value ? undefined : high.value,
      power: Math.max(low.power, high.power),
      hedge,
    },
    kind: first.kind === 'pounds' ? 'pounds' : 'percent',
    bare: { start: first.start, end },
    start: Math.min(inner.start, outer?.start ?? inner.start, between?.index ?? inner.start),
    end: inner.end,
    millions: first.kind === 'pounds' && low.value.replace(/\..*/, '').length > 6,
    ofPounds: first.ofPounds,
    toNext,
    sign: sign === '-' && /[a-z0-9%)] - ?$/.test(lower.slice(0, first.start)) ? undefined : sign,
  });
}

function exact(quantity: Quantity): Rational {
  return fromDecimal(quantity.value) as Rational;
}

/**
 * Whether two quantities are one figure, a range, or the two ends of a change ("from £13.65 to
 * £19"). Either way the one that has no sign takes the other's.
 */
function joined(
  lower: string,
  first: Quantity,
  second: Quantity,
): { how: 'range' | 'change'; pair: readonly [Quantity, Quantity] } | undefined {
  const pair = alike(lower, first, second);
  if (!pair) return undefined;
  const before = lower.slice(Math.max(0, first.start - 40), first.start);
  const link = lower.slice(first.end, second.start);
  const changes =
    /(?<!rang(?:es|ing|ed?) |anywhere |somewhere |anything |estimates )\bfrom (?:an? |about |around |just |over |under |nearly |almost |roughly |some )*$/;
  const hyphen = /^ ?- ?$/.test(link);
  const to = /^ to (?:[a-z]+ ){0,2}$/.test(link);
  if (to && changes.test(before)) return { how: 'change', pair };
  // "Up 3 to 5%" is a range; "raised 5% to £20" was set apart by its signs.
  if (hyphen || (to && /^ to (?:about |around |over |nearly |almost |even )?$/.test(link))) {
    return { how: 'range', pair };
  }
  const either = /^ or $/.test(link) && first.kind === 'bare';
  const and = /^ and (?:about |around |over |nearly |almost |just )?$/.test(link);
  const between = /between (?:about |around |roughly |just |some |over |only )*$/.test(before);
  return either || (and && between) ? { how: 'range', pair } : undefined;
}

/** The two as of one kind, where they can be; a bare one takes the other's sign and scale. */
function alike(
  lower: string,
  first: Quantity,
  second: Quantity,
): readonly [Quantity, Quantity] | undefined {
  if (first.fraction || second.fraction) return undefined;
  if (first.kind === 'bare' && second.kind === 'bare') return undefined;
  // A year is not the lower end of anything: "2008-26%".
  if (first.kind === 'bare' && /^(?:19|20)\d\d$/.test(lower.slice(first.start, first.end))) {
    return undefined;
  }
  if (second.kind === 'bare' && first.kind === 'percent') return undefined;
  const scale = first.scale === 0 && second.scale > 0 && shared(first, second) ? second.scale : 0;
  const low =
    scale > 0
      ? { ...first, value: shifted(first.value, scale), power: scale + first.power }
      : first;
  if (first.kind === 'bare') return [{ ...low, kind: second.kind }, second];
  if (second.kind === 'bare') return [low, { ...second, kind: first.kind }];
  return first.kind === second.kind ? [low, second] : undefined;
}

/** "£20-30k" and "£1-2bn" share a scale; "£500 to £2bn" does not. */
function shared(first: Quantity, second: Quantity): boolean {
  return first.kind === 'bare' || second.kind === 'bare' || first.value.length <= 3;
}
