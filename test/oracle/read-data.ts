import { readFileSync } from 'node:fs';

/** A data file as it stands. */
export function readData<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')) as T;
}
