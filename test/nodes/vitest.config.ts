import { defineConfig } from 'vitest/config';

// The installed package on every Node it is for: `npm run test:nodes`. These fetch each Node from
// npm, so they are not among the tests that every machine runs.
export default defineConfig({
  test: {
    include: ['test/nodes/*.nodes.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
