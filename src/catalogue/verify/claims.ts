import type { FiledComputation, FiledPart } from '../shapes/computation.js';
import type { ClaimFile, ClaimsFile } from '../shapes/index.js';
import { checkLaterBase, checkPaid, checkUnit } from './claim-earnings.js';
import { methodsOf, workforceOf } from './claim-names.js';
import { checkGrade, checkMethodPay, checkPay } from './claim-pay.js';
import type { Draft } from './finding.js';
import type { Library } from './library.js';
import { missing } from './missing.js';

type Place = Draft['at'];

/** Checks that what claims name is there: workforces, grades, methods, indices, pay series. */
export function checkClaims({ claims }: ClaimsFile, library: Library): readonly Draft[] {
  const ids = claims.map((claim) => claim.id);
  return claims.flatMap((claim, at) => [
    ...(ids.indexOf(claim.id) < at
      ? [
          {
            code: 'duplicate' as const,
            at: ['claims', at, 'id'],
            what: `the claim ${claim.id} is there twice`,
          },
        ]
      : []),
    ...claim.figures.flatMap((figure, index) => {
      const place = ['claims', at, 'figures', index];
      const { computation, actually, instead = [], unit } = figure;
      const check = (of: FiledComputation, as: typeof unit, ...key: Place) => [
        ...checkPart(of, claim, library, [...place, ...key, 'computation']),
        ...checkUnit(of, as, library, [...place, ...key, 'computation']),
      ];
      return [
        ...(computation ? check(computation, unit) : []),
        ...checkLaterBase(figure, claim, library, [...place, 'saidSince']),
        ...(actually ? check(actually.computation, actually.unit, 'actually') : []),
        ...instead.flatMap((other, which) => check(other.computation, unit, 'instead', which)),
      ];
    }),
  ]);
}

/** One computation, or a percentage in it. */
function checkPart(
  part: FiledComputation | FiledPart,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const inner = (of: FiledPart, ...key: Place) => checkPart(of, claim, library, [...at, ...key]);
  const indices = [...library.all('price-index').keys()];
  switch (part.kind) {
    case 'real-terms':
      return [
        ...missing(
          'method',
          part.method,
          methodsOf(library).map((each) => each.id),
          [...at, 'method'],
        ),
        ...missing('index', part.index, indices, [...at, 'index']),
        ...(part.payRise === undefined ? checkPay(part, claim, library, at) : []),
        ...checkMethodPay(part, claim, library, at),
      ];
    case 'pay-rise':
      return checkPay(part, claim, library, at);
    case 'price-rise':
      return missing('index', part.index, indices, [...at, 'index']);
    case 'pay':
      return part.grades.flatMap((grade, index) =>
        checkGrade(grade, workforceOf(claim, {}, library), [...at, 'grades', index]),
      );
    case 'earnings':
      return checkPaid(part, claim, library, at);
    case 'raised':
      return [
        ...checkGrade(part.grade, workforceOf(claim, {}, library), [...at, 'grade']),
        ...inner(part.by, 'by'),
      ];
    case 'undone':
      return inner(part.cut, 'cut');
    case 'sum':
    case 'compound':
      return part.parts.flatMap((each, index) => inner(each, 'parts', index));
    default:
      return [];
  }
}
