import { PayrestoreError } from '../errors.js';
import { csvRows } from './csv.js';
import type { Ends } from './ends.js';
import { ndjsonRows } from './ndjson.js';
import { Output } from './output.js';
import { type Plan, Tally } from './plan.js';
import type { Sink } from './sink.js';
import { STANDARD } from './source.js';

/** How a batch's input is written. */
export const KINDS = ['csv', 'ndjson'] as const;
export type Kind = (typeof KINDS)[number];

/** A batch: where its rows come from, what is done with them, and where they go. */
export interface Batch {
  /** The file, or `-`, as errors name it. */
  readonly place: string;
  readonly chunks: AsyncGenerator<Uint8Array>;
  readonly kind: Kind;
  readonly plan: Plan;
  /** Of CSV; the commonest of the header where not given. */
  readonly delimiter: string | undefined;
  readonly out: Sink;
  /** Where rows go that could not be computed, when they do not stay. */
  readonly rejects: Sink | undefined;
  /** Told after about every megabyte. */
  readonly onProgress: (tally: Tally) => void;
}

/**
 * Runs a batch in memory that does not grow with its rows. Throws as its parts do; the sinks are
 * then abandoned, so that nothing is left half-written.
 */
export async function runBatch(batch: Batch): Promise<Tally> {
  const { place, chunks, kind, plan, delimiter, out, rejects, onProgress } = batch;
  const tally = new Tally();
  const output = new Output();
  const ends: Ends = { out: output, rejects: rejects ? new Output() : output, tally };
  const handOn = (): Promise<void> | undefined =>
    ends.out.isFull || ends.rejects.isFull ? handAll() : undefined;
  const handAll = async () => {
    await out.write(ends.out.view());
    ends.out.clear();
    if (rejects) {
      await rejects.write(ends.rejects.view());
      ends.rejects.clear();
    }
    onProgress(tally);
  };
  try {
    if (kind === 'csv') await csvRows(chunks, plan, { delimiter }, ends, handOn);
    else await ndjsonRows(chunks, plan, ends, handOn);
    await handAll();
    await rejects?.finish();
    await out.finish();
  } catch (error) {
    out.abandon();
    rejects?.abandon();
    throw located(error, place);
  } finally {
    // Closes the file also where reading stopped halfway.
    await chunks.return(undefined);
  }
  return tally;
}

/** The readers of rows do not know what file those come from. */
function located(error: unknown, place: string): unknown {
  const isUnreadable = error instanceof PayrestoreError && error.code === 'unreadable-data';
  if (!isUnreadable || error.details.where !== undefined || place === STANDARD) return error;
  return new PayrestoreError(error.code, { ...error.details, where: place });
}
