import { bundledTexts } from '../../src/catalogue/bundled-texts.js';
import type { Finding } from '../../src/catalogue/verify/finding.js';
import { openFiles } from '../../src/catalogue/verify/library.js';
import { verifyFiles } from '../../src/catalogue/verify/verify.js';

/** The bundled data, for tests that put one thing wrong in it. */
export const bundle = bundledTexts();
const beneath = openFiles(bundle);

export function bundled(path: string): string {
  const text = bundle.get(path);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
}

/** What verification finds in a bundled file after a change to its text. */
export function findingsAfter(path: string, change: (text: string) => string): readonly Finding[] {
  const before = bundled(path);
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return verifyFiles(new Map([[path, after]]), beneath).flatMap(({ findings }) => findings);
}

/** The same after a change to the parsed content. */
export function findingsWith<T>(path: string, change: (content: T) => void): readonly Finding[] {
  return findingsAfter(path, (text) => {
    const content = JSON.parse(text) as T;
    change(content);
    return JSON.stringify(content, null, 2);
  });
}

/** A text in place of the one line that holds some words. */
export function replaceLine(text: string, words: string, line: (old: string) => string): string {
  const at = text.split('\n').filter((each) => each.includes(words));
  if (at.length !== 1) throw new Error(`${at.length} lines have ${words}`);
  return text.replace(`${at[0]}\n`, line(`${at[0]}\n`));
}
