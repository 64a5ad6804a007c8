import { type Fault, harmless, PayrestoreError, type Span, underlined } from '../errors.js';
import { EXIT } from './exit-codes.js';
import { type ProcessLike, ReaderGone, write } from './process.js';
import { runProgram } from './program.js';

/**
 * The whole program: runs a process's arguments and sets its exit code. A reader that closes
 * its pipe early has read enough, and is no error.
 */
export async function run(process: ProcessLike): Promise<void> {
  try {
    process.exitCode = await runProgram(process);
  } catch (error) {
    process.exitCode = error instanceof ReaderGone ? EXIT.answered : await report(error, process);
  }
}

async function report(error: unknown, process: ProcessLike): Promise<number> {
  const known = error instanceof PayrestoreError;
  const code = known ? error.code : 'bug';
  const exit = known ? error.exitCode : EXIT.bug;
  const message = known
    ? error.message.split('\n').map(safe).join('\n')
    : `this is a bug in payrestore: ${error instanceof Error ? error.message : String(error)}; please report it with the command that showed it`;
  const line = wantsJson(process.argv)
    ? JSON.stringify({
        schema: 'payrestore/error/v1',
        error: { code, message, exitCode: exit, ...faultsOf(error), ...spanOf(error) },
      })
    : [`error: ${message}`, ...(known ? underlined(error.details) : [])].join('\n');
  await write(process.stderr, `${line}\n`).catch(() => {});
  return exit;
}

function faultsOf(error: unknown): { readonly faults?: readonly Fault[] } {
  const faults = error instanceof PayrestoreError ? error.details.faults : undefined;
  if (!faults) return {};
  return {
    faults: faults.map(({ file, line, path, message }) => ({
      ...(file === undefined ? {} : { file: harmless(file) }),
      line,
      path: harmless(path),
      message: harmless(message),
    })),
  };
}

/** Which part of what was given is meant, where the error says so. */
function spanOf(error: unknown): { readonly at?: Span } {
  const at = error instanceof PayrestoreError ? error.details.at : undefined;
  return at ? { at } : {};
}

/** One line of a message, with nothing that a terminal would obey. */
function safe(line: string): string {
  return harmless(line).slice(0, LONGEST_MESSAGE);
}

/** An argument echoed back whole would bury what was said about it. */
const LONGEST_MESSAGE = 600;

/** Whether the arguments ask for JSON, read before they are known to be right. */
function wantsJson(argv: readonly string[]): boolean {
  const named = (text: string) => /^(nd)?json$/i.test(text);
  return argv.some((word, at) => {
    if (word === '--json') return true;
    if (word === '--format' || word === '-f') return named(argv[at + 1] ?? '');
    return named(/^(?:--format=|-f)(.*)$/.exec(word)?.[1] ?? '');
  });
}
