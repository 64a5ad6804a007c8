import type { ProcessLike } from './process.js';

/** What a command is given to work with. */
export interface CommandContext {
  readonly process: ProcessLike;
  readonly version: string;
  /** Says the exit code the command ends with. */
  exit(code: number): void;
}
