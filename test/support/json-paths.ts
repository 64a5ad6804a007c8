/** Where something is in a JSON document. */
export type Path = readonly (string | number)[];

/** A field of a JSON document, of an object or of the first entries of a list. */
interface Field {
  readonly path: Path;
  /** The path with `[]` for the places in lists: `results[].steps`. */
  readonly field: string;
  readonly value: unknown;
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('expected an object');
  return value as Readonly<Record<string, unknown>>;
}

/** Of a long list, the entries that are looked at: they are alike. */
const ENOUGH = 3;

/** Every field of a document, of objects within it too. */
export function fieldsOf(json: unknown, path: Path = [], field = ''): readonly Field[] {
  if (Array.isArray(json)) {
    return json
      .slice(0, ENOUGH)
      .flatMap((entry, at) => fieldsOf(entry, [...path, at], `${field}[]`));
  }
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const here = { path: [...path, key], field: field ? `${field}.${key}` : key, value };
    return [here, ...fieldsOf(value, here.path, here.field)];
  });
}

/** A copy of a document with another value at a path. */
export function replaced(json: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(json)
    ? [...json]
    : { ...asObject(json) };
  const inner = (copy as Record<string | number, unknown>)[key];
  return Object.assign(copy, { [key]: replaced(inner, rest, value) });
}

/** A copy of a document without the field at a path. */
export function without(json: unknown, path: Path): unknown {
  const last = path.at(-1);
  const parent = path.slice(0, -1);
  const holder = parent.reduce<unknown>((value, key) => asObject(value)[key], json);
  const { [String(last)]: _gone, ...others } = asObject(holder);
  return replaced(json, parent, others);
}
