// What an installed payrestore is asked, by whichever Node is at hand: node --test smoke.cjs in the
// project that has installed it. It uses nothing but Node.
const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { after, test } = require('node:test');

const project = process.cwd();
const here = createRequire(join(project, 'from-here.js'));
const bin = join(project, 'node_modules', 'payrestore', 'bin', 'payrestore.cjs');
const folder = mkdtempSync(join(tmpdir(), 'payrestore-smoke-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function payrestore(words, { input = '', env = process.env } = {}) {
  const options = { encoding: 'utf8', input, cwd: folder, env, maxBuffer: 1 << 26 };
  return spawnSync(process.execPath, [bin, ...words], options);
}

const json = (words) => JSON.parse(payrestore([...words, '--json']).stdout);

test('calc gives the figure that the dispute began with', () => {
  const { results } = json(['calc', '--grade', 'F1', '--method', 'bma', '--until', '2021/22']);
  assert.equal(results[0].erosionPercent.toFixed(1), '26.1');
  assert.equal(results[0].restorationPercent.toFixed(1), '35.3');
});

test('it answers at a terminal’s width and says nothing else', () => {
  const { stdout, stderr, status } = payrestore(['calc', '--method', 'bma', '--until', '2021/22']);
  assert.match(stdout, /bma +26\.1% +35\.3%/);
  assert.deepEqual([stderr, status], ['', 0]);
});

for (const words of [
  ['compare', '--until', '2021/22'],
  ['history', '--grade', 'F1'],
  ['offer', '5%', '--grade', 'F1'],
  ['team', 'F1', 'ST5', '--until', '2022/23'],
  ['cost'],
  ['claims', '--verify'],
  ['grades'],
  ['methods'],
  ['sources'],
  ['chart', 'index', '-o', '-'],
  ['sql', '--method', 'bma', '--dialect', 'duckdb'],
  ['data', 'list'],
  ['data', 'verify'],
  ['data', 'schema', 'calc'],
  ['help', 'calc'],
  ['--version'],
]) {
  test(`${words.join(' ')} ends well`, () => {
    const { stdout, stderr, status } = payrestore(words);
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stdout + stderr, /undefined|NaN|\bat .*\.c?js/);
    assert.notEqual(stdout, '');
  });
}

test('check finds what prints a figure', () => {
  const { verdict } = json(['check', '26% pay cut', '--grade', 'F1']).results[0];
  assert.ok(typeof verdict === 'string' && verdict !== '');
});

test('batch reads its input and writes the columns', () => {
  const input = 'paid_on,salary\n2010-05-01,100\n';
  const words = ['batch', '-', '--amount', 'salary', '--date', 'paid_on', '--method', 'bma'];
  const { stdout, status } = payrestore([...words, '--until', '2021/22'], { input });
  assert.match(
    stdout,
    /^paid_on,salary,real_amount,payrestore_error\n2010-05-01,100,\d+\.\d\d,\n$/,
  );
  assert.equal(status, 0);
});

test('a report is one page', () => {
  const page = join(folder, 'report.html');
  assert.equal(payrestore(['report', '--grade', 'F1', '-o', page]).status, 0);
  assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/i);
});

test('one’s own index is read, and its faults are told', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{"kind": ');
  const { stderr, status } = payrestore(['calc', '--series', file]);
  assert.equal(status, 3, stderr);
  assert.match(stderr, /^error: .*broken\.json/);
});

test('what is not there is refused with the nearest', () => {
  const { stderr, status } = payrestore(['calc', '--index', 'rip']);
  assert.match(stderr, /rpi/);
  assert.equal(status, 2);
});

test('it needs no home, and none that can be written', () => {
  const { HOME, USERPROFILE, XDG_DATA_HOME, ...homeless } = process.env;
  for (const env of [homeless, { ...homeless, HOME: join(bin, 'no-folder') }]) {
    const { stderr, status } = payrestore(['calc', '--grade', 'F1', '--json'], { env });
    assert.deepEqual([stderr, status], ['', 0]);
  }
});

test('the library is imported by its name', async () => {
  const { calc, loadCatalogue } = await import(pathToFileURL(here.resolve('payrestore')).href);
  const options = { grades: ['F1'], methods: ['bma'], until: '2021/22' };
  const { results } = calc(await loadCatalogue(), options);
  assert.equal(results[0].restorationPercent, 35.305);
});

test('the library can be required, too', async () => {
  assert.equal(typeof here('payrestore').calc, 'function');
});

test('the data and the JSON Schemas are files that can be asked for', () => {
  assert.equal(
    JSON.parse(readFileSync(here.resolve('payrestore/data/indices/rpi.json'))).id,
    'rpi',
  );
  assert.ok(existsSync(here.resolve('payrestore/schemas/calc.json')));
});
