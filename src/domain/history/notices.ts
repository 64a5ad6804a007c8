import { isAbsence } from '../absence.js';
import { type Notice, type NoticeCode, noticesFor } from '../notices.js';
import type { Level } from '../price-index.js';
import type { History } from './history.js';
import type { HistoryYear } from './year.js';

/** Said anew by every year that goes further: the last of them says it of all. */
const OF_THE_LAST: readonly NoticeCode[] = [
  'partly-inferred',
  'measure-flips-sign',
  'derived-earnings',
  'grade-mix',
];

/** A year without pounds is told with the sums that it is not in. */
const ELSEWHERE: readonly NoticeCode[] = ['no-money'];

/** Everything to be told about a history, each thing once. */
export function historyNotices({ years, course }: History): readonly Notice[] {
  const notices = years.flatMap((year) =>
    noticesOfYear(year).filter(
      ({ code }) =>
        !ELSEWHERE.includes(code) && (!OF_THE_LAST.includes(code) || year === course?.last),
    ),
  );
  return withLevelsTogether(notices);
}

/** Of a year without prices, what is to be told of its pay. */
function noticesOfYear({ outcome, pay }: HistoryYear): readonly Notice[] {
  if (!isAbsence(outcome.answer)) return noticesFor(outcome);
  return isAbsence(pay) ? [] : pay.notices;
}

type OfLevels = Extract<Notice, { readonly levels: readonly Level[] }>;

/** Index levels that every year names its own of, in one notice a kind. */
function withLevelsTogether(notices: readonly Notice[]): readonly Notice[] {
  const kinds = new Map<NoticeCode, OfLevels>();
  const others = notices.filter((notice) => {
    if (!('levels' in notice)) return true;
    const before = kinds.get(notice.code)?.levels ?? [];
    const levels = [...new Set([...before, ...notice.levels])];
    kinds.set(notice.code, { ...notice, levels: levels.sort((a, b) => a.month - b.month) });
    return false;
  });
  return [...others, ...kinds.values()];
}
