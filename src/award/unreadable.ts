import { PayrestoreError } from '../errors.js';

/** A stretch of what was given, by UTF-16 positions: the first, and the one after the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What can be read, for whoever wrote something else. */
const READABLE =
  'an award is written like 4%, 4% + £750, 3% then 2%, 2027/28: 4%, 3% or £1,000 if more, 2% + £500 one-off';

/** That an award cannot be read, which part of it, and why. */
export function cannot(given: string, at: Stretch, cause: string): PayrestoreError {
  return new PayrestoreError('unreadable-award', {
    given,
    at: { start: at.start, end: at.end },
    cause,
    valid: READABLE,
  });
}
