import { PayrestoreError } from '../errors.js';

/** Words that belong to no option: most often a grade without its `--grade`. */
export function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw new PayrestoreError('unexpected-words', { given: words.join(' ') });
}
