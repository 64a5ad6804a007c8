/**
 * What can go wrong, in one table: a code for programs, the exit status it ends the command
 * with, and the sentence a person reads. A message names what was wrong, where, and what to do.
 */
export interface ErrorDetails {
  /** What the user gave. */
  readonly given?: string;
  /** The option, file or place it was given in. */
  readonly where?: string;
  /** The nearest valid value, where there is one near. */
  readonly nearest?: string | undefined;
  /** What would be valid. */
  readonly valid?: string;
  /** The command that lists what would be valid. */
  readonly seeAlso?: string;
  /** The underlying cause, where another program gave it. */
  readonly cause?: string;
  /** Every fault of a file, where it may have several. */
  readonly faults?: readonly Fault[];
  /** Which part of what was given is meant. */
  readonly at?: Span;
}

/** A part of a text by its UTF-16 positions: the first, and the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing wrong with a file, and where. */
export interface Fault {
  readonly file?: string;
  readonly line: number;
  /** Where in the JSON, such as `points[3].amounts[0].from`. */
  readonly path: string;
  readonly message: string;
}

type Entry = readonly [exit: number, message: (details: ErrorDetails) => string];

function at(where: string | undefined): string {
  return where === undefined ? '' : `${where}: `;
}

function unknown(what: string): Entry {
  return [
    2,
    ({ given, where, nearest, valid, seeAlso }) =>
      `${at(where)}unknown ${what} ${quote(given)}${nearest ? `; did you mean ${nearest}?` : '.'}${valid ? ` Known: ${valid}` : ''}${seeAlso ? ` All of them: ${seeAlso}` : ''}`,
  ];
}

/** A nation or workforce may well exist; what is missing is its pay in this data. */
function noData(what: string): Entry {
  return [
    2,
    ({ given, where, nearest, valid, seeAlso }) =>
      `there is no pay data for the ${what} ${quote(given)}${where ? ` in ${where}` : ''}${nearest ? `; did you mean ${nearest}?` : '.'} There is: ${valid}${seeAlso ? `. ${seeAlso}` : ''}`,
  ];
}

function malformed(what: string): Entry {
  return [
    2,
    ({ given, where, nearest, valid }) =>
      `${where}: ${quote(given)} is not ${what}${nearest ? `; did you mean ${nearest}?` : valid ? `; ${valid}` : ''}`,
  ];
}

/** A file with very many faults has one that is repeated; the first ones show it. */
const MOST_FAULTS = 50;

/** "⏎ FILE, line 4, points[3].id: …", a line a fault. */
function faultLines(faults: readonly Fault[]): string {
  const files = new Set(faults.map((fault) => fault.file));
  const lines = faults.slice(0, MOST_FAULTS).map(({ file, line, path, message }) => {
    const place = [files.size > 1 && file, `line ${line}`, path].filter(Boolean).join(', ');
    return `\n  ${place}: ${message}`;
  });
  const more = faults.length - lines.length;
  return lines.join('') + (more > 0 ? `\n  and ${more} more` : '');
}

const TABLE = {
  'unknown-command': unknown('command'),
  'unknown-option': unknown('option'),
  'unknown-grade': unknown('grade'),
  'unknown-method': unknown('method'),
  'unknown-index': unknown('price index'),
  'unknown-price-rule': unknown('price rule'),
  'unknown-pay-series': unknown('pay series'),
  'unknown-dimension': unknown('choice to vary'),
  'unknown-rounding': unknown('rounding'),
  'unknown-theme': unknown('theme'),
  'unknown-dialect': unknown('dialect'),
  'unknown-shell': unknown('shell'),
  'ambiguous-grade': [
    2,
    ({ given, where, valid, seeAlso }) =>
      `${at(where)}${quote(given)} names more than one grade: ${valid}${seeAlso ? `, and others (all of them: ${seeAlso})` : ''}; say which`,
  ],
  'method-of-others': [
    2,
    ({ given, where, cause, valid }) =>
      `--method ${given} is of the pay of ${cause}, and is not run on that of ${where}; use ${valid}`,
  ],
  'no-chain': [
    2,
    ({ given, where }) =>
      `--pay ${given}: there is no chain of awards of ${where} here, and one workforce's is never run on another's pay; use --pay scale`,
  ],
  'no-earnings': [
    2,
    ({ where }) =>
      `there are no earnings of ${where} here: only those of NHS doctors and nurses in England are published by grade`,
  ],
  'grade-of-others': [
    2,
    ({ given, where, cause, valid }) =>
      `${at(where)}${quote(given)} is no grade of ${cause}, and is the name of another workforce: use ${valid}`,
  ],
  'payroll-grade': [
    2,
    ({ given, where, valid }) =>
      `${at(where)}${quote(given)} is a payroll grade, of which earnings are published and no pay point: ${valid ?? 'add --pay earnings-total, or another of earnings'}`,
  ],
  'unknown-payroll-grade': [
    2,
    ({ given, valid, where, seeAlso }) =>
      `${quote(given)} is no payroll grade of ${where}. Earnings are published by payroll grade, not by pay point: ${valid} (${seeAlso})`,
  ],
  'not-earnings': [
    2,
    ({ given, valid }) => `${given} is of earnings only${valid ? `; ${valid}` : ''}`,
  ],
  'unknown-point': [
    2,
    ({ given, where, nearest, valid }) =>
      `${where} has no point ${quote(given)}${nearest ? `; did you mean ${nearest}?` : '.'} It has: ${valid}`,
  ],
  'unknown-source': unknown('source'),
  'unknown-schema': unknown('schema'),
  'unknown-nation': noData('nation'),
  'unknown-workforce': noData('workforce'),
  'unknown-format': unknown('format'),
  'malformed-pay-year': malformed('a pay year'),
  'malformed-date': malformed('a date'),
  'malformed-number': malformed('a number in range'),
  'malformed-months': malformed('a pair of months'),
  'malformed-period': malformed('a period of earnings'),
  'malformed-weights': malformed('a way to put grades together'),
  'malformed-option': [2, ({ where, valid }) => `${where} must be ${valid}`],
  'conflicting-options': [
    2,
    ({ given, valid }) => `${given} cannot be combined${valid ? `: ${valid}` : ''}`,
  ],
  'missing-option': [2, ({ given, valid }) => `${given} is missing${valid ? `: ${valid}` : ''}`],
  'years-reversed': [
    2,
    ({ given, valid }) => `${given}: the end must come after the base${valid ? `; ${valid}` : ''}`,
  ],
  'undated-scale': [
    2,
    ({ given }) =>
      `--as-of needs to know when each amount was published, and ${given} does not say; leave it out`,
  ],
  'unexpected-words': [
    2,
    ({ given }) => `unexpected ${quote(given)}; a grade goes after --grade, as in --grade F1`,
  ],
  'unreadable-quote': [
    2,
    ({ given, cause, valid }) =>
      `cannot read ${quote(given)}: ${cause}${valid ? `; ${valid}` : ''}`,
  ],
  'unreadable-award': [
    2,
    ({ given = '', at, cause, valid }) =>
      `cannot read the award ${quote(given)}${at && at.end > at.start && at.end - at.start < given.length ? ` at ${quote(given.slice(at.start, at.end))}` : ''}: ${cause}${valid ? `; ${valid}` : ''}`,
  ],
  'unknown-unit': unknown('unit'),
  'unknown-claim': unknown('claim'),
  'unknown-verdict': unknown('verdict'),
  'wrong-usage': [2, ({ given }) => `${given}`],
  'invalid-data': [3, ({ where, cause }) => `${where}: not valid data: ${cause}`],
  'invalid-file': [
    3,
    ({ where, faults = [] }) =>
      `${where}: ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}:${faultLines(faults)}`,
  ],
  'not-ons-file': [3, ({ where, cause }) => `${where}: not a file ONS serves: ${cause}`],
  'rate-series': [
    3,
    ({ where, given }) =>
      `${where}: ${quote(given)} is a series of rates; an index needs levels, such as D7BT for CPI or CHAW for RPI`,
  ],
  'refused-update': [
    5,
    ({ where, cause, valid }) =>
      `${where}: refused, nothing was changed: ${cause}${valid ? `; ${valid}` : ''}`,
  ],
  network: [
    5,
    ({ where, cause, valid }) =>
      `${where}: ${cause}; nothing was changed${valid ? `; ${valid}` : ''}`,
  ],
  'unknown-series': unknown('series'),
  'unwritable-output': [5, ({ cause }) => `the output could not be written: ${cause}`],
  'unknown-column': unknown('column'),
  'column-exists': [
    2,
    ({ given, cause, valid }) => `the column ${quote(given)}: ${cause}; ${valid}`,
  ],
  'row-not-computed': [
    1,
    ({ where, cause }) => `${where}: ${cause}; --strict stops there, and writes no file`,
  ],
  'page-too-large': [
    2,
    ({ given, valid }) =>
      `this page would weigh ${given}, more than can be mailed and kept: ${valid}`,
  ],
  'file-exists': [
    5,
    ({ where }) => `${where} is already there; --force replaces it, and another name keeps it`,
  ],
  'unwritable-data': [
    5,
    ({ where, cause }) => `${where}: could not be written, and is as it was: ${cause}`,
  ],
  'unreadable-data': [5, ({ where, cause }) => `${where ?? 'the input'}: cannot be read: ${cause}`],
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof TABLE;

/** The codes a `PayrestoreError` can carry, with the exit status of each. */
export const ERROR_CODES = Object.fromEntries(
  Object.entries(TABLE).map(([code, [exit]]) => [code, exit]),
) as Readonly<Record<ErrorCode, number>>;

/** Thrown for every failure that is not a bug. `code` is permanent; the message may improve. */
export class PayrestoreError extends Error {
  override readonly name = 'PayrestoreError';
  readonly code: ErrorCode;
  readonly exitCode: number;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails) {
    const [exit, message] = TABLE[code];
    super(message(details));
    this.code = code;
    this.exitCode = exit;
    this.details = details;
  }
}

const LONGEST_QUOTE = 60;

/** What the user gave, safe to show: cut short, and with nothing a terminal would obey. */
function quote(text: string | undefined): string {
  const given = text ?? '';
  const shown = given.length > LONGEST_QUOTE ? `${given.slice(0, LONGEST_QUOTE)}…` : given;
  return `"${harmless(shown)}"`;
}

/** How much of a text is shown around the part that is underlined. */
const AROUND = 30;

/**
 * What was given on a line, and on the next a `^` under each character of the part that is meant;
 * none where no part is named. What is far from it is cut off, so that no line is long.
 */
export function underlined({ given, at }: ErrorDetails): readonly string[] {
  if (!given || !at) return [];
  const start = Math.min(at.start, given.length);
  const end = Math.min(Math.max(at.end, start), start + 2 * AROUND);
  const [from, to] = [Math.max(0, start - AROUND), Math.min(given.length, end + AROUND)];
  const before = `${from > 0 ? '…' : ''}${harmless(given.slice(from, start))}`;
  const meant = harmless(given.slice(start, end));
  const after = `${harmless(given.slice(end, to))}${to < given.length ? '…' : ''}`;
  const columns = (text: string) => [...text].length;
  return [
    `  ${before}${meant}${after}`,
    `  ${' '.repeat(columns(before))}${'^'.repeat(Math.max(1, columns(meant)))}`,
  ];
}

/** Control characters, bidirectional marks and halves of characters as visible escapes: `\u001b`. */
export function harmless(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
