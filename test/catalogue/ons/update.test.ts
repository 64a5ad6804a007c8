import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FetchProgress } from '../../../src/catalogue/ons/fetch.js';
import { updateSeries } from '../../../src/catalogue/ons/update.js';
import { openWithUserData } from '../../../src/catalogue/own/user-data.js';
import type { Day } from '../../../src/domain/calendar.js';
import { type FakeOns, fakeOns, json, type Play, status } from '../../support/fake-ons.js';
import { dataJson, PATH, storedIndex } from '../../support/ons-files.js';

let home: string;
let folder: string;
let stored: string;
let server: FakeOns | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'payrestore-'));
  folder = join(home, 'payrestore');
  mkdirSync(join(folder, 'indices'), { recursive: true });
  stored = storedIndex();
  writeFileSync(join(folder, 'indices/zzz1.json'), stored);
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(home, { recursive: true });
});

const QUICK = { userAgent: 'payrestore/test', timeoutMs: 400, firstWaitMs: 5, longestWaitMs: 2500 };

interface Asking {
  readonly allowRevisions?: boolean;
  readonly dryRun?: boolean;
  readonly seen?: FetchProgress[];
}

async function updateFrom(site: string, series: readonly string[], asking: Asking = {}) {
  return updateSeries({
    series,
    catalogue: await openWithUserData({}, { XDG_DATA_HOME: home }),
    folder,
    site,
    allowRevisions: asking.allowRevisions ?? false,
    dryRun: asking.dryRun ?? false,
    today: '2017-01-20' as Day,
    fetch: QUICK,
    onProgress: (progress) => asking.seen?.push(progress),
  });
}

/** Updates the made-up series from a server that plays these answers. */
async function update(plays: readonly Play[], asking: Asking = {}) {
  server = await fakeOns(...plays);
  const [result] = await updateFrom(server.site, ['zzz1'], asking);
  if (!result) throw new Error('no result');
  return result;
}

function onDisk(): string {
  return readFileSync(join(folder, 'indices/zzz1.json'), 'utf8');
}

/** Neither changed nor joined by anything. */
function expectUntouched(): void {
  expect(onDisk()).toBe(stored);
  expect(readdirSync(join(folder, 'indices'))).toEqual(['zzz1.json']);
}

describe('an answer that is right', () => {
  test('is kept whole, with its own source, and used from then on', async () => {
    const result = await update([json(dataJson())]);
    expect(result).toMatchObject({
      status: 'updated',
      lastBefore: '2016-08',
      lastAfter: '2016-12',
      releasedBefore: '2016-12-13',
      released: '2017-01-18',
      nextRelease: '2017-02-15',
      revised: [],
      cautions: [],
    });
    expect(result).toHaveProperty('added.length', 4);
    expect(server?.asked).toEqual([`${PATH}/data`]);
    expect(readdirSync(join(folder, 'indices'))).toEqual(['zzz1.json']);
    const index = (await openWithUserData({}, { XDG_DATA_HOME: home })).index('zzz1');
    expect(index.title).toBe('Made-up index');
    const file = JSON.parse(onDisk());
    expect(file.levels).toHaveLength(24);
    expect(file.levels.at(-1)).toEqual({ month: '2016-12', level: '101.7' });
    expect(file).toMatchObject({ nextRelease: '2017-02-15', source: 'ons-zzz1-2017-01-18' });
    expect(file.sources).toEqual([
      expect.objectContaining({
        id: 'ons-zzz1-2017-01-18',
        published: '2017-01-18',
        retrieved: '2017-01-20',
        reference: 'ZZZ1, MM23',
        confidence: 'A',
        url: `${server?.site}${PATH}`,
      }),
    ]);
  });

  test('with nothing new in it changes nothing', async () => {
    await update([json(dataJson())]);
    await server?.close();
    stored = onDisk();
    expect(await update([json(dataJson())])).toMatchObject({ status: 'unchanged', place: null });
    expectUntouched();
  });

  test('is only shown by a dry run', async () => {
    const result = await update([json(dataJson())], { dryRun: true });
    expect(result).toMatchObject({
      status: 'updated',
      added: [{ month: '2016-09', before: null, after: '101.4' }, {}, {}, {}],
    });
    expectUntouched();
  });

  test('may come compressed, in pieces, or by a redirect on the same site', async () => {
    const compressed: Play = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(dataJson()));
    };
    expect(await update([compressed], { dryRun: true })).toMatchObject({ status: 'updated' });
    await server?.close();
    const pieces: Play = (response) => {
      response.write(dataJson().slice(0, 500));
      setTimeout(() => response.end(dataJson().slice(500)), 20);
    };
    expect(await update([pieces], { dryRun: true })).toMatchObject({ status: 'updated' });
    await server?.close();
    const moved = status(301, { location: '/elsewhere/data' });
    expect(await update([moved, json(dataJson())], { dryRun: true })).toMatchObject({
      status: 'updated',
    });
    expect(server?.asked).toEqual([`${PATH}/data`, '/elsewhere/data']);
  });

  test('that prints 100.0 as 100 is kept with as many decimals as the other months', async () => {
    await update([json(dataJson().replaceAll('"100.0"', '"100"'))]);
    const { levels } = JSON.parse(onDisk());
    expect(levels.find(({ month }: { month: string }) => month === '2015-07').level).toBe('100.0');
  });
});

describe('an answer that does not come', () => {
  const stall: Play = () => {};
  const stallMidway: Play = (response) => void response.write(dataJson().slice(0, 500));
  const hangUp: Play = (response: ServerResponse) => response.destroy();

  test.each([
    ['404', [status(404)], /404/, 1],
    ['403, as of a guard before the site', [status(403)], /403/, 1],
    ['500', [status(500)], /500.*3 attempts/, 3],
    ['503', [status(503)], /503.*3 attempts/, 3],
    ['429 without an end', [status(429, { 'retry-after': '0' })], /429.*3 attempts/, 3],
    ['429 with too long a wait', [status(429, { 'retry-after': '3600' })], /asks to wait 3600/, 1],
    ['a stall', [stall], /no whole answer within 0.4 seconds/, 3],
    ['a stall midway', [stallMidway], /no whole answer within 0.4 seconds/, 3],
    ['a closed line', [hangUp], /the connection failed/, 3],
    [
      'a redirect elsewhere',
      [status(302, { location: 'https://example.org/data' })],
      /elsewhere, to https:\/\/example\.org/,
      1,
    ],
    [
      'redirects in a circle',
      [status(302, { location: '/again' })],
      /redirects more than 3 times/,
      4,
    ],
    [
      'a redirect to plain http',
      [status(302, { location: 'http://www.ons.gov.uk/' })],
      /elsewhere/,
      1,
    ],
  ] as const)('%s: the stored file stays as it was', async (_, plays, message, asked) => {
    const result = await update(plays);
    expect(result).toMatchObject({ status: 'failed', error: { code: 'network', exitCode: 5 } });
    expect(result).toHaveProperty('error.message', expect.stringMatching(message));
    expect(result).toHaveProperty('error.message', expect.stringMatching(/data import FILE/));
    expect(server?.asked).toHaveLength(asked);
    expectUntouched();
  });

  test.each([
    ['a number of seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 1500).toUTCString()],
  ])('429 is waited for as long as it says: %s', async (_, retryAfter) => {
    const seen: FetchProgress[] = [];
    const started = Date.now();
    const busy: Play = (response, request) =>
      status(429, { 'retry-after': retryAfter() })(response, request);
    expect(await update([busy, json(dataJson())], { seen })).toMatchObject({ status: 'updated' });
    // A date has no fractions of a second: half a second is the least of it.
    expect(Date.now() - started).toBeGreaterThan(400);
    expect(seen.map(({ state }) => state)).toContain('waiting');
    expect(server?.asked).toHaveLength(2);
  });

  test('500 once is asked again', async () => {
    expect(await update([status(500), json(dataJson())])).toMatchObject({ status: 'updated' });
  });
});

describe('an answer that is not the series', () => {
  const truncated: Play = (response) => {
    response.writeHead(200, { 'content-length': String(dataJson().length) });
    response.write(dataJson().slice(0, 900));
    setTimeout(() => response.destroy(), 20);
  };
  const large: Play = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const part = ' '.repeat(1_000_000);
    let left = 50;
    const more = () => {
      left -= 1;
      if (left < 0 || response.destroyed) response.end();
      else response.write(part, more);
    };
    more();
  };
  const page: Play = (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!DOCTYPE html><title>Sorry</title>');
  };

  test.each([
    ['a body cut short', truncated, 'network', /connection failed/],
    ['JSON cut short without a word', json(dataJson().slice(0, 900)), 'not-ons-file', /cut short/],
    ['an empty body', json(''), 'not-ons-file', /empty/],
    ['a page with status 200', page, 'network', /a web page/],
    ['a page that says it is JSON', json('<!DOCTYPE html>'), 'not-ons-file', /a web page/],
    ['50 MB', large, 'network', /larger than 8 MB/],
    ['50 MB, announced', status(200, { 'content-length': '50000000' }), 'network', /larger than/],
    ['rates', json(dataJson({ unit: '%' })), 'rate-series', /series of rates/],
    ['a hole', json(dataJson({ levels: { '2016-03': '' } })), 'not-ons-file', /2016-03 is missing/],
    ['a leap', json(dataJson({ levels: { '2016-10': '140.0' } })), 'not-ons-file', /moves from/],
  ] as const)('%s: the stored file stays as it was', async (_, play, code, message) => {
    const result = await update([play]);
    expect(result).toMatchObject({ status: 'failed', error: { code } });
    expect(result).toHaveProperty('error.message', expect.stringMatching(message));
    expectUntouched();
  });

  test.each([
    ['another title', { title: 'MADE-UP INDEX 01: FOOD 2015=100' }, ['title-changed']],
    [
      'another reference period',
      { title: 'MADE-UP INDEX 00: ALL ITEMS 2016=100' },
      ['reference-period-changed', 'title-changed'],
    ],
    ['another CDID', { cdid: 'ZZZ2' }, ['cdid-changed']],
    ['fewer months at the end', { count: 18 }, ['months-lost']],
    ['an older release', { released: '2016-11-15T09:30:00.000Z' }, ['older-release']],
    ['a revised value', { levels: { '2016-02': '100.8' } }, ['values-revised']],
  ])('%s is refused', async (_, series, codes) => {
    const result = await update([json(dataJson(series))]);
    expect(result).toMatchObject({ status: 'refused', place: null });
    expect('refusals' in result && result.refusals.map(({ code }) => code)).toEqual(codes);
    expectUntouched();
  });

  test('a month lost at the start is refused', async () => {
    const lacking = dataJson({ levels: { '2015-01': null } });
    expect(await update([json(lacking)])).toMatchObject({
      status: 'refused',
      lost: ['2015-01'],
    });
    expectUntouched();
  });

  test('revised values are taken when allowed, and nothing else is', async () => {
    const series = { levels: { '2016-02': '100.8' } };
    const allowed = { allowRevisions: true };
    const other = json(dataJson({ ...series, cdid: 'ZZZ2' }));
    expect(await update([other], allowed)).toMatchObject({ status: 'refused' });
    expectUntouched();
    await server?.close();
    expect(await update([json(dataJson(series))], allowed)).toMatchObject({
      status: 'updated',
      revised: [{ month: '2016-02', before: '100.7', after: '100.8' }],
    });
    expect(onDisk()).toContain('"2016-02", "level": "100.8"');
  });

  test('quarters that the months do not give are said', async () => {
    const odd = dataJson().replace(
      '"date":"2016 Q4","value":"101.6"',
      '"date":"2016 Q4","value":"101.9"',
    );
    const result = await update([json(odd)]);
    expect(result).toMatchObject({ status: 'updated', cautions: [/^2016 Q4: 101\.9 is printed/] });
  });
});

describe('several series', () => {
  test('one that fails does not stop the others', async () => {
    const second = storedIndex({ cdid: 'ZZZ2' }).replace('"id":"zzz1"', '"id":"zzz2"');
    writeFileSync(join(folder, 'indices/zzz2.json'), second.replace(/zzz1\/mm23/, 'zzz2/mm23'));
    server = await fakeOns((response, request) => {
      const play = request.url?.includes('zzz1') ? status(404) : json(dataJson({ cdid: 'ZZZ2' }));
      play(response, request);
    });
    const results = await updateFrom(server.site, ['ZZZ1', 'zzz2']);
    expect(results.map(({ id, status: state }) => [id, state])).toEqual([
      ['zzz1', 'failed'],
      ['zzz2', 'updated'],
    ]);
    expect(onDisk()).toBe(stored);
  });

  test('a name that is no series is refused before anything is asked', async () => {
    server = await fakeOns(json(dataJson()));
    const asking = updateFrom(server.site, ['zzz1', 'rpii']);
    await expect(asking).rejects.toMatchObject({
      code: 'unknown-series',
      details: { nearest: 'rpi' },
    });
    expect(server.asked).toEqual([]);
  });

  test('a site that is not https is not asked', async () => {
    const [result] = await updateFrom('http://www.ons.gov.uk', ['zzz1']);
    expect(result).toMatchObject({ status: 'failed', error: { code: 'network' } });
    expectUntouched();
  });
});
