import { BUNDLED, ownFiles } from '../calc.js';
import type { PaySeries } from '../pay-series.js';
import type { Claim } from './claim.js';
import type { Part, Working } from './working.js';

/** Every computation of a claim: of its figures, and those beside them. */
export function workingsOf({ figures }: Claim): readonly Working[] {
  return figures.flatMap(({ working, actually, instead }) =>
    [working, actually?.working, ...instead.map((other) => other.working)].filter(
      (each) => each !== undefined,
    ),
  );
}

/** What a computation rests on: the comparisons in it, and the pay it reads. */
interface Evidence {
  readonly indices: readonly string[];
  readonly workforces: readonly string[];
  /** Files that did not come with payrestore. */
  readonly own: readonly string[];
}

/** Which indices and workforces claims are computed from, each once. */
export function evidenceOf(claims: readonly Claim[]): Evidence {
  const all = claims.flatMap((claim) => workingsOf(claim).map(evidenceIn));
  const once = (of: keyof Evidence) => [...new Set(all.flatMap((each) => each[of]))];
  const files = claims.map(({ origin }) => origin).filter((origin) => origin !== BUNDLED);
  return {
    indices: once('indices'),
    workforces: once('workforces'),
    own: [...new Set([...files, ...once('own')])],
  };
}

function evidenceIn(working: Working): Evidence {
  switch (working.kind) {
    case 'real-terms': {
      const { specification } = working;
      const { workforces } = payEvidence([specification.pay]);
      return { indices: [specification.index.id], workforces, own: ownFiles(specification) };
    }
    case 'pay-rise':
      return payEvidence([working.series]);
    case 'pay':
      return payEvidence(working.posts);
    case 'earnings':
      return payEvidence([working.series]);
    case 'raised':
      return both([payEvidence([working.post]), partEvidence(working.by)]);
    case 'undone':
      return partEvidence(working.cut);
    case 'sum':
    case 'compound':
      return both(working.parts.map(partEvidence));
    case 'fall':
      return both([]);
  }
}

function partEvidence({ of }: Part): Evidence {
  switch (of.kind) {
    case 'price-rise': {
      const own = of.index.origin === BUNDLED ? [] : [of.index.origin];
      return { indices: [of.index.id], workforces: [], own };
    }
    case 'stated':
      return both([]);
    default:
      return evidenceIn(of);
  }
}

function payEvidence(series: readonly PaySeries[]): Evidence {
  const workforces = series.flatMap((each) => (each.kind === 'own' ? [] : [each.workforce]));
  const paid = series.flatMap((each) => (each.kind === 'earnings' ? each.grade.of : []));
  const chains = series.flatMap((each) => (each.kind === 'chain' ? [each.chain] : []));
  const origins = [
    ...workforces.flatMap(({ origin, scales }) => [
      origin,
      ...scales.map(({ scale }) => scale.origin),
    ]),
    ...[...chains, ...paid].map(({ origin }) => origin),
  ];
  const own = origins.filter((origin) => origin !== BUNDLED);
  return { indices: [], workforces: workforces.map(({ id }) => id), own };
}

function both(parts: readonly Evidence[]): Evidence {
  return {
    indices: parts.flatMap((part) => part.indices),
    workforces: parts.flatMap((part) => part.workforces),
    own: parts.flatMap((part) => part.own),
  };
}
