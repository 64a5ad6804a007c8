import { payYearLabel } from '../domain/calendar.js';
import { periodName } from '../domain/earnings/period.js';
import {
  type Choice,
  type ChoiceStatus,
  type Method,
  methodStatus,
  type PublishedFigure,
} from '../domain/method.js';
import { type Provenance, sourceRecord } from './calc/answer.js';
import type { Block, Report } from './document.js';
import { shortPeriod } from './earnings/words.js';

/** A published figure that a method gives. */
export interface FigureResult {
  readonly quantity: 'erosion' | 'restoration';
  /** Percent, as printed; a range is written 6-7. */
  readonly printed: string;
  /** The nation it is of, where the method is of several. */
  readonly nation: string | null;
  /** The payroll grade it is of, where it is not everyone's. */
  readonly grade: string | null;
  readonly since: string;
  readonly until: string;
  /** Printed before all the prices it stands on were published. */
  readonly beforeOutturn: boolean;
  /** The id of its source. */
  readonly source: string;
}

/** A published figure that a method does not give, and why. */
export interface MissResult extends Omit<FigureResult, 'beforeOutturn'> {
  readonly why: string;
}

/** A named method as data: each choice with its reason, and how it compares with what was printed. */
export interface MethodResult {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Whether it is a row where no method is asked for. */
  readonly default: boolean;
  /** Whose pay its publisher speaks of. */
  readonly scope: {
    readonly workforce: string;
    readonly nations: readonly string[];
    /** Other workforces that its publisher speaks of. */
    readonly also: readonly string[];
  };
  /** `inferred` as soon as one of its choices is. */
  readonly status: ChoiceStatus;
  readonly pay: Choice;
  readonly index: Choice;
  readonly prices: Choice;
  readonly since: Choice;
  /** Of earnings: the period its figures end with; null of other methods. */
  readonly until: Choice | null;
  /** Of earnings: how grades are put together, or each by itself; null of other methods. */
  readonly weights: Choice | null;
  readonly reproduces: readonly FigureResult[];
  readonly misses: readonly MissResult[];
  readonly note: string;
  readonly sources: readonly string[];
}

/** A method as the data that users get: a copy, theirs to change. */
export function toMethodResult(method: Method): MethodResult {
  const choice = ({ value, status, because }: Choice) => ({ value, status, because });
  return {
    id: method.id,
    title: method.title,
    publisher: method.publisher,
    default: method.default,
    scope: {
      workforce: method.scope.workforce,
      nations: [...method.scope.nations],
      also: [...(method.scope.also ?? [])],
    },
    status: methodStatus(method),
    pay: choice(method.pay),
    index: choice(method.index),
    prices: choice(method.prices),
    since: choice(method.since),
    until: method.until ? choice(method.until) : null,
    weights: method.weights ? choice(method.weights) : null,
    reproduces: method.reproduces.map(published),
    misses: method.misses.map(published),
    note: method.note,
    sources: [...method.sources],
  };
}

type Years = Pick<PublishedFigure, 'nation' | 'grade' | 'since' | 'until' | 'window'>;

function published<T extends Years>({ window, ...figure }: T) {
  return {
    ...figure,
    nation: figure.nation ?? null,
    grade: figure.grade ?? null,
    since: window ? periodName(window.base) : payYearLabel(figure.since),
    until: window ? periodName(window.end) : payYearLabel(figure.until),
  };
}

/** The named methods in every form. */
export function methodsReport(catalogue: Provenance & { methods(): readonly Method[] }): Report {
  const methods = catalogue.methods();
  const ids = new Set(
    methods.flatMap((method) => [
      ...method.sources,
      ...method.reproduces.map((figure) => figure.source),
      ...method.misses.map((figure) => figure.source),
    ]),
  );
  return {
    command: 'methods',
    document: () => methodsDocument(methods),
    records: () => methods.map(toMethodResult),
    sentences: () =>
      methods.map(
        (method) =>
          `${method.id} sets ${method.pay.value} against ${method.index.value} by the ${method.prices.value} rule (choices ${methodStatus(method)}), and reproduces ${figures(method)}.`,
      ),
    envelope: () => ({
      data: {
        vintage: catalogue.vintage(ids),
        hash: catalogue.hash({ indices: [], workforces: [] }),
      },
      query: {},
      results: methods.map(toMethodResult),
      warnings: [],
      sources: [...ids].map((id) => sourceRecord(catalogue.source(id))),
    }),
    warnings: [],
  };
}

function figures(method: Method): string {
  return method.reproduces.map(figure).join(', ') || 'no figure alone';
}

function figure({
  quantity,
  printed,
  nation,
  grade,
  since,
  until,
  window,
}: Omit<PublishedFigure, 'source' | 'beforeOutturn'>): string {
  const of = [nation, grade].flatMap((each) => (each ? [`${each}, `] : [])).join('');
  const from = since === 2008 ? of : `${of}${payYearLabel(since)} to `;
  // A negative erosion is pay that rose in real terms, and is worded so.
  const gain = quantity === 'erosion' && printed.startsWith('-');
  const what = gain ? 'real rise' : quantity === 'erosion' ? 'cut' : 'rise';
  const years = window
    ? `${of}${shortPeriod(window.base)} to ${shortPeriod(window.end)}`
    : `${from}${payYearLabel(until)}`;
  return `${what} ${gain ? printed.slice(1) : printed}% (${years})`;
}

function methodsDocument(methods: readonly Method[]): readonly Block[] {
  const mark = (choice: Method['pay']) =>
    `${choice.value}${choice.status === 'inferred' ? ' *' : ''}`;
  return [
    {
      kind: 'table',
      columns: ['Method', 'Pay', 'Index', 'Prices', 'Reproduces'].map((title) => ({ title })),
      rows: methods.map((method) => [
        { text: `${method.id}${method.default ? '' : '\n(on request)'}`, tone: 'strong' as const },
        mark(method.pay),
        mark(method.index),
        mark(method.prices),
        figures(method),
      ]),
    },
    {
      kind: 'list',
      items: methods.flatMap((method) =>
        method.misses.map((miss) => `${method.id} does not give ${figure(miss)}: ${miss.why}`),
      ),
    },
    {
      kind: 'paragraph',
      text: "* inferred because the published figures come out; the other choices are stated. Each method is a reconstruction of published figures, not its publisher's own program. Reasons and sources: payrestore methods --json",
      tone: 'muted',
    },
  ];
}
