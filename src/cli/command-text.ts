/** The command line of a run, as it can be typed again in a POSIX shell. */
export function commandText(argv: readonly string[]): string {
  return ['payrestore', ...argv.slice(2).map(quoted)].join(' ');
}

function quoted(word: string): string {
  if (/^[\w./:=,@%+-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
