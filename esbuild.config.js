import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// One bundle for the program and the library, split so that each command loads only its own
// part. Everything stays directly in dist/, from where src/bundled-data.ts finds data/.
rmSync(new URL('dist/', import.meta.url), { recursive: true, force: true });

await build({
  entryPoints: { cli: 'src/cli/run.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  legalComments: 'none',
  // Bundled CommonJS packages (commander, cli-table3) ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
