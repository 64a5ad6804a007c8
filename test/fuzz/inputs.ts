import fc, { type Arbitrary } from 'fast-check';

// What nobody ought to type, and what they do.

/** Values that have broken parsers before. */
const NASTY = [
  ...['', ' ', '-', '--', '-1', '0', '1e309', '-1e309', '0x10', '1_000', 'NaN', 'Infinity', 'null'],
  ...[
    ' 26,462 ',
    '£26,462.00',
    '26,462',
    '２６',
    '٢٦',
    '½',
    '1/0',
    '1/3',
    '%',
    '26%%',
    '9'.repeat(400),
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '../../etc/passwd',
    '/',
  ],
  ...[
    '\u001b[31mred\u001b[0m',
    '\u202eesrever',
    '\u0000',
    '\ufeff',
    '\ud800',
    '\u2028',
    '\r',
    '\t',
    '\n',
  ],
  ...[
    '=1+1',
    '+cmd',
    '@SUM(A1)',
    '$(reboot)',
    '`id`',
    '%s%n',
    '<script>',
    "'; drop table pay;--",
    '\\',
  ],
  ...[
    '2008/09',
    '2008/10',
    '9999/00',
    '0000/01',
    '2008-04..2026-04',
    '2026-02-30',
    '2016-02-29',
    '1e3',
  ],
  ...[
    'all',
    'F1',
    'ST6',
    'NP3a',
    'rpi',
    'cpih',
    'bma',
    'latest',
    'awards',
    'scale',
    'england',
    'mps',
    'json',
  ],
] as const;

export const nasty: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** A text with pieces taken out, doubled, put in or cut off. */
export function mangled(texts: readonly string[]): Arbitrary<string> {
  const edit = fc.record({
    kind: fc.constantFrom('drop', 'double', 'put', 'cut', 'swap'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 12 }),
    what: nasty,
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce((now, { kind, at, length, what }) => {
        const start = Math.floor(at * now.length);
        const end = Math.min(now.length, start + length);
        const [head, middle, tail] = [now.slice(0, start), now.slice(start, end), now.slice(end)];
        if (kind === 'drop') return head + tail;
        if (kind === 'double') return head + middle + middle + tail;
        if (kind === 'put') return head + what + tail;
        if (kind === 'cut') return head;
        return tail + middle + head;
      }, text),
    );
}

/** A JSON value with some of its parts replaced, removed or renamed. */
export function mangledJson(values: readonly unknown[]): Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat({ max: 1_000_000 }),
    kind: fc.constantFrom('replace', 'remove', 'rename', 'nest'),
    what: fc.oneof(
      nasty,
      fc.constantFrom(1e308, -0, 0.1, null, true, [], {}, [[]], Number.MAX_SAFE_INTEGER),
    ),
  });
  return fc
    .tuple(fc.constantFrom(...values), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([value, edits]) => {
      const copy = structuredClone(value);
      for (const { at, kind, what } of edits) {
        const places = placesIn(copy);
        const place = places[at % places.length];
        if (!place) continue;
        const { holder, key } = place;
        if (kind === 'remove' && !Array.isArray(holder)) delete holder[key];
        else if (kind === 'rename' && !Array.isArray(holder))
          Object.defineProperty(holder, String(what), {
            value: holder[key],
            enumerable: true,
            writable: true,
            configurable: true,
          });
        else holder[key] = kind === 'nest' ? { [key]: [holder[key]] } : what;
      }
      return JSON.stringify(copy);
    });
}

type Holder = Record<string, unknown>;

/** Every member of every object and array, by who holds it; none is too deep for a loop. */
function placesIn(value: unknown): readonly { holder: Holder; key: string }[] {
  const found: { holder: Holder; key: string }[] = [];
  const left = [value];
  while (left.length > 0) {
    const holder = left.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, inner] of Object.entries(holder)) {
      found.push({ holder: holder as Holder, key });
      left.push(inner);
    }
  }
  return found;
}
