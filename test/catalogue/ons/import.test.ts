import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { type ImportOptions, importFile } from '../../../src/catalogue/ons/import.js';
import { replaceFile } from '../../../src/catalogue/replace-file.js';
import type { Day } from '../../../src/domain/calendar.js';
import { dataJson, generatorCsv, PATH } from '../../support/ons-files.js';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'payrestore-'));
});

afterEach(() => {
  rmSync(place, { recursive: true });
});

function importText(text: string, options: Partial<ImportOptions> = {}) {
  const file = join(place, 'saved.csv');
  writeFileSync(file, text);
  return importFile({
    file,
    catalogue: openCatalogue(),
    folder: join(place, 'data'),
    allowRevisions: false,
    dryRun: false,
    today: '2017-01-20' as Day,
    ...options,
  });
}

/** The months of a bundled index in the generator's layout, with more after them. */
function newer(id: string, more: readonly string[]): string {
  const path = `indices/${id}.json`;
  const file = openCatalogue().read(path) as {
    printedTitle: string;
    cdid: string;
    levels: readonly { month: string; level: string }[];
  };
  const names = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
  const rows = file.levels.map(
    ({ month, level }) => `"${month.slice(0, 4)} ${names[Number(month.slice(5)) - 1]}","${level}"`,
  );
  return [
    `"Title","${file.printedTitle}"`,
    `"CDID","${file.cdid}"`,
    '"Source dataset ID","MM23"',
    '"Release date","18-11-2026"',
    '"Next release","16 December 2026"',
    '"Important notes",',
    ...rows,
    ...more,
    '',
  ].join('\n');
}

describe('a series that is not known', () => {
  test('is kept under its CDID, with what the file says of it', () => {
    const taken = importText(generatorCsv());
    expect(taken).toMatchObject({ id: 'zzz1', status: 'new', lastBefore: null });
    const file = JSON.parse(readFileSync(join(place, 'data/indices/zzz1.json'), 'utf8'));
    expect(file).toMatchObject({
      id: 'zzz1',
      title: 'MADE-UP INDEX 00: ALL ITEMS 2015=100',
      cdid: 'ZZZ1',
      referencePeriod: '2015=100',
      decimals: 1,
      nextRelease: '2017-02-15',
    });
    expect(file).not.toHaveProperty('comparator');
    expect(file.levels).toHaveLength(24);
  });

  test('is kept with its place on ons.gov.uk where the file has that', () => {
    importText(dataJson());
    const file = JSON.parse(readFileSync(join(place, 'data/indices/zzz1.json'), 'utf8'));
    expect(file.path).toBe(PATH);
    expect(file.sources[0].url).toBe(`https://www.ons.gov.uk${PATH}`);
  });

  test('that is no index of anything is a comparator, never one of prices', () => {
    importText(generatorCsv({ title: 'MADE-UP WEEKLY EARNINGS LEVEL', unit: '£' }));
    const file = JSON.parse(readFileSync(join(place, 'data/indices/zzz1.json'), 'utf8'));
    expect(file).toMatchObject({
      comparator: 'MADE-UP WEEKLY EARNINGS LEVEL',
      referencePeriod: '£',
    });
  });

  test('goes by another id, or to another file, when told', () => {
    const output = join(place, 'deep/down/own.json');
    expect(importText(generatorCsv(), { id: 'own', output })).toMatchObject({ place: output });
    expect(JSON.parse(readFileSync(output, 'utf8')).id).toBe('own');
    expect(readdirSync(place).sort()).toEqual(['deep', 'saved.csv']);
  });
});

describe('a series that is known', () => {
  test('by its CDID takes the place of the known one, under its names', () => {
    const taken = importText(newer('rpi', ['"2026 AUG","420.0"', '"2026 SEP","421.1"']));
    expect(taken).toMatchObject({
      id: 'rpi',
      status: 'updated',
      added: [
        { month: '2026-08', before: null, after: '420.0' },
        { month: '2026-09', before: null, after: '421.1' },
      ],
    });
    const file = JSON.parse(readFileSync(join(place, 'data/indices/rpi.json'), 'utf8'));
    expect(file).toMatchObject({ shortTitle: 'RPI', referencePeriod: 'January 1987=100' });
  });

  test('is not replaced by an older file of it', () => {
    const old = newer('rpi', []).replace(/"2026 JU[NL]".*\n/g, '');
    expect(() => importText(old)).toThrow(/lacks 2 months that are stored: 2026-06, 2026-07/);
    expect(readdirSync(place)).toEqual(['saved.csv']);
  });

  test('with revised values is refused, with the way to take them', () => {
    const text = newer('awe', []).replace('"2026 JUN","756"', '"2026 JUN","757"');
    expect(() => importText(text)).toThrow(/2026-06 from 756 to 757; give --allow-revisions/);
    expect(importText(text, { allowRevisions: true })).toMatchObject({ id: 'awe', revised: [{}] });
  });

  test('as a kept older vintage stays, and the newer goes by its CDID', () => {
    const title = 'AWE: Whole Economy Level (£): Seasonally Adjusted Regular Pay Excluding Arrears';
    const text = generatorCsv({ title, cdid: 'KAI7', unit: '£' });
    expect(importText(text)).toMatchObject({ id: 'kai7', status: 'new' });
  });
});

describe('the Household Costs table', () => {
  /** Bundled months in the layout of Table 24. */
  function table(more: readonly string[] = []): string {
    const { printedTitle, levels } = openCatalogue().read('indices/hci.json') as {
      printedTitle: string;
      levels: readonly { month: string; level: string; provisional?: true }[];
    };
    const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const rows = levels.map(
      ({ month, level, provisional }) =>
        `${names[Number(month.slice(5)) - 1]}-${month.slice(0, 4)}${provisional ? ' [p]' : ''},${level}`,
    );
    return [
      `"${printedTitle}, January 2005 to March 2026 [note 1]"`,
      'Some words.',
      'Description:,"All Households\r\n0\r\nAll items"',
      ...rows,
      ...more,
    ].join('\r\n');
  }

  const MORE = ['Jan-2026 [p],144.9', 'Feb-2026 [p],145.4', 'Mar-2026 [p],145.9'];

  test('takes the place of the stored one, released on the day given', () => {
    const taken = importText(table(MORE), { released: '2026-05-28' as Day });
    expect(taken).toMatchObject({ id: 'hci', status: 'updated', released: '2026-05-28' });
    const file = JSON.parse(readFileSync(join(place, 'data/indices/hci.json'), 'utf8'));
    expect(file.levels.at(-1)).toEqual({ month: '2026-03', level: '145.9', provisional: true });
    expect(file.sources[0]).toMatchObject({ id: 'ons-hci-2026-05-28', published: '2026-05-28' });
  });

  test('says that it has no release date where none is given', () => {
    importText(table(MORE));
    const file = JSON.parse(readFileSync(join(place, 'data/indices/hci.json'), 'utf8'));
    expect(file.sources[0]).not.toHaveProperty('published');
    expect(file.sources[0].undated).toMatch(/does not print its release date/);
  });

  test('with nothing new changes nothing', () => {
    expect(importText(table())).toMatchObject({ status: 'unchanged', place: null });
    expect(readdirSync(place)).toEqual(['saved.csv']);
  });
});

describe('replacing a file', () => {
  test('a place that cannot be written is an error, and the old file stands', () => {
    const target = join(place, 'a-folder');
    mkdirSync(join(target, 'not-empty'), { recursive: true });
    expect(() => replaceFile(target, 'new')).toThrow(
      expect.objectContaining({ code: 'unwritable-data', exitCode: 5 }),
    );
    expect(readdirSync(place)).toEqual(['a-folder']);
  });

  test('a place whose folder cannot be made is an error', () => {
    writeFileSync(join(place, 'file'), 'old');
    expect(() => replaceFile(join(place, 'file/x.json'), 'new')).toThrow(/is as it was/);
    expect(readFileSync(join(place, 'file'), 'utf8')).toBe('old');
  });

  test.runIf(existsSync('/proc/self'))('nor is there an end without one below /proc', () => {
    expect(() => replaceFile('/proc/payrestore/indices/x.json', 'new')).toThrow(
      expect.objectContaining({ code: 'unwritable-data', exitCode: 5 }),
    );
  });

  test('leaves nothing beside the new file', () => {
    const target = join(place, 'indices/x.json');
    replaceFile(target, 'old');
    replaceFile(target, 'new');
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(join(place, 'indices'))).toEqual(['x.json']);
  });
});

test('a file that is not there, and a folder, are said', () => {
  const options = {
    catalogue: openCatalogue(),
    folder: place,
    allowRevisions: false,
    dryRun: false,
    today: '2017-01-20' as Day,
  };
  for (const file of [join(place, 'none.csv'), place]) {
    expect(() => importFile({ ...options, file })).toThrow(
      expect.objectContaining({ code: 'unreadable-data' }),
    );
  }
});
