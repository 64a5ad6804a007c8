import type { EarningsGrade } from '../../domain/earnings/group.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { place, separate } from './find.js';
import { plainName } from './nearest.js';

// The payroll grades of a workforce, whose earnings are published: not the grades of its scale.

/** Every payroll grade of a workforce, groups last; none where its earnings are not published. */
export function earningsGrades(
  catalogue: Catalogue,
  workforce: Workforce,
): readonly EarningsGrade[] {
  const { earnings } = workforce;
  if (!earnings) return [];
  const series = catalogue.earnings(earnings.series);
  return earnings.grades.map(({ id, title, aliases, of }) => ({
    id,
    title,
    aliases,
    held: [],
    lowestStage: undefined,
    of: of.map((each) => {
      const found = series.get(each);
      if (!found) throw new TypeError(`data: no earnings of ${each}`);
      return found;
    }),
  }));
}

export function isGroup({ of }: EarningsGrade): boolean {
  return of.length > 1;
}

/**
 * The payroll grades named, once each; `all` is each that is no group. Throws `unknown-grade`,
 * and `missing-option` for none.
 */
export function findEarningsGrades(
  catalogue: Catalogue,
  workforce: Workforce,
  names: readonly string[],
): readonly EarningsGrade[] {
  const all = earningsGrades(catalogue, workforce);
  const found = separate(names).flatMap((name) => {
    if (plainName(name) === 'all') return all.filter((grade) => !isGroup(grade));
    const grade = named(all, name);
    if (grade) return [grade];
    const ids = all.map(({ id }) => id);
    throw new PayrestoreError('unknown-payroll-grade', {
      given: name.trim(),
      valid: ids.join(', '),
      where: workforce.title,
      seeAlso: `payrestore grades${place(workforce)}`,
    });
  });
  if (found.length > 0) return [...new Set(found)];
  throw new PayrestoreError('missing-option', { given: 'a grade', valid: 'such as --grade F1' });
}

/** The payroll grade of a name, if it is one of these. */
function named(all: readonly EarningsGrade[], name: string): EarningsGrade | undefined {
  const wanted = plainName(name);
  return all.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some((each) => plainName(each) === wanted),
  );
}

/** Whether every name is that of one of a workforce's payroll grades. */
export function hasEarningsGrades(workforce: Workforce, names: readonly string[]): boolean {
  const known = (workforce.earnings?.grades ?? []).flatMap(({ id, title, aliases }) =>
    [id, title, ...aliases].map(plainName),
  );
  return separate(names).every((name) => known.includes(plainName(name)));
}

/** Whether a name is that of a payroll grade, and of no grade of the workforce's scales. */
export function isPayrollOnly(workforce: Workforce, name: string): boolean {
  const wanted = plainName(name);
  const ofScale = workforce.grades.some(({ id, aliases }) =>
    [id, ...aliases].some((each) => plainName(each) === wanted),
  );
  return !ofScale && wanted !== 'all' && hasEarningsGrades(workforce, [name]);
}
