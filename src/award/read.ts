import { addYears, type PayYear, parsePayYear, payYearLabel } from '../domain/calendar.js';
import type { AwardStep } from '../domain/offer/award.js';
import { type Part, partsOf } from './phrases.js';
import { tokensOf } from './tokens.js';
import { cannot, type Stretch } from './unreadable.js';
import { type DraftYear, YearReader } from './year.js';

/** Longer than any offer of some years; what is longer is a page, and is not read. */
const LONGEST = 500;
/** More years than any settlement. */
export const MOST_YEARS = 10;

/** An award as it was read: its years in order. */
export interface ReadAward {
  readonly given: string;
  /** The first pay year, where a year is named. */
  readonly first: PayYear | undefined;
  /** Each year's steps, from the first. */
  readonly years: readonly (readonly AwardStep[])[];
}

/**
 * Reads an award as people write it: `4% + £750`, `3.5% then 3% then 3%`, `2027/28: 4% + £500,
 * 2028/29: 3%`, `3% or £1,000 if more`, `2% + £500 non-consolidated`, `3% a year for 3 years`.
 *
 * Throws `unreadable-award` with the place of what cannot be read. The words are gone through once
 * from left to right: no words make it slow.
 */
export function readAward(given: string): ReadAward {
  if (given.length > LONGEST) {
    throw cannot(
      given,
      { start: LONGEST, end: given.length },
      `an award has at most ${LONGEST} characters`,
    );
  }
  const parts = partsOf(tokensOf(given));
  const last = parts.at(-1);
  if (!last) throw cannot(given, { start: 0, end: given.length }, 'there is nothing in it');
  const drafts = draftsOf(given, parts);
  return { given, ...inOrder(given, drafts) };
}

/** The years as they were written, each read by a reader of its own. */
function draftsOf(given: string, parts: readonly Part[]): readonly DraftYear[] {
  const drafts: DraftYear[] = [];
  let reader = new YearReader(given);
  let [opened, last] = [parts[0] as Part, parts[0] as Part];
  const close = (at: Stretch) => {
    drafts.push(...reader.close(at));
    reader = new YearReader(given);
    if (drafts.length > MOST_YEARS) {
      const year = { start: opened.start, end: last.end };
      throw cannot(given, year, `at most ${MOST_YEARS} years are read`);
    }
  };
  for (const [at, part] of parts.entries()) {
    if (separates(parts, at, reader, drafts.length > 0)) {
      close(part);
      opened = parts[at + 1] ?? part;
    } else reader.take(parts, at);
    last = part;
  }
  close(last);
  return drafts;
}

/**
 * Whether a year ends here: at "then", and at a comma before a pay year or before a percentage
 * after a percentage. In such a list the last "and" does the same.
 */
function separates(
  parts: readonly Part[],
  at: number,
  reader: YearReader,
  listed: boolean,
): boolean {
  const { role, text } = parts[at] as Part;
  if (role === 'then') return true;
  if (role !== 'comma' && !(listed && text === 'and')) return false;
  const [first, second] = parts.slice(at + 1, at + 5).filter((part) => !JOINS.has(part.role));
  if (first?.role === 'pay-year' || first?.role === 'freeze') return reader.hasAward;
  return first?.role === 'number' && second?.role === 'percent' && reader.hasPercent;
}

/** What may stand between a comma and the year it opens. */
const JOINS: ReadonlySet<string> = new Set(['filler', 'plus', 'in', 'for']);

/** The drafts as years that follow each other; those of one pay year are its steps. */
function inOrder(given: string, drafts: readonly DraftYear[]): Omit<ReadAward, 'given'> {
  const years: AwardStep[][] = [];
  let first: PayYear | undefined;
  for (const { label, step } of drafts) {
    const next = first === undefined ? undefined : addYears(first, years.length);
    const named = label && yearOf(given, label);
    if (label && named !== undefined && next !== undefined) {
      if (named === addYears(next, -1)) {
        years.at(-1)?.push(step);
        continue;
      }
      if (named < next)
        throw cannot(given, label, `years go forward, and ${payYearLabel(next)} is next`);
      if (named > next) {
        throw cannot(
          given,
          label,
          `${payYearLabel(next)} is next; of a year without an award write ${payYearLabel(next)}: 0%`,
        );
      }
    } else if (label && named !== undefined) first = addYears(named, -years.length);
    years.push([step]);
  }
  return { first, years };
}

function yearOf(given: string, label: Part): PayYear {
  const year = parsePayYear(label.text);
  if (year === undefined || year < 1900 || year >= 2200) {
    throw cannot(given, label, 'a pay year runs from April to March and is written like 2027/28');
  }
  return year;
}
