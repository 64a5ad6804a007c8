import type { Outcome } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { HistoryFindings } from '../../domain/history/findings.js';
import type { History } from '../../domain/history/history.js';
import { isAnsweredYear } from '../../domain/history/year.js';
import { toDecimal } from '../../domain/rational.js';
import type { Block } from '../document.js';
import { pence } from '../text.js';
import { whoseText } from './words.js';

/** Enough that whoever works the printed numbers again gets the printed result. */
const RATIO_DIGITS = 10;

/** The outcomes whose receipts are shown: of each history the worst year and the last. */
export function explained({ histories }: HistoryFindings): readonly Outcome[] {
  const shown = new Set<Outcome>();
  for (const { course } of histories) {
    if (course) shown.add(course.worst.outcome).add(course.last.outcome);
  }
  return [...shown];
}

/** How each grade's sums of pounds come about, a line a year. */
export function poundsReceipts({ histories }: HistoryFindings): readonly Block[] {
  return histories.flatMap(poundsReceipt);
}

function poundsReceipt({ specification, years, losses }: History): readonly Block[] {
  const last = losses?.years.at(-1);
  if (!losses || !last) return [];
  const end = payYearLabel(losses.end.year);
  const q = toDecimal(losses.end.outcome.answer.priceRatio, RATIO_DIGITS);
  const rows = losses.years.flatMap((loss) => {
    const year = years.find((each) => each.year === loss.year);
    if (!year || !isAnsweredYear(year)) return [];
    const { money, priceRatio } = year.outcome.answer;
    const text = `${pence(loss.own)} × ${q} / ${toDecimal(priceRatio, RATIO_DIGITS)} = ${pence(loss.atEnd)}`;
    const { restoredPay, currentPay } = money;
    const own =
      restoredPay && currentPay
        ? `${pence(restoredPay)} − ${pence(currentPay)} = ${pence(loss.own)}`
        : '';
    return [[payYearLabel(loss.year), `${own}\n${text}`]];
  });
  return [
    {
      kind: 'heading',
      text: `Receipt: ${whoseText(specification)}, pounds lost: restored pay − pay, then × q of ${end} / q of the year`,
    },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: [
        ...rows,
        [
          'in all',
          `${pence(last.ownSoFar)} in each year's own pounds\n${pence(last.atEndSoFar)} in ${end} pounds`,
        ],
      ],
    },
  ];
}
