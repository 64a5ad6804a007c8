import { describe, expect, test } from 'vitest';
import { bundledTexts } from '../../src/catalogue/bundled-texts.js';
import { raw, sources } from '../support/raw-data.js';

/** A source that a value cites or inherits, with the value's place. */
interface Cited {
  readonly place: string;
  readonly id: string | undefined;
}

const FIGURES = ['level', 'amount', 'percent', 'printed'];

/** Every printed figure of a file, with the nearest source said of it or of what holds it. */
function figures(value: unknown, place: string, inherited: string | undefined): readonly Cited[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, at) => figures(entry, `${place}[${at}]`, inherited));
  }
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const id = typeof record['source'] === 'string' ? record['source'] : inherited;
  return Object.entries(record).flatMap(([key, entry]) =>
    FIGURES.includes(key) && typeof entry === 'string'
      ? [{ place: `${place}.${key}`, id }]
      : figures(entry, `${place}.${key}`, id),
  );
}

const known = new Map(sources.map((source) => [source.id, source]));
const files = [...bundledTexts().keys()];
const cited = files.flatMap((path) => figures(raw(path), path, undefined));

describe('every value', () => {
  test('is looked at: several thousand of them', () => {
    expect(cited.length).toBeGreaterThan(7000);
  });

  test('resolves to a source with a title, a publisher, a date, and an address or a number', () => {
    const bare = cited.filter(({ id }) => {
      const source = known.get(id ?? '');
      const dated = source?.published ?? source?.undated;
      return !(source?.title && source.publisher && dated && (source.url ?? source.reference));
    });
    expect(bare).toEqual([]);
  });

  test('without a date of publication says why, and when it was read', () => {
    for (const { undated, published, retrieved } of sources) {
      expect(Boolean(undated) !== Boolean(published)).toBe(true);
      expect(retrieved).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });
});

describe('the bibliography', () => {
  test('has each id once', () => {
    expect(sources).toHaveLength(known.size);
  });

  test('says nothing was published after it was read', () => {
    const late = sources.filter(({ published, retrieved }) => (published ?? '') > retrieved);
    expect(late.map((source) => source.id)).toEqual([]);
  });

  test('of confidence C is of something worked out, and says how', () => {
    const derived = sources.filter((source) => source.confidence === 'C');
    expect(derived.map((source) => source.id).sort()).toEqual([
      'fit-bma-2023',
      'ons-l522-2026-03-25',
    ]);
  });
});
