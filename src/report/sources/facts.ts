import type { Source } from '../../domain/source.js';
import type { Block } from '../document.js';
import { dayText } from '../text.js';

/** Everything known of a source, a line a fact. */
export function sourceFacts(source: Source): readonly Block[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Publisher', source.publisher],
    ['Reference', source.reference],
    ['Published', source.published ? dayText(source.published) : `no date: ${source.undated}`],
    ['Address', source.url],
    ['Retrieved', dayText(source.retrieved)],
    ['Licence', source.licence],
    ['Confidence', `${source.confidence} (${CONFIDENCE[source.confidence]})`],
    ['Read', source.read],
    ['Note', source.note],
  ];
  return [
    { kind: 'heading', text: `[${source.id}] ${source.title}` },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    },
  ];
}

const CONFIDENCE = {
  A: 'read in the document itself',
  B: 'a reputable secondary source, or a transcription',
  C: 'derived, not printed',
} as const;
