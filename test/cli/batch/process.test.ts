import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cli } from '../../support/fake-process.js';
import { newFolder, put } from '../../support/own-files.js';

const PROGRAM = new URL('../../../bin/payrestore.cjs', import.meta.url).pathname;
const ASKED = ['--amount', 'pay', '--date', 'when'];
const TEXT = 'when,pay\n2021-05-01,1000\n2012-05-01,1000\n';

/** Rows enough that they do not pass through a pipe at once. */
function many(rows: number): string {
  const line = '2021-05-01,26462.50\n';
  return `when,pay\n${line.repeat(rows)}`;
}

function run(args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'batch', ...args], {
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, 'batch', ...args]);
  // It may be gone before all is written to it.
  child.stdin.on('error', () => {});
  return child;
}

describe('as a process', () => {
  test('reads a pipe, and tells CSV from JSON by its first character', () => {
    const csv = run(['-', ...ASKED, '--until', '2021/22'], TEXT);
    expect([csv.status, csv.stdout.split('\n')[1]]).toEqual([0, '2021-05-01,1000,1000.00,']);
    const json = run(['-', ...ASKED, '--until', '2021/22'], '{"when":"2021-05-01","pay":7}\n');
    expect(json.stdout).toBe('{"when":"2021-05-01","pay":7,"real_amount":7.00}\n');
  });

  test('gives the same bytes from a file, a pipe and a packed file, to each', () => {
    const folder = newFolder();
    const text = many(60_000);
    const plain = put(folder, 'pay.csv', text);
    const packed = put(folder, 'pay.csv.gz', gzipSync(text));
    const expected = run([plain, ...ASKED]).stdout;
    expect(expected.split('\n')).toHaveLength(60_002);
    expect(run(['-', ...ASKED], text).stdout).toBe(expected);
    expect(run([packed, ...ASKED]).stdout).toBe(expected);
    const out = join(folder, 'out.csv');
    expect(run([packed, ...ASKED, '-o', out]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(expected);
    expect(run([plain, ...ASKED, '-o', `${out}.gz`]).status).toBe(0);
    expect(gunzipSync(readFileSync(`${out}.gz`)).toString()).toBe(expected);
    expect(readdirSync(folder).sort()).toEqual(['out.csv', 'out.csv.gz', 'pay.csv', 'pay.csv.gz']);
  });

  test('rows that cannot be computed go to a file of their own, with their reasons', () => {
    const folder = newFolder();
    const [input, out, wrong] = ['in.csv', 'out.csv', 'wrong.csv'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(input, 'when,pay\n2021-05-01,1\nnever,2\n2021-05-01,"x,y"\n');
    const { status } = run([input, ...ASKED, '--until', '2021/22', '-o', out, '--rejects', wrong]);
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe('when,pay,real_amount\n2021-05-01,1,1.00\n');
    expect(readFileSync(wrong, 'utf8')).toBe(
      'when,pay,payrestore_error\nnever,2,malformed-date\n2021-05-01,"x,y",malformed-amount\n',
    );
  });

  test('a reader that has had enough ends it quietly', async () => {
    const folder = newFolder();
    const input = put(folder, 'pay.csv', many(400_000));
    const child = start([input, ...ASKED]);
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(said).not.toMatch(/error|EPIPE|at .*\.js/);
  });

  test('stopped midway it leaves the old file, and nothing beside it', async () => {
    const folder = newFolder();
    const out = put(folder, 'out.csv', 'old');
    const child = start(['-', ...ASKED, '-o', out, '--force']);
    child.stdin?.write(many(50_000));
    while (readdirSync(folder).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    await once(child, 'close');
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  test('says nothing of its progress where nobody watches', () => {
    const { stderr } = run(['-', ...ASKED], many(100_000));
    for (const mark of ['\r', '\u001b']) expect(stderr.includes(mark)).toBe(false);
  });
});

describe('what cannot be read or written: exit status 5, the place named, nothing left behind', () => {
  const fails = (args: readonly string[], said: RegExp, folder: string, input?: string) => {
    const before = readdirSync(folder).sort();
    const { status, stderr } = run(args, input);
    expect([status, stderr.match(said)?.[0] !== undefined, stderr]).toEqual([5, true, stderr]);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder).sort()).toEqual(before);
  };

  test('no such input, a folder, and one cut short', () => {
    const folder = newFolder();
    const out = join(folder, 'out.csv');
    fails([join(folder, 'gone.csv'), ...ASKED, '-o', out], /gone\.csv: .*no such file/, folder);
    fails([folder, ...ASKED, '-o', out], /it is a folder/, folder);
    const cut = put(folder, 'cut.csv.gz', gzipSync(many(100_000)).subarray(0, 900));
    fails([cut, ...ASKED, '-o', out], /cut\.csv\.gz: .*cut short/, folder);
    const not = put(folder, 'not.csv.gz', TEXT);
    fails([not, ...ASKED, '-o', out], /not\.csv\.gz: .*not sound gzip/, folder);
    const open = put(folder, 'open.csv', 'when,pay\n2021-05-01,"5\n');
    fails([open, ...ASKED, '-o', out], /open\.csv: .*[Qq]uote/, folder);
    const long = put(folder, 'long.csv', 'x'.repeat((1 << 20) + 1));
    fails([long, ...ASKED, '-o', out], /long\.csv: .*first line is longer than 1 MB/, folder);
    const empty = put(folder, 'empty.csv', '\n');
    fails([empty, ...ASKED, '-o', out], /empty\.csv: .*no header/, folder);
    fails(['-', ...ASKED, '-o', out], /the input: .*no header/, folder, '\n');
    const header = put(folder, 'header.csv', 'when,"pay\n2021-05-01,1000\n');
    fails([header, ...ASKED, '-o', out], /header\.csv: .*Quote Not Closed/, folder);
  });

  test('an output that is there, a folder, or in a folder that is not', () => {
    const folder = newFolder();
    const out = put(folder, 'out.csv', 'old');
    mkdirSync(join(folder, 'sub'));
    fails(['-', ...ASKED, '-o', out], /out\.csv.*--force/, folder, TEXT);
    fails(['-', ...ASKED, '-o', join(folder, 'sub'), '--force'], /it is a folder/, folder, TEXT);
    fails(['-', ...ASKED, '-o', join(folder, 'no', 'x.csv')], /there is no folder/, folder, TEXT);
    fails(['-', ...ASKED, '--rejects', out], /out\.csv.*--force/, folder, TEXT);
    expect(readFileSync(out, 'utf8')).toBe('old');
  });

  test.runIf(existsSync('/dev/full'))('a full disk', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${PROGRAM}" batch - ${ASKED.join(' ')} > /dev/full`],
      { input: many(200_000), encoding: 'utf8' },
    );
    expect(status).toBe(5);
    expect(stderr).toMatch(/the output could not be written: .*ENOSPC/);
  });
});

test('a strict run stops at the first row that cannot be computed, and writes no file', async () => {
  const folder = newFolder();
  const input = put(folder, 'pay.csv', 'when,pay\n2021-05-01,1\nnever,2\n2021-05-01,3\n');
  const out = join(folder, 'out.csv');
  const { stderr, exitCode } = await cli(
    `batch ${input} --amount pay --date when --strict -o ${out}`,
  );
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/row 2: malformed-date/);
  expect(readdirSync(folder)).toEqual(['pay.csv']);
});
