import { plainName } from '../names/nearest.js';
import type { FiledComputation, FiledPart } from '../shapes/computation.js';
import type { ClaimFile, ClaimsFile, MethodsFile, WorkforceFile } from '../shapes/index.js';
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
      return [
        ...(figure.computation
          ? checkPart(figure.computation, claim, library, [...place, 'computation'])
          : []),
        ...(figure.actually
          ? checkPart(figure.actually.computation, claim, library, [
              ...place,
              'actually',
              'computation',
            ])
          : []),
        ...(figure.instead ?? []).flatMap(({ computation }, other) =>
          checkPart(computation, claim, library, [...place, 'instead', other, 'computation']),
        ),
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
        checkGrade(grade, workforceOf(claim, undefined, library), [...at, 'grades', index]),
      );
    case 'raised':
      return [
        ...checkGrade(part.grade, workforceOf(claim, undefined, library), [...at, 'grade']),
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

function methodsOf(library: Library): MethodsFile['methods'] {
  return [...library.all('methods').values()].flatMap(({ methods }) => methods);
}

/** A method's pay is of those it speaks of, and on a scale it is of a grade. */
function checkMethodPay(
  part: Extract<FiledPart, { kind: 'real-terms' }>,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const method = methodsOf(library).find((each) => each.id === part.method);
  if (!method) return [];
  const { scope, choices } = method;
  const nation = part.nation ?? claim.nation;
  const wrong =
    scope.workforce !== claim.workforce || !scope.nations.includes(nation)
      ? `${method.id} is not of the pay of ${claim.workforce} in ${nation}`
      : choices.pay.value.startsWith('scale') && part.grade === undefined
        ? `${method.id} is of a grade's own points, and no grade is named`
        : undefined;
  return wrong === undefined ? [] : [{ code: 'dangling', at: [...at, 'method'], what: wrong }];
}

function workforceOf(
  claim: ClaimFile,
  nation: string | undefined,
  library: Library,
): WorkforceFile | undefined {
  return [...library.all('workforce').values()].find(
    (file) => file.nation === (nation ?? claim.nation) && file.workforce === claim.workforce,
  );
}

/** The workforce, the series and the grade of a comparison. */
function checkPay(
  part: Extract<FiledPart, { kind: 'real-terms' | 'pay-rise' }>,
  claim: ClaimFile,
  library: Library,
  at: Place,
): readonly Draft[] {
  const workforce = workforceOf(claim, part.nation, library);
  const chains = workforce?.awards
    ? (library.all('award-chain').get(workforce.awards)?.chains ?? [])
    : [];
  const known = [
    ...chains.map((chain) => chain.id),
    'scale',
    ...(workforce?.closedScale ? ['scale-2002'] : []),
  ];
  return [
    ...(workforce ? [] : noWorkforce(claim, part.nation, at)),
    ...missing('pay series', workforce && part.pay, known, [...at, 'pay']),
    ...(part.grade === undefined ? [] : checkGrade(part.grade, workforce, [...at, 'grade'])),
  ];
}

function noWorkforce(claim: ClaimFile, nation: string | undefined, at: Place): readonly Draft[] {
  const what = `there is no workforce ${claim.workforce} in ${nation ?? claim.nation}`;
  return [{ code: 'dangling', at, what }];
}

function checkGrade(
  grade: string,
  workforce: WorkforceFile | undefined,
  at: Place,
): readonly Draft[] {
  const names = workforce?.grades.flatMap(({ id, aliases }) => [id, ...aliases]) ?? [];
  const found = names.some((name) => plainName(name) === plainName(grade));
  return found ? [] : missing('grade', grade, workforce?.grades.map(({ id }) => id) ?? [], at);
}
