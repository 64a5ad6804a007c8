import { FULL_TIME, type WorkingTime } from '../domain/real-terms.js';
import { numberText } from './text.js';

/** Whose full time the medical circulars' divisor is. */
const DOCTORS = ['resident-doctors', 'consultants', 'sas-doctors', 'doctors'];

/**
 * What a year's pay is divided by for an hour's, as a sentence. The data has the full time of
 * doctors alone: others are told that it is assumed, and what the largest group of them has.
 */
export function anHourText(time: WorkingTime, workforce: string | undefined): string {
  const said = `An hour is a year's pay ÷ (${numberText(time.hoursPerWeek)} hours × ${weeksText(time)} weeks).`;
  if (!isAssumed(time, workforce)) return said;
  const other =
    workforce === 'afc' ? ' Agenda for Change has 37.5 (its handbook, section 10.1).' : '';
  return `${said} 40 hours are the full time of doctors, and assumed here: --hours takes another.${other}`;
}

/** Whether an hour's pay goes by doctors' full time where pay is not theirs. */
export function isAssumed({ hoursPerWeek }: WorkingTime, workforce: string | undefined): boolean {
  const usual = hoursPerWeek === FULL_TIME.hoursPerWeek;
  return usual && workforce !== undefined && !DOCTORS.includes(workforce);
}

/** The weeks of a year: "365/7", or the number asked for. */
export function weeksText({ weeksPerYear }: WorkingTime): string {
  return weeksPerYear === FULL_TIME.weeksPerYear ? '365/7' : numberText(weeksPerYear);
}
