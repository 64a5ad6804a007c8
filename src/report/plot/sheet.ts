import type { Cell, Tone } from '../document.js';

/** A line of a drawn plot, in stretches of one tone. */
export type DrawnLine = readonly Cell[];

interface Mark {
  readonly text: string;
  readonly tone: Tone;
}

/** Squared paper: characters are put on it by row and column, and it is read off line by line. */
export class Sheet {
  readonly #rows: Mark[][] = [];

  /** Writes a text from a place on, over whatever is there; what lies left of the paper is lost. */
  put(row: number, column: number, text: string, tone: Tone = 'plain'): void {
    for (let below = this.#rows.length; below <= row; below += 1) this.#rows.push([]);
    [...text].forEach((character, at) => {
      const marks = this.#rows[row];
      if (marks && column + at >= 0) marks[column + at] = { text: character, tone };
    });
  }

  /** Whether a stretch of a row is blank. */
  isBlank(row: number, from: number, length: number): boolean {
    const marks = this.#rows[row] ?? [];
    return Array.from({ length }, (_, at) => marks[from + at]).every((mark) => mark === undefined);
  }

  lines(): readonly DrawnLine[] {
    return this.#rows.map((marks) => {
      const stretches: { text: string; tone: Tone }[] = [];
      // Array.from, as what was skipped on a row is a hole in its array.
      for (const mark of Array.from(marks)) {
        const { text, tone }: Mark = mark ?? { text: ' ', tone: 'plain' };
        const last = stretches.at(-1);
        if (last?.tone === tone) last.text += text;
        else stretches.push({ text, tone });
      }
      return stretches;
    });
  }
}
