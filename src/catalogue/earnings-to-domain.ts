import type { Month } from '../domain/calendar.js';
import { parsePeriod } from '../domain/earnings/period.js';
import type {
  Count,
  EarningsCaution,
  EarningsFigure,
  EarningsSeries,
  PrintedMeasure,
} from '../domain/earnings/series.js';
import type { EarningsFile } from './shapes/index.js';
import { confidence, figure, month, must, type Sources } from './to-domain.js';

type FileGrade = EarningsFile['grades'][number];
type Figures = Readonly<Record<PrintedMeasure, ReadonlyMap<Month, EarningsFigure>>>;
type Row = Readonly<Partial<Record<PrintedMeasure, string | undefined>>> & { readonly at: string };

/** The earnings of each payroll grade of a file, by the grade's id. */
export function toEarnings(
  file: EarningsFile,
  sources: Sources,
  origin: string,
): ReadonlyMap<string, EarningsSeries> {
  return new Map(
    file.grades.map((grade): [string, EarningsSeries] => [
      grade.id,
      {
        file: file.id,
        id: grade.id,
        title: grade.title,
        publication: file.title,
        first: month(file.first),
        before: file.before,
        last: lastMonth(grade),
        ...figuresOf(grade, sources),
        unsummed: new Map(
          grade.unsummed?.measures.map((measure) => [measure, grade.unsummed?.reason ?? '']),
        ),
        counts: countsOf(grade, sources),
        cautions: cautionsOf(file, grade),
        origin,
      },
    ]),
  );
}

function figuresOf(
  { twelveMonths, months }: FileGrade,
  sources: Sources,
): Pick<EarningsSeries, 'years' | 'months'> {
  const years = twelveMonths.rows.map((row) => ({ ...row, at: row.to }));
  const single = (months?.rows ?? []).map((row) => ({ ...row, at: row.month }));
  return {
    years: toFigures(years, twelveMonths.source, sources),
    months: toFigures(single, months?.source ?? twelveMonths.source, sources),
  };
}

function toFigures(rows: readonly Row[], source: string, sources: Sources): Figures {
  const of = (measure: PrintedMeasure) =>
    new Map(
      rows.flatMap((row): [Month, EarningsFigure][] => {
        const printed = row[measure];
        if (printed === undefined) return [];
        const letter = confidence(sources, source, false);
        return [[month(row.at), { value: figure(printed), printed, source, confidence: letter }]];
      }),
    );
  return {
    basicPerFte: of('basicPerFte'),
    basic: of('basic'),
    nonBasic: of('nonBasic'),
    total: of('total'),
  };
}

/** The counts of twelve months, then those of single months. */
function countsOf({ counts = [], months }: FileGrade, sources: Sources): readonly Count[] {
  const ofYears = counts.map((entry) => ({
    period: must(parsePeriod(entry.period), `period ${entry.period}`),
    people: figure(entry.people),
    posts: figure(entry.posts),
    source: entry.source,
    confidence: confidence(sources, entry.source, entry.derived !== undefined),
  }));
  const ofMonths = (months?.rows ?? []).flatMap((row): Count[] => {
    if (row.people === undefined || row.posts === undefined || months === undefined) return [];
    return [
      {
        period: { last: month(row.month), months: 1 },
        people: figure(row.people),
        posts: figure(row.posts),
        source: months.source,
        confidence: confidence(sources, months.source, false),
      },
    ];
  });
  return [...ofYears, ...ofMonths];
}

/** The cautions of a grade, one for each span of months. */
function cautionsOf({ cautions = [] }: EarningsFile, { id }: FileGrade): EarningsCaution[] {
  return cautions
    .filter(({ only }) => only?.includes(id) ?? true)
    .flatMap(({ code, in: spans, measures, what, owed, notInFte }) =>
      spans.map(spanOf).map(({ from, to }) => ({
        ...{ code, from, to, measures, what, notInFte },
        owed: owed === undefined ? undefined : spanOf(owed),
      })),
    );
}

/** The months of `2024-11`, or of `2017-04..2018-11`. */
function spanOf(text: string): { readonly from: Month; readonly to: Month } {
  const [from = '', to = from] = text.split('..');
  return { from: month(from), to: month(to) };
}

function lastMonth({ twelveMonths, months }: FileGrade): Month {
  const all = [
    ...twelveMonths.rows.map(({ to }) => to),
    ...(months?.rows ?? []).map((row) => row.month),
  ];
  return month(must(all.sort().at(-1), 'no rows'));
}
