import type { Worked, WorkedPart } from '../../domain/claims/worked.js';
import { earningsNotices } from '../../domain/earnings/notices.js';
import { type Notice, type NoticeCode, noticesFor } from '../../domain/notices.js';
import type { Warning } from '../document.js';
import { noticeMessage } from '../messages.js';

/** What a careful reader must be told of a computation: inferred awards, derived amounts, breaks. */
export function workNotices(worked: Worked | WorkedPart): readonly Warning<NoticeCode>[] {
  const said = new Map(
    noticesOf(worked)
      // Of a claim it is the other way round: its publisher has given the figure.
      .filter((notice) => notice.code !== 'base-year-changed')
      .map((notice) => [noticeMessage(notice), notice.code]),
  );
  return [...said].map(([message, code]) => ({ code, message }));
}

function noticesOf(worked: Worked | WorkedPart): readonly Notice[] {
  switch (worked.kind) {
    case 'real-terms':
      return noticesFor(worked.outcome);
    case 'pay-rise':
      return worked.comparison.notices;
    case 'earnings':
      return earningsNotices(worked.grade, worked.earnings);
    case 'raised':
      return noticesOf(worked.by);
    case 'undone':
      return noticesOf(worked.cut);
    case 'sum':
    case 'compound':
      return worked.parts.flatMap(noticesOf);
    default:
      return [];
  }
}
