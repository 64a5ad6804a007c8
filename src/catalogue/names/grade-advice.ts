import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { plainName } from './nearest.js';

/** What can be asked for in place of a payroll grade, where a command is of pay points. */
const STAGES = 'name stages such as ST3, or points such as NP4';

/**
 * Finds grades for a command that puts figures on pay points. Of a name that has none, it says what
 * fits such a command: stages in place of a payroll grade, and the workforce whose name it is.
 *
 * @param earnings what the command can do with earnings, if anything.
 */
export function withGradeAdvice<T>(
  catalogue: Catalogue,
  workforce: Workforce,
  find: () => T,
  earnings?: string,
): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof PayrestoreError)) throw error;
    const { details } = error;
    if (error.code !== 'payroll-grade' && error.code !== 'unknown-grade') throw error;
    const option = otherWorkforce(catalogue, workforce, details.given ?? '');
    if (option) {
      const where = { ...(details.where === undefined ? {} : { where: details.where }) };
      throw new PayrestoreError('grade-of-others', {
        ...where,
        given: details.given ?? '',
        cause: workforce.title,
        valid: option,
      });
    }
    if (error.code !== 'payroll-grade') throw error;
    const valid = [earnings, STAGES].filter(Boolean).join(', or ');
    throw new PayrestoreError('payroll-grade', { ...details, valid });
  }
}

/** Finds grades that a row of a file names: what is wrong with them is told with its place. */
export function atPlace<T>(where: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof PayrestoreError)) throw error;
    throw new PayrestoreError(error.code, { ...error.details, where });
  }
}

/** The option that names another workforce of the nation, where a grade's name is a workforce's. */
function otherWorkforce(catalogue: Catalogue, own: Workforce, name: string): string | undefined {
  const wanted = [plainName(name), `${plainName(name)}s`];
  const found = catalogue
    .workforceNames()
    .find(
      ({ id, nation, workforce, aliases }) =>
        id !== own.id &&
        nation === own.nation &&
        [workforce, ...aliases].some((each) => wanted.includes(plainName(each))),
    );
  return found && `--workforce ${found.workforce}`;
}
