import { describe, expect, test } from 'vitest';
import type { Absence, AbsenceCode } from '../../src/domain/absence.js';
import { absenceMessage } from '../../src/report/messages.js';
import { day, HOLES, month, NOWHERE, year } from './made-up.js';

/** At least one of every code, so that a new code without a sentence does not compile. */
const ABSENCES: Record<AbsenceCode, readonly { absence: Absence; says: readonly RegExp[] }[]> = {
  'no-head-count': [
    {
      absence: {
        code: 'no-head-count',
        grade: 'Core training',
        period: { last: month('2019-12'), months: 12 },
        counted: [{ last: month('2010-08'), months: 12 }],
      },
      says: [/Core training/, /12 months to December 2019/, /it is for 12 months to August 2010/],
    },
  ],
  'after-series-end': [
    {
      absence: {
        code: 'after-series-end',
        of: 'earnings',
        series: 'NHS staff earnings',
        last: month('2025-10'),
        needed: { last: month('2026-03'), months: 12 },
      },
      says: [/NHS staff earnings end with October 2025/, /12 months to March 2026/],
    },
    {
      absence: {
        code: 'after-series-end',
        of: 'prices',
        index: 'RPI',
        last: month('2026-07'),
        release: day('2026-08-19'),
        needed: month('2027-04'),
        yearly: false,
      },
      says: [/RPI ends July 2026/, /19 August 2026/, /April 2027/],
    },
    {
      absence: {
        code: 'after-series-end',
        of: 'prices',
        index: 'RPI',
        last: month('2026-07'),
        release: undefined,
        needed: month('2027-04'),
        yearly: false,
      },
      says: [/RPI ends July 2026, /],
    },
    {
      absence: {
        code: 'after-series-end',
        of: 'pay',
        series: 'awards',
        last: year(2026),
        needed: year(2030),
      },
      says: [/awards/, /2026\/27/, /2030\/31/],
    },
  ],
  'before-series-start': [
    {
      absence: {
        code: 'before-series-start',
        of: 'earnings',
        series: 'NHS staff earnings',
        first: month('2009-09'),
        before: 'the method starts then',
        needed: { last: month('2009-03'), months: 12 },
      },
      says: [/start with September 2009/, /12 months to March 2009 is needed: the method starts/],
    },
    {
      absence: {
        code: 'before-series-start',
        of: 'prices',
        index: 'HCI',
        first: month('2005-01'),
        needed: month('1999-04'),
        yearly: false,
      },
      says: [/HCI/, /January 2005/, /April 1999/],
    },
    {
      absence: {
        code: 'before-series-start',
        of: 'pay',
        series: 'awards',
        first: year(2008),
        needed: year(1999),
      },
      says: [/2008\/09/, /1999\/00/],
    },
  ],
  'incomplete-year': [
    {
      absence: {
        code: 'incomplete-year',
        index: 'CPI',
        payYear: year(2026),
        have: 5,
        need: 9,
        last: month('2026-08'),
      },
      says: [/CPI/, /5 of the 12 months of 2026\/27/, /August 2026/, /\b9\b/],
    },
  ],
  'not-known-then': [
    {
      absence: {
        code: 'not-known-then',
        what: { index: 'RPI', month: month('2024-04') },
        asOf: day('2024-01-31'),
      },
      says: [/RPI/, /April 2024/, /31 January 2024/],
    },
    {
      absence: {
        code: 'not-known-then',
        what: { pay: 'awards', payYear: year(2024) },
        asOf: day('2024-01-31'),
      },
      says: [/awards/, /2024\/25/, /31 January 2024/],
    },
  ],
  'no-such-point-then': [
    { absence: NOWHERE, says: [/StR 9/, /31 March 2026/, /2016 contract/] },
    { absence: { ...NOWHERE, reason: 'nobody is on it' }, says: [/StR 9/, /nobody is on it/] },
  ],
  'not-collected': [
    {
      absence: {
        code: 'not-collected',
        of: 'earnings',
        grade: 'Nurses',
        period: { last: month('2019-10'), months: 1 },
        reason: 'its months do not add up',
      },
      says: [/no figure for Nurses over October 2019 × 12: its months do not add up/],
    },
    {
      absence: {
        code: 'not-collected',
        grade: 'ST6',
        payYear: year(2010),
        reason: 'circular not read',
      },
      says: [/ST6/, /2010\/11/, /circular not read/],
    },
  ],
};

describe('an absence is said in a sentence that names what is missing', () => {
  test.each(Object.values(ABSENCES).flat())('%# %o', ({ absence, says }) => {
    const message = absenceMessage(absence);
    expect(message).toMatch(/^\S+ \S+ .*\S$/);
    expect(message).not.toMatch(HOLES);
    for (const words of says) expect(message).toMatch(words);
  });
});
