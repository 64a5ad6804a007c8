import type { Source } from '../../domain/source.js';

/** A source as an item of CSL-JSON, which reference managers and pandoc read. */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'report' | 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly number?: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  readonly note?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export function toCsl(source: Source): CslItem {
  const { reference, published, url, note } = source;
  return {
    id: source.id,
    type: typeOf(source),
    title: source.title,
    author: [{ literal: source.publisher }],
    publisher: source.publisher,
    ...(reference === undefined ? {} : { number: reference }),
    ...(published === undefined ? {} : { issued: cslDate(published) }),
    accessed: cslDate(source.retrieved),
    ...(url === undefined ? {} : { URL: url }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Publishers whose figures here are series of data. */
const STATISTICIANS = ['Office for National Statistics', 'HM Treasury'];

/** Statistical series are data sets, numbered circulars reports, and the rest pages. */
function typeOf({ publisher, reference, url }: Source): CslItem['type'] {
  if (STATISTICIANS.includes(publisher)) return 'dataset';
  return reference !== undefined && (url === undefined || /\d/.test(reference))
    ? 'report'
    : 'webpage';
}

/** Year, month and day, or as much of them as is known. */
function cslDate(text: string): CslDate {
  return { 'date-parts': [text.split('-').map(Number)] };
}
