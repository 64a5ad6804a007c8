import { defineConfig } from 'vitest/config';

// Proofs that take their time: `npm run test:regexes`.
export default defineConfig({
  test: { include: ['test/hostile/*.regexes.ts'], testTimeout: 300_000, css: true },
});
