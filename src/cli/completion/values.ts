import { paySeriesOf } from '../../catalogue/ask/pay-choice.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { seriesIds } from '../../catalogue/data-series.js';
import { findWorkforce } from '../../catalogue/names/find.js';
import { addYears, type PayYear, payYearLabel, payYearOfMonth } from '../../domain/calendar.js';

/** One thing that can be typed, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly meaning: string;
}

/** What is being typed: a value of an option or an argument, by what its help calls it. */
export interface Wanted {
  /** The command it is of: `calc`, or `show` of `data show`. */
  readonly command: string;
  /** `grade`, `pay year`, `file`. */
  readonly kind: string;
  readonly description: string;
  /** The words before it. */
  readonly before: readonly string[];
}

const FIRST_YEAR = 2008 as PayYear;
const ALL: Candidate = { value: 'all', meaning: 'every one' };

/** The values there are; none where they are files, or free. */
export function valuesOf(wanted: Wanted, catalogue: Catalogue): readonly Candidate[] {
  switch (wanted.kind) {
    case 'grade':
    case 'grades':
      return [...gradesOf(wanted, catalogue), ALL];
    case 'method':
      return [...catalogue.methods().map(({ id, title }) => ({ value: id, meaning: title })), ALL];
    case 'index':
      return indices(catalogue);
    case 'series':
      return wanted.command === 'update' ? indices(catalogue) : paySeries(wanted, catalogue);
    case 'pay year':
      return years(catalogue);
    case 'nation':
      return plain(new Set(catalogue.workforceNames().map(({ nation }) => nation)));
    case 'workforce':
      return workforces(wanted, catalogue);
    case 'id':
      return ids(wanted, catalogue);
    default:
      return plain(listed(wanted.description));
  }
}

function gradesOf(wanted: Wanted, catalogue: Catalogue): readonly Candidate[] {
  const { grades } = workforceOf(wanted, catalogue) ?? { grades: [] };
  return grades.map(({ id, title }) => ({ value: id, meaning: title ?? '' }));
}

function paySeries(wanted: Wanted, catalogue: Catalogue): readonly Candidate[] {
  const workforce = workforceOf(wanted, catalogue);
  return workforce ? plain(paySeriesOf(workforce)) : [];
}

/** The workforce that the words before it name; undefined where they name none. */
function workforceOf({ before }: Wanted, catalogue: Catalogue) {
  try {
    return findWorkforce(catalogue, valueIn(before, '--nation'), valueIn(before, '--workforce'));
  } catch {
    return undefined;
  }
}

function workforces({ before }: Wanted, catalogue: Catalogue): readonly Candidate[] {
  const nation = valueIn(before, '--nation');
  return catalogue
    .workforceNames()
    .filter((name) => nation === undefined || name.nation === nation)
    .map(({ workforce, title }) => ({ value: workforce, meaning: title }));
}

function indices(catalogue: Catalogue): readonly Candidate[] {
  return catalogue.indexIds().map((id) => ({ value: id, meaning: catalogue.index(id).title }));
}

function years(catalogue: Catalogue): readonly Candidate[] {
  const last = payYearOfMonth(catalogue.index('rpi').last);
  const all: PayYear[] = [];
  for (let year = FIRST_YEAR; year <= last; year = addYears(year, 1)) all.push(year);
  return plain(all.map(payYearLabel));
}

function ids({ command }: Wanted, catalogue: Catalogue): readonly Candidate[] {
  switch (command) {
    case 'claims':
      return catalogue.claims().map(({ claim }) => ({ value: claim.id, meaning: claim.quote }));
    case 'sources':
      return catalogue.sources().map(({ id, title }) => ({ value: id, meaning: title }));
    case 'show':
      return seriesIds(catalogue).map(({ id, kind }) => ({ value: id, meaning: kind }));
    default:
      return [];
  }
}

function valueIn(words: readonly string[], option: string): string | undefined {
  const at = words.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  const word = words[at];
  if (word === undefined) return undefined;
  return word.includes('=') ? word.slice(option.length + 1) : words[at + 1];
}

/** The words that a description lists: "light or dark (default: light)" is two. */
function listed(description: string): readonly string[] {
  const list = description
    .replaceAll(/ ?\([^()]*\)/g, '')
    .replace(/^.*: /, '')
    .split(/, or |, | or /);
  return list.length > 1 && list.every((word) => /^[\w-]+$/.test(word)) ? list : [];
}

function plain(values: Iterable<string>): readonly Candidate[] {
  return [...values].map((value) => ({ value, meaning: '' }));
}
