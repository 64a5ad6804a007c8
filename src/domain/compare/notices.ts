import { isAbsence } from '../absence.js';
import type { Outcome } from '../calc.js';
import { type Notice, noticesFor } from '../notices.js';
import type { PayComparison } from '../pay.js';
import type { PriceReading } from '../price-reading.js';
import { compare } from '../rational.js';

/**
 * Everything to be told about very many outcomes. They stand on far fewer readings, and what is to
 * be told is of those: only an outcome that stands on something no earlier one did is asked.
 */
export function gridNotices(outcomes: readonly Outcome[]): readonly Notice[] {
  const seen = new Set<unknown>();
  const gained = new Set<PriceReading>();
  const fell = new Set<PriceReading>();
  const compared = new Set<PayComparison>();
  const speaking = outcomes.filter(({ answer }) => {
    if (isAbsence(answer)) return false;
    const { pay, base, end } = answer;
    const before = seen.size + gained.size + fell.size;
    if (!compared.has(pay)) {
      compared.add(pay);
      for (const part of [pay.base, pay.current, ...pay.notices, ...pay.awards]) seen.add(part);
    }
    seen.add(base);
    seen.add(end);
    // A provisional mean leans one way where pay fell, and the other where it rose.
    if (answer.provisional) {
      (compare(pay.ratio, answer.priceRatio) > 0 ? gained : fell).add(end);
    }
    return seen.size + gained.size + fell.size > before;
  });
  return merged(new Set(speaking.flatMap(noticesFor)));
}

/** What is true of several stretches of one series, told as one. */
function merged(notices: Iterable<Notice>): readonly Notice[] {
  const all = new Map<unknown, Notice>();
  for (const notice of notices) {
    const key = subject(notice);
    all.set(key, together(all.get(key), notice));
  }
  return [...all.values()];
}

function subject(notice: Notice): unknown {
  switch (notice.code) {
    case 'derived-level':
      return notice.index;
    case 'provisional-level':
      return `${notice.code} ${notice.index.id}`;
    case 'partly-inferred':
      return notice.chain;
    case 'own-data':
      return notice.code;
    default:
      return notice;
  }
}

function together(one: Notice | undefined, other: Notice): Notice {
  if (
    (one?.code === 'derived-level' && other.code === 'derived-level') ||
    (one?.code === 'provisional-level' && other.code === 'provisional-level')
  ) {
    const levels = [...new Set([...one.levels, ...other.levels])];
    return { ...one, levels: levels.sort((a, b) => a.month - b.month) };
  }
  if (one?.code === 'partly-inferred' && other.code === 'partly-inferred') {
    const awards = [...new Set([...one.awards, ...other.awards])];
    return { ...one, awards: awards.sort((a, b) => a.payYear - b.payYear) };
  }
  if (one?.code === 'own-data' && other.code === 'own-data') {
    return { ...one, files: [...new Set([...one.files, ...other.files])] };
  }
  return other;
}
