import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultIn } from './attempt.js';
import { SUBJECTS } from './subjects.js';

// Whatever comes in: an answer, or an error with a code. These inputs are the same every time, and
// few; `npm run fuzz` goes on for minutes with new ones.

const RUNS = 80;

test.each(Object.keys(SUBJECTS))(
  '%s: anything gets an answer or an error',
  async (name) => {
    const subject = SUBJECTS[name];
    if (!subject) throw new Error(name);
    await fc.assert(
      fc.asyncProperty(subject, async (attempt) => {
        expect(await faultIn(attempt), JSON.stringify(attempt)).toBeUndefined();
      }),
      { seed: 20_261_126, numRuns: RUNS },
    );
  },
  120_000,
);
