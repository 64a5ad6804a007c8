import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { Claim, Ground } from '../../domain/check/claim.js';
import type { Part } from '../../domain/check/reading.js';
import { isPercent } from '../../domain/quoted.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { USUAL_SINCE } from './check-ground.js';
import { endOfMonths } from './end-year.js';

// From a figure as it was read to the claim that is searched for.

/**
 * A range of amounts, or of percentages further than a point apart, is two figures, and not all
 * that lies between: "11 to 16 per cent" says what the least and the most are.
 */
export function endsApart(part: Part): readonly Part[] {
  const { figure, unit } = part;
  if (figure.to === undefined) return [part];
  const near = Number(figure.to) - Number(figure.value) <= 1;
  if (isPercent(unit.value) && near) return [part];
  return [figure.value, figure.to].map((value) => ({
    ...part,
    words: `${part.words} (${value})`,
    figure: { ...figure, value, to: undefined },
  }));
}

/** "£20,000" is a round figure: as exact as its last digit that is not nought. */
export function roundly(part: Part): Part {
  const { figure, unit } = part;
  const noughts = /^[1-9]\d*?(0{2,})$/.exec(figure.value)?.[1]?.length ?? 0;
  if (isPercent(unit.value) || figure.power !== 0 || noughts === 0) return part;
  return { ...part, figure: { ...figure, power: Math.min(noughts, MOST_NOUGHTS) } };
}

const MOST_NOUGHTS = 3;

/** "What they earned in 2008": the only year said, with nothing before it to count from, is the base. */
export function baseFirst(part: Part): Part {
  const { since, until, unit } = part;
  const isSpan = unit.value !== 'hourly' && unit.value !== 'yearly';
  if (!isSpan || since || !until || until.basis === 'option') return part;
  if (until.value.some((year) => year > USUAL_SINCE)) return part;
  const value = Math.max(...until.value) as PayYear;
  return { ...part, since: { ...until, value }, until: undefined };
}

/** The grades the words name: one, or several such as those of a band. */
export function gradesOf({ grades }: Workforce, part: Part): readonly Grade[] {
  const ids = part.grade ? [part.grade.value] : (part.grades?.value ?? []);
  return grades.filter(({ id }) => ids.includes(id));
}

/** What is said of a figure, for the search. Throws `years-reversed`. */
export function claimOf(part: Part, ground: Ground): Claim {
  const unit = part.unit.value;
  const [rule] = ground.rules;
  const months = rule && endOfMonths(rule, part.since?.value ?? ground.usualSince);
  const isSpan = unit !== 'hourly' && unit !== 'yearly';
  const since = part.since?.value;
  const untils = part.until?.value ?? (months ? [months.until] : undefined);
  const base = since ?? ground.usualSince;
  if (isSpan && untils?.every((until) => until <= base)) {
    throw new PayrestoreError('years-reversed', {
      given: `base ${payYearLabel(base)}, end ${untils.map(payYearLabel).join(' or ')}`,
    });
  }
  return {
    figure: part.figure,
    unit,
    since,
    untils,
    years: part.years?.value,
    grades: gradesOf(ground.workforce, part),
    lost: part.lost,
    people: part.people?.value,
  };
}
