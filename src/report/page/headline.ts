import { isAbsence } from '../../domain/absence.js';
import type { Answer, Outcome } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { CalcFindings } from '../../domain/findings.js';
import { compare } from '../../domain/rational.js';
import { rowName } from '../calc/answer-table.js';
import { calcSentence } from '../calc/sentence.js';
import { isGain, listText, percent } from '../text.js';

interface Answered extends Outcome {
  readonly answer: Answer;
}

/**
 * The answer in one sentence with its caveat: of one specification its own sentence, of several the
 * smallest and the largest, with what measures each. Neither end is anybody's alone.
 */
export function headlineText(findings: CalcFindings): string {
  const answered = findings.outcomes.filter(isAnswered);
  const ranked = [...answered].sort((a, b) => compare(a.answer.erosion, b.answer.erosion));
  const [low, high] = [ranked[0], ranked.at(-1)];
  if (!low || !high) return '';
  if (low.answer.erosion === high.answer.erosion || answered.length === 1) return calcSentence(low);
  const { grades, workforce, query } = findings;
  const group = workforce?.title ?? 'one person';
  const named = grades.map(({ id }) => id);
  const whose =
    named.length === 0 || named.length > MOST_NAMED ? group : `${listText(named)} (${group})`;
  const until = endYears(answered);
  return `Between ${query.since} and ${until} the pay of ${whose} ${changeOf(low, high, until)}, depending on how it is measured (${caveats(answered).join('; ')}).`;
}

/** From the smallest change to the largest, and what would mend it where there is something to mend. */
function changeOf(low: Answered, high: Answered, until: string): string {
  const end = ({ answer }: Answered) => percent(answer.erosion);
  const [first, last] = [`${end(low)} (${nameOf(low)})`, `${end(high)} (${nameOf(high)})`];
  if (isGain(high.answer.erosion)) return `rose in real terms by ${last} to ${first}`;
  const most = percent(high.answer.restoration);
  if (isGain(low.answer.erosion)) {
    return `moved in real terms by anything from a rise of ${first} to a fall of ${last}, and a rise of up to ${most} on ${until} pay would restore it`;
  }
  return `fell in real terms by ${first} to ${last}, and a rise of ${percent(low.answer.restoration)} to ${most} on ${until} pay would restore it`;
}

/** More grades than this are named by their group. */
const MOST_NAMED = 4;

function isAnswered(outcome: Outcome): outcome is Answered {
  return !isAbsence(outcome.answer);
}

function endYears(answered: readonly Answered[]): string {
  return listText([...new Set(answered.map(({ until }) => payYearLabel(until)))]);
}

function nameOf(outcome: Answered): string {
  const { pay } = outcome.specification;
  const grade = pay.kind !== 'own' && pay.kind !== 'chain' ? `${pay.grade.id}, ` : '';
  return `${grade}${rowName(outcome)}`;
}

function caveats(answered: readonly Answered[]): readonly string[] {
  const crossed = answered.flatMap(({ answer }) =>
    answer.pay.notices.flatMap((notice) =>
      notice.code === 'contract-break' ? [notice.break.title] : [],
    ),
  );
  return [
    answered.some(({ specification }) => specification.method)
      ? 'reconstructions of published methods, from published figures'
      : '',
    answered.some(({ answer }) => answer.inferred) ? 'the award chain is partly inferred' : '',
    answered.some(({ answer }) => answer.provisional) ? 'some of the prices are provisional' : '',
    crossed.length > 0 ? `crosses ${listText([...new Set(crossed)])}, so is not like for like` : '',
    'before tax',
  ].filter((text) => text !== '');
}
