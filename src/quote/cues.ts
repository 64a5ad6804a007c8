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
    ...'settlement deal payrise payrises grow grows another additional'.split(' '),
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
      'claim',
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

export const findWishes = anyOf(CUES.wish);
