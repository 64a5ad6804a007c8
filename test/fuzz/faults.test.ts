import { expect, test } from 'vitest';
import { faultIn } from './attempt.js';
import type { Attempt } from './subjects.js';

// What the long run has found, once each.

test.each<[string, Attempt]>([
  [
    'a mark that turns a line around stood in the faults of a file, as JSON',
    {
      words: ['offer', '--awards', '{awards.csv}', '--json'],
      files: { 'awards.csv': '\u202eesrever,award\nF1,4%\n' },
    },
  ],
])('%s: no more', async (_, attempt) => {
  expect(await faultIn(attempt)).toBeUndefined();
});
