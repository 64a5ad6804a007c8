import type { Month } from '../../domain/calendar.js';
import type { Candidate, CashCandidate } from '../../domain/check/candidate.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { type Notice, type NoticeCode, noticesFor } from '../../domain/notices.js';
import { told } from '../calc/warnings.js';
import type { Warning } from '../document.js';

/** What a careful reader must be told of a check besides what is true of its matches. */
export type CheckNoticeCode = NoticeCode | 'denied' | 'unread-time';

/** Every caution, for the JSON envelope: of the words, and of all matches that have a name. */
export function checkWarnings(findings: CheckFindings): readonly Warning<CheckNoticeCode>[] {
  const hits = findings.parts.flatMap(({ finding }) => finding?.search.hits ?? []);
  const named = hits.filter(({ naming }) => naming);
  return [...ofWords(findings), ...told((named.length > 0 ? named : hits).flatMap(noticesOf))];
}

/** What the words say and nothing was made of: a denial, a time that is no year. */
export function ofWords({
  reading: { denied, unread },
}: CheckFindings): readonly Warning<CheckNoticeCode>[] {
  const denial = denied
    ? [`The words may deny it (“${denied}”): the figure alone was checked, not the sentence.`]
    : [];
  const times = unread.map(
    (words) => `Nothing was made of “${words}”: say which pay year with --until.`,
  );
  return [
    ...denial.map((message) => ({ code: 'denied' as const, message })),
    ...times.map((message) => ({ code: 'unread-time' as const, message })),
  ];
}

/** Said of a match in its own words elsewhere. */
const SAID: readonly NoticeCode[] = ['partly-inferred', 'contract-break', 'no-money'];

/** The cautions of the match that an answer is chiefly about. */
export function matchNotes({ finding }: PartFinding): readonly string[] {
  const [hit] = finding?.search.hits ?? [];
  const notices = hit ? noticesOf(hit).filter(({ code }) => !SAID.includes(code)) : [];
  return told(notices).map(({ message }) => message);
}

/** That earnings start later than the year the words count from. */
function laterBase({ saidSince, window, series }: CashCandidate): readonly Notice[] {
  if (saidSince === undefined || !window || series.kind !== 'earnings') return [];
  const { grade } = series;
  const first = Math.max(...grade.of.map((each) => each.first)) as Month;
  return [{ code: 'later-base', grade: grade.id, said: saidSince, period: window.base, first }];
}

function noticesOf(candidate: Candidate): readonly Notice[] {
  if ('outcome' in candidate) return noticesFor(candidate.outcome);
  return candidate.of === 'cash' ? [...laterBase(candidate), ...candidate.pay.notices] : [];
}
