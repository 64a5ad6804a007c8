import { basename, join } from 'node:path';
import { PayrestoreError } from '../../errors.js';
import { bundledTexts, DATA_FILES, DATA_FOLDERS } from '../bundled-texts.js';
import { dataPaths, jsonFiles, kindOf, readText } from '../own/read-place.js';
import { openFiles } from './library.js';
import { type VerifiedFile, verifyFiles } from './verify.js';

/** What the verification of some data came to. */
interface Verification {
  readonly files: readonly VerifiedFile[];
  /** Whether nothing beneath it counted: the bundled data, or a folder with all that makes it up. */
  readonly alone: boolean;
}

/**
 * Verifies the bundled data, or a file or folder of the user's: on top of it, or by itself where
 * the folder is a whole of its own.
 *
 * Throws `unreadable-data` where there is nothing to read.
 */
export function verifyPath(place: string | undefined): Verification {
  const texts = place === undefined ? bundledTexts() : readTexts(place);
  const alone = isWhole([...texts.keys()]);
  const beneath = alone ? [] : openFiles(bundledTexts());
  return { files: verifyFiles(texts, beneath), alone };
}

/**
 * Whether a folder has everything the bundled data is made of, such as a copy of it: then what it
 * cites and names has to be in it. The bibliography does not count, so that a copy that lost it
 * is not excused for that.
 */
function isWhole(paths: readonly string[]): boolean {
  const folders = DATA_FOLDERS.every((folder) =>
    paths.some((path) => path.startsWith(`${folder}/`)),
  );
  return folders && paths.includes('methods.json');
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
