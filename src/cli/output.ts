import { nearest } from '../catalogue/names/nearest.js';
import { harmless, PayrestoreError } from '../errors.js';
import { harmlessDocument, type Report } from '../report/document.js';
import type { Plots } from '../report/plot/picture.js';
import { wrap } from '../report/wrap.js';
import { type ProcessLike, write } from './process.js';

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'sentence'] as const;
/** What the bibliography can be shown in besides. */
export const CSL = 'csl';
export type Format = (typeof FORMATS)[number] | typeof CSL;

/** Other names of formats. */
const ALSO: Readonly<Record<string, Format>> = { 'csl-json': CSL };

/** The options that say how an answer is shown, shared by every command. */
export interface OutputOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly color?: boolean;
  /** Whether CSV cells stay as they are where a spreadsheet would run them. */
  readonly rawCsv?: boolean;
  /** Whether a plot is drawn, where a command has one; undefined where it was not said. */
  readonly plot?: boolean;
}

const NARROWEST = 40;
const USUAL_WIDTH = 80;
/** A plot on a narrower terminal is drawn only when asked for. */
const PLOT_WIDTH = 64;

/** The format asked for; throws `unknown-format`, or `conflicting-options` where two are. */
export function readFormat(
  { format, json, rawCsv }: OutputOptions,
  formats: readonly Format[] = FORMATS,
): Format {
  if (json && format !== undefined && format !== 'json') {
    throw new PayrestoreError('conflicting-options', {
      given: `--json and --format ${format}`,
      valid: 'give one of them',
    });
  }
  const named = json ? 'json' : (format ?? 'table').toLowerCase();
  const wanted = ALSO[named] ?? named;
  const known = formats.find((name) => name === wanted);
  if (known && rawCsv && known !== 'csv') {
    throw new PayrestoreError('conflicting-options', {
      given: `--raw-csv and --format ${known}`,
      valid: 'it is about the cells of csv',
    });
  }
  if (known) return known;
  throw new PayrestoreError('unknown-format', {
    given: format ?? '',
    nearest: nearest(format ?? '', formats),
    valid: formats.join(', '),
  });
}

/** Writes an answer to stdout in the format asked for, and its cautions to stderr. */
export async function present(
  report: Report,
  format: Format,
  tool: string,
  options: OutputOptions,
  process: ProcessLike,
): Promise<void> {
  await write(process.stdout, await render(report, format, tool, options, process));
  // The JSON envelope carries its warnings itself.
  if (format === 'json') return;
  const laidOut = format === 'table' || format === 'markdown';
  const { isTTY, columns = USUAL_WIDTH } = process.stderr;
  const lines = new Set(report.warnings.map(({ message }) => `warning: ${message}`));
  const text = [...lines].map((line) => `${isTTY ? wrap(line, columns) : line}\n`).join('');
  // On one screen, a blank line keeps the cautions apart from the answer.
  const apart = laidOut && isTTY && process.stdout.isTTY ? '\n' : '';
  if (text !== '') await write(process.stderr, apart + text);
}

async function render(
  report: Report,
  format: Format,
  tool: string,
  options: OutputOptions,
  process: ProcessLike,
): Promise<string> {
  switch (format) {
    case 'table': {
      const { Chalk } = await import('chalk');
      const { drawDocument } = await import('../report/formats/table.js');
      const terminal = process.stdout.isTTY === true;
      const width = Math.max(NARROWEST, process.stdout.columns ?? USUAL_WIDTH);
      const colour = new Chalk({ level: usesColour(options, process) ? 1 : 0 });
      const blocks = harmlessDocument(report.document(plotsOnScreen(options, process)));
      return drawDocument(blocks, { terminal, width, colour });
    }
    case 'json': {
      const { jsonEnvelope } = await import('../report/formats/json.js');
      return jsonEnvelope(report.command, tool, report.envelope());
    }
    case 'ndjson': {
      const { ndjson } = await import('../report/formats/json.js');
      return ndjson(report.records());
    }
    case 'csv': {
      const { csv } = await import('../report/formats/csv.js');
      const rows = (report.rows ?? report.records)();
      return csv(rows, report.nested ?? {}, report.fields, options.rawCsv);
    }
    case 'markdown': {
      const { markdownDocument } = await import('../report/formats/markdown.js');
      const plots = options.plot === true ? 'all' : 'none';
      return markdownDocument(harmlessDocument(report.document(plots)));
    }
    case 'csl':
      return `${JSON.stringify(report.csl?.() ?? [], null, 2)}\n`;
    case 'sentence':
      return report
        .sentences()
        .map((sentence) => `${harmless(sentence)}\n`)
        .join('');
  }
}

/** Plots where they were asked for, or where a terminal has the room and the characters. */
function plotsOnScreen({ plot }: OutputOptions, { stdout, env }: ProcessLike): Plots {
  if (plot !== undefined) return plot ? 'all' : 'none';
  const wide = (stdout.columns ?? USUAL_WIDTH) >= PLOT_WIDTH;
  return stdout.isTTY === true && wide && showsUnicode(env) ? 'helpful' : 'none';
}

/**
 * Whether a terminal shows lines and dots: not where the locale names another encoding. Where none
 * is set at all, as on Windows, it does.
 */
function showsUnicode(env: ProcessLike['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'UTF-8';
  if (locale === 'C' || locale === 'POSIX') return false;
  return !locale.includes('.') || /\.utf-?8/i.test(locale);
}

/** Colour only on a terminal that can show it, and never against the user's wish. */
function usesColour({ color }: OutputOptions, { stdout, env }: ProcessLike): boolean {
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb' || color === false;
  return stdout.isTTY === true && !refused;
}
