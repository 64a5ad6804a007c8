import { payYearLabel } from '../../domain/calendar.js';
import { methodStatus } from '../../domain/method.js';
import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import { isMissing, type RealTerms } from '../../domain/offer/real.js';
import { add, ONE, type Rational, rational, subtract } from '../../domain/rational.js';
import { hourly } from '../../domain/real-terms.js';
import { dayText, percent, pounds, wholePounds } from '../text.js';
import { shownYear } from './real-tables.js';
import { restoreWords } from './restore-table.js';
import { hourText, missingMessage, ratesText, yearsText } from './words.js';

/**
 * One sentence for an offer and a grade that can be printed as it stands: pay before and after, the
 * rise with whose it is, what it is worth under each course of inflation, and that this is assumed.
 */
export function offerSentence(findings: OfferFindings, outcome: OfferOutcome): string {
  const { cash, offer } = outcome;
  const when = `${offer.given} for ${yearsText(offer)}`;
  if (isMissing(cash)) {
    return `There is no figure for ${who(outcome)} of an offer of ${when}: ${missingMessage(cash)}.`;
  }
  const real = outcome.real.map((each) => realText(findings, outcome, each));
  const known = real.filter((text) => text !== '');
  const published = findings.lastLevel === undefined ? '' : payYearLabel(findings.lastLevel);
  const unknown = `; what it is worth in real terms is not known, ${findings.index.shortTitle} being published to ${published}`;
  const terms = known.length > 0 ? `; ${known.join('; ')}` : unknown;
  const restoring = outcome.real.flatMap((each) => restoringText(findings, offer, each));
  if (findings.nothing) {
    const told = restoring.length > 0 ? restoring.join('; ') : unknown.slice(2);
    return `For ${who(outcome)} (${findings.workforce.title}), ${told} (${caveats(findings, outcome).join('; ')}).`;
  }
  return `An offer of ${when} ${cashText(findings, outcome)}${[terms, ...restoring].join('; ')} (${caveats(findings, outcome).join('; ')}).`;
}

function who({ subject }: OfferOutcome): string {
  return subject.kind === 'grade' ? subject.grade.id : 'everyone on average';
}

function cashText(
  { workforce, from, time }: OfferFindings,
  { cash, subject }: OfferOutcome,
): string {
  if (isMissing(cash)) return '';
  const last = cash.years.at(-1);
  const rise = percent(subtract(last?.ratio ?? ONE, ONE));
  if (subject.kind === 'average' || !cash.start || !last?.paid) {
    const end =
      subject.kind === 'average' && subject.end !== 'single'
        ? ` (the ${subject.end} it may be)`
        : '';
    return `would raise the basic pay of ${workforce.title} by ${rise} on average${end}`;
  }
  const { paid } = last;
  const more = subtract(paid.pay, cash.start.value);
  if (more.n === 0n && cash.oneOffs && cash.oneOffs.n > 0n) {
    return `would pay ${subject.grade.id} (${workforce.title}) ${pounds(cash.oneOffs)} once, and leave basic pay at the ${pounds(cash.start.value)} of ${payYearLabel(from)}`;
  }
  return `would raise the basic pay of ${subject.grade.id} (${workforce.title}) by ${rise}, from ${pounds(cash.start.value)} in ${payYearLabel(from)} to ${wholePounds(paid.printed)}, ${wholePounds(more)} a year or ${hourText(hourly(more, time))} an hour more`;
}

function realText(findings: OfferFindings, { offer }: OfferOutcome, real: RealTerms): string {
  const shown = shownYear(real);
  if (!shown) return '';
  const index = findings.index.shortTitle;
  const year = payYearLabel(shown.payYear);
  const course = shown.assumed
    ? `if ${index} rises by ${ratesText(real.scenario)}, which is an assumption,`
    : shown.payYear === offer.years.at(-1)
      ? `on ${index} as published to ${year}`
      : `by ${year}, the last of its years that ${index} is published for,`;
  const change = `a ${shown.realChange.n < 0n ? 'fall' : 'rise'} of ${percent(shown.realChange)}`;
  const [before, after] = [isMissing(real.before) ? undefined : real.before.erosion, shown.erosion];
  if (percent(shown.realChange) === '0.0%') {
    const kept = after
      ? `, with pay still at ${cutWords(after)} since ${findings.query.since}`
      : '';
    return `${course} that is no change in real terms${kept}`;
  }
  const worth = `${course} that is ${change} in real terms`;
  if (!before || !after) return worth;
  const { since } = findings.query;
  return before.n >= 0n && after.n >= 0n
    ? `${worth}, which takes the cut since ${since} from ${percent(before)} to ${percent(after)}`
    : `${worth}, from ${cutWords(before)} since ${since} to ${cutWords(after)}`;
}

/** What would restore pay by the year asked about, with the course it rests on. */
function restoringText(findings: OfferFindings, offer: Offer, real: RealTerms): readonly string[] {
  const text = restoreWords(findings, offer, real);
  if (text === '') return [];
  const several = findings.scenarios.length > 1 || findings.nothing;
  const assumed = real.scenario.rates.size > 0;
  return assumed && several
    ? [
        `if ${findings.index.shortTitle} rises by ${ratesText(real.scenario)}, which is an assumption, ${text}`,
      ]
    : [text];
}

function cutWords(erosion: Rational): string {
  return `${erosion.n < 0n ? 'a real rise' : 'a cut'} of ${percent(erosion)}`;
}

/** What is paid once beside the rise: of an average what everyone gets, where it is the same. */
function onceText({ cash, offer }: OfferOutcome): string | undefined {
  const everyone = (offer.everyone ?? []).flatMap(({ steps }) => steps.map(({ oneOff }) => oneOff));
  const own = isMissing(cash) ? undefined : cash.oneOffs;
  const sum = own ?? everyone.reduce(add, rational(0));
  if (own === undefined && offer.byGrade.size > 0) {
    const some = [...offer.byGrade.values(), offer.everyone ?? []].flat();
    const paid = some.some(({ steps }) => steps.some(({ oneOff }) => oneOff.n > 0n));
    return paid ? 'sums paid once beside it are not counted' : undefined;
  }
  return sum.n > 0n ? `${pounds(sum)} paid once beside it is not counted` : undefined;
}

function caveats(findings: OfferFindings, outcome: OfferOutcome): readonly string[] {
  const { weights, query, rounding } = findings;
  const { specification, subject, cash, standing } = outcome;
  const method = specification?.method;
  const average = subject.kind === 'average';
  const parts = [
    average &&
      weights &&
      (weights.official
        ? 'official weights'
        : weights.from === 'data'
          ? 'unofficial weights'
          : 'weights of your own'),
    onceText(outcome),
    !isMissing(cash) &&
      cash.start?.confidence === 'C' &&
      'the pay it is put on is derived, not printed',
    method
      ? `the cut by the ${method.id} method, a reconstruction with choices ${methodStatus(method)}`
      : specification && `the cut by ${query.pay} on ${findings.index.shortTitle} ${query.prices}`,
    !isMissing(standing) &&
      standing.pay.awards.some(({ status }) => status === 'inferred' || status === 'implied') &&
      'the award chain is partly inferred',
    ...findings.due.map(({ from, what }) => `${what}, due on ${dayText(from)}, is not in it`),
    rounding === 'circular' && 'each award rounded to the pound',
    'before tax',
  ];
  return parts.filter((part) => typeof part === 'string');
}
