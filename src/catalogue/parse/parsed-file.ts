import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Fault } from '../../errors.js';
import { type Kind, SHAPES } from '../shapes/index.js';
import { faultsOf, nodeAt, type Path, pathText } from './faults.js';
import { soundPart } from './sound-part.js';

/** A data file read with its positions, so that what is wrong with it can be pointed at. */
export interface ParsedFile {
  /** What the file is; undefined where its keys do not tell. */
  readonly kind: Kind | undefined;
  /**
   * The content, in the shape of its kind: where there are faults, its sound part. Undefined where
   * nothing could be read.
   */
  readonly value: unknown;
  /** Everything wrong with its form, in the order of the file. */
  readonly faults: readonly Fault[];
  /** The line that holds a path, or the nearest enclosing one that is there; from 1. */
  lineOf(path: Path): number;
  /** Whether what stands at a path, or what encloses it, has been found at fault. */
  isAtFault(path: Path): boolean;
  /** Whether anything at a path or within it has been found at fault. */
  hasFaultIn(path: Path): boolean;
}

const DEEPEST = 64;

/**
 * Parses a data file and checks it against the shape of its kind: the kind given, or the one its
 * keys tell. Gives every fault at once, each with its line.
 */
export function parseDataFile(text: string, kind?: Kind): ParsedFile {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineAt = lineFinder(source);
  const errors: ParseError[] = [];
  const deep = tooDeep(source);
  const root = deep === undefined ? parseTree(source, errors, STRICT) : undefined;
  const lineOf = (path: Path) => lineAt(nodeAt(root, path)?.offset ?? 0);
  const broken = (faults: readonly Fault[]): ParsedFile => ({
    kind,
    value: undefined,
    ...withFaults(faults),
    lineOf,
  });
  if (deep !== undefined) {
    return broken([
      { line: lineAt(deep), path: '', message: 'brackets nested too deep to be data' },
    ]);
  }
  const told = notData(source);
  if (told !== undefined) return broken([{ line: 1, path: '', message: told }]);
  if (errors.length > 0 || !root) {
    const syntax = errors.map(({ error, offset }) => ({
      line: lineAt(offset),
      path: '',
      message: `not JSON: ${SYNTAX[printParseErrorCode(error)] ?? 'unexpected text'}`,
    }));
    return broken(syntax);
  }
  const doubled = doubledKeys(root).map(({ node, path }) => ({
    line: lineAt(node.offset),
    path: pathText(path),
    message: 'this key is there twice; only one of them can count',
  }));
  const value = JSON.parse(source) as unknown;
  const found = kind ?? kindOf(value);
  if (found === undefined) {
    const message = `cannot tell what this is: it has none of ${Object.keys(SIGNS).join(', ')}`;
    return broken([...doubled, { line: 1, path: '', message }]);
  }
  const issues = SHAPES[found].safeParse(value).error?.issues ?? [];
  const faults = [...doubled, ...issues.flatMap((issue) => faultsOf(issue, root, lineAt))];
  faults.sort((a, b) => a.line - b.line);
  // Nothing can be said of what is in it, where it is no object at all.
  if (root.type !== 'object') return broken(faults);
  const sound = issues.length > 0 ? soundPart(SHAPES[found], value) : value;
  return { kind: found, value: sound, ...withFaults(faults), lineOf };
}

function withFaults(
  faults: readonly Fault[],
): Pick<ParsedFile, 'faults' | 'isAtFault' | 'hasFaultIn'> {
  const places = faults.map((fault) => fault.path);
  return {
    faults,
    isAtFault: (path) => places.some((place) => encloses(place, pathText(path))),
    hasFaultIn: (path) => places.some((place) => encloses(pathText(path), place)),
  };
}

/** Whether a place is another or holds it; the file itself is no place. */
function encloses(outer: string, inner: string): boolean {
  if (outer === '' || !inner.startsWith(outer)) return false;
  return [undefined, '.', '['].includes(inner[outer.length]);
}

/** What a text is that could not be JSON at all, where a parser would only list what it misses. */
function notData(text: string): string | undefined {
  if (text.trim() === '') return 'the file is empty';
  return /^\s*</.test(text) ? 'a web page, not JSON' : undefined;
}

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is no value; texts stand in double quotes',
  InvalidNumberFormat: 'a number that is not written as JSON writes numbers',
  PropertyNameExpected: 'a key in double quotes should stand here',
  ValueExpected: 'a value should stand here',
  ColonExpected: 'a colon should stand here',
  CommaExpected: 'a comma should stand here',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is text after the end',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'comments are not allowed',
  UnexpectedEndOfString: 'a text is not closed by a quote',
  UnexpectedEndOfNumber: 'a number is cut short',
  InvalidUnicode: 'a \\u that is not followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash before a character that needs none',
  InvalidCharacter: 'a character that must be written as an escape',
};

/** The keys that tell what a file is; the first that fits decides. */
const SIGNS: Readonly<Record<string, Kind>> = {
  levels: 'price-index',
  points: 'pay-scale',
  chains: 'award-chain',
  rows: 'headcounts',
  before: 'earnings',
  grades: 'workforce',
  methods: 'methods',
  claims: 'claims',
  computedFrom: 'checks',
  sources: 'sources',
};

function kindOf(value: unknown): Kind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const sign = Object.keys(SIGNS).find((key) => Object.hasOwn(value, key));
  return sign === undefined ? undefined : SIGNS[sign];
}

/** Keys that stand twice in one object: JSON keeps the last, and the first is lost unseen. */
function doubledKeys(root: Node): readonly { readonly node: Node; readonly path: Path }[] {
  const found: { node: Node; path: Path }[] = [];
  const visit = (node: Node, path: Path) => {
    const seen = new Set<unknown>();
    for (const [at, child] of (node.children ?? []).entries()) {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      if (!key) {
        visit(child, [...path, at]);
        continue;
      }
      const inner = [...path, String(key.value)];
      if (seen.has(key.value)) found.push({ node: key, path: inner });
      seen.add(key.value);
      if (value) visit(value, inner);
    }
  };
  visit(root, []);
  return found;
}

/** Where brackets nest deeper than data does; parsers recurse, and a hostile file could not end. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return undefined;
}

/** Finds the line of an offset, from 1, by halving. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
