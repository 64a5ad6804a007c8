import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** `import text from './file.css?raw'`: a file's text, as it is. */
const rawTexts = {
  name: 'raw-texts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?raw$/, '')),
      namespace: 'raw',
    }));
    onLoad({ filter: /.*/, namespace: 'raw' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
  },
};

// One bundle for the program and the library, split so that each command loads only its own
// part. Everything stays directly in dist/, from where src/bundled-data.ts finds data/.
const dist = new URL('dist/', import.meta.url);
rmSync(dist, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: { cli: 'src/cli/run.ts', index: 'src/index.ts', schemas: 'src/schemas/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // jsonc-parser's CommonJS entry cannot be bundled; its module entry can.
  mainFields: ['module', 'main'],
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  // Bundled CommonJS packages (commander, cli-table3) ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [rawTexts],
  logLevel: 'warning',
});

// Whoever ships other people's code ships their licences with it.
const packages = new Set(
  Object.keys(metafile.inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  ),
);
const licences = [...packages].sort().map((name) => {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const file =
    existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const text = file ? readFileSync(new URL(file, folder), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
});
writeFileSync(new URL('LICENSES.txt', dist), licences.join(`\n${'-'.repeat(72)}\n\n`));

// The JSON Schemas as files, for editors and for programs that read the answers: the same bytes
// as `payrestore data schema <name>` prints.
const { jsonSchema, schemaNames } = await import(new URL('schemas.js', dist).href);
mkdirSync(new URL('schemas/', dist));
for (const name of schemaNames) {
  const text = `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
  writeFileSync(new URL(`schemas/${name}.json`, dist), text);
}
