import { wrap } from '../wrap.js';

const WIDTH = 78;

/** `payrestore help data`: where figures come from, and how newer or other ones go in. */
export function dataText(counts: {
  readonly indices: number;
  readonly workforces: number;
  readonly sources: number;
  readonly vintage: string;
}): string {
  const { indices, workforces, sources, vintage } = counts;
  return `${wrap(
    `Every figure was printed by somebody, and is kept as it was printed with where and when: ${indices} price indices, the pay of ${workforces} workforces, and ${sources} sources, the newest of ${vintage}. What nobody printed is worked out, with its formula, and is marked.`,
    WIDTH,
  )}

How well a figure is known:
  A  read in the primary document
  B  a reputable secondary source, or someone's transcription of the primary one
  C  derived: its formula stands beside it
Anything weaker is not in the data.

Where data is looked for, the first that has a file of the name:
  1. files named with --series, --scale, --headcounts
  2. the folder named with --data
  3. the folder in the environment variable PAYRESTORE_DATA
  4. your own: $XDG_DATA_HOME/payrestore, or ~/.local/share/payrestore
  5. what payrestore brings
Answers that rest on data of your own name its files.

  payrestore data list              every series and scale, with its years
  payrestore data show rpi 2021-04  one figure, with its source
  payrestore data verify            the checks that all of it must pass
  payrestore data update            newer prices from the ONS
  payrestore data import FILE       a file that the ONS serves
  payrestore data schema            what a file of your own may hold
  payrestore sources                the bibliography

No command but data update opens a connection.
`;
}
