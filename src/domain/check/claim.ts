import type { Day, PayYear } from '../calendar.js';
import type { Method } from '../method.js';
import type { PaySeries, ScaleSeries } from '../pay-series.js';
import type { PriceIndex, PriceRule } from '../price-index.js';
import type { QuotedFigure, Unit } from '../quoted.js';
import type { Readings } from '../readings.js';
import type { WorkingTime } from '../real-terms.js';
import type { Grade, Workforce } from '../workforce.js';
import type { EarningsGround } from './earned.js';
import type { AmountReader } from './paid.js';

/** One quoted figure, with what was said of it. */
export interface Claim {
  readonly figure: QuotedFigure;
  readonly unit: Unit;
  /** The base year said; undefined where the usual one is meant. */
  readonly since: PayYear | undefined;
  /** The end year said, or the two that a calendar year may mean; undefined where none was. */
  readonly untils: readonly PayYear[] | undefined;
  /** Over how many pay years, where that was said. */
  readonly years: number | undefined;
  /** The grades said; none where everyone is meant. */
  readonly grades: readonly Grade[];
  /** Whether pounds are said as lost: then they are what is lacking, and no rise that was had. */
  readonly lost: boolean;
  /** How many people's pay the figure adds up. */
  readonly people: number | undefined;
}

/** What a claim is searched in: the evidence, as wide as the words leave it and no wider. */
export interface Ground {
  readonly workforce: Workforce;
  /** The nation's pay series: its chains, and the scale of each grade that is meant. */
  readonly pays: readonly PaySeries[];
  /** What was actually paid; undefined where nothing points to it. */
  readonly earnings: EarningsGround | undefined;
  /** The stages whose own pay is looked at for amounts. */
  readonly grades: readonly Grade[];
  /** Each stage's own published pay, whatever the contract in force. */
  readonly points: readonly ScaleSeries[];
  readonly indices: readonly PriceIndex[];
  /** Whether the words or the options named the index. */
  readonly indexStated: boolean;
  readonly rules: readonly PriceRule[];
  /** The named methods whose publishers speak of this pay. */
  readonly methods: readonly Method[];
  /** The base year where none is said. */
  readonly usualSince: PayYear;
  /** The newest pay year there could be a figure for. */
  readonly lastYear: PayYear;
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
  /** What has been read is remembered: few readings serve many combinations. */
  readonly readings: Readings;
  readonly amounts: AmountReader;
}

/** Whether average awards speak for everyone, so that a grade's own point is one grade's figure. */
export function hasAverage({ workforce }: Ground): boolean {
  return workforce.chains.size > 0;
}
