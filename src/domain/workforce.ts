import { type Absence, isAbsence } from './absence.js';
import type { AwardChain } from './award-chain.js';
import { type Day, dayBefore, payYearOfDay } from './calendar.js';
import type { Moment } from './moment.js';
import { amountAt, type PayScale, type PointAmount } from './pay-scale.js';

/** A change of contract over which basic pay is not like for like. */
export interface ContractBreak {
  readonly id: string;
  readonly date: Day;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly what: string;
  readonly source: string;
}

/** A grade: a stage of training, or a bare nodal point, and the points it has held in order. */
export interface Grade {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly held: readonly { readonly scale: string; readonly point: string }[];
  /** For a bare nodal point: the lowest stage on it, which stands for it where it did not exist. */
  readonly lowestStage: string | undefined;
}

/** A contract's scale, and from when pay is set on it. */
interface ContractScale {
  readonly scale: PayScale;
  readonly appliesFrom: Day;
  /** It stands beside the one before, whose points go on for those who stayed on them. */
  readonly beside: boolean;
}

/**
 * What a workforce's grades are called among the average earnings that NHS England publishes: its
 * payroll grades are not the grades of a scale. One of several is a group, such as all residents.
 */
export interface EarningsNames {
  /** The id of the file that holds the earnings. */
  readonly series: string;
  readonly grades: readonly {
    readonly id: string;
    readonly title: string;
    readonly aliases: readonly string[];
    /** The ids of the grades of that file that it is made of. */
    readonly of: readonly string[];
  }[];
}

/** A group of staff in one nation, with its contracts in order and its chains. */
export interface Workforce {
  readonly id: string;
  readonly nation: string;
  readonly workforce: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly scales: readonly ContractScale[];
  /** The closed contract's scale, still uprated: what `scale-2002` reads. */
  readonly closedScale: PayScale | undefined;
  readonly chains: ReadonlyMap<string, AwardChain>;
  readonly breaks: readonly ContractBreak[];
  readonly grades: readonly Grade[];
  readonly mapping: { readonly source: string; readonly note: string };
  readonly earnings: EarningsNames | undefined;
  readonly origin: string;
}

/** The changes of contract between the scales of two amounts. */
export function breaksBetween(
  workforce: Workforce,
  base: PointAmount | undefined,
  end: PointAmount | undefined,
): readonly ContractBreak[] {
  return workforce.breaks.filter((entry) => entry.from === base?.scale && entry.to === end?.scale);
}

/** The contract's scale that a grade's pay was set on at a moment. */
export function scaleInForce(workforce: Workforce, grade: Grade, day: Day): PayScale | undefined {
  const begun = workforce.scales.filter((entry) => entry.appliesFrom <= day);
  const holds = (entry: ContractScale) => grade.held.some((held) => held.scale === entry.scale.id);
  // A contract that replaced the one before ended its points; one beside it did not.
  while (begun.at(-1)?.beside && !holds(begun.at(-1) as ContractScale)) begun.pop();
  return begun.at(-1)?.scale;
}

/**
 * A grade's published amount on a scale at a moment. A stage is followed to the point it held
 * then; where the newest point was not yet there, or not yet known, to the one before.
 */
export function gradeAmount(grade: Grade, scale: PayScale, moment: Moment): PointAmount | Absence {
  const points = grade.held
    .filter((held) => held.scale === scale.id)
    .map((held) => scale.points.get(held.point))
    .filter((point) => point !== undefined);
  for (const point of points.reverse()) {
    const amount = amountAt(scale, point, grade.id, moment);
    if (amount) return amount;
  }
  if (
    moment.asOf !== undefined &&
    !isAbsence(gradeAmount(grade, scale, { ...moment, asOf: undefined }))
  ) {
    const what = { pay: scale.id, payYear: moment.payYear };
    return { code: 'not-known-then', what, asOf: moment.asOf };
  }
  return {
    code: 'no-such-point-then',
    grade: grade.id,
    contract: scale.contract,
    begins: points.map((point) => point.entries[0]?.from).find((from) => from !== undefined),
    day: moment.day,
    reason: undefined,
  };
}

/** The grade that stands for a bare nodal point where the point did not exist. */
export function stageFor(workforce: Workforce, grade: Grade): Grade | undefined {
  return workforce.grades.find((stage) => stage.id === grade.lowestStage);
}

/**
 * The amounts that were known for the same day before the current one was published, newest
 * first, where the figure changed.
 */
export function supersededAmounts(
  grade: Grade,
  scale: PayScale,
  moment: Moment,
  current: PointAmount,
): readonly PointAmount[] {
  const found: PointAmount[] = [...undatedBefore(scale, current)];
  let latest = current;
  while (latest.knownSince !== undefined) {
    const asOf = dayBefore(latest.knownSince);
    const before = gradeAmount(grade, scale, { ...moment, asOf });
    if (isAbsence(before) || before.from !== current.from) break;
    if (before.printed !== latest.printed) found.push(before);
    latest = before;
  }
  return found;
}

/** Earlier publications for the same day that do not say when they became known. */
function undatedBefore(scale: PayScale, current: PointAmount): readonly PointAmount[] {
  if (current.knownSince !== undefined) return [];
  const same = (scale.points.get(current.point)?.entries ?? []).flatMap((entry) =>
    'value' in entry && entry.from === current.from ? [entry] : [],
  );
  return same
    .slice(0, -1)
    .reverse()
    .filter((entry) => entry.printed !== current.printed)
    .map((entry) => ({ ...entry, scale: current.scale, point: current.point }));
}

/** A grade's amount by the contract in force at the moment. */
export function publishedAmount(
  workforce: Workforce,
  grade: Grade,
  moment: Moment,
): PointAmount | Absence {
  const scale = scaleInForce(workforce, grade, moment.day);
  const first = workforce.scales[0];
  if (scale) return gradeAmount(grade, scale, moment);
  return {
    code: 'before-series-start',
    of: 'pay',
    series: first?.scale.id ?? workforce.id,
    first: first ? payYearOfDay(first.appliesFrom) : moment.payYear,
    needed: moment.payYear,
  };
}
