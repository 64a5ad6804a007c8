// Changes the domain in thousands of ways, one at a time, and looks whether a test minds: npm run
// mutation. First by the domain's own tests, which are quick; what is alive then by the tests of its
// area. The outcome goes to docs/mutation.md, with every change that no test minded.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { AREAS } from './areas.js';
import { page } from './page.js';

const top = fileURLToPath(new URL('../../', import.meta.url));
const work = `${top}node_modules/.cache/mutation/`;
const sandbox = mkdtempSync(join(tmpdir(), 'payrestore-mutation-'));
process.chdir(top);
mkdirSync(work, { recursive: true });

const DEAD = ['Killed', 'Timeout'];

/** Every mutant of some ranges, with what became of it under some tests. */
async function run(name, mutate, tests, ignoreStatic) {
  const fileName = `${work}${name}.json`;
  // A run that was stopped goes on with the areas it has not done.
  if (!(process.argv.includes('--resume') && existsSync(fileName))) {
    process.env.MUTATION_TESTS = tests.join(' ');
    await new Stryker({
      mutate,
      testRunner: 'vitest',
      // What the command line loads, it loads when asked: no import leads from a test to it.
      vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
      // It reads tsconfig.json by an interface that TypeScript 7 no longer has.
      tsconfigFile: 'none',
      coverageAnalysis: 'perTest',
      ignoreStatic,
      concurrency: Number(process.env.MUTATION_PROCESSES ?? 2),
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName },
      tempDirName: sandbox,
      allowEmpty: true,
    }).runMutationTest();
  }
  const { files } = JSON.parse(readFileSync(fileName, 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file })),
  );
}

const key = ({ file, location: { start, end }, replacement, mutatorName }) =>
  [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join('|');
const rangeOf = ({ file, location: { start, end } }) =>
  `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
const areaOf = ({ file }) => {
  const folder = /^src\/domain\/([^/]+)\//.exec(file)?.[1] ?? '';
  return folder in AREAS ? folder : '';
};

const all = new Map();
const first = await run('domain', ['src/domain/**/*.ts'], ['test/domain/**/*.test.ts'], true);
for (const mutant of first) all.set(key(mutant), mutant);
for (const [area, names] of Object.entries(AREAS)) {
  const alive = [...all.values()].filter(
    (mutant) => areaOf(mutant) === area && ['Survived', 'NoCoverage'].includes(mutant.status),
  );
  if (alive.length === 0) continue;
  const own = area ? `domain/${area}/**/*` : 'domain/*';
  const tests = [own, ...names].map((name) => `test/${name}.test.ts`);
  const ranges = [...new Set(alive.map(rangeOf))];
  // Its own tests are asked again: what one works out before it begins was not looked at above.
  for (const mutant of await run(area || 'rest', ranges, tests, false)) {
    const known = all.get(key(mutant));
    if (known && DEAD.includes(mutant.status))
      all.set(key(mutant), { ...known, status: mutant.status });
  }
}
rmSync(sandbox, { recursive: true, force: true });
const text = page([...all.values()], (file) => readFileSync(`${top}${file}`, 'utf8'));
writeFileSync(`${top}docs/mutation.md`, text);
