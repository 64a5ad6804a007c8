import { timesExactly, timesPennies } from '../domain/batch/factor.js';
import type { Rational } from '../domain/rational.js';
import { readAmount } from './amount.js';
import type { Output } from './output.js';
import type { Added, Found, Plan } from './plan.js';
import { readWhen } from './when.js';

/** An amount in whole pennies, or in pounds as exactly as it was written. */
export type Pay = number | Rational;

/** A row read from its cells as text: its amount and what it gets, or why it gets nothing. */
export function readCells(
  plan: Plan,
  amount: string,
  when: string,
  grade: string,
): { readonly pay: Pay; readonly added: readonly Added[] } | string {
  const pounds = readAmount(amount);
  if (typeof pounds === 'string') return pounds;
  const month = readWhen(when, plan.when.column);
  if (typeof month === 'string') return month;
  const found: Found = plan.find(month, grade.trim());
  return typeof found === 'string' ? found : { pay: pounds, added: found };
}

/** One added value, as it is written. */
export function putAdded(out: Output, added: Added, pay: Pay): void {
  if (added.kind === 'text') out.text(added.text);
  else if (typeof pay === 'number') out.pounds(timesPennies(pay, added.factor));
  else out.text(poundsText(timesExactly(pay, added.factor)));
}

/** The same for amounts of any size. */
function poundsText(pennies: bigint): string {
  const size = pennies < 0n ? -pennies : pennies;
  const digits = size.toString().padStart(3, '0');
  return `${pennies < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
