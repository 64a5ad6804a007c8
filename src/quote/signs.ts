import { anyOf, type Found } from './phrases.js';

// Words that settle which kind of rise is meant, where the word for it does not.

/** Words that make a rise the one that restores pay, whatever else is said. */
export const findRestoring = anyOf([
  ...'restore restores restored restoring restoration reinstate recover reverse undo redress'.split(
    ' ',
  ),
  ...[
    'make up for',
    'make up',
    'make good',
    'get back to',
    'back to',
    'return to',
    'return pay to',
  ],
  ...['bring pay back', 'bring back', 'bring it back', 'put right', 'fully restore', 'full pay'],
]);

/** Prices set aside: a rise of pay itself. */
export const findCash = anyOf([
  ...[
    'cash terms',
    'in cash',
    'cash rise',
    'cash increase',
    'cash pay rise',
    'nominal',
    'nominally',
  ],
  ...[
    'before inflation',
    'not adjusted for inflation',
    'without inflation',
    'unadjusted',
    'headline',
  ],
  ...['ignoring inflation', 'without adjusting for inflation'],
]);

const GET = ['get', 'gets', 'getting'];
/** What is refused or wished was not paid: "you will not get", "until they get". */
const NOT_GOT =
  /(?:(?:not|n't|never|should|must|ought to|deserve to)(?: [a-z]+){0,2}|(?:until|unless)(?: [a-z]+){0,3}) $/;

function isGot(lower: string, found: Found<true>): boolean {
  return !GET.includes(found.phrase) || !NOT_GOT.test(lower.slice(0, found.start));
}

/** Signs of a rise that was paid or offered, and is not what restores pay. */
const findAnyPaid = anyOf([
  ...GET,
  ...'received receive receiving already given got handed granted accepted offer offered offering deal'.split(
    ' ',
  ),
  ...'settlement implemented announced imposed average award awards awarded awarding backdated'.split(
    ' ',
  ),
  ...'agreed enjoyed secured pocketed paid'.split(' '),
  ...[
    'have had',
    'has had',
    'had a',
    'this year',
    'last year',
    'this financial year',
    'on average',
  ],
  ...[
    'public sector',
    'ddrb',
    'review body',
    'first years',
    'first-year',
    'was given',
    'were given',
  ],
  ...['pay packets', "government's", "ministers'", 'multi-year', 'two-year', 'year-long'],
]);

/** Words that say of a figure on its own that it was paid: "doctors got 5.4%". */
const findAnyGot = anyOf([
  ...GET,
  ...'received receive receiving given got handed granted accepted awarded implemented backdated'.split(
    ' ',
  ),
  ...[
    'have had',
    'has had',
    'had already',
    'already had',
    'secured',
    'pocketed',
    'agreed to',
    'settled for',
  ],
]);

/** Prices taken into account. */
const findAnyReal = anyOf([
  ...[
    'real terms',
    'real term',
    'in real',
    'real pay',
    'real value',
    'real wages',
    'real earnings',
  ],
  ...['after inflation', 'adjusted for inflation', 'adjusting for inflation', 'inflation adjusted'],
  ...['allowing for inflation', 'accounting for inflation', 'taking inflation', 'above inflation'],
  ...[
    'relative to inflation',
    'buying power',
    'purchasing power',
    'ahead of inflation',
    'in real money',
  ],
  ...['over inflation', 'against inflation', 'real'],
]);

export function findPaid(lower: string): readonly Found<true>[] {
  return findAnyPaid(lower).filter((found) => isGot(lower, found));
}

export function findGot(lower: string): readonly Found<true>[] {
  return findAnyGot(lower).filter((found) => isGot(lower, found));
}

/** "You will not get 26 per cent": what is wanted, by those to whom it is said. */
export function findRefused(lower: string): readonly Found<true>[] {
  return findAnyGot(lower).filter((found) => !isGot(lower, found));
}

const A_RISE =
  /^ (?:£?[\d.,]+(?: ?%| per ?cent)? )?(?:pay |wage |salary |cash |annual )*(?:rises?|awards?|increases?|deals?|offers?|settlements?|uplifts?|boosts?|hikes?|payrises?)(?![a-z])/;

/** "An above-inflation rise of 5.4%" is of pay, and is said to be more than that of prices. */
export function isOfRise(lower: string, { phrase, end }: Found<unknown>): boolean {
  return phrase.includes('inflation') && A_RISE.test(lower.slice(end));
}

export function findReal(lower: string): readonly Found<true>[] {
  return findAnyReal(lower).filter((found) => !isOfRise(lower, found));
}

const findRelated = anyOf([
  'above inflation',
  'over inflation',
  'below inflation',
  'inflation busting',
]);

/** Rises that are set against inflation, and are themselves of pay. */
export function findAgainstPrices(lower: string): readonly Found<true>[] {
  return findRelated(lower).filter((found) => isOfRise(lower, found));
}
