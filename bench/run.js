// `npm run bench`: how long things take beside other things, in one run on one machine. Ratios are what
// counts: they are kept in baseline.json, and one that has grown by more than is allowed fails the run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { sideBySide } from './measure.js';
import { penniesWrong, writePay } from './pay-file.js';
import { contenders, provideRivals } from './rivals.js';

const QUICK = process.argv.includes('--quick');
const here = (name) => new URL(name, import.meta.url);
const program = here('../bin/payrestore.cjs').pathname;
const node = process.execPath;
const baseline = JSON.parse(readFileSync(here('baseline.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'payrestore-bench-'));

/** Every median that was measured and what it is of another, by its name in the baseline. */
const measured = {};

function keep(name, median, other) {
  measured[name] = { ms: Math.round(median), ratio: Number((median / other).toFixed(3)) };
}
const lines = [];

function say(line = '') {
  lines.push(line);
  process.stdout.write(`${line}\n`);
}

function table(heads, rows) {
  say(`| ${heads.join(' | ')} |`);
  say(`| ${heads.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
}

const ms = (value) => (value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`);
const mb = (value) => (value === undefined ? 'not told' : `${value.toFixed(0)} MB`);

function startUp() {
  const asked = {
    'node -e 0': [node, '-e', '0'],
    '--help': [node, program, '--help'],
    'calc --grade F1 --json': [node, program, 'calc', '--grade', 'F1', '--json'],
    'check "26% pay cut"': [node, program, 'check', '26% pay cut'],
  };
  const names = Object.keys(asked);
  const found = sideBySide(Object.values(asked), QUICK ? 9 : 61);
  say('## Start-up, whole processes');
  say();
  table(
    ['', 'median', '× node -e 0'],
    names.map((name, at) => {
      const ratio = found[at].ms / found[0].ms;
      if (at > 0) keep(`start-up ${name}`, found[at].ms, found[0].ms);
      return [name, ms(found[at].ms), ratio.toFixed(2)];
    }),
  );
}

function compareAll() {
  const all = ['compare', '--vary', 'all', '--grade', 'all', '--format', 'sentence'];
  const [empty, found] = sideBySide(
    [
      [node, '-e', '0'],
      [node, program, ...all],
    ],
    QUICK ? 3 : 9,
  );
  keep('compare everything', found.ms, empty.ms);
  say('## compare over every specification');
  say();
  table(
    ['', 'median', '× node -e 0', 'memory'],
    [[all.join(' '), ms(found.ms), (found.ms / empty.ms).toFixed(2), mb(found.memory)]],
  );
}

/** RPI of each closing April in tenths, and the factors of 2024/25 by it, rounded up at 20 decimals. */
function levels() {
  const { levels: months } = JSON.parse(readFileSync(here('../data/indices/rpi.json'), 'utf8'));
  const april = new Map(
    months
      .filter(({ month }) => month.endsWith('-04'))
      .map(({ month, level }) => [Number(month.slice(0, 4)) - 1, BigInt(level.replace('.', ''))]),
  );
  const scale = 10n ** 20n;
  const factors = [...april]
    .filter(([year]) => year >= 2008 && year <= 2024)
    .map(([year, level]) => {
      const digits = String((april.get(2024) * scale + level - 1n) / level).padStart(21, '0');
      return [year, `${digits.slice(0, -20)}.${digits.slice(-20)}`];
    });
  return { april, factors };
}

async function batch(rows, rounds, missing) {
  const input = join(folder, `pay-${rows}.csv`);
  writePay(input, rows);
  const { april, factors } = levels();
  const all = contenders(folder, input, factors, missing);
  const found = sideBySide(
    all.map(({ command }) => command),
    rounds,
  );
  say(`## batch: ${rows.toLocaleString('en-GB')} rows, each amount by the factor of its pay year`);
  say();
  const cells = [];
  for (const [at, { name, result }] of all.entries()) {
    const { rows: seen, wrong } = await penniesWrong(result, april, 2024, 3);
    if (seen !== rows) throw new Error(`${name} wrote ${seen} rows of ${rows}`);
    const ratio = found[at].ms / found[0].ms;
    if (name === 'payrestore batch' && wrong > 0) throw new Error(`${wrong} pennies wrong`);
    if (at > 0) keep(`batch ${rows} against ${name}`, found[0].ms, found[at].ms);
    cells.push([name, ms(found[at].ms), ratio.toFixed(2), mb(found[at].memory), String(wrong)]);
  }
  table(['', 'median', '× batch', 'peak memory', 'pennies wrong'], cells);
  for (const name of missing) say(`${name} is missing here, and was not measured.`);
  rmSync(input);
}

function growth() {
  say('## batch, as rows grow');
  say();
  const cells = [];
  for (const rows of QUICK ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 10_000_000]) {
    const input = join(folder, `pay-${rows}.csv`);
    writePay(input, rows);
    const command = [
      node,
      program,
      'batch',
      input,
      '--amount',
      'salary',
      '--date',
      'paid_on',
      '--until',
      '2024/25',
      '--force',
      '-o',
      join(folder, 'out.csv'),
    ];
    const [found] = sideBySide([command], rows > 1_000_000 ? 1 : 3);
    cells.push([
      rows.toLocaleString('en-GB'),
      ms(found.ms),
      `${Math.round((found.ms * 1e6) / rows)} ns`,
      mb(found.memory),
    ]);
    rmSync(input);
  }
  table(['rows', 'median', 'a row', 'peak memory'], cells);
}

/** What grew more than it may; nothing of what is not in the baseline. */
function regressions() {
  return Object.entries(measured).flatMap(([name, { ratio }]) => {
    const kept = baseline[name];
    if (!kept || ratio <= kept.ratio * (1 + kept.allowed)) return [];
    return [
      `${name}: ${ratio.toFixed(2)}, and ${kept.ratio.toFixed(2)} before (+${kept.allowed * 100}% is allowed)`,
    ];
  });
}

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
  encoding: 'utf8',
}).stdout.trim();
say('# Benchmark');
say();
say(
  `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB; ${platform()} ${release().split('-')[0]}; Node ${process.version}${commit ? `; commit ${commit}` : ''}. Made by \`npm run bench${QUICK ? ':quick' : ''}\`: whole processes, one of each in turn, medians.`,
);
say();
try {
  startUp();
  compareAll();
  const missing = provideRivals();
  await batch(QUICK ? 100_000 : 1_000_000, QUICK ? 3 : 5, missing);
  if (!QUICK) await batch(10_000_000, 1, missing);
  growth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (!QUICK) writeFileSync(here('results.md'), `${lines.join('\n').trimEnd()}\n`);
if (process.argv.includes('--keep')) {
  const kept = Object.entries(measured).map(([name, found]) => [
    name,
    { ...found, allowed: baseline[name]?.allowed ?? 0.25 },
  ]);
  writeFileSync(here('baseline.json'), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
const worse = regressions();
for (const line of worse) process.stderr.write(`slower: ${line}\n`);
process.exitCode = worse.length > 0 ? 1 : 0;
