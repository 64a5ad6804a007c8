import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type * as z from 'zod';
import type { Fault } from '../../errors.js';
import { nearest } from '../names/nearest.js';
import { SHAPES } from '../shapes/index.js';

/** Where something stands in a JSON file: keys and positions, from the outside in. */
export type Path = readonly (string | number)[];

/** `points[3].amounts[0].from`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** The node at a path, or of the longest beginning of it that is there. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  for (let length = path.length; root && length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (node) return node;
  }
  return root;
}

/** What a shape has against a file, in words, each with its place. */
export function faultsOf(
  issue: z.core.$ZodIssue,
  root: Node,
  lineAt: (offset: number) => number,
): readonly Fault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const fault = (at: Path, message: string): Fault => ({
    line: lineAt(nodeAt(root, at)?.offset ?? 0),
    path: pathText(at),
    message,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...path, key], unknownKey(key, path, root)));
  }
  if (issue.code === 'invalid_union') {
    // Which of the alternatives was meant is told by which of them has least against it.
    const [least] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    const plain = least?.every((inner) => inner.path.length === 0) ?? true;
    if (!plain) {
      return (least ?? []).flatMap((inner) =>
        faultsOf({ ...inner, path: [...path, ...inner.path] }, root, lineAt),
      );
    }
  }
  const there = findNodeAtLocation(root, [...path]);
  if (!there) {
    const needed = issue.code === 'custom' ? `: it needs ${issue.message}` : '';
    return [fault(path, `this field is missing${needed}`)];
  }
  return [fault(path, `${shown(there)} is not ${wanted(issue)}`)];
}

/** How much speaks against an alternative: a field it does not know counts as one it misses. */
function weight(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );
}

/** A misspelt key, with what was probably meant: a key its shape asks for that is not there. */
function unknownKey(key: string, path: Path, root: Node): string {
  const siblings = nodeAt(root, path)?.children?.map((child) => child.children?.[0]?.value) ?? [];
  const near = nearest(
    key,
    keysOf(SHAPES).filter((known) => !siblings.includes(known)),
  );
  return `no such field${near ? `; did you mean "${near}"?` : ''}`;
}

const DEEPEST_SHAPE = 16;

/** Every key of every shape, for telling a misspelt one. */
function keysOf(shapes: object, seen: Set<unknown> = new Set()): readonly string[] {
  const keys = new Set<string>();
  const visit = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > DEEPEST_SHAPE)
      return;
    seen.add(value);
    const def = 'def' in value ? (value.def as Record<string, unknown>) : undefined;
    if (!def) return;
    for (const inner of [def['element'], def['innerType'], ...list(def['options'])]) {
      visit(inner, depth + 1);
    }
    const shape = def['shape'];
    if (typeof shape !== 'object' || shape === null) return;
    for (const [key, inner] of Object.entries(shape)) {
      keys.add(key);
      visit(inner, depth + 1);
    }
  };
  for (const shape of Object.values(shapes)) visit(shape, 0);
  return [...keys];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return issue.origin === 'string'
        ? 'a text with something in it'
        : `at least ${issue.minimum}${issue.origin === 'array' ? ' in a list' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid')
        ? (FORMATS[issue.format] ?? issue.format)
        : issue.message;
    default:
      return issue.message;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text, in double quotes',
  array: 'a list, in square brackets',
  object: 'an object, in braces',
  int: 'a whole number',
  number: 'a number',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day, YYYY-MM-DD',
  url: 'an address such as https://www.ons.gov.uk/',
};

const LONGEST_SHOWN = 40;

function shown(node: Node): string {
  if (node.type === 'array') return node.children?.length === 0 ? 'an empty list' : 'a list';
  if (node.type === 'object') return 'an object';
  const text = JSON.stringify(node.value) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
