import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The bundle is built before the tests that run it as a program.
    testTimeout: 20_000,
    // All of a machine's processors; vitest leaves one idle, which of two is half.
    maxWorkers: '100%',
    // The report page's style is read as it is (`?raw`), and not left out as styles usually are.
    css: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
