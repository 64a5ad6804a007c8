import { calc } from './outputs/calc.js';
import { calcResult } from './outputs/calc-result.js';
import { bibliography, grades, methods } from './outputs/catalogue.js';
import { check } from './outputs/check.js';
import { checkResult } from './outputs/check-result.js';
import { claims } from './outputs/claims.js';
import { compare } from './outputs/compare.js';
import { cost, costResult } from './outputs/cost.js';
import { dataList, dataShow, dataVerify } from './outputs/data.js';
import { dataImport, dataUpdate } from './outputs/data-update.js';
import { error } from './outputs/error.js';
import { history, historyResult } from './outputs/history.js';
import { offer, offerResult } from './outputs/offer.js';
import { team, teamResult } from './outputs/team.js';

/** Every JSON that payrestore prints, by the name its JSON Schema goes by. */
export const OUTPUTS = {
  calc,
  /** A line of `--format ndjson`. */
  'calc-result': calcResult,
  check,
  /** A line of `--format ndjson`. */
  'check-result': checkResult,
  compare,
  cost,
  /** A line of `--format ndjson`; the last is the total. */
  'cost-result': costResult,
  history,
  /** A line of `--format ndjson`. */
  'history-result': historyResult,
  offer,
  /** A line of `--format ndjson`. */
  'offer-result': offerResult,
  team,
  /** A line of `--format ndjson`. */
  'team-result': teamResult,
  grades,
  // The names of the files these are made from are taken.
  'methods-answer': methods,
  'sources-answer': bibliography,
  'claims-answer': claims,
  'data-list': dataList,
  'data-show': dataShow,
  'data-verify': dataVerify,
  'data-import': dataImport,
  'data-update': dataUpdate,
  error,
} as const;
