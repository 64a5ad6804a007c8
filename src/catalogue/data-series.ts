import type { DataKind, DataSeries, DataValue } from '../domain/data-series.js';
import type { Confidence } from '../domain/price-index.js';
import { PayrestoreError } from '../errors.js';
import type { Catalogue } from './catalogue.js';
import { earningsSeries } from './earnings-values.js';
import { headcountSeries } from './headcounts-values.js';
import { nearest } from './names/nearest.js';
import type {
  AwardsFile,
  EarningsFile,
  HeadcountsFile,
  PayScaleFile,
  PriceIndexFile,
} from './shapes/index.js';

const FOLDERS = {
  'price-index': 'indices',
  'award-chain': 'awards',
  'pay-scale': 'scales',
  earnings: 'earnings',
  headcounts: 'headcounts',
} as const satisfies Record<DataKind, string>;

const BLANK = {
  point: null,
  said: null,
  formula: null,
  reason: null,
  knownSince: null,
  note: null,
} as const;

/** The id and kind of everything in the catalogue that holds figures. */
export function seriesIds(catalogue: Catalogue): readonly { id: string; kind: DataKind }[] {
  return (Object.keys(FOLDERS) as DataKind[]).flatMap((kind) =>
    catalogue.files.list(FOLDERS[kind]).map((id) => ({ id, kind })),
  );
}

/** A series by its id, in any case; throws `unknown-series`. */
export function dataSeries(catalogue: Catalogue, name: string): DataSeries {
  const all = seriesIds(catalogue);
  const found = all.find((entry) => entry.id === name.trim().toLowerCase());
  if (!found) {
    const near = nearest(
      name,
      all.map((entry) => entry.id),
    );
    throw new PayrestoreError('unknown-series', {
      given: name,
      nearest: near,
      seeAlso: 'payrestore data list',
    });
  }
  const file = `${FOLDERS[found.kind]}/${found.id}.json`;
  const origin = catalogue.files.origin(file);
  const content = catalogue.read(file);
  const letter = (source: string, derived: unknown) => confidenceOf(catalogue, source, derived);
  switch (found.kind) {
    case 'price-index':
      return { file, ...indexSeries(catalogue, content as PriceIndexFile, origin) };
    case 'pay-scale':
      return { file, ...scaleSeries(catalogue, content as PayScaleFile, origin) };
    case 'award-chain':
      return { file, ...awardSeries(catalogue, content as AwardsFile, origin) };
    case 'earnings':
      return { file, ...earningsSeries(content as EarningsFile, letter, origin) };
    case 'headcounts':
      return { file, ...headcountSeries(content as HeadcountsFile, letter, origin) };
  }
}

/** A figure's confidence is its source's, or C where nobody printed it. */
function confidenceOf(catalogue: Catalogue, source: string, derived: unknown): Confidence {
  return derived === undefined ? catalogue.source(source).confidence : 'C';
}

function indexSeries(
  catalogue: Catalogue,
  file: PriceIndexFile,
  origin: string,
): Omit<DataSeries, 'file'> {
  return {
    id: file.id,
    kind: 'price-index',
    title: file.title,
    nation: null,
    workforce: null,
    unit: file.referencePeriod,
    note: file.note ?? null,
    confirmedThrough: null,
    origin,
    values: file.levels.map((level) => {
      const source = level.source ?? file.source;
      return {
        ...BLANK,
        period: level.month ?? level.year ?? '',
        value: level.level,
        confidence: confidenceOf(catalogue, source, level.derived),
        said: level.provisional ? 'provisional' : null,
        formula: level.derived?.formula ?? null,
        note: level.note ?? null,
        source,
      };
    }),
  };
}

function scaleSeries(
  catalogue: Catalogue,
  file: PayScaleFile,
  origin: string,
): Omit<DataSeries, 'file'> {
  return {
    id: file.id,
    kind: 'pay-scale',
    title: file.title,
    nation: file.nation,
    workforce: file.workforce,
    unit: file.unit,
    note: file.note ?? null,
    confirmedThrough: file.confirmedThrough,
    origin,
    values: file.points.flatMap((point) =>
      point.amounts.map((entry): DataValue => {
        const { from: period, knownSince = null, source = null } = entry;
        const common = { ...BLANK, point: point.id, period, knownSince, source };
        if ('absent' in entry) {
          return {
            ...common,
            value: null,
            confidence: null,
            said: entry.absent,
            reason: entry.reason,
          };
        }
        return {
          ...common,
          value: entry.amount,
          confidence: confidenceOf(catalogue, entry.source, entry.derived),
          said: entry.revision ?? null,
          formula: entry.derived?.formula ?? null,
          note: entry.note ?? null,
        };
      }),
    ),
  };
}

function awardSeries(
  catalogue: Catalogue,
  file: AwardsFile,
  origin: string,
): Omit<DataSeries, 'file'> {
  const every = file.chains.map((chain) => chain.id).join(', ');
  return {
    id: file.id,
    kind: 'award-chain',
    title: file.title,
    nation: file.nation,
    workforce: file.workforce,
    unit: 'percent on basic pay',
    note: null,
    confirmedThrough: file.confirmedThrough,
    origin,
    values: file.awards.map((award) => ({
      ...BLANK,
      point: award.chains?.join(', ') ?? every,
      period: award.payYear,
      value: award.percent,
      confidence: catalogue.source(award.source).confidence,
      said: award.status,
      knownSince: award.knownSince ?? null,
      note: award.note ?? null,
      source: award.source,
    })),
  };
}
