import { defineConfig } from 'vitest/config';

// What only a browser can tell of the report page and the charts: `npm run test:browser`. These need
// Chromium, so they are not among the tests that every machine runs.
export default defineConfig({
  test: {
    include: ['test/browser/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As in the other tests: the report page's style is read as it is.
    css: true,
    // One browser at a time is enough for a small machine.
    fileParallelism: false,
  },
});
