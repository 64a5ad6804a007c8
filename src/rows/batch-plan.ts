import type { BatchQuestion } from '../catalogue/ask/batch.js';
import { type BatchChoice, rowFigures } from '../domain/batch/row-figures.js';
import type { Month } from '../domain/calendar.js';
import { HUNDRED, multiply, toRounded } from '../domain/rational.js';
import type { Found, Plan } from './plan.js';
import { payYearOf, type WhenColumn } from './when.js';

/** The columns of a file, and what becomes of rows that cannot be computed. */
export interface Columns {
  readonly amount: string;
  readonly when: { readonly name: string; readonly column: WhenColumn };
  readonly grade?: string;
  readonly prefix?: string;
  readonly strict?: boolean;
  readonly rejects?: string;
}

/** What a question asks to be done with each row; each time and grade is worked out once. */
export function batchPlan(question: BatchQuestion, columns: Columns): Plan {
  const { amount, when, grade, prefix = '', strict, rejects } = columns;
  const ofMonths = when.column === 'month';
  const grades = new Map<string, { choice: BatchChoice | undefined; found: Found[] }>();
  const ofGrade = (name: string) => {
    const known = grades.get(name) ?? { choice: question.choiceOf(name), found: [] };
    grades.set(name, known);
    return known;
  };
  const any = grade === undefined ? ofGrade('') : undefined;
  return {
    amount,
    when,
    grade,
    added: question.added.map((name) => prefix + name),
    failed: strict ? 'fatal' : rejects === undefined ? 'kept' : 'moved',
    find(month, name) {
      const { choice, found } = any ?? ofGrade(name);
      if (!choice) return 'unknown-grade';
      const key = ofMonths ? month : payYearOf(month);
      found[key] ??= findFigures(choice, question, month, ofMonths);
      return found[key];
    },
  };
}

function findFigures(
  choice: BatchChoice,
  { added }: BatchQuestion,
  month: number,
  ofMonths: boolean,
): Found {
  const when = { payYear: payYearOf(month), month: ofMonths ? (month as Month) : undefined };
  const figures = rowFigures(choice, when, added);
  if ('code' in figures) return figures.code;
  return figures.map((figure) =>
    figure.kind === 'amount'
      ? { kind: 'amount', factor: figure.factor }
      : // As `calc` has it: percent, to 4 decimals.
        { kind: 'text', text: String(toRounded(multiply(figure.value, HUNDRED), 4)) },
  );
}
