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
