import { payYearLabel } from '../../domain/calendar.js';
import { type HistoryFindings, outcomesOf } from '../../domain/history/findings.js';
import type { History } from '../../domain/history/history.js';
import { anHourText } from '../an-hour.js';
import { title } from '../calc/document.js';
import type { Block } from '../document.js';
import { SCOPE_OF_EARNINGS } from '../earnings/notes.js';
import type { Plots } from '../plot/picture.js';
import { dayText } from '../text.js';
import { courseText, lossText } from './course.js';
import { historyNotes } from './notes.js';
import { plotBlocks } from './plot.js';
import { percentTable, poundsTable } from './tables.js';
import { choicesText, ruleText, whoseText } from './words.js';

/** The answer to `history`: pay and prices year by year, then each grade's pounds, then notes. */
export function historyDocument(findings: HistoryFindings, plots: Plots): readonly Block[] {
  const { histories } = findings;
  const notes = historyNotes(findings);
  return [
    { kind: 'heading', text: title({ ...findings, outcomes: outcomesOf(findings) }) },
    ...(isShared(findings)
      ? [...percentBlocks(histories[0] as History, plots), ...histories.flatMap(poundsBlocks)]
      : histories.flatMap((history) => [
          ...percentBlocks(history, plots),
          ...poundsBlocks(history),
        ])),
    ...(notes.length > 0 ? [{ kind: 'list' as const, items: notes }] : []),
    { kind: 'paragraph', text: scope(findings), tone: 'muted' },
  ];
}

/** Whether every grade has the same percentages: those of a chain of awards are everyone's. */
function isShared({ histories }: HistoryFindings): boolean {
  return histories.every(({ specification }) => specification.pay.kind === 'chain');
}

function percentBlocks(history: History, plots: Plots): readonly Block[] {
  const { specification, course } = history;
  const { pay, since } = specification;
  const whose = pay.kind === 'chain' ? '' : `${whoseText(specification)}, `;
  const base = payYearLabel(since);
  return [
    {
      kind: 'heading',
      text: `${whose}${choicesText(specification)}, year by year from ${base} (= 100): ${ruleText(specification)}`,
    },
    percentTable(history),
    ...plotBlocks(history, plots),
    ...(course ? [{ kind: 'paragraph' as const, text: courseText(history, course) }] : []),
  ];
}

function poundsBlocks(history: History): readonly Block[] {
  const { losses, specification } = history;
  if (!losses) return [];
  const end = payYearLabel(losses.end.year);
  return [
    {
      kind: 'heading',
      text: `${whoseText(specification)}: pounds lost a year (restored pay less pay), in each year's own pounds and in ${end} pounds`,
    },
    poundsTable(history, losses),
    { kind: 'paragraph', text: lossText(history, losses) },
  ];
}

function scope({ time, workforce, histories }: HistoryFindings): string {
  if (histories.some(({ specification: { pay } }) => pay.kind === 'earnings')) {
    return SCOPE_OF_EARNINGS;
  }
  const confirmed = workforce.scales.at(-1)?.scale.confirmedThrough;
  const pounds = histories.some(({ losses }) => losses !== undefined)
    ? ` A year's pay is the amount in force on its 31 March, for all twelve months; every figure is rounded once, so that rows may not add up to the last pound. ${anHourText(time, workforce.workforce)}`
    : '';
  return `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay.${pounds}${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`;
}
