import { VERDICTS } from '../../domain/claims/claim.js';
import type { ClaimsFindings, ClaimsQuery } from '../../domain/claims/findings.js';
import { computed, type JudgedClaim, type JudgedFigure } from '../../domain/claims/judge.js';
import type { Block } from '../document.js';
import { listText } from '../text.js';
import { figureText, VERDICT_MEANINGS, VERDICT_NAMES, valueText, valueWithUnit } from './words.js';

/** How many claims have each verdict, as recomputed. */
export interface Summary {
  readonly claims: number;
  readonly reproduced: number;
  readonly withDevice: number;
  readonly misreport: number;
  readonly notReproduced: number;
  readonly needsData: number;
  readonly notApplicable: number;
}

export function summaryOf(claims: readonly JudgedClaim[]): Summary {
  const count = (verdict: JudgedClaim['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  return {
    claims: claims.length,
    reproduced: count('reproduced'),
    withDevice: count('reproduced-with-device'),
    misreport: count('misreport'),
    notReproduced: count('not-reproduced'),
    needsData: count('needs-data'),
    notApplicable: count('not-applicable'),
  };
}

/** The ledger: a row a claim, with what its figures come to. */
export function listDocument({ query, claims }: ClaimsFindings): readonly Block[] {
  if (claims.length === 0) {
    return [{ kind: 'paragraph', text: `No claim on file is ${filterText(query)}.` }];
  }
  return [
    { kind: 'heading', text: titleOf(query, claims.length) },
    {
      kind: 'table',
      columns: ['Claim', 'Verdict', 'Printed, and what comes out'].map((title) => ({ title })),
      rows: claims.map(({ claim, figures }) => [
        { text: claim.id, tone: 'strong' as const },
        VERDICT_NAMES[claim.verdict],
        figures.map(figureCell).join('; '),
      ]),
    },
    { kind: 'paragraph', text: countsText(claims) },
    {
      kind: 'paragraph',
      text: 'One of them, with its quotation, its receipt and the reasons: payrestore claims <id>',
      tone: 'muted',
    },
  ];
}

export function titleOf(query: ClaimsQuery, count: number): string {
  const filter = filterText(query);
  return `${count} published ${count === 1 ? 'claim' : 'claims'}${filter ? ` ${filter}` : ''}, recomputed`;
}

function filterText({ who, year, nation, verdict }: ClaimsQuery): string {
  const parts = [
    who === null ? undefined : `by "${who}"`,
    year === null ? undefined : `of ${year}`,
    nation === null ? undefined : `from ${nation}`,
    verdict === null ? undefined : `with the verdict ${verdict}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** "26.1% cut: 26.09%", with the devices that it takes. */
function figureCell(judged: JudgedFigure): string {
  const { figure, main, actually, devices } = judged;
  const value = computed(main);
  const really = computed(actually);
  const said = [
    value && valueText(value, figure.unit),
    really && actually && `really a ${valueWithUnit(really, actually.unit)}`,
    figure.needs && `needs ${figure.needs}`,
  ].filter(Boolean);
  const by = devices.length > 0 ? ` (${devices.join(', ')})` : '';
  const words = figureText(figure);
  return said.length > 0 ? `${words}: ${said.join(', ')}${by}` : words;
}

/** "20 reproduced, 12 reproduced with a device …". */
export function countsText(claims: readonly JudgedClaim[]): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count > 0 ? [`${count} ${VERDICT_NAMES[verdict]}`] : [];
  });
  return `${listText(counts)}.`;
}

/** A verdict a row, with how many there are and what it says. */
export function countsTable(claims: readonly JudgedClaim[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Verdict' },
      { title: 'Claims', align: 'right' as const },
      { title: 'It says' },
    ],
    rows: VERDICTS.map((verdict) => [
      { text: verdict, tone: 'strong' as const },
      String(claims.filter((claim) => claim.verdict === verdict).length),
      VERDICT_MEANINGS[verdict],
    ]),
  };
}
