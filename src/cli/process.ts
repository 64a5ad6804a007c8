import type { Day } from '../domain/calendar.js';
import { PayrestoreError } from '../errors.js';

/** What the program needs of Node's `process`; a test hands it a made-up one. */
export interface Stream {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface ProcessLike {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  exitCode?: number | string | null | undefined;
  /** The day it is, YYYY-MM-DD; the machine's own where not given. */
  readonly today?: string;
}

/** Raised when the reader of our output has gone; not an error of ours. */
export class ReaderGone extends Error {}

/** Writes all of a text and waits for it, so that a pipe is never cut short. */
export function write(stream: Stream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else if ('code' in error && error.code === 'EPIPE') reject(new ReaderGone());
      else reject(new PayrestoreError('unwritable-output', { cause: error.message }));
    });
  });
}

/** The day it is. */
export function today(process: ProcessLike): Day {
  return (process.today ?? new Date().toISOString().slice(0, 10)) as Day;
}
