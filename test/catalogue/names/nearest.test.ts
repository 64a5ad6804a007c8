import { describe, expect, test } from 'vitest';
import { nearest, plainName } from '../../../src/catalogue/names/nearest.js';

const indices = ['rpi', 'cpi', 'cpih', 'hci'];

describe('a plain name', () => {
  test.each(['StR min', 'str-min', 'STR_MIN', 'str.min', ' str/min '])(
    'of %j is strmin',
    (text) => {
      expect(plainName(text)).toBe('strmin');
    },
  );
});

describe('the nearest known name', () => {
  test('is the one a slip of the fingers away', () => {
    expect(nearest('rip', indices)).toBe('rpi');
    expect(nearest('cpihh', indices)).toBe('cpih');
    expect(nearest('avrage', ['start', 'end', 'average', 'latest'])).toBe('average');
  });

  test('is the only one that has it for a word, though another is as near in letters', () => {
    expect(nearest('mps', ['cpi', 'uk-mps', 'england-teachers'])).toBe('uk-mps');
    expect(nearest('MPs uk', ['cpi', 'uk-mps'])).toBe('uk-mps');
    expect(nearest('mps', ['cps', 'uk-mps', 'fr-mps'])).toBe('cps');
  });

  test('is as it is written, not as it is compared', () => {
    expect(nearest('nuffieldcpi', ['bma', 'nuffield-cpi'])).toBe('nuffield-cpi');
  });

  test('is none when nothing is near', () => {
    expect(nearest('inflation', indices)).toBeUndefined();
    expect(nearest('xyz', indices)).toBeUndefined();
    expect(nearest('bakers', ['teachers', 'police', 'mps'])).toBeUndefined();
    expect(nearest('', indices)).toBeUndefined();
    expect(nearest('rpi', [])).toBeUndefined();
  });

  test('is found for a text of any length', () => {
    expect(nearest('x'.repeat(1_000_000), indices)).toBeUndefined();
  });
});
