import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the build writes in, so that the built program need not open files to say it; run from its
 * sources, the program looks for itself.
 */
declare const BUILT: { readonly version: string; readonly vintage: string } | undefined;

/** The tool's version, from its package. */
export function toolVersion(): string {
  if (typeof BUILT !== 'undefined') return BUILT.version;
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

/** The newest publication date among the bundled sources. */
export async function bundledVintage(): Promise<string> {
  if (typeof BUILT !== 'undefined') return BUILT.vintage;
  const { openCatalogue } = await import('./catalogue/catalogue.js');
  return openCatalogue().vintage() ?? '';
}
