import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { type FakeOns, fakeOns, json, status } from './fake-ons.js';
import { type Ran, runCli } from './fake-process.js';
import { asObject } from './json-paths.js';
import { dataJson, generatorCsv, PATH, storedIndex } from './ons-files.js';
import { raw } from './raw-data.js';

/** A release that goes on from the stored months, and has another level for one of them. */
const REVISED = { levels: { '2016-03': '101.0' } };

/**
 * Files for command lines to name, and a server for them to ask: OWN a price index of the user's,
 * MALFORMED one with a fault, MISSING no file, RELEASE and REVISION what ONS serves of the stored
 * series zzz1. The server has that series and no other.
 */
export function userFiles() {
  let folder = '';
  let ons: FakeOns | undefined;
  const place = (name: string) => join(folder, name);
  const places: Readonly<Record<string, string>> = {
    OWN: 'my-prices.json',
    MALFORMED: 'bad-prices.json',
    MISSING: 'missing.json',
    RELEASE: 'release.csv',
    REVISION: 'revision.csv',
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'payrestore-schemas-'));
    const rpi = asObject(raw('indices/rpi.json'));
    writeFileSync(place('my-prices.json'), JSON.stringify({ ...rpi, id: 'my-prices' }));
    writeFileSync(place('bad-prices.json'), JSON.stringify({ ...rpi, levels: 1 }));
    writeFileSync(place('release.csv'), generatorCsv());
    writeFileSync(place('revision.csv'), generatorCsv(REVISED));
    mkdirSync(place('payrestore/indices'), { recursive: true });
    writeFileSync(place('payrestore/indices/zzz1.json'), storedIndex());
    ons = await fakeOns((response, request) => {
      const play = request.url?.startsWith(PATH) ? json(dataJson(REVISED)) : status(404);
      play(response, request);
    });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await ons?.close();
  });

  /** Runs a command line, expects its exit status, and gives what it printed. */
  async function run(line: string, exit: number): Promise<Ran> {
    const words = line.split(' ').map((word) => (places[word] ? place(places[word]) : word));
    const stores = /^data (import|update) /.test(line);
    const env = { XDG_DATA_HOME: folder, PAYRESTORE_ONS_URL: ons?.site ?? '' };
    const ran = await runCli(words, stores ? { env } : {});
    expect(ran.exitCode, ran.stderr).toBe(exit);
    return ran;
  }

  return {
    /** The JSON that a command line prints: on stdout, or on stderr where it fails. */
    async json(line: string, exit: number): Promise<unknown> {
      const { stdout, stderr } = await run(`${line} --json`, exit);
      return JSON.parse(stdout || stderr);
    },
    /** The JSON of each line of NDJSON. */
    async ndjson(line: string, exit: number): Promise<readonly unknown[]> {
      const { stdout } = await run(`${line} --format ndjson`, exit);
      return stdout
        .trimEnd()
        .split('\n')
        .map((each) => JSON.parse(each) as unknown);
    },
  };
}
