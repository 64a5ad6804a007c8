/** The program's exit codes; those of errors stand beside their messages in `errors.ts`. */
export const EXIT = {
  answered: 0,
  /** A verification ran, and found an error. */
  checkFailed: 1,
  /** No requested row can be computed from the data there is. */
  noAnswer: 4,
  /** A series could not be fetched, or was refused; it is as it was. */
  operationFailed: 5,
  bug: 70,
} as const;
