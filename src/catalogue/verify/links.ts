import { EARNINGS_IDS } from '../../domain/earnings/measures.js';
import { nearest } from '../names/nearest.js';
import type { ParsedFile } from '../parse/parsed-file.js';
import type { MethodsFile, WorkforceFile } from '../shapes/index.js';
import { checkClaims } from './claims.js';
import type { Draft } from './finding.js';
import { checkCounted } from './headcounts.js';
import { type Contents, citations, type DataFile, idOf, type Library } from './library.js';
import { missing } from './missing.js';

/** Checks that what a file names is there: sources, scales, points, grades, indices. */
export function checkLinks(file: DataFile, library: Library): readonly Draft[] {
  const { kind, value } = file.parsed;
  const drafts = [checkName(file), checkSources(value, library)];
  if (kind === 'workforce') {
    const workforce = value as WorkforceFile;
    drafts.push(checkWorkforce(workforce, file.parsed, library));
    drafts.push(checkEarningsNames(workforce, library));
  }
  if (kind === 'headcounts') {
    drafts.push(checkCounted(value as Contents['headcounts'], library));
  }
  if (kind === 'methods') drafts.push(checkMethods(value as MethodsFile, library));
  if (kind === 'claims') drafts.push(checkClaims(value as Contents['claims'], library));
  if (kind === 'checks') {
    const { index } = value as { index: string };
    drafts.push(missing('price index', index, [...library.all('price-index').keys()], ['index']));
  }
  // There may be more than a call takes arguments.
  return drafts.flat();
}

function checkName({ path, parsed }: DataFile): readonly Draft[] {
  const id = idOf(parsed.value);
  const [folder, name] = path.split('/').slice(-2);
  // A file named on its own may be called anything; in a folder it is found by its name.
  if (id === undefined || name === undefined || folder === '' || name === `${id}.json`) return [];
  return [{ code: 'id-mismatch', at: ['id'], what: `${name} holds ${id}` }];
}

function checkSources(value: unknown, library: Library): readonly Draft[] {
  const ids = [...library.sources.keys()];
  return citations(value).flatMap(({ id, at }): readonly Draft[] => {
    if (library.sources.has(id)) return [];
    const near = nearest(id, ids);
    const what = `${id} is no source here${near ? `; did you mean ${near}?` : ''}`;
    return [{ code: 'unknown-source', at, what }];
  });
}

function checkWorkforce(
  file: WorkforceFile,
  { hasFaultIn }: ParsedFile,
  library: Library,
): readonly Draft[] {
  const scales = library.all('pay-scale');
  const own = file.scales.map((entry) => entry.scale);
  const grades = file.grades.map((grade) => grade.id);
  const points = (scale: string) => scales.get(scale)?.points.map((point) => point.id) ?? [];
  // Where the list of scales is at fault, which of them are its own cannot be told.
  const unsure = hasFaultIn(['scales']);
  const ownScale = (id: string | undefined, at: Draft['at']) =>
    unsure ? [] : missing('scale of its own', id, own, at);
  return [
    ...own.flatMap((id, at) => missing('scale', id, [...scales.keys()], ['scales', at, 'scale'])),
    ...missing('award chain', file.awards, [...library.all('award-chain').keys()], ['awards']),
    ...ownScale(file.closedScale, ['closedScale']),
    ...file.breaks.flatMap(({ from, to }, at) => [
      ...ownScale(from, ['breaks', at, 'from']),
      ...ownScale(to, ['breaks', at, 'to']),
    ]),
    ...file.grades.flatMap(({ id, held, lowestStage }, at) => [
      ...(grades.indexOf(id) < at
        ? [
            {
              code: 'duplicate' as const,
              at: ['grades', at, 'id'],
              what: `the grade ${id} is there twice`,
            },
          ]
        : []),
      ...missing('grade', lowestStage, grades, ['grades', at, 'lowestStage']),
      ...held.flatMap(({ scale, point }, index) => [
        ...ownScale(scale, ['grades', at, 'held', index, 'scale']),
        ...(own.includes(scale) && scales.has(scale)
          ? missing(`point of ${scale}`, point, points(scale), [
              'grades',
              at,
              'held',
              index,
              'point',
            ])
          : []),
      ]),
    ]),
  ];
}

/** Checks that the earnings a workforce names are there, and are of grades of their file. */
function checkEarningsNames({ earnings }: WorkforceFile, library: Library): readonly Draft[] {
  if (earnings === undefined) return [];
  const all = library.all('earnings');
  const { series, grades } = earnings;
  const known = all.get(series)?.grades.map(({ id }) => id);
  const at = ['earnings', 'grades'];
  const ids = grades.map(({ id }) => id);
  return [
    ...missing('file of earnings', series, [...all.keys()], ['earnings', 'series']),
    ...grades.flatMap(({ id, of }, index): readonly Draft[] => [
      ...(ids.indexOf(id) < index
        ? [
            {
              code: 'duplicate' as const,
              at: [...at, index, 'id'],
              what: `the grade ${id} is there twice`,
            },
          ]
        : []),
      ...of.flatMap((name, each) =>
        known ? missing(`grade of ${series}`, name, known, [...at, index, 'of', each]) : [],
      ),
    ]),
  ];
}

function checkMethods({ methods }: MethodsFile, library: Library): readonly Draft[] {
  const chains = [...library.all('award-chain').values()].flatMap((file) => file.chains);
  const pay = ['scale', 'scale-2002', ...EARNINGS_IDS, ...chains.map((chain) => chain.id)];
  const indices = [...library.all('price-index').keys()];
  return methods.flatMap(({ choices }, at) => [
    ...missing('pay series', choices.pay.value, pay, ['methods', at, 'choices', 'pay', 'value']),
    ...missing('index', choices.index.value, indices, ['methods', at, 'choices', 'index', 'value']),
  ]);
}
