import type { ClaimResult } from './record.js';

/** A row a figure, each with what is known of its claim: for a spreadsheet. */
export function figureRows(claim: ClaimResult): readonly object[] {
  return claim.figures.map((figure) => ({
    id: claim.id,
    who: claim.who,
    said: claim.said,
    nation: claim.nation,
    workforce: claim.workforce,
    group: claim.group,
    printed: figure.printed,
    to: figure.to,
    hedge: figure.hedge,
    unit: figure.unit,
    of: figure.of,
    saidSince: figure.saidSince,
    verdict: figure.verdict,
    computation: figure.computed?.computation ?? null,
    value: figure.computed?.value ?? null,
    comesOut: figure.computed?.comesOut ?? null,
    devices: figure.devices,
    onTheDay: figure.onTheDay?.known ?? null,
    needs: figure.needs,
    actualUnit: figure.actually?.unit ?? null,
    actualValue: figure.actually?.value ?? null,
    methodStatus: claim.methodStatus,
    why: claim.why,
    quote: claim.quote,
    source: claim.source,
  }));
}
