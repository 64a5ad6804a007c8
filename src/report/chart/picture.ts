import type { Verdict } from '../../domain/claims/claim.js';

/**
 * A picture before it is drawn: what is on it, with the numbers of the answer it was made from.
 * `report/svg` draws it for a page or a file, `report/plot` as text for a terminal. Numbers are
 * those of the JSON answer, so that a chart and `--json` can never differ.
 */
export interface Legend {
  readonly title: string;
  /** What is drawn, from when to when and in which unit. */
  readonly subtitle: string;
  /** The same for who cannot see it: what the picture shows, with its figures. */
  readonly description: string;
  /** What must be known to read it right, a sentence each. */
  readonly notes: readonly string[];
  /** Where the figures were printed, and the state of the data. */
  readonly credit: string;
}

/** One figure on a picture. */
export interface Point {
  /** Its place along the line, in the unit of the picture's `across`. */
  readonly at: number;
  /** Null where there is no figure: the line has a gap there. */
  readonly value: number | null;
  /** The figure in words: "bma, 2021/22: real pay 73.9, a cut of 26.1%, a rise of 35.3%". */
  readonly says: string;
  /** `provisional` may still be revised; `assumed` rests on no published price. */
  readonly status: 'known' | 'provisional' | 'assumed';
  /** What lies between the point before and this one is not like for like. */
  readonly apart?: boolean;
  /** One of very many: the line passes through it, and no mark stands on it. */
  readonly unmarked?: boolean;
}

export interface Line {
  readonly id: string;
  /** What it is called beside its end. */
  readonly label: string;
  /** The last figure, under the label: "cut 20.8%". */
  readonly end: string;
  /** Which of the styles it is drawn in; two lines of one picture have two. */
  readonly style: number;
  readonly points: readonly Point[];
  /** A line that others are set against: drawn thin. */
  readonly quiet?: boolean;
}

/** A label on an axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** What a year brought, written under it. */
export interface StripCell {
  readonly at: number;
  readonly texts: readonly { readonly text: string; readonly inferred: boolean }[];
}

/** Lines over time. */
export interface LinePicture extends Legend {
  readonly kind: 'lines';
  readonly across: { readonly from: number; readonly to: number; readonly ticks: readonly Tick[] };
  /** What the upright axis measures, and the figure that lines start from. */
  readonly measure: string;
  readonly base: number;
  readonly lines: readonly Line[];
  /** Days on which something about the pay itself changed, such as the contract. */
  readonly breaks: readonly Tick[];
  readonly strip?: { readonly title: string; readonly cells: readonly StripCell[] };
}

/** One specification on a curve. */
export interface CurvePoint {
  /** What sets it apart from the others: "rpi end". */
  readonly id: string;
  /** The cut in percent, negative where pay has risen. */
  readonly value: number;
  /** The style of its group, most often its price index. */
  readonly style: number;
  /** Which row of each block of choices it has. */
  readonly chosen: readonly number[];
  /** Which of the picture's cautions are true of it. */
  readonly cautions: readonly number[];
  /** The method's name, where it is one that is to be named. */
  readonly name: string | null;
  /** The cut as it is printed beside a name, with what qualifies it: "22.6%", "4.6% C". */
  readonly figure: string;
  /** Whether it counts in the range and the median; drawn hollow where it does not. */
  readonly counted: boolean;
  readonly says: string;
}

/** A choice that varies, and the values it takes. */
export interface ChoiceBlock {
  readonly title: string;
  readonly values: readonly string[];
}

/** A figure drawn across a curve: a quoted one. */
export interface Across {
  /** The cut in percent. */
  readonly value: number;
  /** "26% cut", "35% rise = a cut of 25.9%". */
  readonly label: string;
}

/** Every specification from the smallest cut to the largest, over the choices behind each. */
export interface CurvePicture extends Legend {
  readonly kind: 'curve';
  readonly measure: string;
  /** What the points are and how they are sorted. */
  readonly order: string;
  readonly points: readonly CurvePoint[];
  readonly groups: readonly { readonly label: string; readonly style: number }[];
  readonly choices: readonly ChoiceBlock[];
  /** What must be known of some points, in the same way: a row each; of none, no row. */
  readonly cautions: ChoiceBlock;
  readonly across: readonly Across[];
}

/** A published figure and what recomputing it gives. */
export interface LedgerRow {
  /** The claim's id, by which it can be asked for. */
  readonly label: string;
  /** As printed, and its place on the panel at the precision it was printed with. */
  readonly printed: { readonly text: string; readonly at: Span | null };
  /** What comes out; null where it cannot be computed. */
  readonly computed: LedgerValue | null;
  /** Of a misreport: what the number really is. */
  readonly actually: LedgerValue | null;
  /** What is said at the end of the row: the verdict, and the device it needs. */
  readonly outcome: string;
  readonly verdict: Verdict;
  readonly says: string;
}

interface Span {
  readonly low: number;
  readonly high: number;
}

export interface LedgerValue {
  readonly text: string;
  /** As in the JSON answer: percent or pounds. */
  readonly value: number;
  /** Its place on the panel: the same, or percent of what was printed. */
  readonly at: number;
}

/** Figures of one unit. Panels whose places are measured alike are drawn to one scale. */
export interface LedgerPanel {
  readonly title: string;
  /** What the places are: `%`, or `% of printed`. */
  readonly unit: string;
  /** The place that others are seen from: nothing, or what was printed. */
  readonly base: number;
  readonly rows: readonly LedgerRow[];
}

/** Published figures against their recomputation, a row each. */
export interface LedgerPicture extends Legend {
  readonly kind: 'ledger';
  readonly panels: readonly LedgerPanel[];
}

export type Picture = LinePicture | CurvePicture | LedgerPicture;
