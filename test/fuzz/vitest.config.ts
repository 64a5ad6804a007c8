import { defineConfig } from 'vitest/config';

// New inputs for minutes on end: `npm run fuzz`, or `FUZZ_MINUTES=30 npm run fuzz`.
export default defineConfig({
  test: { include: ['test/fuzz/*.fuzz.ts'], testTimeout: 0, css: true },
});
