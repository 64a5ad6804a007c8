import type { PayScaleFile, WorkforceFile } from '../shapes/index.js';

/**
 * The workforce of a scale that comes without one: each of its points is a grade. So a scale
 * alone, in one file, can be asked about.
 */
export function impliedWorkforce(scale: PayScaleFile): WorkforceFile {
  const days = scale.points.flatMap((point) => point.amounts.map((entry) => entry.from)).sort();
  const cited = scale.points.flatMap((point) =>
    point.amounts.flatMap((entry) => entry.source ?? []),
  );
  return {
    id: scale.id,
    nation: scale.nation,
    workforce: scale.workforce,
    title: scale.title,
    aliases: [scale.id],
    scales: [{ scale: scale.id, appliesFrom: days[0] ?? scale.confirmedThrough }],
    breaks: [],
    mapping: {
      status: 'stated',
      source: cited[0] ?? '',
      note: 'Each point of the scale is a grade.',
    },
    grades: scale.points.map((point) => ({
      id: point.id,
      title: point.id,
      aliases: [],
      held: [{ scale: scale.id, point: point.id }],
    })),
  };
}
