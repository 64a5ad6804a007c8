import type { PayYear } from '../../domain/calendar.js';
import { asFinancialYear, type EarningsPeriod, periodName } from '../../domain/earnings/period.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findMethods } from '../names/find.js';
import type { CalcOptions } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { askedEarnings, earningsSeries } from './earnings.js';

/** Whose pay is followed, by which choices, and from when. */
export interface AskedPay {
  readonly workforce: Workforce;
  readonly grades: readonly Grade[];
  readonly choice: Choices;
  /** Each grade's, in the order of the grades. */
  readonly pay: readonly PaySeries[];
  readonly since: PayYear;
  /** The last year there is, where the pay says so itself. */
  readonly until: PayYear | undefined;
}

/**
 * What was paid, by financial years: the only twelve months that follow each other as pay years
 * do. Throws as `askedEarnings` does, and on a method whose months are others.
 */
export function earningsByYear(catalogue: Catalogue, options: CalcOptions): AskedPay {
  if (options.methods) {
    const [method] = findMethods(catalogue, options.methods);
    throw new PayrestoreError('conflicting-options', {
      given: `--method ${method?.id} and history`,
      valid: `it has months of its own, and year by year earnings are of financial years; use --pay ${method?.pay.value} with --index ${method?.index.value}`,
    });
  }
  const asked = askedEarnings(catalogue, options);
  const { workforce, grades, window } = asked;
  const [choice] = chosen(catalogue, options, workforce);
  if (!choice) throw new TypeError('data: no index to set earnings against');
  return {
    workforce,
    grades,
    choice,
    pay: earningsSeries(asked, choice.pay),
    since: yearOf('--since', window.base),
    until: yearOf('--until', window.end),
  };
}

function yearOf(option: string, period: EarningsPeriod): PayYear {
  const year = asFinancialYear(period);
  if (year !== undefined) return year;
  throw new PayrestoreError('conflicting-options', {
    given: `${option} ${periodName(period)} and history`,
    valid: 'year by year earnings are of financial years, written like 2010/11',
  });
}
