import { nearest } from '../catalogue/names/nearest.js';
import { PayrestoreError } from '../errors.js';
import { ERROR_COLUMN, type Plan } from './plan.js';

/** Where in a row the columns are that are read. */
export interface Layout {
  readonly columns: number;
  readonly amount: number;
  readonly when: number;
  /** −1 where no grade is read. */
  readonly grade: number;
}

/** Says that a column which is to be added is there already. */
export function columnThere(name: string): PayrestoreError {
  return new PayrestoreError('column-exists', {
    given: name,
    cause: 'it is to be added, and the input has it already',
    valid: 'rename it there, or put a text before what is added: --prefix new_',
  });
}

/**
 * Finds a plan's columns in a header. Throws `unknown-column` with the nearest, and `column-exists`
 * where one that is to be added, or one that is read twice over, is there.
 */
export function layoutOf(header: readonly string[], plan: Plan): Layout {
  const names = header.map((name) => name.trim());
  const place = (name: string, option: string): number => {
    const at = names.indexOf(name.trim());
    if (at < 0) {
      throw new PayrestoreError('unknown-column', {
        given: name,
        where: option,
        nearest: nearest(name, names),
        valid: names.join(', '),
      });
    }
    if (names.indexOf(name.trim(), at + 1) >= 0) {
      throw new PayrestoreError('column-exists', {
        given: name,
        cause: 'the input has it twice, so it is open which is meant',
        valid: 'rename one of them',
      });
    }
    return at;
  };
  const there = [...plan.added, ERROR_COLUMN].find((name) => names.includes(name));
  if (there) throw columnThere(there);
  return {
    columns: names.length,
    amount: place(plan.amount, '--amount'),
    when: place(plan.when.name, `--${plan.when.column}`),
    grade: plan.grade === undefined ? -1 : place(plan.grade, '--grade'),
  };
}
