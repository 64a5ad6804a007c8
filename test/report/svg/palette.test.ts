import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  type Rgb,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { sample } from '../../../src/report/svg/shapes.js';
import { PALETTES, THEMES } from '../../../src/report/svg/theme.js';

const rgb = (colour: string): Rgb => {
  const read = converter('rgb')(colour);
  if (!read) throw new Error(`${colour} is no colour`);
  return read;
};
const EYES: Readonly<Record<string, (colour: string) => Color>> = {
  'all cones': (colour: string) => rgb(colour),
  'no red cones': (colour: string) => filterDeficiencyProt(1)(rgb(colour)),
  'no green cones': (colour: string) => filterDeficiencyDeuter(1)(rgb(colour)),
  'no blue cones': (colour: string) => filterDeficiencyTrit(1)(rgb(colour)),
};

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}

describe.each(THEMES)('the colours of the %s theme', (theme) => {
  const { ground, ink, muted, colours } = PALETTES[theme];

  test('stand out from the ground by 4.5 to 1 or more', () => {
    for (const colour of [ink, muted, ...colours]) {
      expect(wcagContrast(colour, ground), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(Object.entries(EYES))('are told apart with %s', (_, seen) => {
    const distance = differenceCiede2000();
    for (const [one, other] of pairs(colours)) {
      // Ten is a difference that is seen at a glance.
      expect(distance(seen(one), seen(other)), `${one} ${other}`).toBeGreaterThan(15);
    }
  });

  test('are dark enough, or light enough, to be printed without colour', () => {
    const grey = filterGrayscale(1);
    // Lines and marks need 3 to 1 (WCAG 2.2, 1.4.11); labels keep their colour where there is one.
    for (const colour of colours) {
      expect(wcagContrast(grey(rgb(colour)), ground), colour).toBeGreaterThanOrEqual(3);
    }
  });
});

test('no two of 36 styles have a shape and a colour in common', () => {
  const drawn = Array.from({ length: 36 }, (_, style) => sample(0, 0, style));
  expect(new Set(drawn).size).toBe(36);
});

test('six styles have six shapes, so that they are told apart without colour', () => {
  const shapes = Array.from(
    { length: 6 },
    (_, style) => / d="([^"]+)"/.exec(sample(0, 0, style))?.[1],
  );
  expect(new Set(shapes).size).toBe(6);
});
