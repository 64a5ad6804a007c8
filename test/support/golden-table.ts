import { readFileSync } from 'node:fs';

/** A table of a golden file: the heading above it, its columns, and its rows of cells. */
export interface GoldenTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a file in `test/golden/`, worked out by another program. */
export function goldenTables(name: string): readonly GoldenTable[] {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
  return text.split(/^#+ /m).flatMap((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const [columns, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
    return columns ? [{ heading, columns, rows }] : [];
  });
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
