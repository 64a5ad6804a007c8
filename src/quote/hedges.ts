import type { Hedge } from '../domain/quoted.js';

/** Words before a figure that soften it, the nearest ones counting. */
const BEFORE: readonly (readonly [Hedge, readonly string[]])[] = [
  [
    'about',
    [
      'about around roughly approximately approx approx. some circa c. ca. ~ ≈ estimated near',
      'somewhere',
    ]
      .flatMap((line) => line.split(' '))
      .concat([
        'in the region of',
        'in the order of',
        'more like',
        'something like',
        'give or take',
      ]),
  ],
  [
    'over',
    [
      'over',
      'above',
      'exceeding',
      'exceeds',
      'exceed',
      'top',
      'tops',
      'topping',
      '>',
      'beyond',
    ].concat([
      'more than',
      'at least',
      'upwards of',
      'in excess of',
      'north of',
      'no less than',
      'not less than',
      'greater than',
      'higher than',
      'a minimum of',
      'well over',
    ]),
  ],
  [
    'under',
    ['nearly', 'almost', 'under', 'approaching', 'below', '<', 'nigh on', 'virtually'].concat([
      'less than',
      'close to',
      'up to',
      'just shy of',
      'shy of',
      'no more than',
      'at most',
      'a maximum of',
      'as much as',
      'fewer than',
      'lower than',
    ]),
  ],
];

const OPENERS = BEFORE.map(
  ([hedge, words]) =>
    [
      hedge,
      new RegExp(
        `(?:^|[^a-z0-9])(${[...words]
          .sort((a, b) => b.length - a.length)
          .map((word) => word.replace(/[.]/g, '\\.').replace(/ /g, '[ -]'))
          .join('|')})(?: (?:an?|the|just|only|by|average(?: of)?))* ?$`,
      ),
    ] as const,
);

/** "+" and the like may stand between a figure and the words that say what it is of. */
const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ['about', /^(?:,? or so|,? or thereabouts|-ish|ish|-odd| or around| give or take)(?![a-z])/],
  [
    'over',
    /^(?:\+(?! ?[£\d])|-plus| plus(?= (?:an?|per|pay|rise))|,? or more|,? at least|,? and above)(?![a-z])/,
  ],
  ['under', /^(?:,? or less|,? at most|,? at best)(?![a-z])/],
];

/** Words that say "up to" of a change, and not of a limit: "went up to £19". */
const MOVED =
  /(?:go|goes|going|gone|went|move|moved|rise|rose|risen|take|taken|took|brought|bring|bumped|pushed|back) $/;

/** "A strike over 29%" is about it. */
const ABOUT =
  /(?<![a-z])(?:strik(?:e|es|ing)|rows?|disputes?|vot(?:e|es|ing)|talks|clash(?:es|ed)?|ballot(?:s|ed)?|battles?|walk(?:ing|ed)?[ -]?outs?|action|stand-?off|deadlock|fights?|feud|showdown|negotiations?|anger|fury|protests?|quarrel|arguments?|rebellion|impasse|split)(?: (?:again|back|out|today|begins|looms))? $/;

/** "£952 more than £21,176" sets one figure against another. */
const COMPARED = /(?:[\d%)]|cent|percent|hour|year|pounds|pence|p) $/;

const PLAIN = /(?:^|[^a-z])((?:just|only|merely|a mere|as low as|as little as|as high as) )$/;

/** How a figure is hedged, and where its words begin and end with that. */
export function hedgeOf(
  lower: string,
  start: number,
  end: number,
): { readonly hedge: Hedge | undefined; readonly start: number; readonly end: number } {
  const from = Math.max(0, start - 60);
  const before = lower.slice(from, start);
  const after = lower.slice(end, end + 24);
  for (const [hedge, pattern] of AFTER) {
    const found = pattern.exec(after);
    if (found) return { hedge, start, end: end + found[0].length };
  }
  const openers = OPENERS.flatMap(([hedge, pattern]) => {
    const match = pattern.exec(before);
    const phrase = match?.[1];
    if (!match || phrase === undefined) return [];
    const at = match.index + match[0].indexOf(phrase);
    if (phrase === 'over' && ABOUT.test(before.slice(0, at))) return [];
    if (phrase === 'up to' && MOVED.test(before.slice(0, at))) return [];
    if (phrase.endsWith(' than') && COMPARED.test(before.slice(0, at))) return [];
    return [{ hedge, at, length: phrase.length }];
  });
  // "more than" and "than" end at the same place; the one that begins first is the whole of it.
  const [opener] = openers.sort((a, b) => a.at - b.at);
  if (opener) return { hedge: opener.hedge, start: from + opener.at, end };
  const plain = PLAIN.exec(before);
  return { hedge: undefined, start: plain ? start - (plain[1] as string).length : start, end };
}
