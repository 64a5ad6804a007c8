import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
import { runCli } from '../support/fake-process.js';
import { page, shownRuns } from './page.js';

// Every command line that any page shows is run, and what it is shown to print is what it prints.

const top = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(top, 'docs')).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
];

/** A shell's words: split at spaces, but not within quotes. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}

let folder = '';
let ran = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'payrestore-docs-'));
  symlinkSync(join(top, 'bin', 'payrestore.cjs'), join(folder, 'payrestore'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`documents: ${ran} command lines run, on ${SHOWING.length} pages\n`);
});

/** What a line prints that hands its answer on to another program. */
function piped(line: string): string {
  const PATH = [folder, process.env['PATH']].join(delimiter);
  const script = `set -o pipefail; payrestore ${line}`;
  const env = { ...process.env, PATH };
  return spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: top, env }).stdout;
}

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
/** The programs that a line hands on to; what stands in quotation marks is theirs. */
const tools = (line: string) =>
  [...line.replaceAll(/'[^']*'/g, '').matchAll(/\| (\w+)/g)].map(([, name]) => name as string);

const SHOWING = PAGES.filter(
  (path) =>
    shownRuns(page(path)).length + linesIn(page(path)).length > 0 && path !== 'docs/commands.md',
);

describe.each(SHOWING)('%s', (path) => {
  const text = page(path);

  for (const [line, shown] of shownRuns(text)) {
    const usesPipe = / \| \w/.test(line);
    test.skipIf(usesPipe && !tools(line).every(has))(
      `prints what \`payrestore ${line}\` prints`,
      async () => {
        ran += 1;
        if (usesPipe) return expect(piped(line)).toBe(shown);
        const { stdout, exitCode } = await runCli(wordsOf(line));
        expect([0, 1]).toContain(exitCode);
        expect(stdout).toBe(shown);
      },
    );
  }

  // The page of all commands has forms to fill in, and is made of the commands themselves.
  const offered = linesIn(text).filter(() => path !== 'docs/commands.md');
  test.each(offered)('offers `payrestore %s`, which can be typed', async (line) => {
    ran += 1;
    const [name = '', ...more] = wordsOf(line);
    expect(name in COMMANDS || name === 'help' || name.startsWith('-'), line).toBe(true);
    // A command by its name alone, or with words to fill in, is told of and not asked.
    const alone = more.length === 0 || (more.length === 1 && ['chart', 'data'].includes(name));
    if (alone || /[<[…]|\b[A-Z]{4,}\b/.test(line)) return;
    // That one asks a site.
    if (name === 'data' && more[0] === 'update') return;
    const words = wordsOf(line.replace(/ (?:>|\|) .*$/, '').replace(/ (-o|--output) \S+/, ' -o -'));
    const { stdout, stderr, exitCode } = await runCli(words);
    expect([0, 1], stderr).toContain(exitCode);
    expect(stdout).not.toBe('');
  });
});

/** The lines that a page has in its text, and in blocks that show no output. */
function linesIn(text: string): readonly string[] {
  const plain = text.replaceAll(/```console\n[^`]*```/g, '');
  const blocks = [...plain.matchAll(/```(?:sh-session|sh)\n([\s\S]*?)```/g)].flatMap(
    ([, block = '']) =>
      [...block.matchAll(/^\$? ?payrestore (.+)$/gm)].map(([, line = '']) => line),
  );
  const inline = [...plain.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`payrestore ([^`]+)`/g)];
  const all = [...blocks, ...inline.map(([, line = '']) => line.replaceAll(/\s+/g, ' '))];
  return [...new Set(all)];
}
