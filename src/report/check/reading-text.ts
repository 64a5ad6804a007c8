import { payYearLabel } from '../../domain/calendar.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import type { Outside, Part, Read } from '../../domain/check/reading.js';
import { isHourly, spanOf } from '../../domain/quoted.js';
import { isAssumed, weeksText } from '../an-hour.js';
import { listText, numberText } from '../text.js';
import { boundText, quotedText, unitText } from './figures.js';

/** How a figure and what is said of it were read, so that a wrong reading can be seen and set right. */
export function readingText(found: PartFinding, findings: CheckFindings): string {
  const { part } = found;
  const unit = part.unit.value;
  const { low, high } = spanOf(part.figure, unit);
  const parts = [
    `${unitText(quotedText(part.figure, unit), unit, part.lost)} (${boundText(low, unit)} up to ${boundText(high, unit)}${known(part.unit)})`,
    part.people ? `of ${part.people.value} people together` : '',
    group(found, findings),
    years(found),
    hours(part, findings),
    paid(found),
    part.index ? `on ${part.index.value.toUpperCase()}${known(part.index)}` : '',
  ];
  return `Read as ${parts.filter(Boolean).join('; ')}.`;
}

/** The pay year that earnings by grade begin in. */
const FIRST_OF_EARNINGS = 2009;

/** That what was actually paid is looked at too, or alone, and why. */
function paid({ part, ground }: PartFinding): string {
  const { earnings, since } = part;
  if (!ground?.earnings) return '';
  const stands = ground.earnings.methods.some(
    ({ earnings: own }) => own?.standsFor === since?.value,
  );
  if (since && since.value < FIRST_OF_EARNINGS && part.unit.value !== 'cash-rise' && !stands) {
    return `what was actually paid (NHS staff earnings) starts in September 2009, and has no ${payYearLabel(since.value)}`;
  }
  const why = earnings?.words
    ? `“${earnings.words}”`
    : ground.workforce.chains.size === 0
      ? 'no average awards are of everyone'
      : since
        ? 'the base year'
        : 'no base year is named';
  return ground.pays.length > 0
    ? `with what was actually paid (NHS staff earnings) searched besides: ${why}`
    : `as what was actually paid (NHS staff earnings)`;
}

/** What an hour is, where the figure is of one: full time is not 40 hours for everyone. */
function hours({ unit }: Part, { time, workforce }: CheckFindings): string {
  if (!isHourly(unit.value)) return '';
  const said = `an hour by ${numberText(time.hoursPerWeek)} hours a week and ${weeksText(time)} weeks a year`;
  return isAssumed(time, workforce?.workforce)
    ? `${said}, assumed (--hours where full time is another)`
    : said;
}

/** How it is known, where the words do not say it outright. */
function known({ basis }: Read<unknown>): string {
  switch (basis) {
    case 'said':
      return '';
    case 'implied':
      return ', implied';
    case 'assumed':
      return ', assumed';
    case 'option':
      return ', as the option says';
  }
}

function group({ part }: PartFinding, { reading, workforce }: CheckFindings): string {
  const several = part.grades ? `${listText([...part.grades.value])} of ` : '';
  const grade = part.grade ? `${part.grade.value}${known(part.grade)} of ` : several;
  const title =
    workforce?.title ??
    listText([reading.workforce, reading.nation].flatMap((each) => each?.value ?? []));
  const bases = [reading.workforce, reading.nation];
  const unsaid = bases.every((each) => each === undefined);
  const partly = !unsaid && reading.nation === undefined;
  const option = bases.some((each) => each?.basis === 'option');
  return `${grade}${title}${unsaid ? ', assumed' : partly ? ', the nation assumed' : ''}${option ? ', as the option says' : ''}`;
}

function years({ part, finding, ground }: PartFinding): string {
  const { since, until, unit } = part;
  const span = part.years
    ? `over ${part.years.value} pay year${part.years.value === 1 ? '' : 's'}${known(part.years)}`
    : '';
  const isAmount = unit.value === 'hourly' || unit.value === 'yearly';
  const usual = ground && !part.years && unit.value !== 'cash-rise' && !isAmount;
  const base = since
    ? `since ${payYearLabel(since.value)}${known(since)}`
    : usual
      ? `since ${payYearLabel(ground.usualSince)}, assumed`
      : '';
  const end = until
    ? `${isAmount ? 'in' : 'to'} ${until.value.map(payYearLabel).join(' or ')}${known(until)}`
    : finding && ground
      ? `${isAmount ? 'year' : 'end year'} not said: any to ${payYearLabel(ground.lastYear)}`
      : '';
  return [base, span, end].filter(Boolean).join('; ');
}

const OUTSIDE: Readonly<Record<Outside, string>> = {
  'take-home':
    'it is of take-home pay, after tax and pension contributions; the catalogue holds basic pay before tax',
  'total-earnings':
    'it is an amount of earnings, with overtime and supplements, of which only percentages are checked here; calc --pay earnings-total shows the amounts of NHS staff in England',
  cost: 'it is of a cost in all; the catalogue holds pay, not pay bills',
  prices: 'it is of prices, not of pay',
  'other-pay':
    'it is of other pay than the quote was read to be about, or of none that the catalogue holds; --workforce says whose is meant',
  progression:
    "it is of what one person's pay did through promotions; the catalogue holds the pay of posts",
  'many-people': 'it adds up the pay of more people than can be tried, which is four',
};

/** Why a figure cannot be checked, in a sentence without its full stop. */
export function outsideText({ value, words }: Read<Outside>): string {
  return `${OUTSIDE[value]}${words ? ` ("${words}")` : ''}`;
}
