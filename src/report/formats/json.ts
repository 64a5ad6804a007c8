/** One JSON document for an answer: the versioned envelope around what the command found. */
export function jsonEnvelope(command: string, tool: string, envelope: object): string {
  const document = { schema: `payrestore/${command}/v1`, tool, ...envelope };
  return `${shownSafely(JSON.stringify(document, null, 2))}\n`;
}

/** One bare result a line. */
export function ndjson(records: readonly object[]): string {
  return records.map((record) => `${shownSafely(JSON.stringify(record))}\n`).join('');
}

/** The same JSON, with what a terminal would obey written as JSON's own escapes. */
function shownSafely(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at);
      return `\\u${unit.toString(16).padStart(4, '0')}`;
    }).join(''),
  );
}
