import { readFileSync } from 'node:fs';
import { PACKAGE_FILE } from './bundled-data.js';

/** The tool's version, from its package. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')) as { version: string };
  return version;
}
