import { harmless } from '../../errors.js';
import type { Block, Report } from '../document.js';

/** One thing that verification found, as data. */
export interface FindingResult {
  /** Permanent, such as `award` or `gap`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Where in the file, such as `levels[3].level`. */
  readonly path: string;
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

/** What verification came to for one file. */
interface VerifiedResult {
  readonly path: string;
  readonly kind: string | null;
  readonly values: number;
  /** Values that rest on sources without a date of publication. */
  readonly undated: number;
  readonly exceptions: number;
  readonly findings: readonly FindingResult[];
}

export interface Verification {
  readonly files: readonly VerifiedResult[];
  /** Whether nothing beneath the data counted. */
  readonly alone: boolean;
}

/**
 * The findings of a verification in every form; without a place, of the bundled data.
 */
export function verifyReport(
  { files: verified, alone }: Verification,
  path: string | undefined,
): Report {
  const where = path ?? 'the bundled data';
  const findings = verified.flatMap((file) => file.findings);
  const total = (of: 'values' | 'undated' | 'exceptions') =>
    verified.reduce((sum, file) => sum + file[of], 0);
  const count = (severity: FindingResult['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const summary = {
    files: verified.length,
    values: total('values'),
    undated: total('undated'),
    exceptions: total('exceptions'),
    alone,
    errors: count('error'),
    warnings: count('warning'),
  };
  const counts = `${thousands(summary.values)} ${noun(summary.values, 'value')} in ${summary.files} ${noun(summary.files, 'file')} checked: ${summary.errors} ${noun(summary.errors, 'error')}, ${summary.warnings} ${noun(summary.warnings, 'warning')}, ${summary.exceptions} known ${noun(summary.exceptions, 'exception')}.${undatedText(summary.undated)}`;
  return {
    command: 'data-verify',
    document: () => [
      { kind: 'heading', text: `Verification of ${harmless(where)}` },
      ...filesTable(verified),
      ...findingsList(findings),
      { kind: 'paragraph', text: counts, tone: 'strong' },
      ...(alone && path !== undefined
        ? [{ kind: 'paragraph' as const, text: BY_ITSELF, tone: 'muted' as const }]
        : []),
    ],
    records: () => findings,
    fields: FIELDS,
    sentences: () => [
      ...findings.map((finding) => `${place(finding)}: ${harmless(finding.what)}.`),
      counts,
    ],
    envelope: () => ({
      query: { where },
      summary,
      files: verified.map(({ findings: found, ...file }) => ({ ...file, findings: found.length })),
      results: findings,
      warnings: [],
      sources: [],
    }),
    warnings: [],
  };
}

function undatedText(count: number): string {
  if (count === 0) return '';
  const rest = `${count === 1 ? 'rests on a source' : 'rest on sources'} without a date of publication`;
  return ` ${thousands(count)} ${noun(count, 'value')} ${rest}, which say why.`;
}

const BY_ITSELF =
  'The folder has all that makes up the bundled data, and was checked by itself: what it names has to be in it.';

/** A finding's fields, for a table that has none. */
const FIELDS = [
  ...(['code', 'severity', 'file', 'path', 'line', 'what', 'why'] as const),
] satisfies readonly (keyof FindingResult)[];

function noun(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function filesTable(verified: readonly VerifiedResult[]): readonly Block[] {
  const right = 'right' as const;
  return [
    {
      kind: 'table',
      columns: [
        { title: 'File' },
        { title: 'Values', align: right },
        { title: 'Exceptions', align: right },
        { title: 'Findings', align: right },
      ],
      rows: verified.map((file) => [
        harmless(file.path),
        thousands(file.values),
        String(file.exceptions),
        { text: String(file.findings.length), tone: file.findings.length > 0 ? 'mark' : 'plain' },
      ]),
    },
  ];
}

/** Findings of one code under the reason why they matter, said once. */
function findingsList(findings: readonly FindingResult[]): readonly Block[] {
  const codes = [...new Set(findings.map((finding) => finding.code))];
  return codes.flatMap((code): readonly Block[] => {
    const found = findings.filter((finding) => finding.code === code);
    const [first] = found;
    if (!first) return [];
    return [
      { kind: 'heading', text: `${first.severity}: ${code} (${first.why})` },
      {
        kind: 'list',
        items: found.map((finding) => `${place(finding)}: ${harmless(finding.what)}`),
      },
    ];
  });
}

/** A file's own keys and name may hold what a terminal would obey. */
function place({ file, line, path }: FindingResult): string {
  return harmless(`${file}:${line}${path ? `, ${path}` : ''}`);
}
