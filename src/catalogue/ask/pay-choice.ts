import type { Day } from '../../domain/calendar.js';
import { EARNINGS_IDS } from '../../domain/earnings/measures.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { place } from '../names/find.js';
import { nearest } from '../names/nearest.js';
import type { Choices } from './choices.js';

// From the name of a pay series to the pay of each grade.

export const CLOSED = 'scale-2002';

/** Names of award chains, which a workforce may not have. */
const CHAINS = ['awards', 'awards-consolidated'];

/** The awards chain, or the grades' own scale where no chain exists. */
export function defaultPay(workforce: Workforce | undefined): string {
  return !workforce || workforce.chains.has('awards') ? 'awards' : 'scale';
}

/** The pay series that a workforce has, by name. */
export function paySeriesOf(workforce: Workforce): readonly string[] {
  return [
    ...workforce.chains.keys(),
    'scale',
    ...(workforce.closedScale ? [CLOSED] : []),
    ...(workforce.earnings ? EARNINGS_IDS : []),
  ];
}

/**
 * The pay of one row, for each grade. Throws on an unknown series, on a scale without a grade,
 * and on `--as-of` with a scale that does not say when its amounts became known.
 */
export function payOf(
  choice: Pick<Choices, 'pay'>,
  own: Extract<PaySeries, { kind: 'own' }> | undefined,
  workforce: Workforce | undefined,
  grades: readonly Grade[],
  asOf: Day | undefined,
): readonly PaySeries[] {
  if (own || !workforce) return own ? [own] : [];
  const chain = workforce.chains.get(choice.pay);
  if (chain) {
    const asked = grades.length > 0 ? grades : [undefined];
    return asked.map((grade) => ({ kind: 'chain', id: choice.pay, chain, workforce, grade }));
  }
  const closed = choice.pay === CLOSED ? workforce.closedScale : undefined;
  if (choice.pay !== 'scale' && !closed) {
    if (CHAINS.includes(choice.pay)) {
      throw new PayrestoreError('no-chain', { given: choice.pay, where: workforce.title });
    }
    const known = paySeriesOf(workforce);
    throw new PayrestoreError('unknown-pay-series', {
      given: choice.pay,
      // Which of the earnings is meant matters: they point in opposite directions.
      nearest: choice.pay.startsWith('earn') ? undefined : nearest(choice.pay, known),
      valid: known.join(', '),
    });
  }
  if (workforce.scales.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: 'a pay series',
      valid: `${workforce.title} have no scale here, and earnings: ${EARNINGS_IDS.map((id) => `--pay ${id}`).join(', ')}`,
    });
  }
  if (grades.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: `--grade (for --pay ${choice.pay})`,
      valid: `a scale is the pay of a grade's own point: --grade "${workforce.grades[0]?.id}", or --grade all; see payrestore grades${place(workforce)}${workforce.earnings ? '; or what was paid on average, --pay earnings-total' : ''}`,
    });
  }
  const scales = closed ? [closed] : workforce.scales.map((entry) => entry.scale);
  const undated = scales.find((scale) => !scale.dated);
  if (asOf !== undefined && undated) {
    throw new PayrestoreError('undated-scale', { given: undated.title });
  }
  return grades.map((grade) => ({ kind: 'scale', id: choice.pay, workforce, grade, closed }));
}
