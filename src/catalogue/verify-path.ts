import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PayrestoreError } from '../errors.js';
import { bundledTexts, DATA_FILES, DATA_FOLDERS } from './bundled-texts.js';
import { type VerifiedFile, verifyFiles } from './verify/verify.js';

/**
 * Verifies the bundled data, or a file or folder of the user's on top of it.
 *
 * Throws `unreadable-data` where there is nothing to read.
 */
export function verifyPath(place: string | undefined): readonly VerifiedFile[] {
  if (place === undefined) return verifyFiles(bundledTexts());
  const texts = readTexts(place);
  return verifyFiles(texts, bundledTexts());
}

function readTexts(place: string): ReadonlyMap<string, string> {
  try {
    if (!statSync(place).isDirectory()) {
      return new Map([[basename(place), readFileSync(place, 'utf8')]]);
    }
    const paths = [
      ...DATA_FILES.filter((name) => isFile(join(place, name))),
      ...DATA_FOLDERS.flatMap((folder) =>
        jsonIn(join(place, folder)).map((name) => `${folder}/${name}`),
      ),
      ...jsonIn(place).filter((name) => !DATA_FILES.some((known) => known === name)),
    ];
    if (paths.length === 0) throw new Error('there is no data file in it');
    return new Map(paths.map((path) => [path, readFileSync(join(place, path), 'utf8')]));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new PayrestoreError('unreadable-data', { where: place, cause: message });
  }
}

function isFile(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

function jsonIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}
