import type { DataSeries, DataValue } from '../domain/data-series.js';
import { PRINTED_MEASURES, type PrintedMeasure } from '../domain/earnings/series.js';
import type { Confidence } from '../domain/price-index.js';
import type { EarningsFile } from './shapes/index.js';

type FileGrade = EarningsFile['grades'][number];
type FileRow = FileGrade['twelveMonths']['rows'][number];
/** The confidence of a source's figures, or of one that was derived. */
type ConfidenceOf = (source: string, derived: unknown) => Confidence;

const BLANK = { said: null, formula: null, reason: null, knownSince: null, note: null } as const;

/** A file of earnings as a series: what was printed of each grade, measure by measure. */
export function earningsSeries(
  file: EarningsFile,
  confidenceOf: ConfidenceOf,
  origin: string,
): Omit<DataSeries, 'file'> {
  return {
    id: file.id,
    kind: 'earnings',
    title: file.title,
    nation: file.nation,
    workforce: null,
    unit: file.unit,
    note: file.note ?? null,
    confirmedThrough: null,
    origin,
    values: file.grades.flatMap((grade) => [
      ...averages(grade, confidenceOf),
      ...counts(grade, confidenceOf),
    ]),
  };
}

/** Averages over twelve months, then those of months. */
function averages(grade: FileGrade, confidenceOf: ConfidenceOf): readonly DataValue[] {
  const { twelveMonths, months } = grade;
  const years = twelveMonths.rows.map((row) => ({
    ...row,
    period: `12m-to-${row.to}`,
    source: twelveMonths.source,
  }));
  const single = (months?.rows ?? []).map((row) => ({
    ...row,
    period: row.month,
    source: months?.source ?? '',
  }));
  return PRINTED_MEASURES.flatMap((measure) =>
    [...years, ...single].flatMap((row): DataValue[] => {
      const { period, source } = row;
      const [value, reason] = [row[measure], reasonAt(row, measure)];
      const about = { ...BLANK, point: `${grade.id} ${measure}`, period, source };
      if (value !== undefined) {
        return [{ ...about, value, confidence: confidenceOf(source, undefined) }];
      }
      return reason === undefined ? [] : [{ ...about, value: null, confidence: null, reason }];
    }),
  );
}

/** Why a row has no figure of a measure, where it says so. */
function reasonAt({ absent }: Pick<FileRow, 'absent'>, measure: PrintedMeasure) {
  return absent?.measures.includes(measure) ? absent.reason : undefined;
}

/** How many people and posts the averages are over. */
function counts(grade: FileGrade, confidenceOf: ConfidenceOf): readonly DataValue[] {
  const ofMonths = (grade.months?.rows ?? []).map((row) => ({
    period: row.month,
    people: row.people,
    posts: row.posts,
    derived: undefined,
    source: grade.months?.source ?? '',
  }));
  return (['people', 'posts'] as const).flatMap((what) =>
    [...(grade.counts ?? []), ...ofMonths].flatMap((row): DataValue[] => {
      const { period, source, derived } = row;
      const value = row[what];
      if (value === undefined) return [];
      const confidence = confidenceOf(source, derived);
      const formula = derived?.formula ?? null;
      return [
        { ...BLANK, point: `${grade.id} ${what}`, period, value, confidence, formula, source },
      ];
    }),
  );
}
