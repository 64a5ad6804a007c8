import { dataFiles } from '../../src/catalogue/files.js';
import type { ErrorCode } from '../../src/errors.js';
import { dataJson } from '../support/ons-files.js';
import { ownIndex } from '../support/own-files.js';

/** A command line that ends with an error, and the files it names as {0}, {1}. */
export interface Trigger {
  readonly line?: string;
  /** What the command line cannot be brought to. */
  readonly call?: () => unknown;
  readonly files?: readonly (string | object)[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Asked with a disk that is full. */
export const FULL = 'calc --grade F1';

const at = (line: string, ...files: readonly (string | object)[]): Trigger => ({ line, files });
const PAY = 'paid_on,salary\n2015-05-01,100\n';

/** One for every code there is: a new code without one does not compile. */
export const TRIGGERS: Readonly<Record<ErrorCode, Trigger>> = {
  'unknown-command': at('cacl'),
  'unknown-option': at('data --lsit'),
  'unknown-grade': at('calc --grade F9'),
  'unknown-method': at('calc --method bna'),
  'unknown-index': at('calc --index rip'),
  'unknown-price-rule': at('calc --prices midle'),
  'unknown-pay-series': at('calc --pay awads'),
  'unknown-dimension': at('compare --vary prcies'),
  'unknown-rounding': at('offer 3% --rounding circlar'),
  'unknown-theme': at('chart index --theme drak -o -'),
  'unknown-dialect': at('sql --dialect mysql'),
  'unknown-shell': at('completion tcsh'),
  'ambiguous-grade': at('calc --workforce afc --grade "band 5"'),
  'method-of-others': at('calc --method bma --workforce consultants'),
  'no-chain': at('calc --workforce consultants --grade threshold-1 --pay awards'),
  'no-earnings': at('calc --workforce mps --pay earnings-total'),
  'grade-of-others': at('offer 3% --grade consultant'),
  'payroll-grade': at('calc --grade registrar'),
  'unknown-payroll-grade': at('calc --grade ST9 --pay earnings-total'),
  'not-earnings': at('calc --period 2010-08..2022-09'),
  'unknown-point': at('data show england-resident-2016 --point NP9'),
  'unknown-source': at('sources nobody-1999'),
  'unknown-schema': at('data schema clac'),
  'unknown-nation': at('calc --nation france'),
  'unknown-workforce': at('calc --workforce bakers'),
  'unknown-format': at('calc --format xml'),
  'malformed-pay-year': at('calc --since 2008/10'),
  'malformed-date': at('calc --on 2018-02-30'),
  'malformed-number': at('calc --hours many'),
  'malformed-months': at('calc --prices 2008-13..2022-04'),
  'malformed-period': at('calc --pay earnings-total --grade F1 --period sometime'),
  'malformed-weights': at('calc --pay earnings-total --grade residents --weights heavy'),
  'malformed-option': at('data import {0} --id Not_An_Id', '{}'),
  'conflicting-options': at('calc --json --format csv'),
  'missing-option': at('calc --base-pay 100'),
  'years-reversed': at('calc --since 2021/22 --until 2010/11'),
  'undated-scale': at('calc --nation scotland --grade F1 --as-of 2020-01-01'),
  'unexpected-words': at('calc F1'),
  'unreadable-quote': at('check "pay is bad"'),
  'unreadable-award': at('offer "a lot more"'),
  'unknown-unit': at('check "26% cut" --unit cutt'),
  'unknown-claim': at('claims nobody-said'),
  'unknown-verdict': at('claims --verdict true'),
  'wrong-usage': at('calc --grade'),
  // Only a bundle that has been tampered with has such a file.
  'invalid-data': {
    call: () => dataFiles([{ text: () => '{', list: () => [], origin: () => '' }]).read('x.json'),
  },
  'invalid-file': at('calc --series {0}', ownIndex({ title: 1 })),
  'not-ons-file': at('data import {0}', 'nothing of the kind'),
  'rate-series': at(
    'data import {0} --id made-up',
    dataJson({ title: 'MADE-UP RATE: 12-month change' }),
  ),
  'refused-update': at('data import {0} --id rpi', dataJson()),
  network: { line: 'data update rpi --json', env: { PAYRESTORE_ONS_URL: 'http://127.0.0.1:9' } },
  'unknown-series': at('data update rip'),
  'unwritable-output': at(FULL),
  'unknown-column': at('batch {0} --amount salery --date paid_on', PAY),
  'column-exists': at('batch {0} --amount salary --date paid_on', 'paid_on,salary,real_amount\n'),
  'row-not-computed': at(
    'batch {0} --amount salary --date paid_on --strict',
    'paid_on,salary\nx,1\n',
  ),
  'page-too-large': at('report --grade all --method all -o -'),
  'file-exists': at('chart index -o {0}', 'here'),
  'unwritable-data': at('chart index -o {0}/no/folder.svg', 'here'),
  'unreadable-data': at('calc --scale nowhere.json'),
};
