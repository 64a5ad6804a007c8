/** A command as its help has it. */
export interface CommandPage {
  /** `payrestore data show`. */
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** What follows the name: `[options] <id> [period]`. */
  readonly usage: string;
  readonly arguments: readonly Term[];
  readonly options: readonly Term[];
  /** The examples, and what else stands below the options. */
  readonly after: string;
}

/** A word of a command line, and what it is for. */
export interface Term {
  readonly term: string;
  readonly description: string;
}
