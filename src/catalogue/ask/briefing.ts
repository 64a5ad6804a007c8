import type { Briefing } from '../../domain/briefing.js';
import { payYearLabel } from '../../domain/calendar.js';
import { explained } from '../../domain/check/explained.js';
import type { CheckFindings } from '../../domain/check/findings.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import type { CalcFindings } from '../../domain/findings.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { askCalc } from './calc.js';
import type { CalcOptions } from './calc-options.js';
import { askHistoryChart } from './chart/history.js';
import { askCheck } from './check.js';
import { askCompare } from './compare.js';

/** What can be asked of a report: a question of `calc`, and a sentence to check. */
export interface ReportOptions
  extends Pick<
    CalcOptions,
    | 'nation'
    | 'workforce'
    | 'grades'
    | 'methods'
    | 'since'
    | 'until'
    | 'index'
    | 'prices'
    | 'pay'
    | 'asOf'
    | 'hours'
    | 'weeks'
  > {
  readonly claim?: string | undefined;
}

/**
 * Everything a report shows, each part as its own command has it, over the same pay and years.
 * Throws as `askCalc`, `askCompare`, `askHistory` and `askCheck` do.
 */
export function askBriefing(catalogue: Catalogue, options: ReportOptions): Briefing {
  const { claim, ...question } = options;
  const { nation, workforce, grades, methods, since, until, index, prices, pay, asOf } = question;
  refuseEarnings(pay);
  const calc = askCalc(catalogue, question);
  refuseEarningsMethods(calc);
  const whose = { nation, workforce, grades, asOf };
  const held = { ...whose, pay: pay === undefined ? undefined : [pay] };
  const { query } = calc;
  const check =
    claim === undefined ? undefined : askCheck(catalogue, claim, given({ nation, workforce }));
  const years = check && otherYears(check, calc);
  return {
    calc,
    // The curve is of the same years as the table, whatever that leaves without a figure yet.
    compare: askCompare(catalogue, given({ ...held, since: [query.since], until: [query.until] })),
    histories: askHistoryChart(
      catalogue,
      given({
        ...whose,
        methods,
        since,
        until,
        prices,
        pay,
        index: index === undefined ? undefined : [index],
      }),
    ),
    check,
    claimed: years && askCompare(catalogue, given({ ...held, ...years })),
  };
}

/** The years that a claim is best explained by, where the same pay's table is of others. */
function otherYears(check: CheckFindings, { workforce, query }: CalcFindings) {
  const [best] = explained(check);
  if (!best || !workforce || check.workforce?.id !== workforce.id) return undefined;
  const { window, since } = best.specification;
  if (window) return undefined;
  const years = { since: [payYearLabel(since)], until: [payYearLabel(best.until)] };
  return years.since[0] === query.since && years.until[0] === query.until ? undefined : years;
}

/** The options that were given: a value that is undefined says nothing. */
function given<T extends object>(options: T): { [K in keyof T]: NonNullable<T[K]> } {
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [K in keyof T]: NonNullable<T[K]> };
}

/** Earnings have months of their own, and no curve of choices like that of pay in force. */
function refuseEarnings(pay: string | undefined): void {
  if (pay !== undefined && isEarningsId(pay.trim().toLowerCase())) throw ofEarnings(`--pay ${pay}`);
}

function refuseEarningsMethods({ outcomes }: CalcFindings): void {
  const found = outcomes.find(({ specification: { pay } }) => pay.kind === 'earnings');
  if (found) throw ofEarnings(`--method ${found.specification.method?.id}`);
}

function ofEarnings(given: string): PayrestoreError {
  return new PayrestoreError('conflicting-options', {
    given: `report and ${given}`,
    valid: 'a report is of pay in force; for earnings use calc, compare --pay all, or chart pay',
  });
}
