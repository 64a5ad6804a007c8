import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_DATA } from '../bundled-data.js';
import { once } from '../domain/once.js';

/**
 * What the build writes in: the size in bytes and the digest of each bundled file. Node takes
 * longer to load its SHA-256 than an answer takes to work out.
 */
declare const BUILT_DIGESTS:
  | Readonly<Record<string, { readonly size: number; readonly digest: string } | undefined>>
  | undefined;

/** SHA-256 over a file's path within the data and its text, in hexadecimal. */
export function digestOf(path: string, text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(`${path}\0${text}`).digest('hex');
}

/**
 * The digest of a bundled file as it was when the program was built; undefined where the file has
 * been touched since, or has another size, and when the program is run from its sources.
 */
export function builtDigest(path: string): string | undefined {
  const built = typeof BUILT_DIGESTS === 'undefined' ? undefined : BUILT_DIGESTS[path];
  if (!built) return undefined;
  const { size, mtimeMs } = statSync(join(BUNDLED_DATA, path));
  return size === built.size && mtimeMs <= whenBuilt() ? built.digest : undefined;
}

const whenBuilt = once(() => statSync(import.meta.filename).mtimeMs);

/** The first 64 bits of the digests' sum, which is the same in whatever order they come. */
export function sumOfDigests(digests: readonly string[]): string {
  const sum = digests.reduce((total, digest) => total + BigInt(`0x${digest}`), 0n);
  return BigInt.asUintN(256, sum).toString(16).padStart(64, '0').slice(0, 16);
}
