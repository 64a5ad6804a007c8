import { type ClaimUnit, VERDICTS } from '../../domain/claims/claim.js';
import type { ClaimsFindings } from '../../domain/claims/findings.js';
import { computed, type JudgedClaim, type JudgedFigure } from '../../domain/claims/judge.js';
import { isPercent, UNITS } from '../../domain/quoted.js';
import type { Provenance } from '../calc/answer.js';
import { countsText, titleOf } from '../claims/list.js';
import type { ClaimFigureResult, WorkResult } from '../claims/record.js';
import { claimsAnswer } from '../claims/report.js';
import {
  DEVICE_MEANINGS,
  figureText,
  NEED_MEANINGS,
  quotedText,
  VERDICT_MEANINGS,
  VERDICT_NAMES,
  valueText,
  valueWithUnit,
} from '../claims/words.js';
import { dayText } from '../text.js';
import { creditText } from './credit.js';
import type { LedgerPanel, LedgerPicture, LedgerRow, LedgerValue } from './picture.js';
import { capital, OF_A_POST } from './words.js';

/** A printed figure as it is recomputed, exactly and as the data that users get. */
interface Entry {
  readonly claim: JudgedClaim;
  readonly figure: JudgedFigure;
  readonly result: ClaimFigureResult;
}

/** The ledger: each published figure, as exactly as it was printed, against what comes out. */
export function claimsPicture(findings: ClaimsFindings, provenance: Provenance): LedgerPicture {
  const { query, claims } = findings;
  const answer = claimsAnswer(findings, provenance, false);
  const entries = claims.flatMap((claim, at) =>
    claim.figures.flatMap((figure, nth): readonly Entry[] => {
      const result = answer.results[at]?.figures[nth];
      return result ? [{ claim, figure, result }] : [];
    }),
  );
  return {
    kind: 'ledger',
    title: query.id === null ? titleOf(query, claims.length) : `${query.id}, recomputed`,
    subtitle: `Each figure as exactly as it was printed, and what recomputing it from published prices and pay gives. Claims: ${countsText(claims)}`,
    description: describe(entries),
    notes: [
      ...VERDICTS.filter((verdict) => entries.some(({ figure }) => figure.verdict === verdict)).map(
        (verdict) => `${capital(VERDICT_NAMES[verdict])}: ${VERDICT_MEANINGS[verdict]}.`,
      ),
      ...devicesOf(entries),
      OF_A_POST,
    ],
    credit: creditText(answer.sources, answer.data),
    panels: panelsOf(entries),
  };
}

/** What the devices in the picture do, each once. */
function devicesOf(entries: readonly Entry[]): readonly string[] {
  const used = [...new Set(entries.flatMap(({ figure }) => figure.devices))];
  return used.map((device) => `Device "${device}": ${DEVICE_MEANINGS[device]}.`);
}

const TITLES: Readonly<Record<ClaimUnit, string>> = {
  cut: 'Cuts in real terms',
  rise: 'Rises that would restore pay',
  'real-rise': 'Rises in real terms',
  'cash-rise': 'Rises of pay itself, prices aside',
  hourly: 'Pounds an hour',
  'hourly-rise': 'Pounds an hour more',
  yearly: 'Pounds a year',
  'yearly-rise': 'Pounds a year more',
  total: 'Pounds in all',
};

/** A panel a unit, largest first. */
function panelsOf(entries: readonly Entry[]): readonly LedgerPanel[] {
  return [...UNITS, 'total' as const].flatMap((unit): readonly LedgerPanel[] => {
    const rows = sorted(entries.filter(({ result }) => result.unit === unit)).map(toRow);
    if (rows.length === 0) return [];
    const share = isShare(unit);
    return [
      { title: TITLES[unit], unit: share ? '%' : '% of printed', base: share ? 0 : 100, rows },
    ];
  });
}

function isShare(unit: ClaimUnit): boolean {
  return unit !== 'total' && isPercent(unit);
}

function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (one, other) => Number(other.result.printed) - Number(one.result.printed),
  );
}

function toRow(entry: Entry): LedgerRow {
  const { claim, figure, result } = entry;
  const place = (value: number) => placeOf(value, result);
  const { covers } = result;
  return {
    label: claim.claim.id,
    printed: {
      text: quotedText(figure.figure),
      at: covers && { low: place(covers.low), high: place(covers.high) },
    },
    computed: ledgerValue(entry, 'main', result.computed),
    actually: result.actually?.comesOut ? ledgerValue(entry, 'actually', result.actually) : null,
    outcome: outcomeText(figure),
    verdict: figure.verdict,
    says: saysOf(entry),
  };
}

/** Percent stands where it is; pounds stand as percent of what was printed. */
function placeOf(value: number, { unit, printed }: ClaimFigureResult): number {
  if (isShare(unit)) return value;
  return Math.round((value / Number(printed)) * 1_000_000) / 10_000;
}

function ledgerValue(
  { figure, result }: Entry,
  which: 'main' | 'actually',
  work: WorkResult | null,
): LedgerValue | null {
  const exact = computed(figure[which]);
  if (!work || work.value === null || !exact) return null;
  const text = which === 'main' ? valueText(exact, work.unit) : valueWithUnit(exact, work.unit);
  return { text, value: work.value, at: placeOf(work.value, result) };
}

/** "with device: range, word", "misreport: really a 29.15% rise". */
function outcomeText({ figure, verdict, devices, actually }: JudgedFigure): string {
  const value = verdict === 'misreport' ? computed(actually) : undefined;
  const really =
    value && figure.actually && `really a ${valueWithUnit(value, figure.actually.unit)}`;
  const said = [really, ...devices].filter(Boolean);
  return `${VERDICT_NAMES[verdict]}${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
}

/** The row for who cannot see it. */
function saysOf({ claim: { claim }, figure }: Entry): string {
  const { of, needs } = figure.figure;
  const value = computed(figure.main);
  const parts = [
    `${figureText(figure.figure)}${of ? ` (${of})` : ''}`,
    value && `computed ${valueText(value, figure.figure.unit)}`,
    needs && NEED_MEANINGS[needs],
    outcomeText(figure),
  ];
  return `${claim.who}, ${dayText(claim.said)}: ${parts.filter(Boolean).join('; ')}`;
}

function describe(entries: readonly Entry[]): string {
  return `A ledger of ${entries.length} published ${entries.length === 1 ? 'figure' : 'figures'}, a row each: a band where it was printed and a mark where it comes out. ${entries.map((entry) => `${entry.claim.claim.id}: ${saysOf(entry)}`).join('. ')}. The same figures stand in payrestore claims.`;
}
