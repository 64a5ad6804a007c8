import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// What starts quickly loads little. The program as it is built is asked what it loaded.

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const chunks = JSON.parse(readFileSync(at('dist/chunks.json'), 'utf8')) as Record<string, string[]>;

interface Loaded {
  /** Packages by name, and our own modules by their path below src/. */
  readonly packages: readonly string[];
  readonly modules: readonly string[];
  readonly data: readonly string[];
}

function loaded(line: string): Loaded {
  const args = ['--require', at('test/support/record-loads.cjs'), at('bin/payrestore.cjs')];
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const { status, stderr } = spawnSync(process.execPath, [...args, ...words], { encoding: 'utf8' });
  const told = /\nLOADED (.+)$/.exec(stderr)?.[1];
  // 1 is a check that ran and said no, 2 an option that there is not.
  if (!told || ![0, 1, 2].includes(status ?? 70)) throw new Error(stderr);
  const { files, data } = JSON.parse(told) as { files: string[]; data: string[] };
  const sources = files.flatMap((file) => chunks[file] ?? []);
  const packages = sources.flatMap(
    (id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
  );
  return {
    packages: [...new Set(packages)].sort(),
    modules: sources.flatMap((id) => /^src\/(.+)\.ts$/.exec(id)?.[1] ?? []),
    data: [...new Set(data)].sort(),
  };
}

const OWN =
  'calc --scale docs/examples/parkshire-gardeners.json --grade Gardener --since 2023/24 --index rpi --json';

/** The packages that every answer needs. */
const LEAST = ['commander', 'date-fns', 'fastest-levenshtein'];

describe('what is loaded', () => {
  test.each(['--help', '-h', '', 'help', '--nonsense', '--version', 'calc -V'])(
    'by "%s": commander, and no data',
    (line) => {
      const { packages, modules, data } = loaded(line);
      // fastest-levenshtein finds the command that was meant.
      expect(packages).toEqual(['commander', 'fastest-levenshtein']);
      expect(data).toEqual([]);
      expect(
        modules.filter(
          (id) => !/^(cli|errors|version|bundled-data|catalogue\/names\/nearest)/.test(id),
        ),
      ).toEqual([]);
      expect(modules.filter((id) => id.startsWith('cli/commands/'))).toEqual([]);
    },
  );

  test('by calc --json: no schemas, no tables, and the data that it answers from', () => {
    const { packages, modules, data } = loaded('calc --grade F1 --json');
    // date-fns reads the days that people type.
    expect(packages).toEqual(LEAST);
    expect(
      modules.filter((id) => /shapes|schemas|verify|formats\/(table|csv|markdown)/.test(id)),
    ).toEqual([]);
    expect(
      modules.filter((id) =>
        /^(rows|quote|award)\/|report\/(svg|page|chart|check|claims)/.test(id),
      ),
    ).toEqual([]);
    expect(data).toEqual([
      'awards/england-resident-awards.json',
      'indices/cpi.json',
      'indices/cpih.json',
      'indices/hci.json',
      'indices/rpi.json',
      'methods.json',
      'scales/england-resident-2002.json',
      'scales/england-resident-2016.json',
      'sources.json',
      'workforces/england-resident.json',
    ]);
  });

  test('by calc of one index: that index', () => {
    const { data } = loaded('calc --index cpi --json');
    expect(data.filter((file) => file.startsWith('indices/'))).toEqual(['indices/cpi.json']);
  });

  test.each([
    ['calc --grade F1', ['chalk', 'cli-table3']],
    ['check "26% pay cut" --json', []],
    ['compare --json', []],
    ['history --json', []],
    ['methods --json', []],
    ['chart index -o -', ['d3-array', 'd3-scale', 'd3-shape']],
  ])('by %s: of packages beside commander, at least %s, and no zod', (line, expected) => {
    const { packages } = loaded(line);
    expect(packages).toEqual(expect.arrayContaining(expected));
    for (const name of ['zod', 'jsonc-parser', 'csv-stringify'])
      expect(packages).not.toContain(name);
    if (expected.length === 0) expect(packages).toEqual(LEAST);
  });

  test('zod is loaded where a stranger’s file is read', () => {
    expect(loaded(OWN).packages).toContain('zod');
  });
});
