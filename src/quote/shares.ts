import {
  compare,
  fromDecimal,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../domain/rational.js';
import type { Quantity } from './quantities.js';

// Percentages that are of something else than a change in pay: of people, of votes, of one's day.

const PEOPLE =
  'doctors?|juniors?|residents|members|nurses|staff|people|respondents|voters|teachers|consultants|medics|patients|those|us|them|votes?|the (?:vote|workforce|public|time|population|country|membership|profession|electorate)|britons|adults|mps|trusts|hospitals|posts|appointments|trainees|graduates|earners|workers|households|taxpayers|employees|pupils';

const OF_PEOPLE = new RegExp(
  `^ of (?:all |the |our |these |those |eligible |junior |resident |bma |nhs |its |union |english |foundation |uk )*(?:${PEOPLE})(?![a-z'])`,
);
const SAID =
  /^ (?:said|say|voted|backed|turnout|support(?:ed)?|majority|approval|of respondents|yes vote|in favour|against striking|mandate|vote|easier|harder|busier|sicker|quicker|slower|faster|longer|shorter|chance|likely|sure|certain|right|wrong|correct|true|behind the|committed)(?![a-z])/;
const TURNOUT =
  /(?:turnout|approval|majority|support)(?: of| was| at| is)?(?: just| only| about)? ?$/;

/** What else goes up and down by percent in the same sentences. */
const ELSE =
  /(?<![a-z])(gdp|the economy|productivity|spending|funding|waiting lists?|workloads?|profits|dividends|vacancies|applications|demand for (?:care|services))(?: (?!pay|wages|salar)[a-z]+){0,4} $/;

/** Why a percentage is not a figure of pay; undefined where nothing says that it is not. */
export function notOfPay(lower: string, start: number, end: number): string | undefined {
  const [words, after] = [lower.slice(start, end), lower.slice(end, end + 60)];
  const before = lower.slice(Math.max(0, start - 50), start);
  const other = ELSE.exec(before)?.[1];
  if (other !== undefined) return `"${words}" is a figure of ${other}, not of pay`;
  return OF_PEOPLE.test(after) || SAID.test(after) || TURNOUT.test(before)
    ? `"${words}" is a share of something, not a change in pay`
    : undefined;
}

const OF_BEFORE =
  /^ (?:of|as much as) (?:what (?:it|they|we|i|he|she|you|doctors|pay|juniors?|residents?|nurses|consultants|their|our)(?! (?:(?:have|has|had|'ve) )?(?:lost|want|need|ask))(?![a-z])|(?:its|their|our|his|her|my|your|the)(?: own)? (?:(?:(?:19|20)\d\d(?:\/\d\d)?|former|old|previous|original|pre-[a-z]+|earlier)(?:'s)? (?:real |real-terms )?(?:value|levels?|worth|buying power|purchasing power|pay|salary|rates?)|(?:value|level|worth|buying power|purchasing power|pay|salary) (?:in|of) (?:19|20)\d\d))/;
/** "Pay is worth 79%", and not "a pay rise worth 5%". */
const WORTH =
  /(?<![a-z])(?:pay|salar(?:y|ies)|wages?|pound|money|income|earnings)(?: (?!rise|deal|offer|award|increase|uplift|cut|claim|package|settlement)[a-z']+){0,4} worth(?: (?:only|just|about|around|nearly|some|still|barely))* $/;
const EARNS =
  /(?<![a-z])(?:gets?|getting|got|earn(?:s|ed|ing)?|paid|worth|receiv(?:e|es|ed|ing)|makes?|left with)(?: [a-z]+){0,3} $/;
const LESS = /^ (?:less|more|lower|short|below|behind|higher)(?![a-z])/;
/** What has lost 21% of its value is not what has fallen to 79% of it. */
const LOST =
  /(?<![a-z])(?:los[et]\w*|losing|cut\w*|fall\w*|fell|down|erod\w*|drop\w*|shr[aiu]nk|slash\w*|wiped|taken|reduc\w*|declin\w*|gone|missing|less|lower|restor\w*)(?![a-z])(?!.* to (?:[a-z]+ ){0,2}$)/;

/** Why a percentage is what is left of pay, and not a change in it; undefined where it is none. */
export function shareOfPay(lower: string, { start, end, value, fraction, ofPounds }: Quantity) {
  const after = lower.slice(end, end + 80);
  const before = lower.slice(Math.max(0, start - 60), start).replace(/^.*[.;,!?] /, '');
  const left = OF_BEFORE.test(after) || WORTH.test(before) || (ofPounds && EARNS.test(before));
  if (!left || LESS.test(after) || LOST.test(before)) return undefined;
  const words = lower.slice(start, end);
  const rest = subtract(rational(100), fromDecimal(value) as Rational);
  const sign = compare(rest, rational(0));
  const decimals = fraction ? 0 : (value.split('.')[1]?.length ?? 0);
  const size = toDecimal(rest, decimals).replace('-', '');
  const change = sign < 0 ? `a rise of ${size}%` : `a cut of ${size}%`;
  return `"${words}" is a share of earlier pay, which is not read; it is ${change}, to be written so`;
}
