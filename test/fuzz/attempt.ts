import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../support/fake-process.js';
import { faultOf } from './faults.js';
import type { Attempt } from './subjects.js';

/** Runs the program as asked, with the files put in place; gives the fault, if there is one. */
export async function faultIn(attempt: Attempt): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'payrestore-fuzz-'));
  try {
    for (const [name, text] of Object.entries(attempt.files ?? {})) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const words = attempt.words.map((word) =>
      /^\{.+\}$/.test(word) ? join(folder, word.slice(1, -1)) : word,
    );
    return faultOf(attempt, await runCli(words, { env: { XDG_DATA_HOME: folder } }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
