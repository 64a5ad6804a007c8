import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/fake-process.js';
import { dataJson, storedIndex } from '../support/ons-files.js';
import { newFolder, put } from '../support/own-files.js';

const BIN = fileURLToPath(new URL('../../bin/payrestore.cjs', import.meta.url));
const posix = process.platform !== 'win32';

describe('what is written to the data folder stays in it', () => {
  const bring = (home: string, ...words: readonly string[]) => {
    const saved = put(newFolder(), 'saved.json', dataJson());
    const asked = ['data', 'import', saved, '--id', 'made-up', ...words];
    return runCli(asked, { env: { XDG_DATA_HOME: home } });
  };

  test.skipIf(!posix)('a folder that is a link elsewhere is refused', async () => {
    const [home, elsewhere] = [newFolder(), newFolder()];
    mkdirSync(join(home, 'payrestore'));
    symlinkSync(elsewhere, join(home, 'payrestore', 'indices'));
    const { stderr, exitCode } = await bring(home);
    expect([exitCode, stderr]).toEqual([5, expect.stringContaining('leads out of')]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test.skipIf(!posix)('a home that is itself a link is the user’s own choice', async () => {
    const [home, real] = [newFolder(), newFolder()];
    symlinkSync(real, join(home, 'payrestore'));
    expect((await bring(home)).exitCode).toBe(0);
    expect(readdirSync(join(real, 'indices'))).toEqual(['made-up.json']);
  });

  test.skipIf(!posix)('a file that is a link is replaced, and not followed', async () => {
    const home = newFolder();
    const elsewhere = put(newFolder(), 'elsewhere.json', storedIndex({ count: 12 }));
    const before = readFileSync(elsewhere, 'utf8');
    mkdirSync(join(home, 'payrestore', 'indices'), { recursive: true });
    const place = join(home, 'payrestore', 'indices', 'made-up.json');
    symlinkSync(elsewhere, place);
    await bring(home, '--allow-revisions');
    expect(readFileSync(elsewhere, 'utf8')).toBe(before);
  });

  test('a file named with --output is kept, unless it may be replaced', async () => {
    const kept = put(newFolder(), 'kept.json', 'kept');
    const home = newFolder();
    const refused = await bring(home, '--output', kept);
    expect([refused.exitCode, refused.stderr]).toEqual([5, expect.stringContaining('--force')]);
    expect(readFileSync(kept, 'utf8')).toBe('kept');
    expect((await bring(home, '--output', kept, '--force')).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toHaveProperty('levels');
  });
});

describe.skipIf(!posix)('stopped at any moment', () => {
  const saved = dataJson({ count: 200 });

  test('an import leaves the old file or the new one, and never a part', async () => {
    const folder = newFolder();
    const file = put(folder, 'saved.json', saved);
    const home = join(folder, 'home');
    const place = join(home, 'payrestore', 'indices', 'made-up.json');
    mkdirSync(join(home, 'payrestore', 'indices'), { recursive: true });
    const words = ['data', 'import', file, '--id', 'made-up', '--allow-revisions'];
    const old = storedIndex({ count: 24 });
    const run = (): ReturnType<typeof spawn> =>
      spawn(process.execPath, [BIN, ...words], {
        env: { ...process.env, XDG_DATA_HOME: home },
        stdio: 'ignore',
      });
    const from = Date.now();
    writeFileSync(place, old);
    await once(run(), 'close');
    const whole = readFileSync(place, 'utf8');
    const took = Date.now() - from;
    const seen = { old: 0, whole: 0 };
    const rounds = 30;
    for (let round = 0; round < rounds; round += 1) {
      writeFileSync(place, old);
      const child = run();
      await new Promise((resolve) => setTimeout(resolve, (took * round) / rounds));
      child.kill('SIGINT');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      const left = readFileSync(place, 'utf8');
      expect([old, whole]).toContain(left);
      seen[left === old ? 'old' : 'whole'] += 1;
      expect(lstatSync(place).isFile()).toBe(true);
    }
    expect(seen.old).toBeGreaterThan(0);
  }, 120_000);
});
