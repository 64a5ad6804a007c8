import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { baseRateText } from './around.js';
import { confusionText } from './confusion-text.js';
import { quotedText } from './figures.js';
import { readingText } from './reading-text.js';
import { uncheckable, verdictText } from './verdict-text.js';

/** One printable sentence a figure: the verdict, what decides it, and what a match is worth. */
export function checkSentence(found: PartFinding, findings: CheckFindings): string {
  const { part, finding } = found;
  const said = `“${part.words}”`;
  if (!finding) return `${said} cannot be checked here: ${uncheckable(part, found.absence)}.`;
  const verdict = verdictText(found, findings).replace(/(?:; \d+ more named below)?\.$/, '');
  const read = readingText(found, findings)
    .replace(/^Read as /, 'read as ')
    .replace(/\.$/, '');
  const [rate = ''] = baseRateText(finding.search);
  const worth = rate
    .replace(/^Base rate: /, '')
    .replace(/ To the decimals quoted.*$| A match says.*$/, '')
    .replace(/\.$/, '');
  const beware = found.verdict === 'confused' ? '' : bewareText(found, findings);
  const { denied } = findings.reading;
  const denial = denied ? `; the words may deny it (“${denied}”), which was not weighed` : '';
  return `${said}, ${read}: ${lowerFirst(verdict)}${beware}${denial}${worth ? ` (${worth})` : ''}.`;
}

/** The best explained confusion, which a match is never printed without. */
function bewareText({ part, finding }: PartFinding, { time }: CheckFindings): string {
  const told = finding?.confusions.find(({ strength }) => strength !== 'possible');
  if (!told) return '';
  return `; ${confusionText(told, quotedText(part.figure, part.unit.value), time, true)}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
