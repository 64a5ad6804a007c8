import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

// The program and the library, bundled with what they use. Everything stays directly in dist/, from
// where src/bundled-data.ts finds data/.
const top = fileURLToPath(new URL('.', import.meta.url));
const dist = resolve(top, 'dist');
rmSync(dist, { recursive: true, force: true });

/** `import text from './file.css?raw'`: a file's text, as it is. */
const rawTexts = {
  name: 'raw-texts',
  resolveId(source, importer) {
    if (!source.endsWith('?raw')) return undefined;
    // Another name: by its own a style would be read as one.
    return `\0raw:${resolve(dirname(importer), source.slice(0, -'?raw'.length))}.text`;
  },
  load(id) {
    if (!id.startsWith('\0raw:')) return undefined;
    const text = readFileSync(id.slice('\0raw:'.length, -'.text'.length), 'utf8');
    return `export default ${JSON.stringify(text)}`;
  },
};

/** commander asks for child processes as it is loaded, and needs them only for what we do not use. */
const lateChildProcess = {
  name: 'late-child-process',
  resolveId: (source, importer) =>
    source === 'node:child_process' && importer?.includes('commander')
      ? '\0late-child-process'
      : undefined,
  load: (id) =>
    id === '\0late-child-process'
      ? "export const spawn = (...all) => process.getBuiltinModule('node:child_process').spawn(...all);"
      : undefined,
};

/** A module and everything that is loaded with it. */
function loadedWith(root, context, found = new Set()) {
  if (found.has(root)) return found;
  found.add(root);
  for (const id of context.getModuleInfo(root)?.importedIds ?? []) loadedWith(id, context, found);
  return found;
}

/** Files cost more to open than to read: what every start loads is one, what `calc` loads another. */
function chunkOf(id, context) {
  const source = (path) => resolve(top, 'src', path);
  if (loadedWith(source('cli/start.ts'), context).has(id)) return 'start';
  const calc = ['cli/commands/calc.ts', 'report/formats/json.ts'].map(source);
  return calc.some((root) => loadedWith(root, context).has(id)) ? 'calc' : null;
}

const read = (file) => JSON.parse(readFileSync(resolve(top, file), 'utf8'));
/** What src/version.ts says of the program. */
const BUILT = {
  version: read('package.json').version,
  vintage: read('data/sources.json')
    .sources.flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1),
};
/** What src/catalogue/digest.ts knows of the data without reading it. */
const DIGESTS = Object.fromEntries(
  readdirSync(resolve(top, 'data'), { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const path = name.replaceAll('\\', '/');
      const bytes = readFileSync(resolve(top, 'data', name));
      const digest = createHash('sha256').update(`${path}\0`).update(bytes).digest('hex');
      return [path, { size: bytes.length, digest }];
    })
    .sort(),
);

async function bundle(input, output) {
  const build = await rolldown({
    input,
    platform: 'node',
    // jsonc-parser's CommonJS entry cannot be bundled; its module entry can.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [rawTexts, lateChildProcess],
    // An entry may hold what others take from it, as the groups below want.
    preserveEntrySignatures: 'allow-extension',
    transform: {
      target: 'node20.19',
      define: { BUILT: JSON.stringify(BUILT), BUILT_DIGESTS: JSON.stringify(DIGESTS) },
    },
  });
  const { output: chunks } = await build.write({
    dir: dist,
    exports: 'named',
    comments: { legal: false },
    minify: true,
    ...output,
  });
  await build.close();
  return chunks.filter(({ type }) => type === 'chunk');
}

// The program is CommonJS, which Node starts quicker.
const program = await bundle(
  { cli: 'src/cli/start.ts' },
  {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // V8 reads a file of ASCII quicker.
    charset: 'ascii',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: chunkOf, debugName: 'start and calc' }],
    },
  },
);
const library = await bundle(
  { index: 'src/index.ts', schemas: 'src/schemas/index.ts' },
  { format: 'esm', chunkFileNames: '[name].js' },
);

// The library's types, in one file: what it does not give away is nobody's to import.
const types = await rollup({
  input: 'src/index.ts',
  plugins: [dts({ tsconfig: resolve(top, 'tsconfig.json') })],
});
await types.write({ file: resolve(dist, 'index.d.ts') });
await types.close();

// Which sources each file of the program has, for the test of what each command loads. Not shipped.
const sources = program.map(({ fileName, moduleIds }) => [
  fileName,
  moduleIds.map((id) => relative(top, id)),
]);
writeFileSync(resolve(dist, 'chunks.json'), JSON.stringify(Object.fromEntries(sources)));

// Whoever ships other people's code ships their licences with it.
const packages = new Set(
  [...program, ...library].flatMap(({ moduleIds }) =>
    moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
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
writeFileSync(resolve(dist, 'LICENSES.txt'), licences.join(`\n${'-'.repeat(72)}\n\n`));

// The JSON Schemas as files, for editors and for programs that read the answers: the same bytes
// as `payrestore data schema <name>` prints.
const { jsonSchema, schemaNames } = await import(new URL('dist/schemas.js', import.meta.url).href);
mkdirSync(resolve(dist, 'schemas'));
for (const name of schemaNames) {
  const text = `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
  writeFileSync(resolve(dist, 'schemas', `${name}.json`), text);
}
