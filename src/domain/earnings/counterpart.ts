import { isAbsence } from '../absence.js';
import { type Answer, calculate, type Outcome } from '../calc.js';
import type { EarningsId } from './measures.js';

/** The measure that is quoted against each: basic pay of a post, and all that people earned. */
const OTHER: Readonly<Record<EarningsId, EarningsId>> = {
  'earnings-basic': 'earnings-total',
  'earnings-total': 'earnings-basic',
  'earnings-full-time': 'earnings-basic',
  'earnings-basic-plus': 'earnings-basic',
  'earnings-basic-person': 'earnings-total',
};

/** An outcome that has an answer. */
interface Answered extends Outcome {
  readonly answer: Answer;
}

/** The same row by the other measure; undefined where either has no answer. */
export function counterpart({ specification, until, answer }: Outcome): Answered | undefined {
  const { pay } = specification;
  if (pay.kind !== 'earnings' || isAbsence(answer)) return undefined;
  const other = { ...pay, id: OTHER[pay.id] };
  const outcome = calculate({ ...specification, method: undefined, pay: other }, until);
  return isAbsence(outcome.answer) ? undefined : { ...outcome, answer: outcome.answer };
}
