import { describe, expect, test } from 'vitest';
import { type LedgerEntry, mentionsOf } from '../../../src/domain/check/ledger.js';
import type { Part } from '../../../src/domain/check/reading.js';
import type { Unit } from '../../../src/domain/quoted.js';
import { quoted } from '../../support/search-ground.js';

const makers = { nation: 'nowhere', workforce: 'makers' };

function part(unit: Unit, text: string, also: Partial<Part> = {}): Part {
  return {
    figure: quoted(text),
    words: text,
    unit: { value: unit, basis: 'said', words: undefined },
    index: undefined,
    since: undefined,
    until: undefined,
    years: undefined,
    grade: undefined,
    grades: undefined,
    people: undefined,
    outside: undefined,
    earnings: undefined,
    payrollGrades: [],
    lost: false,
    ...also,
  };
}

function entry(id: string, printed: string, also: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id,
    who: 'Somebody',
    said: '2011-05',
    ...makers,
    group: 'makers',
    verdict: 'reproduced',
    source: 'made-up-article',
    figures: [{ printed, unit: 'cut' }],
    ...also,
  };
}

function likeness(of: Part, entries: readonly LedgerEntry[]): readonly string[] {
  return mentionsOf(of, makers, entries).map((each) => `${each.entry.id} ${each.likeness}`);
}

describe('a quote is found in the ledger', () => {
  test('by what it rounds to: 26% is the 26.1% of others, and no 26.5%', () => {
    const entries = [entry('rounded', '26.1'), entry('exact', '26'), entry('next', '26.5')];
    expect(likeness(part('cut', '26'), entries)).toEqual(['rounded same', 'exact same']);
    expect(likeness(part('cut', '26.1'), entries)).toEqual(['rounded same']);
  });

  test('the likest first, with what is other about the rest', () => {
    const entries = [
      entry('rise', '26', { figures: [{ printed: '26', unit: 'rise' }] }),
      entry('abroad', '26', { nation: 'elsewhere' }),
      entry('others', '26', { workforce: 'menders' }),
      entry('earned', '26', { figures: [{ printed: '26', unit: 'cut', needs: 'earnings' }] }),
      entry('same', '26'),
    ];
    expect(likeness(part('cut', '26'), entries)).toEqual([
      'same same',
      'earned other-measure',
      'others other-workforce',
      'abroad other-nation',
      'rise other-unit',
    ]);
  });

  test('of a measure that the catalogue does not hold, as the same', () => {
    const earned = entry('earned', '26', {
      figures: [{ printed: '26', unit: 'cut', needs: 'take-home' }],
    });
    const outside = { value: 'take-home', basis: 'said', words: 'take-home' } as const;
    expect(likeness(part('cut', '26', { outside }), [earned])).toEqual(['earned same']);
  });
});
