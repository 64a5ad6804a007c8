import { wasPrinted } from '../../domain/check/candidate.js';
import type { Claim, Ground } from '../../domain/check/claim.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { type LedgerEntry, mentionsOf } from '../../domain/check/ledger.js';
import type { Overrides, Part, Reading } from '../../domain/check/reading.js';
import { checkClaim, type Finding, overall } from '../../domain/check/verdict.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { isPercent } from '../../domain/quoted.js';
import { toRounded } from '../../domain/rational.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { readQuote } from '../../quote/read.js';
import type { Catalogue } from '../catalogue.js';
import { findIndex, findWorkforce } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import { vocabularyOf } from '../names/vocabulary.js';
import { baseFirst, claimOf, endsApart, gradesOf, roundly } from './check-claim.js';
import { groundOf, groundsElsewhere, type Narrowing } from './check-ground.js';
import { type CheckOptions, type ReadOptions, readCheckOptions } from './check-options.js';

/**
 * Reads a sentence with figures in it, and works backwards from each: which choices print it,
 * which do not, and what it was probably confused with.
 *
 * Throws `unreadable-quote` where the words say too little, and on options as `askCalc` does.
 */
export function askCheck(
  catalogue: Catalogue,
  quote: string,
  options: CheckOptions,
): CheckFindings {
  const read = readCheckOptions(options);
  const words = readQuote(quote, vocabularyOf(catalogue), overridesOf(catalogue, options, read));
  const workforce = workforceOf(catalogue, words);
  const said = words.parts
    .flatMap(endsApart)
    .map(roundly)
    .map(baseFirst)
    .map((part) => withGrade(part, workforce, options.grade));
  const reading: Reading = { ...words, parts: said };
  const parts = reading.parts.map((part) => checkPart(catalogue, part, workforce, options, read));
  const grounds = parts.flatMap(({ ground }) => ground ?? []);
  return {
    reading,
    restrictions: {
      methods: options.methods ? [...options.methods] : null,
      prices: options.prices ?? null,
      pay: options.pay ?? null,
      asOf: read.asOf ?? null,
      hoursPerWeek: toRounded(read.time.hoursPerWeek, 6),
      weeksPerYear: toRounded(read.time.weeksPerYear, 6),
    },
    workforce,
    parts,
    verdict: overall(parts.map((part) => part.verdict)),
    time: read.time,
    searched: {
      indices: [...new Set(grounds.flatMap(({ indices }) => indices.map(({ id }) => id)))],
      workforces: [...new Set(grounds.map((ground) => ground.workforce.id))],
    },
  };
}

/** The options as the ids they name; each must be in the catalogue. */
function overridesOf(catalogue: Catalogue, options: CheckOptions, read: ReadOptions): Overrides {
  const { nation, workforce, index } = options;
  const named =
    nation !== undefined || workforce !== undefined
      ? findWorkforce(catalogue, nation, workforce)
      : undefined;
  return {
    unit: read.unit,
    nation: nation === undefined ? undefined : named?.nation,
    workforce: workforce === undefined ? undefined : named?.workforce,
    index: index === undefined ? undefined : findIndex(catalogue, index).id,
    since: read.since,
    until: read.until,
  };
}

/** The grade that an option names, in place of the words: it is one of the workforce they mean. */
function withGrade(part: Part, workforce: Workforce | undefined, name: string | undefined): Part {
  const grade = workforce && name !== undefined ? findGrades(workforce, [name])[0] : undefined;
  return grade ? { ...part, grade: { value: grade.id, basis: 'option', words: undefined } } : part;
}

/** Whose pay the words mean; undefined where they name some that the catalogue does not hold. */
function workforceOf(catalogue: Catalogue, reading: Reading): Workforce | undefined {
  try {
    return findWorkforce(catalogue, reading.nation?.value, reading.workforce?.value);
  } catch (error) {
    if (error instanceof PayrestoreError && error.code === 'unknown-workforce') return undefined;
    throw error;
  }
}

function checkPart(
  catalogue: Catalogue,
  part: Part,
  workforce: Workforce | undefined,
  options: CheckOptions,
  read: ReadOptions,
): PartFinding {
  const { asOf, time } = read;
  if ((part.people?.value ?? 0) > MOST_PEOPLE)
    return checkPart(catalogue, tooMany(part), workforce, options, read);
  const earnings = workforce && earningsOf(part, workforce, options);
  const mentions = workforce
    ? mentionsOf(part, workforce, ledgerOf(catalogue), earnings !== undefined)
    : [];
  const outside = part.outside && !(part.outside.value === 'total-earnings' && earnings);
  if (outside || !workforce) {
    return {
      part,
      mentions,
      verdict: 'not-checkable',
      finding: undefined,
      otherwise: undefined,
      ground: undefined,
      absence: undefined,
    };
  }
  const narrowing: Narrowing = {
    index: part.index?.value,
    prices: options.prices,
    pay: options.pay,
    methods: options.methods,
    grades: gradesOf(workforce, part),
    asOf,
    time,
    earnings,
    payrollGrades: part.payrollGrades,
    earningsMeant: part.earnings !== undefined || earnings === 'only',
  };
  const ground = groundOf(catalogue, workforce, narrowing);
  const claim = claimOf(part, ground);
  // Sums of several people's pay come near any amount; those of other nations tell nothing.
  const alone = (claim.people ?? 1) === 1;
  const elsewhere = alone ? groundsElsewhere(catalogue, workforce, narrowing) : [];
  const found = { part: { ...part, outside: undefined }, ...checkClaim(claim, ground, elsewhere) };
  // "A 22% pay rise" may be one that is wanted or one that was had, and nothing says which.
  const either = part.unit.value === 'rise' && part.unit.basis === 'assumed';
  const other = either ? asReceived(part, claim, ground) : undefined;
  const [best, otherwise] =
    other && isBetter(other, found) ? [other, found] : ([found, other] as const);
  const { search, confusions, verdict } = best;
  const finding = { search, confusions, verdict };
  const absence = search.candidates.length === 0 ? search.absences[0] : undefined;
  return { part: best.part, verdict, finding, otherwise, mentions, ground, absence };
}

/** The pay years in which earnings by grade begin: a base there points to them. */
const FIRST_OF_EARNINGS: readonly number[] = [2009, 2010];

/**
 * Whether earnings are meant, alone or among other pay: the words speak of them, or name a
 * publisher who uses them; the base year is the first that they have; or everyone is meant, and no
 * average awards speak for everyone.
 */
function earningsOf(
  part: Part,
  workforce: Workforce,
  { pay, methods }: CheckOptions,
): 'join' | 'only' | undefined {
  const { unit, since, earnings, outside, grade, grades } = part;
  if (!workforce.earnings) return undefined;
  if (workforce.scales.length === 0) return 'only';
  if (!isPercent(unit.value)) {
    const amount = unit.value === 'yearly' && pay === undefined;
    if (!amount) return undefined;
    return outside?.value === 'total-earnings'
      ? 'only'
      : earnings?.value === 'earnings'
        ? 'join'
        : undefined;
  }
  if (pay !== undefined) return isEarningsId(pay.trim().toLowerCase()) ? 'only' : undefined;
  if (outside?.value === 'total-earnings') return 'only';
  const everyone = workforce.chains.size === 0 && !grade && !grades;
  const pointed = since !== undefined && FIRST_OF_EARNINGS.includes(since.value);
  return methods || earnings || pointed || everyone ? 'join' : undefined;
}

/** A rise read as one that was had. */
function asReceived(part: Part, claim: Claim, ground: Ground): Finding & { readonly part: Part } {
  const unit = 'cash-rise';
  return {
    part: { ...part, unit: { ...part.unit, value: unit } },
    ...checkClaim({ ...claim, unit }, ground, []),
  };
}

/** A reading that comes out goes before one that does not, or that nobody is known to have printed. */
function isBetter(other: Finding, than: Finding): boolean {
  const [hit] = than.search.hits;
  const printed = than.verdict === 'reproduced' && hit !== undefined && wasPrinted(hit);
  return other.verdict === 'reproduced' && !printed && than.verdict !== 'confused';
}

function ledgerOf(catalogue: Catalogue): readonly LedgerEntry[] {
  const ofEarnings = new Set(
    catalogue.methods().flatMap(({ id, earnings }) => (earnings ? [id] : [])),
  );
  const isPaid = (computation: Readonly<Record<string, unknown>> | undefined) =>
    isEarningsId(String(computation?.['pay'])) || ofEarnings.has(String(computation?.['method']));
  return catalogue.claims().map(({ claim }) => ({
    ...claim,
    figures: claim.figures.map((figure) => ({ ...figure, ofEarnings: isPaid(figure.computation) })),
  }));
}

/** Every team of more people than this would be more sums than there are pence to tell them by. */
const MOST_PEOPLE = 4;

function tooMany({ people, ...part }: Part): Part {
  const words = people?.words;
  return { ...part, people: undefined, outside: { value: 'many-people', basis: 'implied', words } };
}
