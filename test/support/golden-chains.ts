import { readFileSync } from 'node:fs';

/** A chain's cut and the rise that undoes it, in percent, as another program worked them out. */
export interface GoldenResult {
  readonly erosionPercent: number;
  readonly restorationPercent: number;
}

/**
 * The golden table of award chains from 2008/09 by "pay index prices until"; null where it has no
 * result.
 */
export function goldenChains(): ReadonlyMap<string, GoldenResult | null> {
  const text = readFileSync(new URL('../golden/chains.md', import.meta.url), 'utf8');
  const found = new Map<string, GoldenResult | null>();
  for (const section of text.split('\n## ').slice(1)) {
    const [title = '', ...lines] = section.split('\n');
    const [head = [], , ...rows] = lines
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((each) => each.trim()));
    for (const cells of rows.filter((row) => /^\d{4}\//.test(row[1] ?? ''))) {
      for (const [at, rule] of head.entries()) {
        if (at < 2 || rule === '') continue;
        const [erosion, restoration] = (cells[at] ?? '').split(' ').map(Number);
        const key = `${title.replace(' · ', ' ')} ${rule} ${cells[1]}`;
        found.set(
          key,
          restoration === undefined
            ? null
            : { erosionPercent: erosion as number, restorationPercent: restoration },
        );
      }
    }
  }
  return found;
}
