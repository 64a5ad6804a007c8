import { PayrestoreError } from '../../src/errors.js';

/** The error a call throws, which has to be one of ours. */
export function failure(call: () => unknown): PayrestoreError {
  try {
    call();
  } catch (error) {
    if (error instanceof PayrestoreError) return error;
    throw error;
  }
  throw new Error('expected a failure');
}
