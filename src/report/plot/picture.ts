import { harmless } from '../../errors.js';

// What a plot in a terminal shows, before it is drawn as lines of text.

/** A pay year, and what pay bought in it. */
export interface YearPoint {
  /** "2008/09". */
  readonly label: string;
  /** Real pay on the plot's base; null where the year has no result. */
  readonly value: number | null;
  /** The value as it is written beside its point: "79.2". */
  readonly text: string;
  /** Whether its prices are not all there yet. */
  readonly provisional: boolean;
  /** The change of contract between the year before and this one, which is not like for like. */
  readonly apart: string | undefined;
}

/** Real pay year by year, as a line. */
export interface YearsPlot {
  readonly kind: 'years';
  readonly title: string;
  /** One a pay year from the base on, without a gap between the years. */
  readonly points: readonly YearPoint[];
  /** Which of the points is the lowest; it is named. */
  readonly lowest: number | undefined;
}

/** A specification on a strip. */
export interface StripMark {
  /** In percent, as the axis has it. */
  readonly value: number;
  /** An `uncounted` one is a comparator, or known to be too low: it is not in the row's range. */
  readonly kind: 'method' | 'other' | 'uncounted';
}

/** The specifications that share one value of a choice. */
export interface StripRow {
  readonly label: string;
  readonly marks: readonly StripMark[];
  /** Its lowest and highest, as written at its end; both empty where nothing has a result. */
  readonly low: string;
  readonly high: string;
}

/** Specifications by one of their choices, a row each of its values. */
export interface StripPlot {
  readonly kind: 'strip';
  readonly title: string;
  readonly rows: readonly StripRow[];
  /** What lies left of zero, where anything does. */
  readonly below: string;
}

export type Plot = YearsPlot | StripPlot;

/**
 * Which plots a document is to hold: none; those that help on a terminal, which a single figure or
 * very many rows do not; or every one there is.
 */
export type Plots = 'none' | 'helpful' | 'all';

/** A plot with nothing in its words that a terminal would obey. */
export function harmlessPlot(plot: Plot): Plot {
  const title = harmless(plot.title);
  if (plot.kind === 'strip') {
    return {
      ...plot,
      title,
      rows: plot.rows.map((row) => ({ ...row, label: harmless(row.label) })),
    };
  }
  return {
    ...plot,
    title,
    points: plot.points.map((point) => ({
      ...point,
      apart: point.apart === undefined ? undefined : harmless(point.apart),
    })),
  };
}
