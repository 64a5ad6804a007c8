import { payYearLabel } from '../../domain/calendar.js';
import type { PartFinding } from '../../domain/check/findings.js';
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
    `The nearest is ${valueText(nearest.value, nearest.unit)}: ${byText(nearest)}, ${yearsText(nearest)}${nearest.naming ? '' : ' (a combination nobody is known to use)'}.`,
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

function rangeText({ index, low, high }: IndexRange): string {
  const values = [low, high].map((each) => valueText(each.value, each.unit));
  const [least, most] = values;
  const text = least === most ? least : `${least} to ${most}`;
  return index ? `${index.toUpperCase()} ${text}` : (text ?? '');
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

/** A rise of which nothing says whether it is wanted or was had: what it is if it was had. */
export function otherwiseText({ otherwise, part }: PartFinding): readonly string[] {
  const [hit] = otherwise?.search.hits ?? [];
  if (!otherwise || !hit?.naming) return [];
  const figure = quotedText(part.figure, part.unit.value);
  return [
    `Nothing says whether ${figure} is a rise to restore pay, as read here, or one that was received. Received (--unit cash-rise), it is ${valueText(hit.value, hit.unit)} by ${byText(hit)} over ${yearsText(hit)}.`,
  ];
}

function amountText(value: string): string {
  return quotedText({ value, to: undefined, power: 0, hedge: undefined }, 'yearly');
}
