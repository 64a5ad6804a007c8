import { evidenceOf } from '../../domain/claims/evidence.js';
import type { ClaimsFindings } from '../../domain/claims/findings.js';
import type { Failure, JudgedClaim } from '../../domain/claims/judge.js';
import { computed } from '../../domain/claims/judge.js';
import type { NoticeCode } from '../../domain/notices.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import type { Block, Report, Warning } from '../document.js';
import { absenceMessage, noticeMessage } from '../messages.js';
import { dayText } from '../text.js';
import { countsTable, countsText, listDocument, type Summary, summaryOf, titleOf } from './list.js';
import { type ClaimResult, toClaimResult, withReceipts } from './record.js';
import { figureRows } from './rows.js';
import { showDocument } from './show.js';
import { figureText, VERDICT_MEANINGS, valueText } from './words.js';

/** The first claim that no longer comes out. */
export interface ClaimFailure {
  readonly claim: string;
  readonly figure: string;
  readonly expected: string;
  readonly found: string;
}

/** Everything the ledger answers with, as data. */
export interface ClaimsAnswer {
  readonly data: DataState;
  readonly query: ClaimsFindings['query'];
  readonly summary: Summary;
  /** With `verify`: the first claim that no longer comes out, or null. */
  readonly failure: ClaimFailure | null;
  readonly results: readonly ClaimResult[];
  readonly warnings: readonly Warning<NoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** Claims as the data that users get: the JSON envelope's content, and the library's answer. */
export function claimsAnswer(
  findings: ClaimsFindings,
  provenance: Provenance,
  explain: boolean,
): ClaimsAnswer {
  const { query, claims, failed } = findings;
  const full = claims.map(withReceipts);
  const evidence = evidenceOf(claims.map(({ claim }) => claim));
  const ids = [...new Set(full.flatMap((result) => result.sources))];
  return {
    data: {
      vintage: provenance.vintage(ids),
      hash: provenance.hash({ ...evidence, files: ['claims.json'] }),
    },
    query,
    summary: summaryOf(claims),
    failure: failed ? failureRecord(failed.claim, failed.failure) : null,
    results: claims.map((claim) => toClaimResult(claim, explain || query.id !== null)),
    warnings: [...ownData(evidence.own), ...warningsOf(full)],
    sources: ids.map((id) => sourceRecord(provenance.source(id))),
  };
}

/** Says that data which did not come with payrestore is in it. */
function ownData(files: readonly string[]): readonly Warning<NoticeCode>[] {
  const notice = { code: 'own-data', files } as const;
  return files.length > 0 ? [{ code: notice.code, message: noticeMessage(notice) }] : [];
}

/** What is to be known of the computations of several claims, each once. */
function warningsOf(results: readonly ClaimResult[]): readonly Warning<NoticeCode>[] {
  const all = results.flatMap(({ figures }) =>
    figures.flatMap(({ computed: main, actually }) => [
      ...(main?.notices ?? []),
      ...(actually?.notices ?? []),
    ]),
  );
  // What is the user's own is said once, of all together.
  const others = all.filter(({ code }) => code !== 'own-data');
  return [...new Map(others.map((warning) => [warning.message, warning])).values()];
}

/** The ledger, one claim of it, or its verification in every form. */
export function claimsReport(
  findings: ClaimsFindings,
  provenance: Provenance,
  explain: boolean,
): Report {
  const { query, claims, failed } = findings;
  const [only] = query.id === null ? [] : claims;
  return {
    command: 'claims',
    document: () =>
      query.verify
        ? verifyDocument(findings)
        : only
          ? showDocument(only, (id) => provenance.source(id))
          : explain
            ? claims.flatMap((claim) => showDocument(claim, (id) => provenance.source(id)))
            : listDocument(findings),
    records: () => claims.map((claim) => toClaimResult(claim, explain || query.id !== null)),
    rows: () => claims.flatMap((claim) => figureRows(toClaimResult(claim, false))),
    sentences: () =>
      query.verify
        ? [failed ? failureText(failureRecord(failed.claim, failed.failure)) : passedText(claims)]
        : claims.map(claimSentence),
    envelope: () => claimsAnswer(findings, provenance, explain),
    warnings: ownData(evidenceOf(claims.map(({ claim }) => claim)).own),
  };
}

function verifyDocument({ query, claims, failed }: ClaimsFindings): readonly Block[] {
  return [
    { kind: 'heading', text: titleOf(query, claims.length) },
    countsTable(claims),
    {
      kind: 'paragraph',
      text: failed ? failureText(failureRecord(failed.claim, failed.failure)) : passedText(claims),
      tone: 'strong',
    },
  ];
}

function passedText(claims: readonly JudgedClaim[]): string {
  return `Every verdict on file is what recomputation gives: ${countsText(claims)}`;
}

function failureText({ claim, figure, expected, found }: ClaimFailure): string {
  return `${claim}: ${figure}: expected ${expected}; found ${found}.`;
}

function failureRecord({ claim }: JudgedClaim, failure: Failure): ClaimFailure {
  const { figure } = failure.figure;
  const of = figure.of ? ` (${figure.of})` : '';
  const place = { claim: claim.id, figure: `${figureText(figure)}${of}` };
  const value = computed(failure.figure.main);
  const came = value ? `${valueText(value, figure.unit)}, ` : '';
  switch (failure.code) {
    case 'absent':
      return { ...place, expected: figure.verdict, found: absenceMessage(failure.absence) };
    case 'no-forecast': {
      const expected = `prices that were not out on ${dayText(claim.day)}`;
      return { ...place, expected, found: `${came}from prices that were` };
    }
    case 'verdict':
      return { ...place, expected: figure.verdict, found: `${came}${failure.figure.verdict}` };
  }
}

/** "BMA media team, 12 March 2023: 26.1% cut, 26.09% as recomputed; reproduced: …." */
function claimSentence({ claim, figures }: JudgedClaim): string {
  const said = figures.map((judged) => {
    const value = computed(judged.main);
    const words = figureText(judged.figure);
    return value ? `${words} (${valueText(value, judged.figure.unit)} recomputed)` : words;
  });
  const why = claim.why ? ` (${claim.why})` : '';
  return `${claim.who}, ${dayText(claim.said)}: ${said.join('; ')}: ${claim.verdict}, ${VERDICT_MEANINGS[claim.verdict]}${why}.`;
}
