import type { Candidate } from '../../domain/check/candidate.js';
import { explained } from '../../domain/check/explained.js';
import type { CheckFindings, Restrictions } from '../../domain/check/findings.js';
import type { Verdict } from '../../domain/check/verdict.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import { receipts } from '../calc/receipt.js';
import type { Report, Warning } from '../document.js';
import { type CheckNoticeCode, checkWarnings } from './cautions.js';
import { checkDocument } from './document.js';
import { MATCH_FIELDS, sourcesOf } from './match.js';
import { type CheckResult, type ReadResult, readResult, toCheckResult } from './record.js';
import { checkSentence } from './sentence.js';

/** The quote as it was understood. */
export interface CheckQuery extends Restrictions {
  readonly quote: string;
  readonly nation: ReadResult<string> | null;
  readonly workforce: ReadResult<string> | null;
  /** Whose pay was searched; null where the catalogue does not hold it. */
  readonly searched: { readonly nation: string; readonly workforce: string } | null;
}

/** Everything `check` found, as data. */
export interface CheckAnswer {
  readonly data: DataState;
  readonly query: CheckQuery;
  /** Of all figures together: the least favourable of those that can be checked. */
  readonly verdict: Verdict;
  /** A result a figure, in the order of the sentence. */
  readonly results: readonly CheckResult[];
  readonly warnings: readonly Warning<CheckNoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** The JSON envelope's content, and the library's answer. */
export function checkAnswer(
  findings: CheckFindings,
  provenance: Provenance,
  explain: boolean,
): CheckAnswer {
  const { reading, restrictions, workforce, searched } = findings;
  const mentioned = findings.parts.flatMap(({ mentions }) =>
    mentions.map(({ entry }) => entry.source),
  );
  const ids = [...new Set([...shownCandidates(findings).flatMap(sourcesOf), ...mentioned])];
  return {
    data: { vintage: provenance.vintage(ids), hash: provenance.hash(searched) },
    query: {
      quote: reading.quote,
      nation: reading.nation ? readResult(reading.nation) : null,
      workforce: reading.workforce ? readResult(reading.workforce) : null,
      searched: workforce ? { nation: workforce.nation, workforce: workforce.workforce } : null,
      ...restrictions,
    },
    verdict: findings.verdict,
    results: findings.parts.map((part) => toCheckResult(part, findings, explain)),
    warnings: checkWarnings(findings),
    sources: ids.map((id) => sourceRecord(provenance.source(id))),
  };
}

/** What the results name: matches, and what the figure was confused with. */
function shownCandidates({ parts }: CheckFindings): readonly Candidate[] {
  return parts.flatMap(({ finding }) =>
    finding
      ? [
          ...finding.search.hits,
          ...finding.confusions.flatMap(({ is, right }) => (right ? [is, right] : [is])),
          ...(finding.search.nearest ? [finding.search.nearest] : []),
        ]
      : [],
  );
}

const READ = ['value', 'basis', 'words'];
const RATE = ['tried', 'matched', 'named'];

/** `check`'s answer in every form. */
export function checkReport(
  findings: CheckFindings,
  provenance: Provenance,
  explain: boolean,
): Report {
  return {
    command: 'check',
    document: () => [
      ...checkDocument(findings),
      ...(explain ? receipts(explained(findings), (id) => provenance.source(id)) : []),
    ],
    records: () => findings.parts.map((part) => toCheckResult(part, findings, explain)),
    nested: {
      figure: ['value', 'to', 'power', 'hedge', 'low', 'high'],
      unit: READ,
      since: READ,
      until: READ,
      years: READ,
      index: READ,
      grade: READ,
      people: READ,
      earnings: READ,
      outside: READ,
      nearest: MATCH_FIELDS,
      baseRate: ['of', 'from', 'to', ...RATE, 'exact'],
      'baseRate.exact': RATE,
      otherwise: ['unit', 'verdict', 'matches'],
      absence: ['code', 'message'],
    },
    sentences: () => findings.parts.map((part) => checkSentence(part, findings)),
    envelope: () => checkAnswer(findings, provenance, explain),
    warnings: [],
  };
}
