/** One JSON document for an answer: the versioned envelope around what the command found. */
export function jsonEnvelope(command: string, tool: string, envelope: object): string {
  const document = { schema: `payrestore/${command}/v1`, tool, ...envelope };
  return `${shownSafely(JSON.stringify(document, null, 2))}\n`;
}

/** One bare result a line. */
export function ndjson(records: readonly object[]): string {
  return records.map((record) => `${shownSafely(JSON.stringify(record))}\n`).join('');
}

/** Printable ASCII and Latin-1 (without its soft hyphen), dashes, quotation marks and an ellipsis. */
const HARMLESS = /^[\n -~\xa0-\xac\xae-\xff\u2010-\u2027]*$/;

/** The same JSON, with what a terminal would obey written as JSON's own escapes. */
function shownSafely(text: string): string {
  // Most answers need no more than a look, and Unicode's classes take a millisecond to make.
  if (HARMLESS.test(text)) return text;
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at);
      return `\\u${unit.toString(16).padStart(4, '0')}`;
    }).join(''),
  );
}
