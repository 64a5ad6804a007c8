import type { Candidate, PaidThen } from '../../domain/check/candidate.js';
import { isPercent, type QuotedFigure, type Unit } from '../../domain/quoted.js';
import { compare, fromDecimal, type Rational, rational, toDecimal } from '../../domain/rational.js';
import type { Grade } from '../../domain/workforce.js';
import { groupedDigits, listText, pence, pounds } from '../text.js';

// Figures of every unit as they are read.

/** "26.1%", "£14.09", "£20,439": a computed value in its unit. */
export function valueText(value: Rational, unit: Unit, places = 1): string {
  if (isPercent(unit)) {
    return compare(value, rational(0)) < 0 ? gainText(value, unit) : percentText(value, places);
  }
  return unit === 'yearly' || unit === 'yearly-rise' ? pounds(value) : pence(value);
}

/** What is less than nothing, said as what it is: a gain is no negative cut. */
function gainText({ n, d }: Rational, unit: Unit): string {
  const size = percentText({ n: -n, d });
  switch (unit) {
    case 'cut':
      return `a real rise of ${size}`;
    case 'rise':
      return 'no rise needed';
    case 'real-rise':
      return `a cut of ${size}`;
    default:
      return `−${size}`;
  }
}

/** "26.1%", to one decimal, or to as many more as tell it from the quoted figure's neighbours. */
export function percentText(value: Rational, places = 1): string {
  return `${toDecimal(value, places)}%`;
}

/** To how many decimals a percentage is shown beside a figure: to its own, and to one at least. */
export function placesOf({ power }: QuotedFigure): number {
  return Math.max(1, -power);
}

/** "26%", "6% to 7%", "£14.09": a figure as it was quoted. */
export function quotedText({ value, to }: QuotedFigure, unit: Unit): string {
  const one = (text: string) => {
    if (isPercent(unit)) return `${text.includes('.') ? shortened(text) : text}%`;
    const [whole = '', pennies] = text.split('.');
    const grouped = groupedDigits(whole);
    return pennies === undefined ? `£${grouped}` : `£${grouped}.${pennies}`;
  };
  return to === undefined ? one(value) : `${one(value)} to ${one(to)}`;
}

/** "33.3" for "33.3333", a third that nobody says to four decimals. */
function shortened(text: string): string {
  return /(\d)\1{3}$/.test(text) ? text.replace(/(\.\d)\d+$/, '$1').replace(/\.0$/, '') : text;
}

/** A bound of what a figure covers: "25.5%", "£14.085". */
export function boundText(value: Rational, unit: Unit): string {
  const short = toDecimal(value, 4)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  const text = isPercent(unit) ? short : short.replace(/\.(\d)$/, '.$10');
  return quotedText({ value: text, to: undefined, power: 0, hedge: undefined }, unit);
}

/** "a cut of 26.1%", "a rise of 35.3%", "£14.09 an hour". */
export function unitText(value: string, unit: Unit, lost = false): string {
  switch (unit) {
    case 'cut':
      return `a real-terms cut of ${value}`;
    case 'rise':
      return `a rise of ${value} to restore pay`;
    case 'real-rise':
      return `a real-terms rise of ${value}`;
    case 'cash-rise':
      return `a rise in pay of ${value}, prices aside`;
    case 'hourly':
      return `${value} an hour`;
    case 'hourly-rise':
      return lost ? `${value} an hour lacking` : `${value} an hour more`;
    case 'yearly':
      return `${value} a year`;
    case 'yearly-rise':
      return lost ? `${value} a year lacking` : `${value} a year more`;
  }
}

/** "F1", "ST3 to ST5": stages of training on one point, core training not named beside specialty. */
export function gradesText(grades: readonly Grade[]): string {
  const ids = grades.map(({ id }) => id);
  const specialty = ids.flatMap((id) => /^ST(\d)$/.exec(id)?.[1] ?? []).map(Number);
  const others = ids.filter((id) => !/^ST\d$/.test(id) && !isBeside(id, specialty));
  const [first, last] = [specialty[0], specialty.at(-1)];
  const run = last !== undefined && first !== undefined && last - first === specialty.length - 1;
  const stages =
    run && specialty.length > 1
      ? [`ST${first} to ST${last}`]
      : specialty.map((stage) => `ST${stage}`);
  return listText([...others, ...stages]);
}

function isBeside(id: string, specialty: readonly number[]): boolean {
  const stage = /^CT(\d)$/.exec(id)?.[1];
  return stage !== undefined && specialty.includes(Number(stage));
}

/** The grades a candidate is of; none where it is of everyone's average. */
export function gradesOf(candidate: Candidate): readonly Grade[] {
  switch (candidate.of) {
    case 'pay':
    case 'step':
    case 'raised':
      return candidate.paid.grades;
    case 'team':
      return candidate.members.flatMap(({ grades }: PaidThen) => grades);
    case 'cash':
      return candidate.series.kind === 'scale' || candidate.series.kind === 'earnings'
        ? [candidate.series.grade]
        : [];
    case 'restored':
      return candidate.grades;
    case 'real':
    case 'difference': {
      const { pay } = candidate.outcome.specification;
      return pay.kind !== 'own' && pay.grade ? [pay.grade] : [];
    }
    case 'sum':
      return [];
  }
}

/** A decimal text as a number. */
export function numberOf(text: string): number {
  return Number(toDecimal(fromDecimal(text) ?? rational(0), 4));
}
