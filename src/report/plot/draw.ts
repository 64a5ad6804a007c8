import type { Plot } from './picture.js';
import type { DrawnLine } from './sheet.js';
import { drawStrip } from './strip.js';
import { drawYears } from './years.js';

/** Plots are no wider than this, and not drawn narrower than the narrowest terminal. */
export const WIDEST_PLOT = 76;

/** A plot as lines of text, none wider than `width` columns (40 or more). */
export function drawPlot(plot: Plot, width: number): readonly DrawnLine[] {
  const within = Math.min(width, WIDEST_PLOT);
  return plot.kind === 'years' ? drawYears(plot, within) : drawStrip(plot, within);
}
