import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../src/catalogue/verify/library.js';
import { verifyFiles } from '../../../src/catalogue/verify/verify.js';
import { bundle, bundled, findingsAfter } from '../../support/verified.js';

describe('the bundled data', () => {
  const verified = verifyFiles(bundle);

  test('has no finding, in all of its files', () => {
    expect(verified.flatMap(({ findings }) => findings)).toEqual([]);
    expect(verified).toHaveLength(bundle.size);
    expect(verified.every(({ kind }) => kind !== null)).toBe(true);
  });

  test('is counted, value by value', () => {
    const values = verified.reduce((sum, file) => sum + file.values, 0);
    expect(values).toBeGreaterThan(7000);
    const rpi = verified.find(({ path }) => path === 'indices/rpi.json');
    // January 1987 to July 2026.
    expect(rpi?.values).toBe(39 * 12 + 7);
  });
});

describe('a source', () => {
  test('that is taken out of the bibliography is missed wherever it is cited', () => {
    const sources = JSON.parse(bundled('sources.json')) as { sources: { id: string }[] };
    sources.sources = sources.sources.filter(({ id }) => id !== 'ons-chaw-2023-02-15');
    const texts = new Map(bundle).set('sources.json', JSON.stringify(sources));
    const findings = verifyFiles(texts).flatMap((file) => file.findings);
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(['unknown-source']);
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: 'indices/rpi.json',
        path: 'source',
        what: expect.stringMatching(
          /^ons-chaw-2023-02-15 is no source here; did you mean ons-chaw-/,
        ),
      }),
    );
  });

  test('that nothing cites is found', () => {
    const sources = JSON.parse(bundled('sources.json')) as { sources: { id: string }[] };
    sources.sources.push({ ...sources.sources[0], id: 'never-cited' });
    const texts = new Map(bundle).set('sources.json', JSON.stringify(sources));
    expect(verifyFiles(texts).flatMap((file) => file.findings)).toMatchObject([
      { code: 'unused-source', severity: 'warning', what: 'nothing cites never-cited' },
    ]);
  });

  test('without a date, and without a reason for that, has not its shape', () => {
    const findings = findingsAfter('sources.json', (text) =>
      text.replace(/\n {6}"published": "2023-02-15",/, ''),
    );
    expect(findings[0]).toMatchObject({
      code: 'shape',
      what: expect.stringMatching(/either published, or undated/),
    });
  });
});

describe('a name', () => {
  test.each([
    ['a scale', 'workforces/uk-mps.json', '"scale": "uk-mps"', '"scale": "uk-mp"', /uk-mp\b/],
    [
      'a point',
      'workforces/uk-mps.json',
      '"point": "Basic"',
      '"point": "Basik"',
      /did you mean Basic\?/,
    ],
    [
      'an index',
      'methods.json',
      '"value": "rpi"',
      '"value": "rpii"',
      /no index rpii; did you mean rpi\?/,
    ],
    [
      'an award chain',
      'workforces/england-resident.json',
      '"awards": "england-resident-awards"',
      '"awards": "none"',
      /no award chain none/,
    ],
    [
      'an index of checks',
      'checks/rpi.json',
      '"index": "rpi"',
      '"index": "rpx"',
      /no price index rpx/,
    ],
  ])('of %s that is not there is found', (_, path, was, is, what) => {
    const findings = findingsAfter(path, (text) => text.replace(was, is));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'dangling', what: expect.stringMatching(what) }),
    );
  });

  test('of a file that is not its id is found', () => {
    const texts = new Map([['indices/rpx.json', bundled('indices/rpi.json')]]);
    const findings = verifyFiles(texts, openFiles(bundle)).flatMap((file) => file.findings);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'id-mismatch', path: 'id', what: 'rpx.json holds rpi' }),
    );
  });
});
