import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import { dayText, listText } from '../text.js';

/** How many publishers are named before the rest are counted. */
const NAMED = 5;

/** Who printed the figures, and which state of the data they are from. */
export function creditText(sources: readonly SourceResult[], data: DataState): string {
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const publishers = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([publisher]) => publisher);
  const named = publishers.slice(0, NAMED);
  const more = publishers.length - named.length;
  const whom = listText(more > 0 ? [...named, `${more} more`] : named);
  const vintage = data.vintage ? `, the newest of ${dayText(data.vintage)}` : '';
  return `payrestore, from figures of ${whom}${vintage} (data ${data.hash}). ONS, HM Treasury and NHS material under the Open Government Licence v3.0.`;
}

/** The same from the ids of the sources and the files behind a picture of several answers. */
export function creditOf(
  ids: Iterable<string>,
  files: Parameters<Provenance['hash']>[0],
  provenance: Provenance,
): string {
  const sources = [...new Set(ids)];
  return creditText(
    sources.map((id) => sourceRecord(provenance.source(id))),
    { vintage: provenance.vintage(sources), hash: provenance.hash(files) },
  );
}
