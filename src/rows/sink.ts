import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createGzip, type Gzip } from 'node:zlib';
import { PayrestoreError } from '../errors.js';

/** Where finished bytes go. Bytes that were handed over may be used again once it has answered. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void> | undefined;
  /** All is written: a file gets its name. */
  finish(): Promise<void>;
  /** It was not to be: nothing is left of it. */
  abandon(): void;
}

/**
 * A file that is written aside and gets its name when it is whole, so that the old one or the new
 * one is there, never a part; packed where its name ends in `.gz`. Throws `unwritable-data`.
 */
export function fileSink(place: string): Sink {
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw unwritable(place, error);
    }
  };
  const handle = attempt(() => openSync(beside, 'wx'));
  const tidy = () => rmSync(beside, { force: true });
  // Whoever is stopped midway leaves nothing behind.
  const stopped = (signal: NodeJS.Signals) => {
    tidy();
    process.kill(process.pid, signal);
  };
  const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of SIGNALS) process.once(signal, stopped);
  const close = () => {
    for (const signal of SIGNALS) process.off(signal, stopped);
    closeSync(handle);
  };
  const put = (bytes: Uint8Array) =>
    attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    });
  const packer = place.toLowerCase().endsWith('.gz') ? packed(put) : undefined;
  return {
    write(bytes) {
      if (packer) return packer.write(bytes);
      put(bytes);
      return undefined;
    },
    async finish() {
      await packer?.finish();
      close();
      attempt(() => renameSync(beside, place));
    },
    abandon() {
      close();
      tidy();
    },
  };
}

function unwritable(place: string, error: unknown): PayrestoreError {
  const cause = error instanceof Error ? error.message : String(error);
  return new PayrestoreError('unwritable-data', { where: place, cause });
}

/** Bytes on their way through gzip. */
function packed(put: (bytes: Uint8Array) => void): Pick<Sink, 'finish'> & {
  write(bytes: Uint8Array): Promise<void>;
} {
  const gzip: Gzip = createGzip();
  let failure: unknown;
  gzip.on('data', (bytes: Buffer) => {
    try {
      put(bytes);
    } catch (error) {
      failure ??= error;
    }
  });
  const check = () => {
    if (failure) throw failure;
  };
  return {
    write: (bytes) =>
      new Promise<void>((resolve, reject) => {
        gzip.write(bytes, (error) => (error ? reject(error) : resolve()));
      }).then(check),
    finish: () =>
      new Promise<void>((resolve, reject) => {
        gzip.once('end', resolve).once('error', reject).end();
      }).then(check),
  };
}

/** A stream such as stdout, which is written to as fast as it takes it. */
export function streamSink(write: (bytes: Uint8Array) => Promise<void>): Sink {
  return { write, finish: async () => {}, abandon: () => {} };
}
