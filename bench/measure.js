// Runs of whole processes, side by side: one of each in turn, so that a busy moment meets all alike.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TIME = '/usr/bin/time';
const hasTime = existsSync(TIME);

/** One run: how long it took in milliseconds, and its peak memory in MB where that can be told. */
function once([command, ...args], { stdin } = {}) {
  const [program, words] = hasTime ? [TIME, ['-f', '\n%M', command, ...args]] : [command, args];
  const from = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, words, {
    input: stdin ?? '',
    stdio: ['pipe', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const ms = Number(process.hrtime.bigint() - from) / 1e6;
  if (error) throw error;
  // `check` answers 1 where a figure does not hold up.
  if (status > 1) throw new Error(`${[command, ...args].join(' ')}: ${stderr}`);
  const memory = hasTime ? Number(stderr.trim().split('\n').at(-1)) / 1024 : undefined;
  return { ms, memory };
}

/** Runs each command in turn, so many times; gives the median time and the largest memory of each. */
export function sideBySide(commands, rounds) {
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, command] of commands.entries()) runs[at].push(once(command));
  }
  return runs.map((all) => ({
    ms: median(all.map(({ ms }) => ms)),
    memory: hasTime ? Math.max(...all.map(({ memory }) => memory)) : undefined,
  }));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
