import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { page } from './page.js';

// What is made of the commands themselves: `npm run docs` puts it in place.

test('docs/commands.md is what the commands say of themselves', async () => {
  expect((await cli('help commands')).stdout).toBe(page('docs/commands.md'));
});

test('the README has the tables of it', () => {
  const commands = page('docs/commands.md');
  const parts = [
    ...page('README.md').matchAll(
      /<!-- from docs\/commands\.md: (.*) -->\n\n([\s\S]*?)\n<!-- end -->/g,
    ),
  ];
  expect(parts.map(([, heading]) => heading)).toEqual(['# Commands', '## payrestore calc']);
  for (const [, heading, table] of parts) {
    const section = commands.slice(commands.indexOf(`\n${heading}\n`) + 1);
    expect(table).toMatch(/^\| .* \|\n/);
    expect(section).toContain(`\n${table}`);
  }
});

test('the manual is what the commands say of themselves', async () => {
  expect((await cli('help man')).stdout).toBe(page('docs/payrestore.1'));
});

const man = spawnSync('man', ['--version']).status === 0;

test.skipIf(!man)('man has nothing to object to in it, and shows its words as they are', () => {
  const args = ['--warnings', '-l', 'docs/payrestore.1'];
  const env = { ...process.env, MANWIDTH: '100', MAN_KEEP_FORMATTING: '', LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync('man', args, { encoding: 'utf8', env });
  expect(stderr).toBe('');
  expect(stdout).toContain('payrestore check "26% real-terms pay cut since 2008/09"');
  expect(stdout).toContain('offer "4% + £750"');
  expect(stdout).toMatch(/--no-color +no colour|--no-color\n/);
});
