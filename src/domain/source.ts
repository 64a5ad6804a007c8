import type { Confidence } from './price-index.js';

/** Where a figure was printed: an entry of the bibliography, under a permanent id. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** A circular's number, a series' CDID, a table. */
  readonly reference?: string | undefined;
  /** When it was published: a day, or as much of it as is known. */
  readonly published?: string | undefined;
  /** Why there is no date, where there is none. */
  readonly undated?: string | undefined;
  readonly url?: string | undefined;
  readonly retrieved: string;
  readonly licence: string;
  /** A primary and read, B a reputable secondary or a transcription, C derived. */
  readonly confidence: Confidence;
  /** How it was read. */
  readonly read: string;
  readonly note?: string | undefined;
}

/** How many entries of a data file were read in a source. */
export interface Citation {
  /** The file's path in the data, such as `indices/rpi.json`. */
  readonly file: string;
  readonly figures: number;
}
