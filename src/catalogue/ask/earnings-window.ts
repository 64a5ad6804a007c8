import {
  addMonths,
  addYears,
  type Month,
  monthNumber,
  openingApril,
  payYearOfMonth,
} from '../../domain/calendar.js';
import type { EarningsGrade } from '../../domain/earnings/group.js';
import {
  type EarningsPeriod,
  type EarningsWindow,
  financialYear,
  parsePeriod,
  parseWindow,
} from '../../domain/earnings/period.js';
import type { Method } from '../../domain/method.js';
import { PayrestoreError } from '../../errors.js';
import type { CalcOptions } from './calc-options.js';
import { readPayYear } from './read-options.js';

// Over which months earnings are asked about.

/** The months asked for: two periods, October to October, pay years, or the method's own. */
export function askedWindow(
  options: CalcOptions,
  grade: EarningsGrade,
  method: Method | undefined,
): EarningsWindow {
  const { period, clean, since, until } = options;
  const own = method?.earnings?.window;
  const window =
    period !== undefined
      ? readWindow(period)
      : clean
        ? cleanWindow(grade)
        : {
            base:
              since === undefined ? (own?.base ?? firstYear(grade)) : readPeriod('--since', since),
            end: until === undefined ? (own?.end ?? lastYear(grade)) : readPeriod('--until', until),
          };
  if (window.end.last > window.base.last) return window;
  throw new PayrestoreError('years-reversed', {
    given:
      period === undefined
        ? `base ${since ?? 'as usual'}, end ${until ?? 'as usual'}`
        : `--period ${period}`,
  });
}

const PERIODS =
  'a financial year (2010/11), a calendar year (2019), the month that twelve months end with (2010-08), or a month taken twelve times (2009-10x12)';

function readWindow(text: string): EarningsWindow {
  const window = parseWindow(text);
  if (window) return window;
  const parts = text.split('..').map((part) => part.trim());
  const bad = parts.find((part) => parsePeriod(part) === undefined);
  throw new PayrestoreError('malformed-period', {
    given: bad ?? text,
    where: '--period',
    valid:
      bad === undefined
        ? 'two are needed, with .. between, as in 2010-08..2022-09'
        : `each of two, with .. between, is ${PERIODS}`,
  });
}

/** A pay year as its financial year; or, plainly a period, that. */
function readPeriod(option: string, text: string): EarningsPeriod {
  const said = /[x×*]\s*12|12m/i.test(text) ? parsePeriod(text) : undefined;
  return said ?? financialYear(readPayYear(option, text));
}

/** The first financial year there is all of. */
export function firstYear({ of }: EarningsGrade): EarningsPeriod {
  const first = Math.max(...of.map((series) => series.first)) as Month;
  const year = payYearOfMonth(first);
  return financialYear(openingApril(year) === first ? year : addYears(year, 1));
}

/** The last financial year there is all of. */
function lastYear({ of }: EarningsGrade): EarningsPeriod {
  const last = Math.min(...of.map((series) => series.last)) as Month;
  // With March the year is whole, and the next one has begun.
  const year = payYearOfMonth(addMonths(last, 1));
  return financialYear(addYears(year, -1));
}

const OCTOBER = 10;

/** The first October and the last: no August in it, and no arrears. */
function cleanWindow({ of }: EarningsGrade): EarningsWindow {
  const first = Math.max(...of.map((series) => series.first)) as Month;
  const last = Math.min(...of.map((series) => series.last)) as Month;
  const base = addMonths(first, (OCTOBER - monthNumber(first) + 12) % 12);
  const end = addMonths(last, -((monthNumber(last) - OCTOBER + 12) % 12));
  return { base: { last: base, months: 1 }, end: { last: end, months: 1 } };
}
