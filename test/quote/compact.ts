import { payYearLabel } from '../../src/domain/calendar.js';
import type { Part, Read, Reading } from '../../src/domain/check/reading.js';

/** A part of a reading with only what was read, as short as it can be written. */
interface CompactPart {
  readonly value: string;
  readonly to?: string;
  readonly power: number;
  readonly hedge?: string;
  /** The unit and how it is known: "cut said". */
  readonly unit: string;
  readonly index?: string;
  /** A pay year, with its basis where it was not said in as many words: "2008/09 implied". */
  readonly since?: string;
  readonly until?: string;
  readonly years?: number;
  readonly grade?: string;
  readonly grades?: readonly string[];
  readonly people?: number;
  readonly outside?: string;
  /** What points to earnings, with its basis: "earnings said", "publisher implied". */
  readonly earnings?: string;
}

export interface CompactReading {
  readonly parts: readonly CompactPart[];
  readonly nation?: string;
  readonly workforce?: string;
  readonly denied?: string;
  readonly unread?: readonly string[];
}

/** A reading without its words, as the corpus writes it. */
export function compact({ parts, nation, workforce, denied, unread }: Reading): CompactReading {
  return defined({
    parts: parts.map(compactPart),
    nation: nation?.value,
    workforce: workforce?.value,
    denied,
    unread: unread.length > 0 ? unread : undefined,
  }) as CompactReading;
}

function compactPart(part: Part): CompactPart {
  const { figure, unit, index, since, until, years, grade, grades, people, outside, earnings } =
    part;
  return defined({
    value: figure.value,
    to: figure.to,
    power: figure.power,
    hedge: figure.hedge,
    unit: `${unit.value} ${unit.basis}`,
    index: index?.value,
    since: since && dated(since, payYearLabel(since.value)),
    until: until && dated(until, until.value.map(payYearLabel).join(' or ')),
    years: years?.value,
    grade: grade?.value,
    grades: grades?.value,
    people: people?.value,
    outside: outside?.value,
    earnings: earnings && `${earnings.value} ${earnings.basis}`,
  }) as CompactPart;
}

function dated(read: Read<unknown>, label: string): string {
  return read.basis === 'said' ? label : `${label} ${read.basis}`;
}

function defined(record: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
