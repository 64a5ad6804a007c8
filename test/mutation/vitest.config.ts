import { defineConfig } from 'vitest/config';

// The tests that a run of mutants is put to: run.js names them.
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? 'test/domain/**/*.test.ts').split(' '),
    css: true,
    testTimeout: 60_000,
    // Modules are loaded once for all of a mutant's tests.
    isolate: false,
    fileParallelism: false,
  },
});
