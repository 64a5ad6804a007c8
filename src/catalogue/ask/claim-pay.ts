import { PLAIN, parseWeights, type Weights } from '../../domain/earnings/group.js';
import { type EarningsId, isEarningsId } from '../../domain/earnings/measures.js';
import type { EarningsPay, PaySeries, ScaleSeries } from '../../domain/pay-series.js';
import { add, HUNDRED } from '../../domain/rational.js';
import type { Workforce } from '../../domain/workforce.js';
import type { Catalogue, FiledClaim } from '../catalogue.js';
import { findEarningsGrades } from '../names/find-earnings.js';
import { findGrades } from '../names/find-grades.js';
import { figure, must } from './claim-parts.js';
import { CLOSED } from './pay-choice.js';

/** The pay that a computation names: whose, of which grade, and how grades are put together. */
interface NamedPay {
  readonly pay: string;
  readonly grade?: string | undefined;
  readonly weights?: string | undefined;
  readonly nation?: string | undefined;
  readonly workforce?: string | undefined;
}

/** What finds the pay that the computations of one claim are of. */
export function payFinder(catalogue: Catalogue, claim: FiledClaim['claim']) {
  function workforceOf(named: Pick<NamedPay, 'nation' | 'workforce'>): Workforce {
    const { nation = claim.nation, workforce = claim.workforce } = named;
    const found = catalogue
      .workforceNames()
      .find((name) => name.nation === nation && name.workforce === workforce);
    return catalogue.workforce(must(found, `no workforce ${nation} ${workforce}`).id);
  }

  /** Average earnings of a payroll grade; its weights, else those of its method. */
  function earnings(
    named: NamedPay & { readonly pay: EarningsId },
    weights: Weights = PLAIN,
  ): EarningsPay {
    const workforce = workforceOf(named);
    const [grade] = findEarningsGrades(catalogue, workforce, [named.grade ?? '']);
    const own = named.weights === undefined ? undefined : parseWeights(named.weights);
    return {
      kind: 'earnings',
      id: named.pay,
      workforce,
      grade: must(grade, `${claim.id} names no payroll grade`),
      weights: own ?? weights,
    };
  }

  function series(named: NamedPay, weights?: Weights): PaySeries {
    const { pay, grade } = named;
    if (isEarningsId(pay)) return earnings({ ...named, pay }, weights);
    const workforce = workforceOf(named);
    const [found] = grade === undefined ? [] : findGrades(workforce, [grade]);
    const chain = workforce.chains.get(pay);
    if (chain) return { kind: 'chain', id: pay, chain, workforce, grade: found };
    const closed = pay === CLOSED ? workforce.closedScale : undefined;
    const known = must(found, `${claim.id} names no pay ${pay}`);
    return { kind: 'scale', id: pay, workforce, grade: known, closed };
  }

  const post = (grade: string) => series({ pay: 'scale', grade }) as ScaleSeries;

  return { earnings, series, post };
}

/** Pay that rose by a stated percentage, as two amounts. */
export function ownRise(percent: string): PaySeries {
  return { kind: 'own', id: 'own', base: HUNDRED, current: add(HUNDRED, figure(percent)) };
}
