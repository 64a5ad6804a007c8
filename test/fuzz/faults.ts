import { ERROR_CODES } from '../../src/errors.js';
import type { Ran } from '../support/fake-process.js';
import type { Attempt } from './subjects.js';

/** The exit codes that there are; 70 is a bug, and never right. */
const EXITS = new Set([0, 1, 4, ...Object.values(ERROR_CODES)]);
/** What a terminal would obey, or what would turn a line around. */
const OBEYED = /(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const SLIPS = /\bundefined\b|\bNaN\b|\bInfinity\b|\[object |\n\s+at .*[.:]\d+/;

/** What is wrong with how a run ended; undefined where nothing is. */
export function faultOf({ words, files = {} }: Attempt, ran: Ran): string | undefined {
  const { stdout, stderr, exitCode } = ran;
  if (!EXITS.has(exitCode)) return `exit ${exitCode}: ${stderr.slice(0, 400)}`;
  const given = [...words, ...Object.values(files)].join('\n');
  // Files of pay come out as they went in; what is added to them is checked where they are.
  const ours = words[0] === 'batch' ? stderr : stdout + stderr;
  const slip = SLIPS.exec(ours)?.[0];
  if (slip !== undefined && !given.includes(slip.trim())) return `says "${slip}"`;
  if (words[0] !== 'batch') {
    const obeyed = OBEYED.exec(ours.replaceAll('\r\n', '\n'));
    if (obeyed) return `shows \\u${obeyed[0].charCodeAt(0).toString(16).padStart(4, '0')} as it is`;
  }
  if (
    exitCode === 0 &&
    !['batch', 'complete', 'help'].includes(words[0] ?? '') &&
    asksJson(words) &&
    !isHelp(words, stdout)
  ) {
    try {
      JSON.parse(stdout);
    } catch {
      return `is no JSON: ${stdout.slice(0, 200)}`;
    }
  }
  return undefined;
}

/** Who asks for help gets help, whatever else is asked for. */
function isHelp(words: readonly string[], stdout: string): boolean {
  return (
    words.some((word) => /^(--help|-h)$/.test(word)) && stdout.startsWith('Usage: payrestore ')
  );
}

function asksJson(words: readonly string[]): boolean {
  return words.some((word, at) => word === '--json' || (word === 'json' && words[at - 1] === '-f'));
}
