import { stripVTControlCharacters } from 'node:util';
import type { CalcAnswer, CalcResult } from '../../src/index.js';
import { cli, type Ran, type Setting } from '../support/fake-process.js';

/** What `calc --json` prints. */
export interface Envelope extends CalcAnswer {
  readonly schema: string;
  readonly tool: string;
}

/** What `--json` puts on stderr when something is wrong. */
export interface ErrorEnvelope {
  readonly schema: string;
  readonly error: { readonly code: string; readonly message: string; readonly exitCode: number };
}

/** The JSON answer to a question asked on the command line. */
export async function answerTo(line: string): Promise<Envelope> {
  return JSON.parse((await cli(`${line} --json`)).stdout) as Envelope;
}

/** The results of a question asked on the command line. */
export async function resultsOf(line: string): Promise<readonly CalcResult[]> {
  return (await answerTo(line)).results;
}

/** The only result of a question that has one. */
export async function resultOf(line: string): Promise<CalcResult> {
  const [result, ...others] = await resultsOf(line);
  if (!result || others.length > 0) throw new Error(`not one result: ${line}`);
  return result;
}

/** What a person reads on a terminal: the text without its colours. */
export async function onTerminal(line: string, setting: Setting = {}): Promise<Ran> {
  const ran = await cli(line, { columns: 80, ...setting });
  return { ...ran, stdout: stripVTControlCharacters(ran.stdout) };
}

export function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

/**
 * A row of a printed table by its first words, with the lines that its last cell runs on to,
 * as one text with single spaces.
 */
export function rowOf(stdout: string, name: string): string {
  const lines = linesOf(stdout);
  const start = lines.findIndex((line) => line.trimStart().startsWith(`${name} `));
  if (start < 0) return '';
  const after = lines.slice(start + 1).findIndex((line) => !/^ {8,}\S/.test(line));
  const end = after < 0 ? lines.length : start + 1 + after;
  return lines.slice(start, end).join(' ').trim().replace(/\s+/g, ' ');
}

/** Comma-separated values as rows of cells: quoted cells may hold commas, quotes and newlines. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  return rows.filter((row) => row.length > 0);
}
