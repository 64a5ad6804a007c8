import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { baseRateText } from './around.js';
import { uncheckable, verdictText } from './verdict-text.js';

/** One printable sentence a figure: the verdict, what decides it, and what a match is worth. */
export function checkSentence(found: PartFinding, findings: CheckFindings): string {
  const { part, finding } = found;
  const said = `“${part.words}”`;
  if (!finding) return `${said} cannot be checked here: ${uncheckable(part, found.absence)}.`;
  const verdict = verdictText(found, findings).replace(/\.$/, '');
  const [rate = ''] = baseRateText(finding.search);
  const worth = rate
    .replace(/^Base rate: /, '')
    .replace(/ To the decimals quoted.*$| A match says.*$/, '')
    .replace(/\.$/, '');
  return `${said}: ${lowerFirst(verdict)}${worth ? ` (${worth})` : ''}.`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
