import type { Award } from '../award-chain.js';
import { openingApril, type PayYear } from '../calendar.js';
import { type EarningsPeriod, firstMonth } from '../earnings/period.js';
import { covers, type QuotedFigure, spanOf, type Unit } from '../quoted.js';
import type { Rational } from '../rational.js';
import type { ClaimFigure, Device } from './claim.js';
import type { Worked, WorkedPart } from './worked.js';
import type { Part, Working } from './working.js';

/** The devices that a figure and its computation use, each once. */
export function devicesOf(
  figure: ClaimFigure,
  unit: Unit,
  worked: Worked,
  working: Working,
): readonly Device[] {
  // A range or a word that does not reach the value either does nothing for it.
  const isReached = covers(spanOf(figure.quoted, unit), worked.value);
  const found: (Device | false)[] = [
    isReached && figure.quoted.to !== undefined && 'range',
    isReached && needsWord(figure.quoted, unit, worked.value) && 'word',
    isAsKnownThen(working) && 'as-known-then',
    stated(working).includes('offer') && 'offer',
    isRounded(working) && 'rounded-intermediate',
    working.kind === 'pay' && working.supplement !== undefined && 'supplement',
    isLaterBase(figure.saidSince, basePeriodOf(working)) && 'later-base',
    working.kind === 'sum' && 'sum-not-compounded',
    figure.forecast && 'forecast-month',
    awardsOf(worked).some((award) => award.status === 'implied') && 'implied-award',
  ];
  return found.filter((device) => device !== false);
}

/** Whether only the word reaches as far as the value: "about 21%" at 20.8 needs no word. */
function needsWord(quoted: QuotedFigure, unit: Unit, value: Rational): boolean {
  switch (quoted.hedge) {
    case undefined:
      return false;
    case 'about':
      return !covers(spanOf({ ...quoted, hedge: undefined }, unit), value);
    default:
      return true;
  }
}

function isAsKnownThen(working: Working): boolean {
  switch (working.kind) {
    case 'real-terms':
      return working.specification.asOf !== undefined;
    case 'pay-rise':
      return working.end.asOf !== undefined;
    case 'pay':
    case 'raised':
      return working.moment.asOf !== undefined;
    default:
      return false;
  }
}

/** Whether pay starts later than the words say; where from is verified with the file. */
function isLaterBase(said: PayYear | undefined, base: EarningsPeriod | undefined): boolean {
  return said !== undefined && base !== undefined && openingApril(said) < firstMonth(base);
}

/** The months that a comparison of earnings starts from. */
function basePeriodOf(working: Working): EarningsPeriod | undefined {
  switch (working.kind) {
    case 'real-terms':
      return working.specification.window?.base;
    case 'pay-rise':
      return working.base.period;
    default:
      return undefined;
  }
}

function partsOf(working: Working): readonly Part[] {
  switch (working.kind) {
    case 'raised':
      return [working.by];
    case 'undone':
      return [working.cut];
    case 'sum':
    case 'compound':
      return working.parts;
    default:
      return [];
  }
}

function stated(working: Working): readonly string[] {
  return partsOf(working).flatMap(({ of }) => (of.kind === 'stated' ? [of.as] : []));
}

/** A result that somebody printed was rounded before it was used again. */
function isRounded(working: Working): boolean {
  return partsOf(working).some(
    ({ of, places }) => places !== undefined || (of.kind === 'stated' && of.as === 'result'),
  );
}

function awardsOf(worked: Worked | WorkedPart): readonly Award[] {
  switch (worked.kind) {
    case 'real-terms': {
      const { answer } = worked.outcome;
      return 'pay' in answer ? answer.pay.awards : [];
    }
    case 'pay-rise':
      return worked.comparison.awards;
    case 'raised':
      return awardsOf(worked.by);
    case 'undone':
      return awardsOf(worked.cut);
    case 'sum':
    case 'compound':
      return worked.parts.flatMap(awardsOf);
    default:
      return [];
  }
}
