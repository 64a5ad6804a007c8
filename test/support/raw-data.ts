import { readdirSync, readFileSync } from 'node:fs';
import {
  awardsShape,
  methodsShape,
  payScaleShape,
  priceIndexShape,
  sourcesShape,
  workforceShape,
} from '../../src/catalogue/shapes.js';

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
  priceIndexShape.parse(raw(`indices/${id}.json`)),
);
export const scales = names('scales').map((id) => payScaleShape.parse(raw(`scales/${id}.json`)));
export const awards = names('awards').map((id) => awardsShape.parse(raw(`awards/${id}.json`)));
export const workforces = names('workforces').map((id) =>
  workforceShape.parse(raw(`workforces/${id}.json`)),
);
export const methods = methodsShape.parse(raw('methods.json')).methods;
export const sources = sourcesShape.parse(raw('sources.json')).sources;
