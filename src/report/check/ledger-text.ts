import type { PartFinding } from '../../domain/check/findings.js';
import type { Likeness, Mention } from '../../domain/check/ledger.js';
import type { Verdict } from '../../domain/claims/claim.js';
import { dayText } from '../text.js';

/** A claim on file with the quoted figure. */
export interface MentionResult {
  readonly id: string;
  readonly who: string;
  readonly said: string;
  readonly nation: string;
  readonly workforce: string;
  readonly likeness: Likeness;
  readonly unit: string;
  readonly verdict: Verdict;
  readonly source: string;
}

export function toMention({ entry, likeness, unit }: Mention): MentionResult {
  const { id, who, said, nation, workforce, verdict, source } = entry;
  return { id, who, said, nation, workforce, likeness, unit, verdict, source };
}

const MOST = 4;

const NOTES: Readonly<Record<Likeness, string>> = {
  same: '',
  'other-measure': ', of another measure of pay',
  'other-workforce': ", of others' pay",
  'other-nation': ', of another nation',
  'other-unit': ', as another kind of figure',
};

/** Where the figure is in the ledger, and what came of it there. */
export function ledgerText(mentions: readonly Mention[]): readonly string[] {
  if (mentions.length === 0) return [];
  const told = mentions
    .slice(0, MOST)
    .map(
      ({ entry, likeness }) =>
        `${entry.id} (${entry.who}, ${dayText(entry.said)}${NOTES[likeness]}: ${entry.verdict})`,
    );
  const more = mentions.length > MOST ? `; and ${mentions.length - MOST} more` : '';
  return [
    `In the ledger of published claims: ${told.join('; ')}${more}. See payrestore claims ${mentions[0]?.entry.id}`,
  ];
}

/** Verdicts on file that a check's own may seem to contradict. */
const CONTRARY: readonly Verdict[] = ['not-reproduced', 'misreport', 'needs-data'];

/** Where a claim on file with the very figure came to something else: that is said first. */
export function contraryText({ verdict, mentions }: PartFinding): readonly string[] {
  const same = mentions.filter(
    ({ likeness }) => likeness === 'same' || likeness === 'other-measure',
  );
  const contrary = same.filter(({ entry }) => CONTRARY.includes(entry.verdict));
  const [first] = contrary;
  if (verdict !== 'reproduced' || !first || contrary.length < same.length) return [];
  return [
    `The ledger holds it otherwise, as it was said then: ${first.entry.who}, ${dayText(first.entry.said)}: ${first.entry.verdict} (payrestore claims ${first.entry.id}).`,
  ];
}
