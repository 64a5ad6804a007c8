import { join } from 'node:path';

/**
 * Where the bundled data is. This file stays directly in `src/`: the folder `data/` is one level
 * up from here in the sources, and one level up from the bundle in `dist/`.
 */
export const BUNDLED_DATA = join(import.meta.dirname, '..', 'data');
