#!/usr/bin/env node
const {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { basename, dirname, isAbsolute, join } = require('node:path');

// What is loaded here is loaded by every start, so that this file is all there is before the program.
// `Module` is what `require('node:module')` gives.
const Module = module.constructor;
const program = join(__dirname, '..', 'dist', 'cli.cjs');

// What V8 makes of the code is kept, and the next start compiles nothing: Node does that from 22.1 on.
if (Module.enableCompileCache) Module.enableCompileCache();
const load = Module.enableCompileCache ? require : keptCompiled(process.env);
load(program).start(process);

/**
 * The same for Node 20: a `require` of the program's files that keeps what V8 made of each in the
 * user's cache folder. There it stands after the source it was made of, and is used for that very
 * source alone. Where anything is amiss the file is compiled.
 */
function keptCompiled(env) {
  const { Script } = require('node:vm');
  const folder = cacheFolder(env);
  const fresh = [];
  if (folder !== undefined) process.on('exit', () => keep(folder, fresh));
  return function load(file) {
    const known = require.cache[file];
    if (known) return known.exports;
    const source = readFileSync(file);
    const compiled = folder && compiledFrom(source, join(folder, basename(file)));
    const script = new Script(Module.wrap(source.toString()), {
      filename: file,
      columnOffset: -Module.wrapper[0].length,
      cachedData: compiled,
    });
    if (!compiled || script.cachedDataRejected) fresh.push({ file, source, script });
    const loaded = new Module(file, module);
    require.cache[file] = loaded;
    loaded.filename = file;
    const requireFrom = (id) => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id));
    script.runInThisContext()(loaded.exports, requireFrom, loaded, file, dirname(file));
    loaded.loaded = true;
    return loaded.exports;
  };
}

/** By the XDG rules; undefined where there is no home, or where nothing is to be kept. */
function cacheFolder(env) {
  // Coverage counts only what is compiled for it.
  if (env.NODE_DISABLE_COMPILE_CACHE || env.NODE_V8_COVERAGE) return undefined;
  const home = env.HOME || env.USERPROFILE;
  const given = env.XDG_CACHE_HOME;
  const caches = given && isAbsolute(given) ? given : home && join(home, '.cache');
  // One Node cannot be trusted to refuse what another made.
  const node = `${process.version}-${process.arch}`;
  return caches ? join(caches, 'payrestore', node) : undefined;
}

/** What V8 made of this source before; undefined where none but us could have kept it. */
function compiledFrom(source, place) {
  try {
    if (!isOurs(dirname(place))) return undefined;
    const kept = readFileSync(place);
    const same = kept.subarray(0, source.length).equals(source);
    return same ? kept.subarray(source.length) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder, and so many in all with those it is in. Node's own `recursive` never comes to an end
 * where a folder is there and takes none, as /proc.
 */
function make(folder, levels) {
  if (existsSync(folder) || levels === 0) return;
  make(dirname(folder), levels - 1);
  mkdirSync(folder, { mode: 0o700 });
}

/** Whoever can write there decides what we run. */
function isOurs(folder) {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function keep(folder, fresh) {
  try {
    if (fresh.length === 0) return;
    make(folder, 3);
    if (!isOurs(folder)) return;
    for (const { file, source, script } of fresh) {
      const place = join(folder, basename(file));
      const aside = `${place}.${process.pid}`;
      try {
        // On the disk before it is in place: V8 takes what a power cut left of it for whole.
        const kept = Buffer.concat([source, script.createCachedData()]);
        writeFileSync(aside, kept, { flag: 'wx', flush: true });
        renameSync(aside, place);
      } finally {
        rmSync(aside, { force: true });
      }
    }
  } catch {
    // A disk that is full, a home that is not ours to write: the next start compiles again.
  }
}
