import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import { isMissing } from '../../domain/offer/real.js';

/** The ids of the sources of every figure of an outcome, each once, in order of use. */
export function offerSources(findings: OfferFindings, outcome: OfferOutcome): readonly string[] {
  const { cash, standing, real } = outcome;
  const pay = isMissing(cash) ? [] : [cash.start?.source, ...billSources(findings, outcome)];
  const measured = isMissing(standing)
    ? []
    : [
        ...standing.base.levels.map(({ source }) => source),
        ...standing.pay.awards.map(({ source }) => source),
        standing.pay.base?.source,
        standing.pay.current?.source,
      ];
  const levels = real.flatMap(({ before, years }) =>
    [before, ...years].flatMap((year) =>
      isMissing(year) ? [] : year.level.reading.levels.map(({ source }) => source),
    ),
  );
  const ids = [...pay, ...measured, ...levels];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Of an average: the pay of those counted, and the counts. */
function billSources({ weights }: OfferFindings, { cash }: OfferOutcome): (string | undefined)[] {
  if (isMissing(cash) || !cash.bill) return [];
  return [...cash.bill.map(({ path }) => path.start.source), weights?.source];
}
