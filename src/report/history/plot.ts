import { payYearLabel } from '../../domain/calendar.js';
import type { History } from '../../domain/history/history.js';
import { isAnsweredYear } from '../../domain/history/year.js';
import { divide, HUNDRED, multiply, toDecimal, toRounded } from '../../domain/rational.js';
import type { Block } from '../document.js';
import type { Plots, YearPoint } from '../plot/picture.js';

/** Fewer years than this show no course that their table would not. */
const FEWEST = 3;

/** Real pay year by year as a plot, where one is wanted and there is something to draw. */
export function plotBlocks(history: History, plots: Plots): readonly Block[] {
  const { course, specification, years } = history;
  const answered = years.filter(isAnsweredYear).length;
  const wanted = plots === 'all' || (plots === 'helpful' && answered >= FEWEST);
  if (!course || !wanted) return [];
  const { index, since } = specification;
  const measure = index.comparator ? `Pay against ${index.comparator}` : 'Real pay';
  return [
    {
      kind: 'plot',
      plot: {
        kind: 'years',
        title: `${measure}, ${payYearLabel(since)} = 100`,
        points: years.map((year) => pointOf(history, year)),
        lowest: years.indexOf(course.worst),
      },
    },
  ];
}

function pointOf({ specification }: History, year: History['years'][number]): YearPoint {
  const label = payYearLabel(year.year);
  // The percentages of a chain of awards do not cross contracts; the points of a scale do.
  const changes = specification.pay.kind === 'scale' ? year.breaks : [];
  const apart = changes.length > 0 ? changes.map(({ title }) => title).join(', ') : undefined;
  if (!isAnsweredYear(year)) return { label, value: null, text: '', provisional: false, apart };
  const { pay, priceRatio, provisional } = year.outcome.answer;
  const real = multiply(divide(pay.ratio, priceRatio), HUNDRED);
  return { label, value: toRounded(real, 4), text: toDecimal(real, 1), provisional, apart };
}
