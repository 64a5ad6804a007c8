import { ERROR_CODES } from '../../errors.js';
import { wrap } from '../wrap.js';

const WIDTH = 76;

/** What each exit status means, whatever the command. */
const EXIT_MEANINGS: readonly (readonly [exit: number, meaning: string])[] = [
  [0, 'answered; of a check: it holds'],
  [1, 'a check ran, and found something: a figure that is not reproduced, data at fault, a row'],
  [2, 'wrong usage: an option, a name or a quote that cannot be read'],
  [3, 'data at fault: a file that is not what it should be'],
  [4, 'no answer: nothing that was asked for can be computed from the data there is'],
  [5, 'a file or a server refused: nothing was changed'],
  [70, 'a bug in payrestore: please report it'],
];

/** `payrestore help exit-codes`: every status, and the codes of the errors that end with it. */
export function exitCodesText(): string {
  const parts = EXIT_MEANINGS.map(([exit, meaning]) => {
    const codes = Object.entries(ERROR_CODES).flatMap(([code, its]) =>
      its === exit ? [code] : [],
    );
    const listed = codes.length > 0 ? `\n${indented(wrap(codes.join(', '), WIDTH - 6), 6)}` : '';
    return `${String(exit).padStart(4)}  ${indented(wrap(meaning, WIDTH - 6), 6).trimStart()}${listed}`;
  });
  return `Exit status, and the codes of the errors that end with it

${parts.join('\n')}

With --json or --format ndjson an error is one object on stderr:
  {"schema":"payrestore/error/v1","error":{"code":"unknown-grade","message":…,"exitCode":2}}
A code never changes its meaning; the wording of a message may. What each code
and each warning means: docs/messages.md
`;
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by));
}
