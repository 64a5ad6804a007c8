import { basename, join } from 'node:path';
import { PayrestoreError } from '../errors.js';
import { bundledTexts, DATA_FILES } from './bundled-texts.js';
import { dataPaths, jsonFiles, kindOf, readText } from './read-place.js';
import { openFiles } from './verify/library.js';
import { type VerifiedFile, verifyFiles } from './verify/verify.js';

/**
 * Verifies the bundled data, or a file or folder of the user's on top of it.
 *
 * Throws `unreadable-data` where there is nothing to read.
 */
export function verifyPath(place: string | undefined): readonly VerifiedFile[] {
  if (place === undefined) return verifyFiles(bundledTexts());
  const texts = readTexts(place);
  return verifyFiles(texts, openFiles(bundledTexts()));
}

function readTexts(place: string): ReadonlyMap<string, string> {
  if (kindOf(place) !== 'folder') return new Map([[basename(place), readText(place)]]);
  const paths = [
    ...dataPaths(place),
    ...jsonFiles(place).filter((name) => !DATA_FILES.some((known) => known === name)),
  ];
  if (paths.length === 0) {
    const cause = 'there is no data file in it';
    throw new PayrestoreError('unreadable-data', { where: place, cause });
  }
  return new Map(paths.map((path) => [path, readText(join(place, path))]));
}
