import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/fake-process.js';
import { fileOf, folderOf, newFolder, ownIndex, ownScale } from '../support/own-files.js';
import { bundled } from '../support/verified.js';
import { linesOf, readCsv } from './answers.js';

const lostMonth = bundled('indices/rpi.json').replace(/\n.*"month": "2010-06".*/, '');

describe('data verify', () => {
  test('finds nothing in the bundled data, and counts what it checked', async () => {
    const { stdout, stderr, exitCode } = await cli('data verify');
    expect([exitCode, stderr]).toEqual([0, '']);
    const [, values, files] = /^([\d,]+) values in (\d+) files checked: 0 errors, 0 warnings/m.exec(
      stdout,
    ) as RegExpExecArray;
    expect(Number(values?.replace(',', ''))).toBeGreaterThan(7000);
    expect(stdout.match(/^ {2}\S+\.json /gm)).toHaveLength(Number(files));
  });

  test('ends with 1 where there is an error, and says file, line, path, what and why', async () => {
    const file = fileOf(lostMonth, 'rpi.json');
    const { stdout, exitCode } = await runCli(['data', 'verify', file]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^error: gap \(a missing month makes means and years wrong\)$/m);
    expect(stdout).toMatch(
      /^- rpi\.json:\d+, levels\[281\]: 1 missing before 2010-07, from 2010-06$/m,
    );
    expect(stdout).toMatch(/1 error, 0 warnings/);
  });

  test('finds nothing in a sound file of the user, or a folder of them', async () => {
    for (const place of [
      fileOf(ownScale()),
      folderOf({
        'indices/noland-prices.json': ownIndex(),
        'scales/noland-staff.json': ownScale(),
      }),
    ]) {
      const { exitCode, stdout } = await runCli(['data', 'verify', place]);
      expect(stdout).toMatch(/0 errors, 0 warnings/);
      expect(exitCode).toBe(0);
    }
  });

  test('gives the same findings in every form', async () => {
    const file = fileOf(lostMonth, 'rpi.json');
    const ask = async (format: string) =>
      (await runCli(['data', 'verify', file, '--format', format])).stdout;
    const envelope = JSON.parse(await ask('json'));
    expect(envelope).toMatchObject({
      schema: 'payrestore/data-verify/v1',
      summary: { files: 1, errors: 1, warnings: 0 },
      results: [{ code: 'gap', severity: 'error', file: 'rpi.json', path: 'levels[281]' }],
    });
    expect(linesOf(await ask('ndjson')).map((line) => JSON.parse(line))).toEqual(envelope.results);
    const [header, row] = readCsv(await ask('csv'));
    expect(header).toEqual(['code', 'severity', 'file', 'path', 'line', 'what', 'why']);
    expect(row?.[0]).toBe('gap');
    expect(await ask('markdown')).toMatch(/^## error: gap|^#+ error: gap/m);
    expect(await ask('sentence')).toMatch(
      /^rpi\.json:\d+, levels\[281\]: 1 missing before 2010-07/,
    );
  });

  test.each([
    ['an empty file', '', /the file is empty/],
    ['a web page', '<html></html>', /a web page, not JSON/],
    ['half a file', lostMonth.slice(0, 5000), /not JSON/],
    ['a file of something else', '{"hello": 1}', /cannot tell what this is/],
  ])('finds that %s is no data', async (_, text, message) => {
    const { stdout, exitCode } = await runCli(['data', 'verify', fileOf(text)]);
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(message)]);
  });

  test('obeys nothing that a file says to a terminal', async () => {
    const hostile = JSON.stringify({ ...ownScale(), 'x\u001b[31m\nred': 1 });
    const place = join(newFolder(), 'a\u001b[2Jb.json');
    writeFileSync(place, hostile);
    for (const format of ['table', 'markdown', 'sentence']) {
      const { stdout, exitCode } = await runCli(['data', 'verify', place, '--format', format]);
      expect(exitCode).toBe(1);
      expect(stdout).not.toContain('\u001b');
    }
  });

  test('ends with 5 where there is nothing to read', async () => {
    for (const place of [join(newFolder(), 'none.json'), newFolder()]) {
      const { stderr, exitCode } = await runCli(['data', 'verify', place]);
      expect([exitCode, stderr]).toEqual([5, expect.stringMatching(/cannot be read/)]);
    }
  });

  test('reads no further than a data file can be long', async () => {
    const place = fileOf(Buffer.alloc(11_000_000, ' '));
    const { stderr, exitCode } = await runCli(['data', 'verify', place]);
    expect([exitCode, stderr]).toEqual([5, expect.stringMatching(/11000000 bytes is more than/)]);
  });
});
