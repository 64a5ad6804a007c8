import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installed, node, npm, PATIENCE, type Packed, PROJECT, pack } from './install.js';

/** The package as npm would publish it. */
let folder = '';
let project = '';
let packed: Packed;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'payrestore-packed-'));
  packed = await pack(folder);
  project = await installed(packed.file);
}, PATIENCE);
afterAll(() => {
  for (const place of [folder, project]) rmSync(place, { recursive: true, force: true });
});

test('it is smaller than a megabyte, and holds what is used and no more', () => {
  expect(packed.size).toBeLessThan(1_000_000);
  const unasked = packed.files.filter((path) => /(^|\/)(src|test|bench|coverage|\.)/.test(path));
  expect(unasked).toEqual([]);
  for (const path of ['README.md', 'LICENSE', 'NOTICE', 'dist/LICENSES.txt', 'dist/index.d.ts'])
    expect(packed.files).toContain(path);
});

test('it asks for nothing else to be installed, and runs nothing when it is', () => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as object;
  expect(Object.keys(manifest)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(dependencies|peer|optional)/)]),
  );
  const { scripts } = manifest as { scripts: object };
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
});

test('publint has nothing to say', async () => {
  const tarball = readFileSync(packed.file);
  const { messages } = await publint({
    pack: { tarball: tarball.buffer as ArrayBuffer },
    strict: true,
  });
  expect(messages).toEqual([]);
});

test(
  'its types are right for those who import it',
  async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(packed.file)));
    if (!analysis.types) throw new Error('no types in the package');
    // An ESM library: from CommonJS it is required, as Node can since 20.19, and TypeScript since 5.8.
    const ours = analysis.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM');
    expect(ours).toEqual([]);
  },
  PATIENCE,
);

test(
  'npx finds its command',
  async () => {
    const words = ['exec', '--offline', '--', 'payrestore', 'calc', '--grade', 'F1'];
    expect(await npm(words, project)).toMatch(/^F1: resident doctors in England\n/);
  },
  PATIENCE,
);

test(
  'installed, it passes the smoke test',
  async () => {
    const script = join(PROJECT, 'test', 'package', 'smoke.cjs');
    const said = await node(['--test', script], project);
    expect(said).toMatch(/# fail 0/);
  },
  PATIENCE,
);
