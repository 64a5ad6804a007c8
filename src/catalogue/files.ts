import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_DATA } from '../bundled-data.js';
import { BUNDLED } from '../domain/calc.js';
import { PayrestoreError } from '../errors.js';
import { builtDigest, digestOf, sumOfDigests } from './digest.js';

/** One place that data files come from: the bundle, or something of the user's. */
export interface Layer {
  /** A file's text; undefined where the layer does not have it. */
  text(path: string): string | undefined;
  /** The ids in a folder: its files' names without `.json`. */
  list(folder: string): readonly string[];
  /** Where a file stands, as results name it: `bundled`, or the user's path. */
  origin(path: string): string;
  /** A file's digest where it is known without reading the file. */
  digest?(path: string): string | undefined;
}

/**
 * The data files of all layers, read one at a time when first asked for: a command that needs
 * two price indices does not wait for every scale in the catalogue.
 */
export interface DataFiles {
  /** A file's content, parsed, from the first layer that has it. Throws `unreadable-data`. */
  read(path: string): unknown;
  /** The same from every layer that has it, the last layer first, so that later ones replace. */
  readAll(path: string): readonly { readonly content: unknown; readonly origin: string }[];
  has(path: string): boolean;
  origin(path: string): string;
  /** The ids in a folder over all layers, in order. */
  list(folder: string): readonly string[];
  /** A digest over the bytes of the named files, for telling one state of the data from another. */
  hash(paths: Iterable<string>): string;
}

/** The data shipped with the package. */
export function bundledLayer(): Layer {
  const here = <T>(path: string, read: (place: string) => T): T | undefined => {
    try {
      return read(join(BUNDLED_DATA, path));
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
      throw new PayrestoreError('unreadable-data', {
        where: `data/${path}`,
        cause: message(cause),
      });
    }
  };
  return {
    text: (path) => here(path, (place) => readFileSync(place, 'utf8')),
    list: (folder) =>
      (here(folder, (place) => readdirSync(place)) ?? [])
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length)),
    origin: () => BUNDLED,
    digest: builtDigest,
  };
}

/** Layers on top of each other: each file is the first's that has it, whole. */
export function dataFiles(layers: readonly Layer[] = [bundledLayer()]): DataFiles {
  const texts = new Map<string, { text: string; layer: Layer }>();
  const read = new Map<Layer, Map<string, string | undefined>>(
    layers.map((layer) => [layer, new Map()]),
  );
  const parsed = new Map<string, unknown>();
  const hashes = new Map<string, string>();

  /** A file is read once, for what is in it and for its digest. */
  function textOf(layer: Layer, path: string): string | undefined {
    const known = read.get(layer);
    if (!known?.has(path)) known?.set(path, layer.text(path));
    return known?.get(path);
  }

  function find(path: string): { text: string; layer: Layer } | undefined {
    const known = texts.get(path);
    if (known) return known;
    for (const layer of layers) {
      const text = textOf(layer, path);
      if (text === undefined) continue;
      texts.set(path, { text, layer });
      return { text, layer };
    }
    return undefined;
  }

  function must(path: string): { text: string; layer: Layer } {
    const found = find(path);
    if (found) return found;
    const cause = 'there is no such file';
    throw new PayrestoreError('unreadable-data', { where: `data/${path}`, cause });
  }

  function parse(path: string, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new PayrestoreError('invalid-data', { where: `data/${path}`, cause: message(cause) });
    }
  }

  return {
    read(path) {
      if (!parsed.has(path)) parsed.set(path, parse(path, must(path).text));
      return parsed.get(path);
    },
    readAll: (path) =>
      layers
        .flatMap((layer) => {
          const text = textOf(layer, path);
          return text === undefined
            ? []
            : [{ content: parse(path, text), origin: layer.origin(path) }];
        })
        .reverse(),
    has: (path) => find(path) !== undefined,
    origin: (path) => must(path).layer.origin(path),
    list: (folder) => [...new Set(layers.flatMap((layer) => layer.list(folder)))].sort(),
    hash(paths) {
      const names = [...new Set(paths)].sort();
      const known = hashes.get(names.join());
      if (known !== undefined) return known;
      const found = names.flatMap((path) =>
        layers.flatMap((layer) => {
          const text = textOf(layer, path);
          return text === undefined ? [] : [layer.digest?.(path) ?? digestOf(path, text)];
        }),
      );
      const hash = `sha256:${sumOfDigests(found)}`;
      hashes.set(names.join(), hash);
      return hash;
    },
  };
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
