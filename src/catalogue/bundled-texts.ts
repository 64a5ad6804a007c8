import { bundledLayer } from './files.js';

/** The folders of data files, and the files beside them. */
export const DATA_FOLDERS = [
  'indices',
  'checks',
  'awards',
  'scales',
  'workforces',
  'earnings',
  'headcounts',
] as const;
export const DATA_FILES = ['methods.json', 'claims.json', 'sources.json'] as const;

/** The bundled files by their path within the data. */
export function bundledTexts(): ReadonlyMap<string, string> {
  const layer = bundledLayer();
  const paths = [
    ...DATA_FOLDERS.flatMap((folder) => layer.list(folder).map((id) => `${folder}/${id}.json`)),
    ...DATA_FILES,
  ];
  return new Map(paths.map((path) => [path, layer.text(path) ?? '']));
}
