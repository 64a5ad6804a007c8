import type { UpdateProgress } from '../catalogue/ons/update.js';
import type { Stream } from './process.js';

/** A line on stderr that says how far an update is. */
export interface ProgressLine {
  readonly show: (progress: UpdateProgress) => void;
  /** Takes the line away, so that the answer stands alone. */
  readonly done: () => void;
}

const CLEAR = '\r\u001b[K';

/** On a terminal one line that changes; elsewhere a line for every series and every wait. */
export function showProgress(stream: Stream, quiet: boolean): ProgressLine {
  const write = (text: string) => void stream.write(text, () => {});
  if (quiet) return { show: () => {}, done: () => {} };
  if (stream.isTTY) {
    return {
      // A line that wraps could not be taken away again.
      show: (progress) => write(CLEAR + lineOf(progress).slice(0, (stream.columns ?? 80) - 1)),
      done: () => write(CLEAR),
    };
  }
  return {
    show: (progress) => {
      if (progress.state !== 'receiving') write(`${lineOf(progress)}\n`);
    },
    done: () => {},
  };
}

function lineOf(progress: UpdateProgress): string {
  const place = `${progress.id} (${progress.number} of ${progress.of})`;
  switch (progress.state) {
    case 'asking':
      return `${place}: asking ons.gov.uk${progress.attempt > 1 ? `, attempt ${progress.attempt}` : ''}`;
    case 'receiving':
      return `${place}: ${Math.ceil(progress.bytes / 1000)} kB`;
    case 'waiting':
      return `${place}: ${progress.why}; waiting ${Math.ceil(progress.seconds)} seconds`;
  }
}
