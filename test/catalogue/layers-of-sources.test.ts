import { describe, expect, test } from 'vitest';
import { openWithUserData } from '../../src/catalogue/own/user-data.js';
import type { SourcesFile } from '../../src/catalogue/shapes/index.js';
import { verifyPath } from '../../src/catalogue/verify/verify-path.js';
import { folderOf, newFolder, ownScale, put } from '../support/own-files.js';
import { methods } from '../support/raw-data.js';
import { bundle, bundled } from '../support/verified.js';

const own = ownScale() as { sources: object[]; points: { amounts: object[] }[] };
const points = own.points.map((point) => ({
  ...point,
  amounts: point.amounts.map((amount) => ({ ...amount, source: 'md-1-2017' })),
}));

/** Some sources of the user's own, and a scale that cites one of the bundle's. */
const files = {
  'sources.json': { sources: own.sources },
  'scales/noland-staff.json': ownScale({ sources: undefined, points }),
};

const findingsIn = (place: string) => verifyPath(place).files.flatMap((file) => file.findings);

describe("sources of a user's folder", () => {
  test('are added to those beneath, which can still be cited', async () => {
    const catalogue = await openWithUserData({ data: folderOf(files) });
    expect(catalogue.source('md-1-2017').id).toBe('md-1-2017');
    expect(findingsIn(folderOf(files))).toEqual([]);
  });

  test.each(['PAYRESTORE_DATA', 'XDG_DATA_HOME'])('are so in every place: %s', async (variable) => {
    const root = newFolder();
    for (const [path, content] of Object.entries(files)) put(root, `payrestore/${path}`, content);
    const place = variable === 'XDG_DATA_HOME' ? root : `${root}/payrestore`;
    const catalogue = await openWithUserData({}, { [variable]: place });
    expect(catalogue.source('made-up-report').id).toBe('made-up-report');
    expect(catalogue.workforce('noland-staff').scales).toHaveLength(1);
  });

  test('are kept under those of the layers above', async () => {
    const other = { ...own.sources[0], id: 'another-report' };
    const cites = points.map((point) => ({
      ...point,
      amounts: point.amounts.map((amount) => ({ ...amount, source: 'made-up-report' })),
    }));
    const data = folderOf({
      'sources.json': { sources: [other] },
      'scales/noland-staff.json': ownScale({ sources: undefined, points: cites }),
    });
    const beneath = folderOf({ 'sources.json': { sources: own.sources } });
    const catalogue = await openWithUserData({ data }, { PAYRESTORE_DATA: beneath });
    expect(catalogue.workforce('noland-staff').scales).toHaveLength(1);
  });

  test('and methods may come together', async () => {
    const [method] = methods;
    const data = folderOf({ ...files, 'methods.json': { methods: [{ ...method, id: 'mine' }] } });
    expect((await openWithUserData({ data })).methods()).toHaveLength(methods.length + 1);
    expect(findingsIn(data)).toEqual([]);
  });
});

describe('a whole copy of the data stands by itself', () => {
  const copyWith = (sources: string | undefined, lost?: string) => {
    const copy = Object.fromEntries(bundle);
    delete copy['sources.json'];
    if (lost) delete copy[lost];
    return folderOf(sources === undefined ? copy : { ...copy, 'sources.json': sources });
  };

  test('and is as sound as the bundle', () => {
    const { files: verified, alone } = verifyPath(copyWith(bundled('sources.json')));
    expect(alone).toBe(true);
    expect(verified.flatMap((file) => file.findings)).toEqual([]);
  });

  test('so that one source taken out of it is missed', () => {
    const { sources } = JSON.parse(bundled('sources.json')) as SourcesFile;
    const left = sources.filter(({ id }) => id !== 'md-1-2017');
    const codes = findingsIn(copyWith(JSON.stringify({ sources: left }))).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['unknown-source']));
  });

  test('so that all of them are missed', () => {
    const codes = findingsIn(copyWith(undefined)).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(3000);
    expect(new Set(codes)).toEqual(new Set(['unknown-source']));
  });

  test('so that a scale taken out of it is missed', () => {
    const found = findingsIn(copyWith(bundled('sources.json'), 'scales/uk-mps.json'));
    expect(found.map(({ code }) => code)).toContain('dangling');
  });

  test('and a part of it does not', () => {
    expect(verifyPath(folderOf(files)).alone).toBe(false);
  });
});
