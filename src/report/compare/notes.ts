import { payYearLabel } from '../../domain/calendar.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import { isAnswered, isTooLow } from '../../domain/compare/grid.js';
import { methodStatus } from '../../domain/method.js';
import type { NoticeCode } from '../../domain/notices.js';
import { priceRuleName } from '../../domain/price-index.js';
import { fewOfEach, told } from '../calc/warnings.js';
import type { Warning } from '../document.js';
import { groupNotes } from '../earnings/notes.js';
import { whyMeasuresDiffer } from '../earnings/why.js';
import { baseText, endText, MEASURES } from '../earnings/words.js';
import { belongsToAnswer } from '../messages.js';
import { listText } from '../text.js';
import { absentNotes } from './absent-notes.js';
import { effectAbsence } from './summary.js';
import { leftOut } from './tables.js';
import { comparatorOf, crossings, dimensionName, MARKS } from './words.js';

/** What a careful reader must be told of a comparison besides what is true of its results. */
export type CompareNoticeCode =
  | NoticeCode
  | 'not-a-specification'
  | 'not-counted'
  | 'same-for-every-grade';

/** Every caution, for the JSON envelope. */
export function compareWarnings(findings: CompareFindings): readonly Warning<CompareNoticeCode>[] {
  return [...ownWarnings(findings), ...told(findings.grid.notices)];
}

/** Those that stand beside a text answer, on stderr. */
export function warningsBeside(findings: CompareFindings): readonly Warning[] {
  return fewOfEach(told(findings.grid.notices.filter((notice) => !belongsToAnswer(notice))));
}

/** What explains a laid-out answer, below it. */
export function compareNotes(findings: CompareFindings): readonly string[] {
  const notices = told(findings.grid.notices.filter(belongsToAnswer));
  return [
    ...leftOutNote(findings),
    ...markNotes(findings),
    ...methodNote(findings),
    ...earningsNotes(findings),
    ...ownWarnings(findings).map(({ message }) => message),
    ...effectNotes(findings),
    ...absentNotes(findings),
    ...laterNote(findings),
    ...fewOfEach(notices).map(({ message }) => message),
  ];
}

function ownWarnings(findings: CompareFindings): readonly Warning<CompareNoticeCode>[] {
  return [...unreadable(findings), ...notCounted(findings), ...sameForEveryGrade(findings)];
}

/** An index of financial years has no months for a rule to read. */
function unreadable(findings: CompareFindings): readonly Warning<CompareNoticeCode>[] {
  const indices = [...new Set(findings.unreadable.map(({ index }) => index))];
  return indices.map((index) => {
    const rules = findings.unreadable.filter((pair) => pair.index === index);
    const names = listText(rules.map(({ prices }) => priceRuleName(prices)));
    return {
      code: 'not-a-specification',
      message: `${index.shortTitle} has levels of financial years and no months: ${index.id} ${names} ${rules.length === 1 ? 'is no specification' : 'are no specifications'}`,
    };
  });
}

function notCounted(findings: CompareFindings): readonly Warning<CompareNoticeCode>[] {
  const { grid } = findings;
  const comparators = grid.outcomes.flatMap(({ specification: { index } }) =>
    index.comparator === undefined ? [] : [index.id],
  );
  if (comparators.length === 0) return [];
  const names = listText([...new Set(comparators)]);
  const message =
    comparators.length === grid.outcomes.length
      ? `only comparators were asked for: the range and the median are of pay against ${comparatorOf(findings) ?? 'them'}, not against prices`
      : `${names}: a comparator and not a price index, so not counted in the range, the median or what a choice moves`;
  return [{ code: 'not-counted', message }];
}

function sameForEveryGrade({
  grades,
  grid,
}: CompareFindings): readonly Warning<CompareNoticeCode>[] {
  const chains = grid.outcomes.every(({ specification }) => specification.pay.kind === 'chain');
  if (!chains || grades.length < 2) return [];
  return [
    {
      code: 'same-for-every-grade',
      message:
        'the percentages of award chains are the same for every grade; --pay scale follows the point of each',
    },
  ];
}

function leftOutNote(findings: CompareFindings): readonly string[] {
  const count = leftOut(findings);
  return count > 0
    ? [
        `${count} specifications are left out of the table; --json, --format ndjson and --format csv have every one.`,
      ]
    : [];
}

/** What the marks on the figures say. */
export function markNotes(findings: CompareFindings): readonly string[] {
  const breaks = crossings(findings);
  const provisional = findings.grid.notices.some(({ code }) => code === 'provisional-mean');
  return [
    ...(provisional
      ? [`${MARKS.provisional} a mean of fewer than twelve months, provisional`]
      : []),
    ...(findings.grid.outcomes.some(isTooLow)
      ? [
          `${MARKS.tooLow} leaves out most of the arrears that were paid in its months, so is too low, and not counted in the range`,
        ]
      : []),
    ...(breaks.length > 0
      ? [`${MARKS.crossing} crosses ${listText(breaks)}, so is not like for like`]
      : []),
  ];
}

/** Whose reconstructions the names are, and how well their choices are known. */
export function methodNote({ grid }: CompareFindings): readonly string[] {
  const methods = new Set(
    grid.outcomes.filter(isAnswered).flatMap(({ specification }) => specification.method ?? []),
  );
  const ids = (status: string) =>
    [...methods].filter((method) => methodStatus(method) === status).map(({ id }) => id);
  const parts = (['inferred', 'stated'] as const).flatMap((status) =>
    ids(status).length > 0 ? [`choices ${status}: ${listText(ids(status))}`] : [],
  );
  return methods.size > 0
    ? [`Named methods are reconstructions of published figures, ${parts.join('; ')}`]
    : [];
}

/** What each measure of earnings is and over which months, and why they differ. */
export function earningsNotes({ grid }: CompareFindings): readonly string[] {
  const paid = grid.outcomes.filter(({ specification: { pay } }) => pay.kind === 'earnings');
  const [first] = paid;
  if (!first) return [];
  const ids = [
    ...new Set(
      paid.flatMap(({ specification: { pay } }) => (pay.kind === 'earnings' ? [pay.id] : [])),
    ),
  ];
  const measures = ids.map((id) => `${id} is ${MEASURES[id]}`);
  const { specification, until } = first;
  const months = `${baseText(specification)} and ${endText(specification, until)}`;
  const basic = paid.find(({ specification: { pay } }) => pay.id === 'earnings-basic');
  const total = paid.find(
    ({ specification: { pay, index } }) =>
      pay.id === 'earnings-total' && index === basic?.specification.index,
  );
  const why =
    basic && total && isAnswered(basic) && isAnswered(total)
      ? [`Measures of earnings differ: ${whyMeasuresDiffer(basic, total)}`]
      : [];
  return [`Earnings are of the ${months}: ${listText(measures)}`, ...groupNotes(grid), ...why];
}

function effectNotes(findings: CompareFindings): readonly string[] {
  return findings.grid.effects
    .filter(({ spread }) => spread === undefined)
    .map(
      (effect) =>
        `${dimensionName(findings, effect.dimension)}: ${effectAbsence(findings, effect)}`,
    );
}

function laterNote({ later }: CompareFindings): readonly string[] {
  if (!later) return [];
  const year = payYearLabel(later.until);
  return [
    `${year}: ${later.answered} of ${later.of} specifications have a result so far (--until ${year})`,
  ];
}
