import type { Fault } from '../../errors.js';
import { bundledLayer } from '../files.js';
import type { ParsedFile } from '../parse/parsed-file.js';
import type { EarningsFile, PayScaleFile, WorkforceFile } from '../shapes/index.js';
import type { DataFile } from '../verify/library.js';

/** What a file has that workforces name, and which of that a workforce does. */
interface Naming {
  /** What such names are, as "points that england-resident has grades on". */
  readonly what: string;
  readonly has: string;
  readonly list: string;
  readonly ids: (file: unknown) => readonly string[];
  readonly named: (workforce: WorkforceFile, id: string) => readonly string[];
}

const NAMINGS: Readonly<Record<string, Naming>> = {
  scales: {
    what: 'points',
    has: 'has grades on',
    list: 'points',
    ids: (file) => (file as PayScaleFile).points.map((point) => point.id),
    named: ({ grades }, id) =>
      grades
        .flatMap((grade) => grade.held.filter(({ scale }) => scale === id))
        .map(({ point }) => point),
  },
  earnings: {
    what: 'grades',
    has: 'names',
    list: 'grades',
    ids: (file) => (file as EarningsFile).grades.map((grade) => grade.id),
    named: ({ earnings }, id) =>
      earnings?.series === id ? earnings.grades.flatMap((grade) => grade.of) : [],
  },
};

/**
 * Points, and grades of earnings, that bundled workforces name and a file in the bundled one's
 * place does not have: they would be said to have no counterpart, which is not so.
 */
export function lostNames(
  layer: ReadonlyMap<string, { readonly origin: string }>,
  files: readonly DataFile[],
): readonly Fault[] {
  return files.flatMap(({ path, parsed }) => {
    const naming = NAMINGS[path.split('/')[0] ?? ''];
    if (naming === undefined || bundledLayer().text(path) === undefined) return [];
    if (parsed.value === undefined || isUnsure(parsed, naming)) return [];
    return lostFrom(layer, layer.get(path)?.origin ?? path, parsed, naming);
  });
}

/** Whether the list, or a name in it, is itself at fault. */
function isUnsure({ value, isAtFault, hasFaultIn }: ParsedFile, { list, ids }: Naming): boolean {
  if (isAtFault([list])) return true;
  return ids(value).some((_, at) => hasFaultIn([list, at, 'id']));
}

function lostFrom(
  layer: ReadonlyMap<string, unknown>,
  file: string,
  { value, lineOf }: ParsedFile,
  { what, has, list, ids, named }: Naming,
): readonly Fault[] {
  const bundle = bundledLayer();
  const { id } = value as { id: string };
  const there = new Set(ids(value));
  return bundle.list('workforces').flatMap((name) => {
    const workforce = `workforces/${name}.json`;
    if (layer.has(workforce)) return [];
    const content = JSON.parse(bundle.text(workforce) ?? '') as WorkforceFile;
    const lost = [...new Set(named(content, id))].filter((each) => !there.has(each));
    if (lost.length === 0) return [];
    const message = `it takes the place of the bundled ${id}, and lacks ${what} that ${name} ${has}: ${lost.join(', ')}; add them, or give it an id of its own`;
    return [{ file, line: lineOf([list]), path: list, message }];
  });
}
