import { isAbsence } from '../../domain/absence.js';
import { extremes } from '../../domain/cost/counts.js';
import type { CostFindings } from '../../domain/cost/findings.js';
import { isExact } from '../../domain/cost/span.js';
import { methodStatus } from '../../domain/method.js';
import { priceRuleName } from '../../domain/price-index.js';
import { compare, rational } from '../../domain/rational.js';
import { dayText, numberText, percent } from '../text.js';
import { riseText } from './document.js';
import { othersText } from './others.js';
import { missingRows } from './record.js';
import { bill, people, peopleSpan, spanText, unitName } from './words.js';

/**
 * One sentence that can be printed as it stands: the rise with the pay it is on, the cost with its
 * range, that it is basic pay alone, and what the counts are worth.
 */
export function costSentence(findings: CostFindings): string {
  const { cost, workforce, query } = findings;
  const { total, share } = cost;
  const what = subject(findings);
  if (!total || !share) {
    return `What ${what} would cost in basic pay cannot be said: ${missingRows(findings)}.`;
  }
  const gain = compare(total.cost.value, rational(0)) < 0;
  const amount = isExact(total.cost)
    ? bill(total.cost.value)
    : `between ${spanText(total.cost, bill).replace(' to ', ' and ')}`;
  const rates = rateText(findings);
  if (gain) {
    return `The basic pay of ${workforce.title} has risen in real terms since ${query.since}, so that there is nothing to restore (${caveats(findings).join('; ')}).`;
  }
  return `${capital(what)} would cost ${amount} a year in basic pay alone, ${percent(share)} of the basic pay bill${rates}${otherMethods(findings)} (${caveats(findings).join('; ')}).`;
}

function subject(findings: CostFindings): string {
  const { workforce, query, rise, specification } = findings;
  const who = query.counts === 'given' ? 'those counted' : workforce.title;
  if (rise) return `a rise of ${numberText(rise)}% on the ${query.until} basic pay of ${who}`;
  const index = specification?.index.shortTitle ?? '';
  const rises = riseText(findings);
  return `restoring the basic pay of ${who} to its ${query.since} value against ${index}${rises ? `, a rise of ${rises} on ${query.until} pay,` : ''}`;
}

function otherMethods(findings: CostFindings): string {
  const text = othersText(findings);
  return text === '' ? '' : `; by other methods it would be ${text}`;
}

function rateText({ cost, rates }: CostFindings): string {
  const { total } = cost;
  const parts = [
    total?.withOnCosts && rates.onCost
      ? `${spanText(total.withOnCosts, bill)} with ${numberText(rates.onCost)}% on top`
      : undefined,
    total?.net && rates.returns
      ? `${spanText(total.net, bill)} net of ${numberText(rates.returns)}% that comes back`
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? `; ${parts.join(', and ')}` : '';
}

function caveats(findings: CostFindings): readonly string[] {
  const { specification, rates, cost, countsOrigin, query } = findings;
  const method = specification?.method;
  const answers = cost.lines.flatMap(({ outcome }) =>
    outcome && !isAbsence(outcome.answer) ? [outcome.answer] : [],
  );
  const own =
    rates.onCost || rates.returns ? "what comes on top or back is the asker's own figure" : '';
  const derived = cost.lines.some(({ amount }) => !isAbsence(amount) && amount.confidence === 'C');
  return [
    countText(findings),
    countsOrigin !== undefined || query.counts === 'given'
      ? 'the counts did not come with payrestore'
      : '',
    method
      ? `the ${method.id} method, a reconstruction from published figures with choices ${methodStatus(method)}`
      : specification
        ? `${specification.pay.id}, ${specification.index.id}, ${priceRuleName(specification.prices)}`
        : '',
    answers.some(({ inferred }) => inferred) ? 'the award chain is partly inferred' : '',
    answers.some(({ provisional }) => provisional) ? 'prices are provisional' : '',
    derived ? 'some pay is derived, not printed' : '',
    own || 'before what employers pay on top and what comes back in tax',
    'full-time pay for everyone counted',
  ].filter((part) => part !== '');
}

function countText({ cost, readings, headcounts }: CostFindings): string {
  const { total } = cost;
  if (!total) return '';
  const many = peopleSpan(total.count);
  if (headcounts && !headcounts.official && readings.length > 1) {
    const { most } = extremes(readings);
    return `${many} people, by unofficial counts of each point (confidence C)${most?.total ? `, scaled at most to the ${people(most.count)} ${unitName(most.total)} of ${dayText(most.total.period)}` : ''}`;
  }
  return `${many} people`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
