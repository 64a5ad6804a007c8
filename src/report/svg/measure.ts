// How wide text will be is only known to whoever draws it, with the fonts it has. What is reckoned
// here is the width in DejaVu Sans, one of the widest in use, so that nothing overlaps elsewhere.

const NARROW = /[ .,:;'|!()[\]ijlIft/-]/;
const WIDE = /[mwMW%@+−–—→£]/;
const CAPITAL = /[A-Z]/;

/** About how wide a text is, in the unit of its size. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += shareOf(character);
  return width * size;
}

function shareOf(character: string): number {
  if (NARROW.test(character)) return 0.4;
  if (WIDE.test(character)) return 0.9;
  if (CAPITAL.test(character)) return 0.74;
  return 0.63;
}

/** A text in lines no wider than the room there is; a longer word has a line to itself. */
export function linesIn(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, size, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word too long for any line, cut where it has to be. */
function pieces(word: string, size: number, room: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, size) > room) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** A label no longer than its room; the whole of it stands in the words of what it labels. */
export function fitted(label: string, size: number, room: number): string {
  if (widthOf(label, size) <= room) return label;
  let kept = label;
  while (kept !== '' && widthOf(`${kept}…`, size) > room) kept = kept.slice(0, -1);
  return `${kept}…`;
}
