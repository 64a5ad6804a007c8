import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { PayrestoreError } from '../errors.js';

/**
 * Replaces a file as a whole: the text is written beside it, brought to the disk, and then put in
 * its place by one rename, so that whatever happens there is the old file or the new one. Makes
 * the folder where it is not there. A link is replaced, and not followed; a folder that is a link
 * out of the folder it is to stay `within` is refused.
 *
 * Throws `unwritable-data`; the old file then stands, and nothing is left beside it.
 */
export function replaceFile(place: string, text: string, within?: string): void {
  const folder = dirname(place);
  // Not named *.json: a leftover of a machine that lost power is not taken for data.
  const beside = join(folder, `.${basename(place)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    makeFolder(folder);
    if (within !== undefined) refuseOutside(folder, within);
    writeThrough(beside, text);
    try {
      renameSync(beside, place);
    } catch (cause) {
      rmSync(beside, { force: true });
      throw cause;
    }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new PayrestoreError('unwritable-data', { where: place, cause: message });
  }
}

/**
 * Makes a folder and those it is in, one by one: Node's own `recursive` never comes to an end where a
 * folder is there and takes none, as /proc.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function refuseOutside(folder: string, within: string): void {
  const [real, root] = [realpathSync(folder), realpathSync(within)];
  if (real === root || real.startsWith(root + sep)) return;
  throw new Error(`${folder} leads out of ${within}, to ${real}`);
}

/** Writes a new file and waits for the disk; removes what it began when that fails. */
function writeThrough(place: string, text: string): void {
  const handle = openSync(place, 'wx');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (cause) {
    rmSync(place, { force: true });
    throw cause;
  } finally {
    closeSync(handle);
  }
}
