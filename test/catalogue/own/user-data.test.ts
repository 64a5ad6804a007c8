import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import {
  openWithUserData,
  type UserData,
  userFolder,
} from '../../../src/catalogue/own/user-data.js';
import { PayrestoreError } from '../../../src/errors.js';
import {
  fileOf,
  folderOf,
  MONTHS,
  newFolder,
  ownIndex,
  ownPoint,
  ownScale,
  put,
} from '../../support/own-files.js';
import { methods, workforces } from '../../support/raw-data.js';

/** The error that opening ends with. */
async function refusal(options: UserData, env: Record<string, string> = {}) {
  try {
    await openWithUserData(options, env);
  } catch (error) {
    if (error instanceof PayrestoreError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

/** A folder with an index and a scale under bundled ids, titled so as to be told apart. */
function layer(title: string): string {
  return folderOf({
    'indices/rpi.json': ownIndex({ id: 'rpi', title: `${title} index` }),
    'scales/uk-mps.json': ownScale({
      id: 'uk-mps',
      title: `${title} scale`,
      points: [ownPoint('Basic', '20000', '21600')],
    }),
  });
}

describe('of all the places that have an id', () => {
  const [given, folder, variable, own] = ['given', 'folder', 'variable', 'own'].map(layer);
  const home = newFolder();
  mkdirSync(join(home, 'nothing'));
  symlinkSync(own ?? '', join(home, 'payrestore'));

  /** Every place from the nearest to the farthest, and what comes without the ones before it. */
  const places = [
    ['given', 'the files named one by one'],
    ['folder', '--data'],
    ['variable', 'PAYRESTORE_DATA'],
    ['own', "the user's own folder"],
  ] as const;

  function without(passed: number): Promise<Catalogue> {
    const options = {
      ...(passed < 1
        ? { series: [`${given}/indices/rpi.json`], scales: [`${given}/scales/uk-mps.json`] }
        : {}),
      ...(passed < 2 ? { data: folder } : {}),
    };
    const env = {
      ...(passed < 3 ? { PAYRESTORE_DATA: variable ?? '' } : {}),
      XDG_DATA_HOME: passed < 4 ? home : join(home, 'nothing'),
    };
    return openWithUserData(options, env);
  }

  test.each(places)('%s is taken where nothing nearer has it: %s', async (name) => {
    const catalogue = await without(places.findIndex(([each]) => each === name));
    expect(catalogue.index('rpi').title).toBe(`${name} index`);
    const scale = catalogue.workforce('uk-mps').scales[0]?.scale;
    expect(scale?.title).toBe(`${name} scale`);
    expect(scale?.origin).toContain('scales/uk-mps.json');
  });

  test('the bundle is taken where none of the user has it', async () => {
    const catalogue = await without(4);
    expect(catalogue.index('rpi')).toMatchObject({ origin: 'bundled', shortTitle: 'RPI' });
    expect(catalogue.workforce('uk-mps').scales[0]?.scale.origin).toBe('bundled');
  });

  test('only the id that a place has is replaced', async () => {
    const catalogue = await without(0);
    expect(catalogue.index('cpi').origin).toBe('bundled');
    expect(catalogue.workforce('uk-mps').scales[0]?.scale.origin).not.toBe('bundled');
  });

  test('a scale in place of another must have the points that its grades are on', async () => {
    const place = fileOf(ownScale({ id: 'uk-mps' }));
    await expect(openWithUserData({ scales: [place] })).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringMatching(
        /line \d+, points: .*lacks points that uk-mps has grades on: Basic/,
      ),
    });
  });
});

describe('a file', () => {
  test('replaces one of its id whole: nothing of the old one shows through', async () => {
    const place = fileOf(ownIndex({ id: 'rpi' }));
    const index = (await openWithUserData({ series: [place] })).index('rpi');
    expect([...index.levels]).toHaveLength(24);
    expect(index).toMatchObject({ origin: place, shortTitle: 'Noland prices' });
  });

  test('of a new id is added, and so is its source', async () => {
    const bundled = await openWithUserData({});
    const catalogue = await openWithUserData({ series: [fileOf(ownIndex())] });
    expect(catalogue.indexIds().filter((id) => !bundled.indexIds().includes(id))).toEqual([
      'noland-prices',
    ]);
    expect(catalogue.sources()).toHaveLength(bundled.sources().length + 1);
    expect(catalogue.source('made-up-report').publisher).toBe('Noland Statistics');
  });

  test('may cite a source of the bundle, or one of a layer beneath', async () => {
    const cites = (source: string) => fileOf(ownIndex({ source, sources: undefined }));
    expect(
      (await openWithUserData({ series: [cites('md-3-2008')] })).index('noland-prices'),
    ).toBeDefined();
    const { sources } = ownIndex() as { sources: object[] };
    const data = folderOf({ 'sources.json': { sources } });
    const series = [cites('made-up-report')];
    expect((await openWithUserData({ series, data })).source('made-up-report').id).toBeDefined();
    expect((await refusal({ series })).details.faults?.[0]?.path).toBe('source');
  });

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('may have %s', async (_what, change) => {
    const series = [fileOf(change(JSON.stringify(ownIndex(), null, 2)))];
    const index = (await openWithUserData({ series })).index('noland-prices');
    expect([...index.levels]).toHaveLength(24);
  });

  test('need not be called by its id when it is named itself, and must when it is in a folder', async () => {
    const named = fileOf(ownIndex(), 'whatever.json');
    expect((await openWithUserData({ series: [named] })).index('noland-prices').origin).toBe(named);
    const error = await refusal({ data: folderOf({ 'indices/whatever.json': ownIndex() }) });
    expect(error).toMatchObject({ code: 'invalid-file', exitCode: 3 });
    expect(error.details.faults).toMatchObject([{ path: 'id' }]);
  });
});

describe('a folder', () => {
  test('adds to the methods and the sources, and takes the place of those of the same id', async () => {
    const bma = methods.find((method) => method.id === 'bma');
    const data = folderOf({
      'methods.json': {
        methods: [
          { ...bma, title: 'Mine instead' },
          { ...bma, id: 'mine', title: 'Mine besides' },
        ],
      },
    });
    const all = (await openWithUserData({ data })).methods();
    expect(all).toHaveLength(methods.length + 1);
    const titles = new Map(all.map((method) => [method.id, method.title]));
    expect([titles.get('bma'), titles.get('mine')]).toEqual(['Mine instead', 'Mine besides']);
  });

  test('with a scale and its workforce makes a workforce that can be asked about', async () => {
    const data = folderOf({
      'scales/noland-staff.json': ownScale(),
      'workforces/noland.json': {
        id: 'noland',
        nation: 'england',
        workforce: 'noland',
        title: 'Staff of Noland',
        aliases: ['nolanders'],
        scales: [{ scale: 'noland-staff', appliesFrom: '2023-04-01' }],
        breaks: [],
        mapping: { status: 'stated', source: 'made-up-report', note: 'Made up.' },
        grades: [
          { id: 'K', title: 'K', aliases: [], held: [{ scale: 'noland-staff', point: 'Clerk' }] },
        ],
      },
    });
    const catalogue = await openWithUserData({ data });
    const names = catalogue.workforceNames().filter((name) => name.nation === 'england');
    expect(names.filter((name) => name.scales.includes('noland-staff'))).toMatchObject([
      { id: 'noland', aliases: ['nolanders'] },
    ]);
  });

  test('may name what is in the bundle, and nothing that is nowhere', async () => {
    const mps = workforces.find(({ id }) => id === 'uk-mps');
    const own = { ...mps, id: 'members', aliases: ['honourable members'] };
    const catalogue = await openWithUserData({
      data: folderOf({ 'workforces/members.json': own }),
    });
    expect(catalogue.workforce('members').scales[0]?.scale).toMatchObject({
      id: 'uk-mps',
      origin: 'bundled',
    });
    const gone = { ...own, scales: [{ scale: 'uk-mpz', appliesFrom: '2008-04-01' }] };
    const error = await refusal({ data: folderOf({ 'workforces/members.json': gone }) });
    expect(error.details.faults).toMatchObject([
      { path: 'scales[0].scale', message: expect.stringMatching(/uk-mpz; did you mean uk-mps/) },
      { path: 'grades[0].held[0].scale' },
    ]);
    const [method] = methods;
    const index = { ...method?.choices.index, value: 'rip' };
    const wrong = { methods: [{ ...method, choices: { ...method?.choices, index } }] };
    expect(
      (await refusal({ data: folderOf({ 'methods.json': wrong }) })).details.faults,
    ).toMatchObject([
      { path: 'methods[0].choices.index.value', message: expect.stringContaining('rpi') },
    ]);
  });

  test('of data may hold other things, which are not looked at', async () => {
    const data = folderOf({
      'indices/noland-prices.json': ownIndex(),
      'indices/README.md': 'not data',
      'notes.json': 'not data',
      'letters/a.json': 'not data',
    });
    expect((await openWithUserData({ data })).indexIds()).toContain('noland-prices');
  });

  test.each([
    ['that is not there', () => join(newFolder(), 'gone')],
    ['that is empty', newFolder],
    ['without data files', () => folderOf({ 'a.json': '{}' })],
    ['that is a file', () => fileOf(ownIndex())],
    ['with a folder where a file belongs', () => folderOf({ 'indices/a.json/b': '' })],
  ])('%s cannot be read', async (_what, make) => {
    const place = make();
    const error = await refusal({ data: place });
    expect(error).toMatchObject({ code: 'unreadable-data', exitCode: 5 });
    expect(error.message).toContain(place);
  });

  test('named in the environment must be there, and the own one need not be', async () => {
    const gone = join(newFolder(), 'gone');
    expect((await refusal({}, { PAYRESTORE_DATA: gone })).code).toBe('unreadable-data');
    expect((await openWithUserData({}, { PAYRESTORE_DATA: '' })).indexIds()).toContain('rpi');
    expect((await openWithUserData({}, { XDG_DATA_HOME: gone })).indexIds()).toContain('rpi');
  });
});

describe('a file that is not there', () => {
  test.each(['series', 'scales'])('cannot be read: %s', async (option) => {
    const gone = join(newFolder(), 'gone.json');
    const error = await refusal({ [option]: [gone] });
    expect(error).toMatchObject({ code: 'unreadable-data', exitCode: 5 });
    expect(error.message).toBe(`${gone}: cannot be read: there is no such file`);
  });

  test('is told from a folder', async () => {
    const folder = newFolder();
    expect((await refusal({ series: [folder] })).message).toContain('it is a folder');
  });
});

describe("the user's own folder", () => {
  test.each([
    [{ XDG_DATA_HOME: '/data', HOME: '/home/me' }, '/data/payrestore'],
    [{ HOME: '/home/me' }, '/home/me/.local/share/payrestore'],
    [{ XDG_DATA_HOME: '', HOME: '/home/me' }, '/home/me/.local/share/payrestore'],
    [{ XDG_DATA_HOME: 'not/absolute', HOME: '/home/me' }, '/home/me/.local/share/payrestore'],
    [{ USERPROFILE: '/users/me' }, '/users/me/.local/share/payrestore'],
    [{}, undefined],
  ])('with %j is %s', (env, folder) => expect(userFolder(env)).toBe(folder));
});

describe('the hash of what an answer was read from', () => {
  const evidence = { indices: ['noland-prices'], workforces: ['noland-staff'] };
  const index = JSON.stringify(ownIndex({ note: 'A note.' }), null, 2);
  const scale = JSON.stringify(ownScale(), null, 2);

  async function hashOf(indexText: string, scaleText: string): Promise<string> {
    const options = { series: [fileOf(indexText)], scales: [fileOf(scaleText)] };
    return (await openWithUserData(options)).hash(evidence);
  }

  test.each([
    ['a figure', index.replace('"132.0"', '"132.1"')],
    ['a word of its note', index.replace('A note.', 'A mote.')],
    ['a blank', index.replace('  "id"', '   "id"')],
    ['its last line end', `${index}\n`],
    ['the case of a letter', index.replace('Noland Statistics', 'noland Statistics')],
  ])('changes with %s of the index', async (_what, changed) => {
    expect(changed).not.toBe(index);
    expect(await hashOf(changed, scale)).not.toBe(await hashOf(index, scale));
  });

  test('changes with a figure of the scale', async () => {
    const changed = scale.replace('"21600"', '"21601"');
    expect(await hashOf(index, changed)).not.toBe(await hashOf(index, scale));
  });

  test('does not change with where the same bytes stand', async () => {
    expect(await hashOf(index, scale)).toBe(await hashOf(index, scale));
    const named = await openWithUserData({ series: [fileOf(index)] });
    const folder = await openWithUserData({
      data: folderOf({ 'indices/noland-prices.json': index }),
    });
    const only = { indices: ['noland-prices'], workforces: [] };
    expect(folder.hash(only)).toBe(named.hash(only));
  });

  test('does not change with a file that the answer was not read from', async () => {
    const folder = folderOf({ 'indices/noland-prices.json': index });
    const only = { indices: ['noland-prices'], workforces: [] };
    const before = (await openWithUserData({ data: folder })).hash(only);
    put(folder, 'scales/noland-staff.json', scale);
    expect((await openWithUserData({ data: folder })).hash(only)).toBe(before);
  });

  test("changes with a source of the user's, which answers show", async () => {
    const { sources } = ownIndex() as { sources: object[] };
    const only = { indices: ['rpi'], workforces: [] };
    const plain = (await openWithUserData({})).hash(only);
    const data = folderOf({ 'sources.json': { sources } });
    expect((await openWithUserData({ data })).hash(only)).not.toBe(plain);
  });
});

test('two series of one id are refused where they stand, whatever else is wrong', async () => {
  const [one, two] = [fileOf(ownIndex()), fileOf(ownIndex({ levels: MONTHS.slice(1) }))];
  const broken = fileOf(ownScale({ title: '' }));
  const error = await refusal({ series: [one, two], scales: [broken] });
  expect(error.details.faults).toMatchObject([
    { file: two, path: 'id', line: 2, message: expect.stringContaining(one) },
    { file: broken, path: 'title', line: 3 },
  ]);
});
