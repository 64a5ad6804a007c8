/** What can be asked of `calc`, in the words of its options. */
export interface CalcOptions {
  /** The nation whose pay is meant; England unless said. */
  readonly nation?: string | undefined;
  /** The workforce; resident doctors unless said. */
  readonly workforce?: string | undefined;
  /** Grades such as F1, ST3 or NP4, by any name they go by; `all` for every stage. */
  readonly grades?: readonly string[] | undefined;
  /** Named methods; not together with `index`, `prices` or `pay`. */
  readonly methods?: readonly string[] | undefined;
  /** A price index: rpi, cpi, cpih or hci. */
  readonly index?: string | undefined;
  /** start, end, average, latest, or two months such as 2008-04..2026-04. */
  readonly prices?: string | undefined;
  /** awards, awards-consolidated, scale or scale-2002. */
  readonly pay?: string | undefined;
  /** The base pay year, such as 2008/09. */
  readonly since?: string | undefined;
  /** The end pay year. Without one: the latest in which every row has a result. */
  readonly until?: string | undefined;
  /** The day pay is read on, in place of `until`: YYYY-MM-DD. */
  readonly on?: string | undefined;
  /** Leave out what was not yet published on this day: YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** Hours a week; 40 unless said. */
  readonly hours?: string | number | undefined;
  /** Weeks a year; 365/7 unless said. */
  readonly weeks?: string | number | undefined;
  /** One's own pay in the base year, pounds a year; goes with `currentPay`. */
  readonly basePay?: string | number | undefined;
  /** One's own pay in the end year, pounds a year. */
  readonly currentPay?: string | number | undefined;
}
