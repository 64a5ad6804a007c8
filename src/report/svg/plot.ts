import type { ScaleLinear } from 'd3-scale';

/** Where on the picture the lines are, and how figures and times become places. */
export interface Plot {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size of labels, in pixels. */
export const LABEL = 12;
