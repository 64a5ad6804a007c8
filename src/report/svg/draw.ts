import type { Picture } from '../chart/picture.js';
import { drawCurve } from './curve.js';
import type { Drawing } from './frame.js';
import { drawLedger } from './ledger.js';
import { drawLines } from './lines.js';

/** A picture as an SVG element: the same picture and drawing give the same text. */
export function draw(picture: Picture, drawing: Drawing): string {
  switch (picture.kind) {
    case 'lines':
      return drawLines(picture, drawing);
    case 'curve':
      return drawCurve(picture, drawing);
    case 'ledger':
      return drawLedger(picture, drawing);
  }
}
