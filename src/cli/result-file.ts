import { lstatSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { replaceFile } from '../catalogue/replace-file.js';
import { PayrestoreError } from '../errors.js';

/** What a place says that stands for stdout. */
const STDOUT = '-';

/** Whether a result is to go to a file, and not to stdout. */
export function isFile(place: string | undefined): place is string {
  return place !== undefined && place !== STDOUT;
}

/**
 * Refuses a place that a result cannot or should not be written to, before any work is done for it:
 * a folder, a folder that is not there, and a file that is, unless it may be replaced.
 *
 * Throws `file-exists`, `unwritable-data`.
 */
export function checkPlace(place: string, force: boolean): void {
  const fail = (cause: string): never => {
    throw new PayrestoreError('unwritable-data', { where: place, cause });
  };
  const there = kindOf(place);
  if (there === 'folder') fail('it is a folder');
  if (there !== undefined && !force) throw new PayrestoreError('file-exists', { where: place });
  if (there === 'other') fail('it is not a plain file');
  if (kindOf(dirname(place)) !== 'folder') fail(`there is no folder ${dirname(place)}`);
}

/** Endings that say what a file is, and of which a picture or a page is only ever one. */
const ENDINGS = '.svg .html .htm .png .jpg .jpeg .gif .webp .pdf .doc .docx'.split(' ');

/**
 * Refuses a name that says the file is of another kind than it would be: a PNG that is an SVG opens
 * nowhere. Throws `wrong-usage`.
 */
export function refuseEnding(place: string, own: readonly string[], what: string): void {
  const ending = extname(place).toLowerCase();
  if (!ENDINGS.includes(ending) || own.includes(ending)) return;
  const name = `${place.slice(0, -ending.length)}${own[0]}`;
  throw new PayrestoreError('wrong-usage', {
    given: `--output ${place}: ${what}; name it ${name}, and let a browser save or print it as another`,
  });
}

/** Writes a whole result to a file: the old one or the new one is there, never a part. */
export function writeResult(place: string, text: string, force: boolean): void {
  checkPlace(place, force);
  replaceFile(place, text);
}

function kindOf(place: string): 'file' | 'folder' | 'other' | undefined {
  try {
    // A link that leads nowhere is there all the same.
    if (lstatSync(place).isSymbolicLink() && !exists(place)) return 'other';
    const found = statSync(place);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

function exists(place: string): boolean {
  try {
    statSync(place);
    return true;
  } catch {
    return false;
  }
}
