import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PayrestoreError } from '../errors.js';

/** What a place says that stands for stdin or stdout. */
export const STANDARD = '-';
const CHUNK = 1 << 18;

/**
 * The bytes of a file, or of stdin, a chunk at a time; of a `.gz` what is in it. A chunk may be
 * overwritten by the next. Throws `unreadable-data` where it is not there, is a folder, ends too
 * soon, or goes away.
 */
export async function* chunksOf(place: string): AsyncGenerator<Uint8Array> {
  const isPacked = place.toLowerCase().endsWith('.gz');
  try {
    yield* isPacked ? unpacked(place) : place === STANDARD ? standard() : plain(place);
  } catch (error) {
    throw new PayrestoreError('unreadable-data', {
      ...(place === STANDARD ? {} : { where: place }),
      cause: causeOf(error, isPacked),
    });
  }
}

/** One buffer is read into again and again, so that memory does not grow with the file. */
async function* plain(place: string): AsyncGenerator<Uint8Array> {
  const file = await open(place);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* standard(): AsyncGenerator<Uint8Array> {
  yield* createReadStream('', { fd: 0, autoClose: false, highWaterMark: CHUNK });
}

async function* unpacked(place: string): AsyncGenerator<Uint8Array> {
  // The stream that is read is told of a failure of the one before it.
  yield* pipeline(createReadStream(place), createGunzip({ chunkSize: CHUNK }), () => {});
}

function causeOf(error: unknown, isPacked: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOENT') return 'there is no such file';
  if (isPacked && code === 'Z_BUF_ERROR') return 'it is cut short: the gzip data has no end';
  return isPacked && String(code).startsWith('Z_') ? `it is not sound gzip: ${message}` : message;
}
