import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOns, fakeOns, json, type Play, status } from '../support/fake-ons.js';
import { runCli, type Setting } from '../support/fake-process.js';
import { dataJson, generatorCsv, storedIndex } from '../support/ons-files.js';

let home: string;
let place: string;
let server: FakeOns | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'payrestore-'));
  place = join(home, 'payrestore/indices/zzz1.json');
  mkdirSync(join(home, 'payrestore/indices'), { recursive: true });
  writeFileSync(place, storedIndex());
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(home, { recursive: true });
});

async function run(line: string, play?: Play, setting: Setting = {}) {
  if (play) server = await fakeOns(play);
  const env = { XDG_DATA_HOME: home, ...(server && { PAYRESTORE_ONS_URL: server.site }) };
  return runCli(line.split(' '), { today: '2017-01-20', ...setting, env });
}

describe('data update', () => {
  test('says what changed, and where it is kept', async () => {
    const { stdout, stderr, exitCode } = await run('data update zzz1', json(dataJson()));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/zzz1 +updated +4 +0 +2016-08 → 2016-12 +18 January 2017/);
    expect(stdout).toMatch(/2016-09 +none +101\.4/);
    expect(stdout).toContain(`Kept in ${place}`);
    expect(stderr).toBe('zzz1 (1 of 1): asking ons.gov.uk\n');
    expect(JSON.parse(readFileSync(place, 'utf8')).levels).toHaveLength(24);
  });

  test('is used by the next answer, which says so', async () => {
    await run('data update zzz1', json(dataJson()));
    const own = 'calc --base-pay 100 --current-pay 100 --index zzz1 --prices 2015-01..2016-12';
    const { stdout } = await run(`${own} --json`);
    const { results, warnings } = JSON.parse(stdout);
    expect(results[0]).toMatchObject({ origin: place, priceLevels: { base: 99.5, end: 101.7 } });
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('own-data');
  });

  test('shows what would change in a dry run, and writes nothing', async () => {
    const before = readFileSync(place, 'utf8');
    const { stdout, exitCode } = await run('data update zzz1 --dry-run', json(dataJson()));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/what would change \(nothing was written\)/);
    expect(stdout).toMatch(/zzz1 +would be updated +4/);
    expect(stdout).toMatch(/2016-12 +none +101\.7/);
    expect(readFileSync(place, 'utf8')).toBe(before);
  });

  test('ends with 5 where a series was refused, and says why', async () => {
    const revised = json(dataJson({ levels: { '2016-02': '100.8' } }));
    const { stdout, exitCode } = await run('data update zzz1', revised);
    expect(exitCode).toBe(5);
    expect(stdout).toMatch(/zzz1 +refused/);
    expect(stdout).toMatch(/zzz1: 1 past value has moved: 2016-02 from 100\.7 to 100\.8/);
    expect(stdout).toMatch(/--allow-revisions/);
  });

  test('ends with 5 where the server has nothing, and says what else to do', async () => {
    const { stdout, exitCode } = await run('data update zzz1', status(404));
    expect(exitCode).toBe(5);
    expect(stdout).toMatch(/the server answered 404/);
    expect(stdout).toMatch(/payrestore data import FILE/);
  });

  test('ends with 4 where what was named is not served as a series', async () => {
    const { stdout, exitCode } = await run('data update hci', status(404));
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/save Table 24 as CSV/);
    expect(server?.asked).toEqual([]);
  });

  test('gives JSON with every change, and nothing else on stderr', async () => {
    const { stdout, stderr } = await run('data update zzz1 hci --json', json(dataJson()));
    expect(stderr).toBe('');
    const { schema, results } = JSON.parse(stdout);
    expect(schema).toBe('payrestore/data-update/v1');
    expect(results).toMatchObject([
      { id: 'zzz1', status: 'updated', place, added: [{ month: '2016-09' }, {}, {}, {}] },
      { id: 'hci', status: 'not-served', place: null, reasons: [{ code: 'not-served' }] },
    ]);
    expect(Object.keys(results[0])).toEqual(expect.arrayContaining(Object.keys(results[1])));
  });

  test('shows one changing line of progress on a terminal', async () => {
    const { stderr } = await run('data update zzz1', json(dataJson()), { columns: 80 });
    const clear = '\r\u001b[K';
    expect(stderr.startsWith(`${clear}zzz1 (1 of 1): asking ons.gov.uk`)).toBe(true);
    expect(stderr.endsWith(clear)).toBe(true);
    expect(stderr).not.toContain('\n');
  });

  test('asks for every series that is served where none is named', async () => {
    const { stdout, exitCode } = await run('data update', status(404));
    expect(exitCode).toBe(5);
    for (const id of ['awe', 'cpi', 'cpih', 'hci', 'rpi', 'zzz1']) {
      expect(stdout).toMatch(new RegExp(`^ *${id} +`, 'm'));
    }
    expect(stdout).not.toContain('gdp-deflator');
    expect(server?.asked).toHaveLength(5);
  });

  test('needs a home to keep newer data in', async () => {
    const { stderr, exitCode } = await runCli(['data', 'update', 'rpi']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/no home folder/);
  });

  test('warns where data named elsewhere is used before what it keeps', async () => {
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(join(elsewhere, 'indices'), { recursive: true });
    writeFileSync(join(elsewhere, 'indices/zzz1.json'), storedIndex());
    server = await fakeOns(json(dataJson()));
    const env = {
      XDG_DATA_HOME: home,
      PAYRESTORE_DATA: elsewhere,
      PAYRESTORE_ONS_URL: server.site,
    };
    const { stderr } = await runCli(['data', 'update', 'zzz1'], { env });
    expect(stderr).toContain(`${join(elsewhere, 'indices/zzz1.json')} is used before ${place}`);
  });
});

describe('data import', () => {
  test('brings in a saved file, and says what changed', async () => {
    const file = join(home, 'saved.csv');
    writeFileSync(file, generatorCsv());
    const { stdout, stderr, exitCode } = await run(`data import ${file}`);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/zzz1 +updated +4 +0 +2016-08 → 2016-12/);
    expect(JSON.parse(readFileSync(place, 'utf8')).levels).toHaveLength(24);
  });

  test('ends with 3 where it is not a file of levels, in JSON too', async () => {
    const file = join(home, 'saved.csv');
    writeFileSync(file, generatorCsv({ unit: '%' }));
    expect(await run(`data import ${file}`)).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: expect.stringMatching(/series of rates; an index needs levels/),
    });
    const { stderr } = await run(`data import ${file} --json`);
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'rate-series', exitCode: 3 });
  });

  test('ends with 5 where it is refused, and changes nothing', async () => {
    const file = join(home, 'saved.csv');
    writeFileSync(file, generatorCsv({ count: 18 }));
    const before = readFileSync(place, 'utf8');
    expect(await run(`data import ${file}`)).toMatchObject({
      exitCode: 5,
      stderr: expect.stringMatching(/refused, nothing was changed: it lacks 2 months/),
    });
    expect(readFileSync(place, 'utf8')).toBe(before);
  });

  test('writes to the file named, and in a dry run none', async () => {
    const file = join(home, 'saved.csv');
    const output = join(home, 'out.json');
    writeFileSync(file, generatorCsv());
    await run(`data import ${file} --output ${output} --dry-run`);
    expect(existsSync(output)).toBe(false);
    const { stdout } = await run(`data import ${file} --output ${output}`);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      `Kept in ${output}, where no answer looks by itself: give --series ${output} to use it.`,
    );
    expect(JSON.parse(readFileSync(output, 'utf8')).id).toBe('zzz1');
    const { exitCode } = await run(`data verify ${output}`);
    expect(exitCode).toBe(0);
  });

  test('says that a file is used from then on where answers look for it', async () => {
    const file = join(home, 'saved.csv');
    writeFileSync(file, generatorCsv());
    const { stdout } = await run(`data import ${file} --output ${place} --force`);
    expect(stdout).toContain(`Kept in ${place}; used in every answer from then on`);
  });

  test('refuses an id that could not be a file name', async () => {
    const file = join(home, 'saved.csv');
    writeFileSync(file, generatorCsv());
    for (const id of ['../x', 'a b', '']) {
      const { exitCode, stderr } = await runCli(['data', 'import', file, '--id', id]);
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/--id must be/)]);
    }
  });
});
