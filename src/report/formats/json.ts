/** One JSON document for an answer: the versioned envelope around what the command found. */
export function jsonEnvelope(command: string, tool: string, envelope: object): string {
  return `${JSON.stringify({ schema: `payrestore/${command}/v1`, tool, ...envelope }, null, 2)}\n`;
}

/** One bare result a line. */
export function ndjson(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
