import { csvRows } from './csv.js';
import type { Ends } from './ends.js';
import { ndjsonRows } from './ndjson.js';
import { Output } from './output.js';
import { type Plan, Tally } from './plan.js';
import type { Sink } from './sink.js';

/** How a batch's input is written. */
export const KINDS = ['csv', 'ndjson'] as const;
export type Kind = (typeof KINDS)[number];

/** A batch: where its rows come from, what is done with them, and where they go. */
export interface Batch {
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
  const { chunks, kind, plan, delimiter, out, rejects, onProgress } = batch;
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
    throw error;
  } finally {
    // Closes the file also where reading stopped halfway.
    await chunks.return(undefined);
  }
  return tally;
}
