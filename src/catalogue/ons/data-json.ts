import { britishDay, printedDay } from './dates.js';
import { notOns, readPeriods } from './periods.js';
import type { OnsSeries, RawRow } from './series.js';

/** A series out of the JSON that ons.gov.uk serves at `<series>/data`. */
export function readDataJson(text: string, file: string): OnsSeries {
  const content = parse(text, file);
  const { description, months, quarters, years } = content;
  if (!isRecord(description) || !Array.isArray(months)) {
    throw notOns(file, 'it is JSON, but not that of an ONS time series');
  }
  const said = (name: string) => string(description[name]).trim();
  const title = said('title');
  const cdid = said('cdid').toUpperCase();
  if (title === '' || cdid === '') throw notOns(file, 'it has no title or no CDID');
  return {
    form: 'data-json',
    title,
    cdid,
    dataset: (said('datasetId') || datasetOf(months)).toUpperCase() || undefined,
    unit: [said('preUnit'), said('unit')].filter((part) => part !== '').join(' '),
    released: britishDay(said('releaseDate')),
    nextRelease: printedDay(said('nextRelease')),
    path: string(content['uri']) || undefined,
    ...readPeriods(
      [...rows(years, 'years'), ...rows(quarters, 'quarters'), ...rows(months, 'months')],
      file,
    ),
  };
}

function parse(text: string, file: string): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw notOns(file, 'not whole JSON: it was cut short or changed');
  }
  if (!isRecord(content)) throw notOns(file, 'it is JSON, but not that of an ONS time series');
  return content;
}

function rows(list: unknown, name: string): readonly RawRow[] {
  return (Array.isArray(list) ? list : []).map((entry: unknown, at) => ({
    label: isRecord(entry) ? string(entry['date']) : '',
    value: isRecord(entry) ? string(entry['value']) : '',
    where: `${name}[${at}]`,
  }));
}

function datasetOf(months: readonly unknown[]): string {
  const last = months.at(-1);
  return isRecord(last) ? string(last['sourceDataset']) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
