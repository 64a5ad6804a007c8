/** A made-up series in the layouts that ONS serves: levels that rise by a tenth every month. */
export interface MadeUpSeries {
  readonly title?: string;
  readonly cdid?: string;
  readonly unit?: string;
  /** How many months, from January 2015. */
  readonly count?: number;
  readonly released?: string;
  readonly nextRelease?: string;
  /** Levels to print in place of the usual ones, by month; null leaves the month out. */
  readonly levels?: Readonly<Record<string, string | null>>;
}

export const TITLE = 'MADE-UP INDEX 00: ALL ITEMS 2015=100';
export const CDID = 'ZZZ1';
export const PATH = '/economy/madeup/timeseries/zzz1/mm23';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** 99.5 in January and February 2015, then a tenth more every month: 2015 averages 100.0. */
function usualLevel(at: number): string {
  return (99.5 + Math.max(0, at - 1) / 10).toFixed(1);
}

export interface MadeUpMonth {
  readonly month: string;
  readonly level: string;
}

export function madeUpMonths({ count = 24, levels = {} }: MadeUpSeries = {}): MadeUpMonth[] {
  return Array.from({ length: count }, (_, at) => {
    const month = `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const given = levels[month];
    return { month, level: given === undefined ? usualLevel(at) : given };
  }).filter((entry): entry is MadeUpMonth => entry.level !== null);
}

/** The generator's CSV: two quoted columns, LF, no byte-order mark. */
export function generatorCsv(series: MadeUpSeries = {}): string {
  const { title = TITLE, cdid = CDID, unit = 'Index, base year = 100' } = series;
  const months = madeUpMonths(series);
  const rows = [
    ['Title', title],
    ['CDID', cdid],
    ['Source dataset ID', 'MM23'],
    ['PreUnit', ''],
    ['Unit', unit],
    ['Release date', series.released ?? '18-01-2017'],
    ['Next release', series.nextRelease ?? '15 February 2017'],
  ].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
  return [
    ...rows,
    '"Important notes",',
    ...years(months).map(([year, level]) => `"${year}","${level}"`),
    ...quarters(months).map(([quarter, level]) => `"${quarter}","${level}"`),
    ...months.map(({ month, level }) => `"${label(month)}","${level}"`),
    '',
  ].join('\n');
}

/** The JSON of `/data`: every value a text. */
export function dataJson(series: MadeUpSeries = {}): string {
  const { title = TITLE, cdid = CDID, unit = 'Index, base year = 100' } = series;
  const months = madeUpMonths(series);
  const row = (date: string, value: string, month = '', quarter = '') => ({
    date,
    value,
    label: date,
    year: date.slice(0, 4),
    month,
    quarter,
    sourceDataset: 'MM23',
    updateDate: '2017-01-18T00:00:00.000Z',
  });
  return JSON.stringify({
    years: years(months).map(([year, level]) => row(year, level)),
    quarters: quarters(months).map(([quarter, level]) =>
      row(quarter, level, '', quarter.slice(-2)),
    ),
    months: months.map(({ month, level }) =>
      row(label(month), level, NAMES[Number(month.slice(5)) - 1]),
    ),
    sourceDatasets: ['MM23'],
    description: {
      title,
      cdid,
      unit,
      preUnit: '',
      datasetId: 'MM23',
      releaseDate: series.released ?? '2017-01-18T00:00:00.000Z',
      nextRelease: series.nextRelease ?? '15 February 2017',
      number: months.at(-1)?.level,
      date: label(months.at(-1)?.month ?? ''),
    },
    type: 'timeseries',
    uri: PATH,
    notes: [],
  });
}

/** The same series as a data file of the user's, as an earlier release left it. */
export function storedIndex(series: MadeUpSeries = {}): string {
  const { title = TITLE, cdid = CDID } = series;
  const source = {
    id: 'ons-zzz1-2016-12-13',
    title,
    publisher: 'Office for National Statistics',
    reference: `${cdid}, MM23`,
    published: '2016-12-13',
    retrieved: '2016-12-14',
    licence: 'OGL-UK-3.0',
    confidence: 'A',
    read: 'made up',
  };
  return JSON.stringify({
    id: 'zzz1',
    title: 'Made-up index',
    shortTitle: 'MUI',
    printedTitle: title,
    cdid,
    path: PATH,
    referencePeriod: '2015=100',
    decimals: 1,
    released: 'monthly',
    revised: false,
    note: 'Made up.',
    source: source.id,
    sources: [source],
    levels: madeUpMonths({ count: 20, ...series }),
  });
}

function label(month: string): string {
  return `${month.slice(0, 4)} ${MONTHS[Number(month.slice(5)) - 1]}`;
}

function means(
  months: readonly MadeUpMonth[],
  size: number,
  name: (month: string) => string,
): (readonly [string, string])[] {
  const groups = new Map<string, number[]>();
  for (const { month, level } of months) {
    if (Number.isNaN(Number.parseFloat(level))) continue;
    const key = name(month);
    groups.set(key, [...(groups.get(key) ?? []), Number.parseFloat(level)]);
  }
  return [...groups]
    .filter(([, levels]) => levels.length === size)
    .map(([key, levels]) => [
      key,
      (Math.round((levels.reduce((a, b) => a + b, 0) / size) * 10 + 1e-9) / 10).toFixed(1),
    ]);
}

function years(months: readonly MadeUpMonth[]) {
  return means(months, 12, (month) => month.slice(0, 4));
}

function quarters(months: readonly MadeUpMonth[]) {
  return means(
    months,
    3,
    (month) => `${month.slice(0, 4)} Q${Math.ceil(Number(month.slice(5)) / 3)}`,
  );
}
