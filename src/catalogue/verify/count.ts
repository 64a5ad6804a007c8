import { UNREAD } from '../sound-part.js';

/** Keys under which a record keeps a figure as its publisher gave it. */
const FIGURES = ['level', 'amount', 'percent', 'printed'];

/** How many figures a content has. */
export function countValues(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce((sum: number, entry) => sum + countValues(entry), 0);
  }
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, entry]) => {
    const isFigure = FIGURES.includes(key) && typeof entry === 'string';
    return sum + (isFigure ? Number(entry !== UNREAD) : countValues(entry));
  }, 0);
}
