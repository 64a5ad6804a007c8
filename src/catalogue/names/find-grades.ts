import { BUNDLED } from '../../domain/calc.js';
import type { Day } from '../../domain/calendar.js';
import { type Grade, scaleInForce, type Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { place, separate } from './find.js';
import { isPayrollOnly } from './find-earnings.js';
import { nearest, plainName } from './nearest.js';

/** After every contract in the data. */
const LAST_DAY = '9999-12-31' as Day;

/** The grades named, in the order given and once each; `all` means every stage. */
export function findGrades(workforce: Workforce, names: readonly string[]): readonly Grade[] {
  const found = separate(names).flatMap((name) =>
    plainName(name) === 'all' ? stages(workforce) : [findGrade(workforce, name)],
  );
  if (found.length === 0) {
    throw new PayrestoreError('missing-option', { given: 'a grade', valid: 'such as --grade F1' });
  }
  return [...new Set(found)];
}

/** Every stage that still has a point: not bare nodal points, not points whose contract ended. */
function stages(workforce: Workforce): readonly Grade[] {
  return workforce.grades.filter((grade) => {
    const scale = scaleInForce(workforce, grade, LAST_DAY);
    const has = grade.held.some((held) => held.scale === scale?.id);
    return has && grade.lowestStage === undefined;
  });
}

function findGrade(workforce: Workforce, name: string): Grade {
  const wanted = plainName(name);
  const exact = workforce.grades.filter((grade) => plainName(grade.id) === wanted);
  const also = workforce.grades.filter((grade) =>
    grade.aliases.some((alias) => plainName(alias) === wanted),
  );
  const [found, ...more] = exact.length > 0 ? exact : also;
  if (found && more.length === 0) return found;
  if (found) throw ambiguous(workforce, name, [found, ...more]);
  const begun = workforce.grades.filter((grade) => isBegunBy(grade, name));
  if (begun.length > 1) throw ambiguous(workforce, name, begun);
  if (isPayrollOnly(workforce, name)) {
    throw new PayrestoreError('payroll-grade', { given: name.trim() });
  }
  const ids = workforce.grades.map((grade) => grade.id);
  throw new PayrestoreError('unknown-grade', {
    given: name.trim(),
    nearest: nearest(name, ids),
    // What the user brought along, `payrestore grades` alone would not know.
    ...(workforce.origin === BUNDLED
      ? { seeAlso: `payrestore grades${place(workforce)}` }
      : { valid: ids.join(', ') }),
  });
}

/** More grades than this are not all named. */
const MOST_NAMED = 5;

function ambiguous(workforce: Workforce, name: string, grades: readonly Grade[]): PayrestoreError {
  const named = grades.slice(0, MOST_NAMED).map((grade) => `${grade.id} (${grade.title})`);
  return new PayrestoreError('ambiguous-grade', {
    given: name.trim(),
    valid: named.join(', '),
    ...(grades.length > MOST_NAMED ? { seeAlso: `payrestore grades${place(workforce)}` } : {}),
  });
}

/** Whether a name is the first whole words of one of a grade's. */
function isBegunBy({ id, title, aliases }: Grade, name: string): boolean {
  const words = wordsOf(name);
  if (words.length === 0) return false;
  return [id, title, ...aliases].some((known) => {
    const own = wordsOf(known);
    return words.every((word, at) => own[at] === word);
  });
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? [];
}
