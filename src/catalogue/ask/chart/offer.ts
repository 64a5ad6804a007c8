import { payYearLabel } from '../../../domain/calendar.js';
import { historyOf } from '../../../domain/history/history.js';
import type { OfferCourse } from '../../../domain/offer/course.js';
import type { OfferOutcome } from '../../../domain/offer/findings.js';
import { isMissing } from '../../../domain/offer/real.js';
import { PayrestoreError } from '../../../errors.js';
import type { Catalogue } from '../../catalogue.js';
import { askOffer } from '../offer.js';
import type { AwardGiven, OfferOptions } from '../offer-options.js';

/**
 * What offers do to real pay since the base year, as `askOffer` has it: of the one grade asked for,
 * else of the average. Throws as `askOffer` does, and where nothing can be said in real terms.
 */
export function askOfferChart(
  catalogue: Catalogue,
  awards: readonly AwardGiven[],
  options: OfferOptions,
): OfferCourse {
  const findings = askOffer(catalogue, awards, options);
  const { grades } = findings.query;
  if (options.grades !== undefined && grades.length > 1) {
    throw new PayrestoreError('conflicting-options', {
      given: `chart offer and --grade ${grades.join(' ')}`,
      valid: 'a line an offer: name one grade, or none for the average',
    });
  }
  const ofGrade = options.grades !== undefined;
  const outcomes = findings.offers.flatMap((offer) => {
    const own = findings.outcomes.filter((outcome) => outcome.offer === offer);
    return own.find((outcome) => isWanted(outcome, ofGrade)) ?? own[0] ?? [];
  });
  const drawn = outcomes.some(({ real }) =>
    real.some(({ years }) => years.some((year) => !isMissing(year) && year.erosion)),
  );
  const specification = outcomes[0]?.specification;
  if (!drawn || !specification) {
    const { lastLevel, index } = findings;
    const published = lastLevel === undefined ? '' : ` to ${payYearLabel(lastLevel)}`;
    throw new PayrestoreError('missing-option', {
      given: 'an inflation assumption',
      valid: `${index.shortTitle} is published${published}, so what an offer after that buys rests on one: --inflation 3, or a range such as 2.5..4`,
    });
  }
  const { from, lastLevel = from } = findings;
  return {
    findings,
    outcomes,
    history: historyOf(specification, lastLevel < from ? lastLevel : from),
  };
}

function isWanted({ subject }: OfferOutcome, ofGrade: boolean): boolean {
  return ofGrade
    ? subject.kind === 'grade'
    : subject.kind === 'average' && subject.end !== 'highest';
}
