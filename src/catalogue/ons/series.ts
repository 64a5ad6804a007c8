import type { Day } from '../../domain/calendar.js';

/** A figure as ONS printed it, under the label it stands beside. */
export interface OnsLevel {
  /** `2026-08`, `2026 Q2` or `2026`. */
  readonly period: string;
  readonly level: string;
  readonly provisional: boolean;
}

/** The three forms that ONS's figures are read in. */
export type OnsForm = 'generator-csv' | 'data-json' | 'hci-table';

/** One series as ONS serves it: what the file says of itself, and its figures. */
export interface OnsSeries {
  readonly form: OnsForm;
  readonly title: string;
  /** ONS's code of the series; null where it has none, as in the Household Costs table. */
  readonly cdid: string | null;
  /** The dataset it was taken from, such as MM23. */
  readonly dataset: string | undefined;
  /** As printed, such as "Index, base year = 100" or "£"; empty where nothing is. */
  readonly unit: string;
  readonly released: Day | undefined;
  readonly nextRelease: Day | undefined;
  /** Its place on ons.gov.uk. */
  readonly path: string | undefined;
  /** Every month from the first to the last that has a figure. */
  readonly months: readonly OnsLevel[];
  readonly quarters: readonly OnsLevel[];
  readonly years: readonly OnsLevel[];
}

/** A figure that was read, before it is known to be one. */
export interface RawRow {
  readonly label: string;
  readonly value: string;
  /** Where it stands, as a person would look for it: "line 12". */
  readonly where: string;
}
