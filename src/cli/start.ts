import { writeSync } from 'node:fs';
import type { ProcessLike, Stream } from './process.js';
import { run } from './run.js';

/** The program in a process of Node's, which ends with it. */
export async function start(process: NodeJS.Process): Promise<void> {
  const ours: ProcessLike = {
    argv: process.argv,
    env: process.env,
    stdout: directly(1, () => process.stdout),
    stderr: directly(2, () => process.stderr),
    get exitCode() {
      return process.exitCode;
    },
    set exitCode(code) {
      process.exitCode = code;
    },
  };
  await run(ours);
  // All has been written by now, and taking a process apart only gives back what its end gives back.
  process.exit();
}

/**
 * Node's stream of a descriptor takes as long to load as an answer takes to work out, so that
 * what we write goes past it. The stream is asked whether it is a terminal, and is left what the
 * descriptor does not take at once. A console of Windows takes nothing but the stream's words.
 */
function directly(descriptor: number, theirs: () => NodeJS.WriteStream): Stream {
  let known: NodeJS.WriteStream | undefined;
  const stream = () => {
    if (known) return known;
    known = theirs();
    // Without a listener, a closed pipe would end the process with a stack trace.
    known.on('error', () => {});
    return known;
  };
  return {
    write(text, done) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      const left = process.platform === 'win32' ? bytes : rest(descriptor, bytes);
      if (left instanceof Error) done(left);
      else if (left.length > 0) stream().write(left, done);
      else done();
    },
    get isTTY() {
      return stream().isTTY;
    },
    get columns() {
      return stream().columns;
    },
  };
}

/** Writes what a descriptor takes without waiting, and gives what is left, or why it takes none. */
function rest(descriptor: number, bytes: Uint8Array): Uint8Array | Error {
  let left = bytes;
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
    if (!full) return error as Error;
  }
  return left;
}
