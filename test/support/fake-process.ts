import { run } from '../../src/cli/run.js';

/** What a run of the program left behind. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface Setting {
  /** Makes stdout a terminal this many columns wide; a pipe otherwise. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The day it is; one soon after the data's last unless said. */
  readonly today?: string;
}

/** Runs the program in this process, on made-up streams: `payrestore calc --grade F1`. */
export async function runCli(words: readonly string[], setting: Setting = {}): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write(text: string | Uint8Array, done: (error?: Error | null) => void) {
      texts[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      done();
    },
    ...(setting.columns === undefined ? {} : { isTTY: true, columns: setting.columns }),
  });
  const process = {
    argv: ['node', 'payrestore', ...words],
    env: setting.env ?? {},
    today: setting.today ?? '2026-11-22',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    exitCode: undefined as number | string | null | undefined,
  };
  await run(process);
  return { ...texts, exitCode: Number(process.exitCode) };
}

/** The same, for a command line as one would type it: split at spaces, but not within quotes. */
export function cli(line: string, setting?: Setting): Promise<Ran> {
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  return runCli(
    words.map((word) => word.replace(/^"(.*)"$/, '$1')),
    setting,
  );
}
