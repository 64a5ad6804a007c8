import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { BUNDLED_DATA } from '../bundled-data.js';
import { PayrestoreError } from '../errors.js';

/**
 * The data folder, read one file at a time when first asked for: a command that needs two price
 * indices does not wait for every scale in the catalogue.
 */
export interface DataFolder {
  /** A file's content, parsed. Throws `unreadable-data` or `invalid-data`. */
  read(path: string): unknown;
  /** The ids in a folder: its files' names without `.json`, in order. */
  list(folder: string): readonly string[];
  /** A digest over the bytes of the named files, for telling one state of the data from another. */
  hash(paths: Iterable<string>): string;
}

/** The data shipped with the package, or the same layout in another place. */
export function dataFolder(root: URL = BUNDLED_DATA): DataFolder {
  const texts = new Map<string, string>();
  const parsed = new Map<string, unknown>();
  const digests = new Map<string, string>();

  function text(path: string): string {
    const known = texts.get(path);
    if (known !== undefined) return known;
    try {
      const content = readFileSync(new URL(path, root), 'utf8');
      texts.set(path, content);
      return content;
    } catch (cause) {
      throw new PayrestoreError('unreadable-data', {
        where: `data/${path}`,
        cause: message(cause),
      });
    }
  }

  return {
    read(path) {
      if (!parsed.has(path)) {
        try {
          parsed.set(path, JSON.parse(text(path)));
        } catch (cause) {
          if (cause instanceof PayrestoreError) throw cause;
          throw new PayrestoreError('invalid-data', {
            where: `data/${path}`,
            cause: message(cause),
          });
        }
      }
      return parsed.get(path);
    },
    list(folder) {
      try {
        return readdirSync(new URL(`${folder}/`, root))
          .filter((name) => name.endsWith('.json'))
          .map((name) => name.slice(0, -'.json'.length))
          .sort();
      } catch (cause) {
        throw new PayrestoreError('unreadable-data', {
          where: `data/${folder}`,
          cause: message(cause),
        });
      }
    },
    hash(paths) {
      const names = [...new Set(paths)].sort();
      const known = digests.get(names.join());
      if (known !== undefined) return known;
      const hash = createHash('sha256');
      for (const path of names) hash.update(`${path}\0${text(path)}\0`);
      const digest = `sha256:${hash.digest('hex').slice(0, 16)}`;
      digests.set(names.join(), digest);
      return digest;
    },
  };
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
