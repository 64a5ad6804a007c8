import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from '@typescript/typescript6';

export interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every regular expression that is written out in the sources. */
export function writtenOut(): readonly Found[] {
  return readdirSync(src, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(`${src}${file}`, 'utf8');
      const found: Found[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
          found.push({ file: file.replaceAll('\\', '/'), source, flags });
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
      return found;
    });
}
