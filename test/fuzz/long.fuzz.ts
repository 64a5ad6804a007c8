import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { faultIn } from './attempt.js';
import { type Attempt, SUBJECTS } from './subjects.js';

// As long as FUZZ_MINUTES says (five unless it does), a share for each reader; what is at fault is
// printed with its seed, and belongs into faults.test.ts before it is mended.

const minutes = Number(process.env['FUZZ_MINUTES'] ?? 5);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const share = (minutes * 60_000) / Object.keys(SUBJECTS).length;
const tried = new Map<string, number>();

test.each(Object.entries(SUBJECTS))('%s', async (name, subject) => {
  const until = Date.now() + share;
  const found: { attempt: Attempt; fault: string }[] = [];
  let inputs = 0;
  for (let round = 0; Date.now() < until && found.length < 5; round += 1) {
    for (const attempt of fc.sample(subject, { seed: seed + round, numRuns: 50 })) {
      inputs += 1;
      const fault = await faultIn(attempt);
      if (fault !== undefined) found.push({ attempt, fault });
    }
  }
  tried.set(name, inputs);
  expect(found).toEqual([]);
});

afterAll(() => {
  const all = [...tried.values()].reduce((sum, count) => sum + count, 0);
  const each = [...tried].map(([name, count]) => `  ${name}: ${count.toLocaleString('en-GB')}`);
  process.stdout.write(
    `${each.join('\n')}\nfuzz: ${all.toLocaleString('en-GB')} inputs tried, seed ${seed}\n`,
  );
});
