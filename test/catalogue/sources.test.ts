import { describe, expect, test } from 'vitest';
import { bundledTexts } from '../../src/catalogue/bundled-texts.js';
import { cli } from '../support/fake-process.js';
import { raw, sources } from '../support/raw-data.js';

/** A source that a value cites or inherits, with the value's place. */
interface Cited {
  readonly place: string;
  readonly id: string | undefined;
}

const FIGURES = [
  ...['level', 'amount', 'percent', 'printed'],
  ...['basicPerFte', 'basic', 'nonBasic', 'total', 'people', 'posts', 'count'],
];

/** Every printed figure of a file, with the nearest source said of it or of what holds it. */
function figures(value: unknown, place: string, inherited: string | undefined): readonly Cited[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, at) => figures(entry, `${place}[${at}]`, inherited));
  }
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const id = typeof record['source'] === 'string' ? record['source'] : inherited;
  return Object.entries(record).flatMap(([key, entry]) =>
    FIGURES.includes(key) && typeof entry === 'string'
      ? [{ place: `${place}.${key}`, id }]
      : figures(entry, `${place}.${key}`, id),
  );
}

const known = new Map(sources.map((source) => [source.id, source]));
const files = [...bundledTexts().keys()];
const cited = files.flatMap((path) => figures(raw(path), path, undefined));

/** The figures that answers are computed from: not those that somebody quoted. */
const notQuoted = cited.filter(({ place }) => !place.startsWith('claims.json'));

/** How many values rest on the sources named. */
function valuesOf(ids: readonly string[], of = cited): number {
  return of.filter(({ id }) => ids.includes(id ?? '')).length;
}

/**
 * Sources that no date of publication could be found of, by the reason. What is found later comes
 * out of this list; nothing may be added to it.
 */
const UNDATED: Readonly<Record<string, readonly string[]>> = {
  'the document is kept current under one address and prints no date': [
    ...['nhs-handbook-annex-3-9g', 'nhs-handbook-annex-3-9k', 'nhs-handbook-annex-3-9l'],
    ...['bma-scotland-consultants', 'bma-scotland-resident-scales', 'parliament-mps-pay'],
    ...['cambridge-clinical-nodal-points', 'imperial-clinical-scales-2023-04-01'],
    ...['pulsejobs-scotland-2023', 'pulsejobs-wales-2023', 'pulsejobs-consultants-england'],
    ...['imgconnect-ni-2023', 'sas-start-2024', 'hscni-payroll-resident-award', 'zoom-afc-2020'],
    ...['publicsectorcalculators-junior-doctor', 'hoc-library-cbp-9995'],
  ],
  'the article was read in a copy without its date': ['irish-news-bma-ni-2022'],
  'the file in the archive prints no date': ['fpr-pay-mapping', 'fprmodeller-counts'],
  'the page that published the file was not seen, and the file prints no date': [
    'nhs-earnings-csv-2025-10',
  ],
  'the document has a number, and the copy read did not show its date': [
    ...['hoc-library-cbp-7762', 'ipsa-foi-cas-56625', 'dhsc-hl7476'],
  ],
  'neither the address nor the date of the page was kept': [
    ...['imgconnect-scotland-2024', 'consultants-england-2022-endpoints', 'zaro-afc-2024'],
    ...['consultants-england-2025-endpoints', 'bmj-careers-consultants-wales-2013'],
    'politics-teachers-pay',
  ],
  'awards of many years, each printed somewhere else': [
    ...['afc-award-reports', 'strb-awards', 'prrb-awards'],
  ],
  'worked out here': ['fit-bma-2023'],
  'a quotation on a page, or in a copy of one, without its day; no value but the quoted rests on it':
    [
      ...['bbc-verify-forum-copy-2025', 'doctorsuk-offer-2026-06', 'gponline-arm-2022-06'],
      ...['loretm-barclay-2023', 'spectator-danegeld-2025'],
    ],
};
/**
 * No more values than this rest on them, quoted figures aside: 612 are of the three tables of the
 * NHS Handbook, 1,034 of 24 months of NHS England's earnings, and ten are counts of people.
 */
const MOST_UNDATED = 1895;

/** What finds a document without an address: the number its publisher gave it, or its table. */
const NUMBERS = [
  /^Pay (and Conditions )?Circular \(M&D\) \d+\/\d{4}( R\d?)?$/,
  /^PCS\((DD|AFC)\)\d{4}\/\d+$/,
  /^HSC\(TC8\) \d+\/\d{4}$/,
  /^DDRB \d+th report$/,
  /^CBP-\d+$/,
  /^CAS-\d+$/,
  /^Annex \d+, table \d+\([a-z]\)$/,
];

/**
 * Sources with neither an address nor a number, of which only who printed it and when, or the
 * host, was kept; all but one of confidence B or C. Nothing may be added to this list.
 */
const UNADDRESSED: Readonly<Record<string, readonly string[]>> = {
  'worked out here': ['fit-bma-2023'],
  'a review body’s report, known by its year from reports of the award': [
    ...['ddrb-2020', 'ddrb-2022', 'ddrb-2023', 'ddrb-2024', 'ddrb-2025'],
  ],
  'a statement or release of a government or authority, known by its day': [
    ...['dhsc-2025-05-22', 'govwales-award-2023-08-24', 'ipsa-release-2020-03-05'],
  ],
  'an article or a page, known by its publisher and its day, month or year': [
    ...['mddus-2011-03', 'metro-mps-2009-03-30', 'bbc-mps-2009-03', 'itv-mps-2013'],
    ...['hoc-library-mps-2014', 'politicshome-mps-2017', 'herald-mps-2018', 'hoc-library-mps-2022'],
    ...['guardian-teachers-2008-01-15', 'tes-teachers-2011', 'employee-benefits-teachers-2017'],
    ...['schools-week-teachers', 'polfed-police-2024', 'govuk-police-2025', 'mse-forum-5574296'],
    ...['scotgov-award-2018', 'scottishdental-award-2019', 'wired-gov-scotland-2022'],
    ...['rcn-pay-2010', 'unison-las-afc-2017', 'unison-las-afc-2018', 'unison-trusts-afc-2019'],
    ...['northern-devon-afc-2020', 'unison-las-afc-2022', 'rcni-afc-2024'],
  ],
  'a file of a public repository, whose name was not kept': [
    ...['github-dfc-afc-2019', 'github-pcn-des-2019', 'github-mps-2026'],
  ],
  'neither the address nor the date of the page was kept': [
    ...['imgconnect-scotland-2024', 'consultants-england-2022-endpoints', 'zaro-afc-2024'],
    ...['consultants-england-2025-endpoints', 'bmj-careers-consultants-wales-2013'],
    'politics-teachers-pay',
  ],
  'awards of many years, each printed somewhere else': [
    ...['afc-award-reports', 'strb-awards', 'prrb-awards'],
  ],
};
const MOST_UNADDRESSED = 433;

const idsOf = (lists: typeof UNDATED) => Object.values(lists).flat().sort();

describe('every value', () => {
  test('is looked at: several thousand of them', () => {
    expect(cited.length).toBeGreaterThan(7000);
  });

  test('resolves to a source with a title and a publisher', () => {
    const bare = cited.filter(({ id }) => {
      const source = known.get(id ?? '');
      return !(source?.title && source.publisher);
    });
    expect(bare).toEqual([]);
  });

  test('rests on a date of publication, but for those listed', () => {
    const undated = sources.filter(({ published }) => published === undefined);
    expect(undated.map(({ id }) => id).sort()).toEqual(idsOf(UNDATED));
    expect(valuesOf(idsOf(UNDATED), notQuoted)).toBeLessThanOrEqual(MOST_UNDATED);
  });

  test('rests on an address or a number, but for those listed', () => {
    const found = (reference = '') => NUMBERS.some((form) => form.test(reference));
    const nowhere = sources.filter(({ url, reference }) => url === undefined && !found(reference));
    expect(nowhere.map(({ id }) => id).sort()).toEqual(idsOf(UNADDRESSED));
    expect(valuesOf(idsOf(UNADDRESSED))).toBeLessThanOrEqual(MOST_UNADDRESSED);
    expect(nowhere.filter(({ confidence }) => confidence === 'A').map(({ id }) => id)).toEqual([
      'ipsa-release-2020-03-05',
    ]);
  });

  test('without a date of publication says why, and when it was read', () => {
    for (const { undated, published, retrieved } of sources) {
      expect(Boolean(undated) !== Boolean(published)).toBe(true);
      expect(retrieved).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test('of them is counted where the data is verified, and in the bibliography', async () => {
    const verified = JSON.parse((await cli('data verify --json')).stdout);
    expect(verified.summary).toMatchObject({ undated: valuesOf(idsOf(UNDATED)) });
    expect((await cli('data verify')).stdout.replaceAll(/\s+/g, ' ')).toContain(
      `${verified.summary.undated.toLocaleString('en')} values rest on sources without a date`,
    );
    expect((await cli('sources')).stdout.replaceAll(/\s+/g, ' ')).toContain(
      `${sources.length} sources: ${idsOf(UNDATED).length} without a date of publication`,
    );
  });
});

describe('the bibliography', () => {
  test('has each id once', () => {
    expect(sources).toHaveLength(known.size);
  });

  test('says nothing was published after it was read', () => {
    const late = sources.filter(({ published, retrieved }) => (published ?? '') > retrieved);
    expect(late.map((source) => source.id)).toEqual([]);
  });

  test('of confidence C is of something worked out, and says how', () => {
    const derived = sources.filter((source) => source.confidence === 'C');
    expect(derived.map((source) => source.id).sort()).toEqual([
      'fit-bma-2023',
      // Round numbers that nobody counted: of no better confidence than what is worked out.
      'fprmodeller-counts',
      'ons-l522-2026-03-25',
    ]);
  });
});
