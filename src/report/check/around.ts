import { payYearLabel } from '../../domain/calendar.js';
import type { Candidate } from '../../domain/check/candidate.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { type IndexRange, indexOf, type Search } from '../../domain/check/search.js';
import { isPercent } from '../../domain/quoted.js';
import { groupedDigits, listText } from '../text.js';
import { focusYear } from './beside.js';
import { byText, yearsText } from './candidate-text.js';
import { quotedText, valueText } from './figures.js';

// What stands around a verdict: the other indices, the nearest, the range, the base rate.

/** What the other indices give in the year of a match: "by no CPI, CPIH or HCI choice that year". */
export function yearText(found: PartFinding): readonly string[] {
  const search = found.finding?.search;
  const year = focusYear(found);
  const [hit] = search?.hits ?? [];
  if (!search || year === undefined || hit?.of !== 'real' || hit.until !== year) return [];
  const used = new Set(
    search.hits.filter((each) => each.until === year).flatMap((each) => indexOf(each) ?? []),
  );
  const others = search.rangesIn(year).filter(({ index }) => index && !used.has(index));
  if (others.length === 0) return [];
  const figure = quotedText(search.claim.figure, search.claim.unit);
  const names = listText(others.map(({ index = '' }) => index.toUpperCase()));
  return [
    `By no choice of ${names.replace(/ and (?=\S+$)/, ' or ')} is it ${figure} in ${payYearLabel(year)}: ${others.map(rangeText).join('; ')}.`,
  ];
}

/** The nearest there is, where nothing is the figure. */
export function nearestText({ finding }: PartFinding): readonly string[] {
  const { nearest, hits = [] } = finding?.search ?? {};
  if (!nearest || hits.length > 0) return [];
  return [
    `The nearest is ${valueText(nearest.value, nearest.unit)}: ${byText(nearest)}, ${yearsText(nearest)}${nearest.naming || nearest.of !== 'real' ? '' : ' (a combination that no named method uses)'}.`,
  ];
}

/** From where to where each index goes over all years searched. */
export function rangesText({ finding, verdict }: PartFinding): readonly string[] {
  const search = finding?.search;
  if (!search || verdict === 'reproduced' || search.ranges.length === 0) return [];
  const years = search.claim.untils
    ? listText(search.claim.untils.map(payYearLabel))
    : 'all the years searched';
  return [`The range over ${years}: ${search.ranges.map(rangeText).join('; ')}.`];
}

/** "RPI 3.6% to 33.8%", "from a real rise of 2.7% to a cut of 33.8%": each end as what it is. */
function rangeText({ index, low, high }: IndexRange): string {
  const name = index ? `${index.toUpperCase()} ` : '';
  const [least, most] = [low, high].map((each) => valueText(each.value, each.unit));
  if (least === most) return `${name}${least}`;
  const isGain = ({ value }: Candidate) => value.n < 0n;
  if (!isPercent(low.unit) || (!isGain(low) && !isGain(high))) return `${name}${least} to ${most}`;
  return `${name}from ${endText(low)} to ${endText(high)}`;
}

function endText({ value, unit }: Candidate): string {
  const size = valueText(value, unit);
  if (value.n < 0n) return size;
  return unit === 'cut' ? `a cut of ${size}` : `a rise of ${size}`;
}

/** How much a match is worth. */
export function baseRateText({ baseRate, claim, candidates }: Search): readonly string[] {
  if (candidates.length === 0) return [];
  const { tried, matched, named, from, to, exact } = baseRate;
  if (!isPercent(claim.unit)) {
    return [
      `Base rate: of the ${groupedDigits(tried)} amounts as exact as this from ${amountText(from)} to ${amountText(to)}, the same search would have matched ${groupedDigits(matched)}.`,
    ];
  }
  const finer = exact
    ? ` To the decimals quoted: ${exact.matched} of ${exact.tried}, and ${exact.named}.`
    : '';
  return [
    `Base rate: of the whole numbers ${from} to ${to}, the same search would have matched ${matched}, and its named methods ${named} of them.${finer} A match says that a figure can be had this way, not that its maker had it so.`,
  ];
}

/** A rise of which nothing says whether it is wanted or was had: what it is as the other. */
export function otherwiseText({ otherwise, part }: PartFinding): readonly string[] {
  if (!otherwise) return [];
  const [hit] = otherwise.search.hits;
  const figure = quotedText(part.figure, part.unit.value);
  const received = part.unit.value === 'cash-rise';
  const [read, other] = received
    ? ['one that was received', 'To restore pay (--unit rise)']
    : ['a rise to restore pay', 'Received (--unit cash-rise)'];
  const comes = hit?.naming
    ? `it is ${valueText(hit.value, hit.unit)} by ${byText(hit)} over ${yearsText(hit)}`
    : 'no named method or award gives it';
  return [
    `Nothing says whether ${figure} is a rise to restore pay or one that was received; it is read as ${read}. ${other}, ${comes}.`,
  ];
}

function amountText(value: string): string {
  return quotedText({ value, to: undefined, power: 0, hedge: undefined }, 'yearly');
}

/** A figure that comes out for several years is narrowed by the day it was said. */
export function severalText(
  { part, finding }: PartFinding,
  { restrictions }: CheckFindings,
): readonly string[] {
  const named = (finding?.search.hits ?? []).filter(({ naming }) => naming);
  const years = new Set(named.map(({ until }) => until));
  if (years.size < 2 || part.until || restrictions.asOf) return [];
  return [
    `It comes out for ${years.size} different end years: --until, or --as-of with the day it was said, narrows it.`,
  ];
}
