import type { Outside, Read } from '../domain/check/reading.js';
import { isPercent, type Unit } from '../domain/quoted.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { type Surroundings, unitByClause, unitByForm, unitByNearest } from './percent-unit.js';
import { type AmountUnit, THOUSAND, unitOfAmount } from './pounds-unit.js';
import { gap, within } from './text.js';

interface UnitsContext {
  readonly around: Surroundings;
  readonly figures: readonly FigureFound[];
  readonly places: readonly Place[];
  readonly outside: readonly (Read<Outside> | undefined)[];
  /** Whether a figure adds up several people's pay. */
  readonly shared: readonly boolean[];
}

/** No further than an amount stands from the percentage it comes to. */
const NEAR = 40;

/** The unit of every figure, or what is missing to tell it. */
export function unitsOf(context: UnitsContext): readonly AmountUnit[] {
  const { figures, outside } = context;
  // Amounts first: a percentage beside one may be what it comes to.
  const amounts: (AmountUnit | undefined)[] = [];
  for (const [at, figure] of figures.entries()) {
    const before = amounts.findLast((each) => each !== undefined && 'unit' in each);
    const previous = before && 'unit' in before ? before.unit : undefined;
    amounts.push(figure.kind === 'pounds' ? amountAt(context, at, previous) : undefined);
  }
  const units: AmountUnit[] = [];
  for (const at of figures.keys()) {
    units.push(amounts[at] ?? percentAt(context, at, units, amounts));
  }
  return units.map((read, at) => {
    const other = outside[at];
    const unread = other?.value === 'prices' || !('unit' in read);
    return other && unread ? { unit: fallback(figures[at] as FigureFound, other) } : read;
  });
}

function amountAt(context: UnitsContext, at: number, previous: Read<Unit> | undefined): AmountUnit {
  const { around, figures, places, shared } = context;
  const figure = figures[at] as FigureFound;
  const after = figure.toNext ? amountAt(context, at + 1, undefined) : undefined;
  const next = after && 'unit' in after ? after.unit : undefined;
  const amongLarge = figures.some(
    (other, index) =>
      other.kind === 'pounds' &&
      index !== at &&
      Number(other.figure.value) >= THOUSAND &&
      within(other.bare, (places[at] as Place).sentence),
  );
  const asked = { text: around.text, previous, next, shared: shared[at] ?? false, amongLarge };
  return unitOfAmount(asked, figure, places[at] as Place);
}

/**
 * A percentage's unit by its clause; else that of the percentage before it in the sentence, "and
 * 7% on CPI"; else by the sentence, the percentage before that, and the whole text.
 */
function percentAt(
  { around, figures, places, outside }: UnitsContext,
  at: number,
  units: readonly AmountUnit[],
  amounts: readonly (AmountUnit | undefined)[],
): AmountUnit {
  const [found, place] = [figures[at] as FigureFound, places[at] as Place];
  const own = unitByClause(around, { found, place });
  const beside = amounts.findIndex(
    (each, index) =>
      each !== undefined &&
      'unit' in each &&
      /-rise$/.test(each.unit.value) &&
      gap(figures[index] as FigureFound, found) < NEAR,
  );
  // "2.8% equates to an extra 49p", "a pay rise of 4% + £750": as much as pay itself is raised by.
  const asPaid = beside >= 0 && (!own || own.basis === 'assumed');
  if (asPaid) return { unit: { value: 'cash-rise', basis: 'implied', words: undefined } };
  if (own) return { unit: own };
  const earlier = units.findLastIndex(
    (each, index) =>
      'unit' in each && figures[index]?.kind === 'percent' && outside[index]?.value !== 'prices',
  );
  const before = units[earlier];
  const inherited = before && 'unit' in before ? implied(before.unit) : undefined;
  const near = figures[earlier] && within((figures[earlier] as FigureFound).bare, place.sentence);
  if (inherited && near) return { unit: inherited };
  const whole = { start: 0, end: around.text.lower.length };
  const wider =
    unitByForm(around, { found, place }) ??
    unitByNearest(around, found, place.sentence, figures) ??
    inherited ??
    unitByNearest(around, found, whole, figures) ??
    // "One in five pounds" of pay is said only of what is missing from it.
    (found.ofPounds
      ? { value: 'cut' as const, basis: 'assumed' as const, words: undefined }
      : undefined);
  return wider
    ? { unit: wider }
    : {
        missing: (words) => `nothing says whether ${words} is a cut or a rise`,
      };
}

function implied(read: Read<Unit>): Read<Unit> {
  return { ...read, basis: read.basis === 'assumed' ? 'assumed' : 'implied' };
}

/** A figure that is of nothing here needs a unit only for form's sake. */
function fallback(figure: FigureFound, outside: Read<Outside> | undefined): Read<Unit> {
  const value: Unit = figure.kind === 'percent' ? 'cash-rise' : 'yearly';
  return { value, basis: outside?.value === 'prices' ? 'implied' : 'assumed', words: undefined };
}

/** The unit an option gives, where a figure of that kind can have it. */
export function canHave(figure: FigureFound, unit: Unit): boolean {
  return isPercent(unit) === (figure.kind === 'percent');
}
