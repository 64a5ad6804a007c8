import type { TeamMember } from '../../domain/team/team.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { separate } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import { plainName } from '../names/nearest.js';

/** A team is of people who can be counted on a page. */
const MOST_PEOPLE = 999;
const EXAMPLE = 'such as payrestore team 2xF1 ST5 ST8';

/** What stands between names and is not one. */
const BETWEEN = ['+', '&', 'and'];

/**
 * Who is in a team, in the order named: `F1`, `2xF1`, `F1x2`, `2 F1`, `F1 x2`. A number that is
 * itself the name of a grade is that grade. Throws `missing-option` where nobody is named, or a
 * number counts nobody; `malformed-number`, `unknown-grade`, `ambiguous-grade`.
 */
export function readMembers(workforce: Workforce, words: readonly string[]): readonly TeamMember[] {
  const members: TeamMember[] = [];
  let counted: Counted | undefined;
  for (const word of separate(words).map((each) => each.trim())) {
    if (BETWEEN.includes(word.toLowerCase())) continue;
    const read = readWord(workforce, word);
    const previous = members.at(-1);
    if (read.grade) {
      if (counted && read.count !== undefined) throw nobody(counted);
      members.push({ grade: read.grade, count: (counted ?? read).count ?? 1 });
      counted = undefined;
    } else if (read.after && previous) {
      members[members.length - 1] = { ...previous, count: read.count };
    } else {
      if (counted) throw nobody(counted);
      counted = { word, count: read.count };
    }
  }
  if (counted) throw nobody(counted);
  if (members.length > 0) return members;
  throw new PayrestoreError('missing-option', { given: 'a grade', valid: EXAMPLE });
}

interface Counted {
  readonly word: string;
  readonly count: number;
}

/** A grade, with how many where the word says so; or only a count, of the grade before or after it. */
type Read =
  | { readonly grade: Grade; readonly count: number | undefined }
  | { readonly grade?: undefined; readonly count: number; readonly after: boolean };

function readWord(workforce: Workforce, word: string): Read {
  if (isName(workforce, word)) return { grade: gradeOf(workforce, word), count: undefined };
  const alone = /^(\d+)\s*[x×*]?$/i.exec(word)?.[1];
  if (alone !== undefined) return { count: countOf(alone, word), after: false };
  const after = /^[x×*]\s*(\d+)$/i.exec(word)?.[1];
  if (after !== undefined) return { count: countOf(after, word), after: true };
  const [, before, name] = /^(\d+)(?:\s*[x×*]\s*|\s+)(.+)$/i.exec(word) ?? [];
  if (before !== undefined && name !== undefined) {
    return { grade: gradeOf(workforce, name), count: countOf(before, word) };
  }
  const [, named, behind] = /^(.+?)\s*[x×*]\s*(\d+)$/i.exec(word) ?? [];
  if (named !== undefined && behind !== undefined) {
    return { grade: gradeOf(workforce, named), count: countOf(behind, word) };
  }
  return { grade: gradeOf(workforce, word), count: undefined };
}

function isName({ grades }: Workforce, word: string): boolean {
  const wanted = plainName(word);
  return grades.some(({ id, aliases }) =>
    [id, ...aliases].some((name) => plainName(name) === wanted),
  );
}

function gradeOf(workforce: Workforce, name: string): Grade {
  const [grade, ...more] = findGrades(workforce, [name]);
  if (grade && more.length === 0) return grade;
  throw new PayrestoreError('missing-option', {
    given: 'the grade of each person',
    valid: `name them one by one, ${EXAMPLE}`,
  });
}

function countOf(digits: string, word: string): number {
  const count = Number(digits);
  if (count >= 1 && count <= MOST_PEOPLE) return count;
  throw new PayrestoreError('malformed-number', {
    given: digits,
    where: word,
    valid: `how many people is a whole number from 1 to ${MOST_PEOPLE}`,
  });
}

function nobody({ word }: Counted): PayrestoreError {
  return new PayrestoreError('missing-option', {
    given: `the grade after "${word}"`,
    valid: EXAMPLE,
  });
}
