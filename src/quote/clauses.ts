import type { FigureFound } from './figures.js';
import { type Stretch, within } from './text.js';

// Which words are about which figure. Between two figures the text is divided where its grammar
// divides it most strongly; the words on a figure's side of that are its own.

/** From the strongest to the weakest place to divide at. */
const BOUNDARIES: readonly RegExp[] = [
  /[.!?]+["')\]]*(?= |$)/,
  /;| - |: |\.\.\./,
  /, (?:but|while|whereas|which|and|although|though|whilst|or|so|with|meaning|compared)\b|,(?= )/,
  / (?:but|while|whereas|which|although|though|meaning|whilst|because|when|whenever|if|so that|rather than|not|instead of|on top of)(?= )/,
  / (?:and|or|plus|versus|vs|against)(?= )| \+ ?/,
  // "11.9% (CPI)" ends after its brackets; "lost (20.9%)" begins with them.
  /\)/,
  /\(/,
  / (?:would|will|requires|needs|means)(?= )/,
  / (?:to|from|with|equates|equals|=|is|was)(?= )/,
];

/** "approx. 26%" and "5 p.a. more" end no sentence. */
const ABBREVIATION =
  /(?:approx|\bc|\bca|p\.a|e\.g|i\.e|vs|\bdr|\bmr|\bms|\bmrs|\bno|\bst|\bcf|etc)\.$/;

/** The sentences of a text. */
function sentencesOf(lower: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of lower.matchAll(/[.!?]+["')\]]*(?= )/g)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(lower.slice(Math.max(0, end - 8), end))) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: lower.length });
  return sentences;
}

/** The clause of each figure, and the sentence it stands in. */
export interface Place {
  readonly clause: Stretch;
  readonly sentence: Stretch;
}

export function placesOf(lower: string, figures: readonly FigureFound[]): readonly Place[] {
  const sentences = sentencesOf(lower);
  const cuts = figures.slice(1).map((figure, at) => {
    const before = figures[at] as FigureFound;
    return dividing(lower, before.end, figure.start);
  });
  return figures.map((figure, at) => {
    const sentence = sentences.find((each) => within(figure.bare, each)) ?? {
      start: 0,
      end: lower.length,
    };
    const clause = {
      start: Math.max(sentence.start, cuts[at - 1] ?? 0),
      end: Math.min(sentence.end, cuts[at] ?? lower.length),
    };
    return { clause, sentence };
  });
}

/** Where the words between two figures part; halfway where nothing parts them. */
function dividing(lower: string, from: number, to: number): number {
  const between = lower.slice(from, to);
  for (const boundary of BOUNDARIES) {
    const found = boundary.exec(between);
    if (found) return from + found.index + (found[0].startsWith(' ') ? 0 : 1);
  }
  return from + Math.floor(between.length / 2);
}
