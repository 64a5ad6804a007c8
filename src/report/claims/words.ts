import type { ClaimFigure, ClaimUnit, Device, Need, Verdict } from '../../domain/claims/claim.js';
import { isPercent } from '../../domain/quoted.js';
import { fromDecimal, type Rational, toDecimal } from '../../domain/rational.js';
import { pence, pounds } from '../text.js';

// The ledger's codes in words, each in one place.

/** What a verdict says. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  reproduced: 'one plain computation prints it at the quoted rounding',
  'reproduced-with-device': 'a computation prints it by a named device',
  misreport: 'a right number under the wrong label',
  'not-reproduced': 'nothing prints it that a named method or its own words support',
  'needs-data': 'it is of something that is not in this data',
  'not-applicable': 'it is about a person, and computations here are about a post',
};

/** A verdict in a narrow cell. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  reproduced: 'reproduced',
  'reproduced-with-device': 'with device',
  misreport: 'misreport',
  'not-reproduced': 'not reproduced',
  'needs-data': 'needs data',
  'not-applicable': 'not applicable',
};

/** What a device does. */
export const DEVICE_MEANINGS: Readonly<Record<Device, string>> = {
  range: 'the claim gives a range, and the value lies in it',
  word: 'a word such as "about", "over" or "a fifth" reaches further than rounding would',
  'as-known-then': 'what was in force on the day is read, which was revised since',
  offer: 'the rise was offered or put forward, and is not what was awarded',
  'rounded-intermediate': 'a figure that was already rounded is used again',
  supplement: 'pay outside basic pay is counted in',
  'later-base':
    'its words say an earlier base year than there is pay for, as the series starts later',
  'sum-not-compounded': 'percentages that follow each other are added and not compounded',
  'forecast-month':
    'it stands on prices that were not out on the day; some forecast gives any figure, so it proves nothing',
  'implied-award':
    'an award in the chain was worked back from this very figure, so that it comes out proves nothing',
};

/** What a claim waits for. */
export const NEED_MEANINGS: Readonly<Record<Need, string>> = {
  earnings: 'needs data on earnings as paid that is not in the catalogue',
  'take-home': 'needs a model of take-home pay, after tax and pension contributions',
  'pay-bill': 'needs the pay bill, which is not published',
};

export const STATUS_MEANINGS = {
  stated: 'stated',
  'partly-stated': 'partly stated',
  'not-stated': 'not stated; inferred where it comes out',
} as const;

const UNITS: Readonly<Record<ClaimUnit, string>> = {
  cut: 'cut',
  rise: 'rise',
  'real-rise': 'real rise',
  'cash-rise': 'cash rise',
  hourly: 'an hour',
  'hourly-rise': 'an hour more',
  yearly: 'a year',
  'yearly-rise': 'a year more',
  total: 'in all',
};

/** What a unit measures, for data. */
export const UNIT_MEANINGS: Readonly<Record<ClaimUnit, string>> = {
  cut: 'Percent of buying power lost',
  rise: 'Percent that would restore it',
  'real-rise': 'Percent of buying power gained',
  'cash-rise': 'Percent that pay itself rose',
  hourly: 'Pounds an hour',
  'hourly-rise': 'Pounds an hour more',
  yearly: 'Pounds a year',
  'yearly-rise': 'Pounds a year more',
  total: 'Pounds in all',
};

const HEDGES = { about: 'about ', over: 'over ', under: 'under ', fraction: '' } as const;

type Figure = Pick<ClaimFigure, 'quoted' | 'unit'>;

/** "about 25% cut", "£14.09 an hour", "6-7% cut", "20% cut (in words)". */
export function figureText({ quoted, unit }: Figure): string {
  const words = quoted.hedge === 'fraction' ? ' (in words)' : '';
  return `${quotedText({ quoted, unit })} ${UNITS[unit]}${words}`;
}

/** The same where its unit is said already: "about 25%", "£14.09", "6-7%". */
export function quotedText({ quoted, unit }: Figure): string {
  const { value, to, hedge } = quoted;
  const ends = [value, to].filter((end) => end !== undefined);
  const isShare = unit !== 'total' && isPercent(unit);
  const amount = isShare ? `${ends.join('-')}%` : ends.map(amountText).join('-');
  return `${hedge ? HEDGES[hedge] : ''}${amount}`;
}

function amountText(text: string): string {
  const value = fromDecimal(text) as Rational;
  const isPence = /^0\.\d\d$/.test(text);
  if (isPence) return `${Number(text.slice(2))}p`;
  const billions = /^(\d+)0{9}$/.exec(text)?.[1];
  return billions ? `£${billions} billion` : pounds(value);
}

/** A value with more digits than were printed: "26.09%", "£47,307.87". */
export function valueText(value: Rational, unit: ClaimUnit): string {
  return unit !== 'total' && isPercent(unit) ? `${toDecimal(value, 2)}%` : pence(value);
}

/** The same with its unit, where that has to be told from another: "35.31% rise". */
export function valueWithUnit(value: Rational, unit: ClaimUnit): string {
  return `${valueText(value, unit)} ${UNITS[unit]}`;
}
