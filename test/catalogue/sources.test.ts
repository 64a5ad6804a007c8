import { describe, expect, test } from 'vitest';
import {
  awards,
  indices,
  methods,
  names,
  raw,
  scales,
  sources,
  workforces,
} from '../support/raw-data.js';

/** Every text under a key `source` or in a list `sources`, wherever it stands in a file. */
function cited(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'source' && typeof entry === 'string') found.add(entry);
    else if (key === 'sources' && Array.isArray(entry)) {
      for (const id of entry) if (typeof id === 'string') found.add(id);
    } else cited(entry, found);
  }
  return found;
}

const known = new Set(sources.map((source) => source.id));
const files = [
  'methods.json',
  ...['awards', 'indices', 'scales', 'workforces'].flatMap((folder) =>
    names(folder).map((id) => `${folder}/${id}.json`),
  ),
];

describe('the bibliography', () => {
  test('has each id once', () => {
    expect(sources).toHaveLength(known.size);
  });

  test.each(files)('has every source that %s cites', (path) => {
    const ids = [...cited(raw(path))];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  test('has no source that nothing cites', () => {
    const used = new Set(files.flatMap((path) => [...cited(raw(path))]));
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
  });

  test('says nothing was published after it was read', () => {
    const late = sources.filter(({ published, retrieved }) => (published ?? '') > retrieved);
    expect(late.map((source) => source.id)).toEqual([]);
  });
});

describe('every value', () => {
  test('of an index, an award, an amount or a break says where it was printed', () => {
    const uncited = [
      ...indices.flatMap((index) => index.levels.map((level) => level.source ?? index.source)),
      ...awards.flatMap((file) => file.awards.map((award) => award.source)),
      ...scales.flatMap((scale) =>
        scale.points.flatMap((point) =>
          point.amounts.flatMap((entry) => ('amount' in entry ? [entry.source] : [])),
        ),
      ),
      ...workforces.flatMap((workforce) => workforce.breaks.map((entry) => entry.source)),
      ...methods.flatMap((method) => method.reproduces.map((figure) => figure.source)),
    ].filter((id) => !known.has(id));
    expect(uncited).toEqual([]);
  });
});
