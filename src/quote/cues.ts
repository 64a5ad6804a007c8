import { anyOf, type Found, finder } from './phrases.js';

// The words that say what a percentage is of.

/** What a cue says of the figure it belongs to. */
export type Cue =
  /** Buying power lost. */
  | 'cut'
  /** A rise, of whatever kind. */
  | 'rise'
  /** A rise that has happened. */
  | 'risen'
  /** A rise over and above prices. */
  | 'real rise'
  /** A wish, which is for a rise. */
  | 'wish';

const CUES: Readonly<Record<Cue, readonly string[]>> = {
  cut: [
    ...'cut cuts cutting fall falls fell fallen falling down lower lowered lost lose loses losing loss losses'.split(
      ' ',
    ),
    ...'erosion erode eroded eroding erodes decline declines declined declining drop drops dropped'.split(
      ' ',
    ),
    ...'dropping less decrease decreases decreased reduction reductions reduce reduced reduces poorer'.split(
      ' ',
    ),
    ...'below shrunk shrink shrank shrinking slashed slashing slash devalued devaluation depreciated'.split(
      ' ',
    ),
    ...'shortfall halved plunge plunged plummeted slump slumped deteriorated diminished depleted'.split(
      ' ',
    ),
    ...'behind sliced shaved squeezed squeeze deterioration tumbled collapsed sunk sank dip dipped'.split(
      ' ',
    ),
    ...['worse off', 'wiped off', 'wiped out', 'taken out of', 'real terms loss', 'gone down'],
    ...[
      'went down',
      'below inflation',
      'behind inflation',
      'worth less',
      'for free',
      'for nothing',
    ],
    ...['out of pocket', 'lagged', 'lagging', 'fallen behind', 'unpaid', 'hit to'],
  ],
  'real rise': [
    'above inflation',
    'ahead of inflation',
    'over inflation',
    'inflation busting',
    'inflation plus',
  ],
  risen: [
    ...'rose risen grew grown growth up higher climbed jumped soared increased gained gain gains'.split(
      ' ',
    ),
    ...[
      'gone up',
      'went up',
      'has increased',
      'have increased',
      'better off',
      'going up',
      'outpaced',
    ],
  ],
  rise: [
    ...'rise rises rising raise raises raised increase increases increasing uplift uplifts uplifted'.split(
      ' ',
    ),
    ...'hike hikes boost boosts restoration increment bump award awards awarded more extra offer offered'.split(
      ' ',
    ),
    ...'settlement deal payrise payrises grow grows'.split(' '),
  ],
  wish: [
    ...'want wants wanted demand demands demanded demanding need needs needed require requires'.split(
      ' ',
    ),
    ...'required requiring seek seeks seeking sought necessitate necessitates necessitating'.split(
      ' ',
    ),
    ...['ask for', 'asks for', 'asked for', 'asking for', 'calling for', 'call for', 'calls for'],
    ...['called for', 'to restore', 'fighting for', 'striking for', 'strike for', 'pushing for'],
    ...[
      'holding out for',
      'campaigning for',
      'wish for',
      'necessary',
      'ask',
      'asking',
      'pay claim',
    ],
    ...['restored by', 'would take', 'it will take', 'would fix', 'bidding for', 'pressing for'],
  ],
};

export const findCues: (lower: string) => readonly Found<Cue>[] = finder(
  (Object.entries(CUES) as [Cue, readonly string[]][]).flatMap(([cue, phrases]) =>
    phrases.map((phrase) => [phrase, cue] as const),
  ),
);

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

export const findWishes = anyOf(CUES.wish);

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

/** Signs of a rise that was paid or offered, and is not what restores pay. */
export const findPaid = anyOf([
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
export const findGot = anyOf([
  ...'received receive receiving given got handed granted accepted awarded implemented backdated'.split(
    ' ',
  ),
  ...['have had', 'has had', 'had already', 'secured', 'pocketed', 'agreed to', 'settled for'],
]);

/** Prices taken into account. */
export const findReal = anyOf([
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
