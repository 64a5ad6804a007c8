import { readdirSync, readFileSync } from 'node:fs';
import { SHAPES } from '../../src/catalogue/shapes/index.js';

/** The bundled files as they are on disk, for tests of the data itself. */

const root = new URL('../../data/', import.meta.url);

/** The names of the JSON files in a folder of `data/`, without `.json`. */
export function names(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, root)).map((name) => name.replace(/\.json$/, ''));
}

export function raw(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

export const indices = names('indices').map((id) =>
  SHAPES['price-index'].parse(raw(`indices/${id}.json`)),
);
export const scales = names('scales').map((id) =>
  SHAPES['pay-scale'].parse(raw(`scales/${id}.json`)),
);
export const awards = names('awards').map((id) =>
  SHAPES['award-chain'].parse(raw(`awards/${id}.json`)),
);
export const workforces = names('workforces').map((id) =>
  SHAPES.workforce.parse(raw(`workforces/${id}.json`)),
);
export const methods = SHAPES.methods.parse(raw('methods.json')).methods;
export const sources = SHAPES.sources.parse(raw('sources.json')).sources;
