/** An element of a read SVG or XML text, with what lies in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, unescaped. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
  readonly children: XmlElement[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** What XML has no place for, and more that no text here is to hold: controls, halves of characters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** Reads XML as strictly as charts need: elements, attributes in double quotes, five entities. */
export function readXml(text: string): XmlElement {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML has no place for');
  const root: Open = { name: '', attributes: {}, text: '', children: [] };
  const open: Open[] = [root];
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (!found) throw new Error(`not XML: ${text.slice(from, from + 60)}`);
    const [, closing, name, attributes = '', empty, words] = found;
    const inside = open.at(-1) as Open;
    if (words !== undefined) inside.text += unescaped(words);
    else if (closing) {
      if (inside.name !== name || attributes !== '')
        throw new Error(`</${name}> in ${inside.name}`);
      open.pop();
      (open.at(-1) as Open).children.push(inside);
    } else {
      const element: Open = { name: name ?? '', attributes: {}, text: '', children: [] };
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (key in element.attributes) throw new Error(`${key} twice in ${name}`);
        element.attributes[key] = unescaped(value);
      }
      if (empty) inside.children.push(element);
      else open.push(element);
    }
  }
  const [only, ...more] = root.children;
  if (open.length > 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  if (!only || more.length > 0 || root.text.trim() !== '') throw new Error('not one element');
  return only;
}

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (_, body: string) => {
    const character = body.endsWith(';') ? ENTITIES[body.slice(0, -1)] : undefined;
    if (character === undefined) throw new Error(`&${body} is no entity of ours`);
    return character;
  });
}

/** An element and everything in it. */
export function everything(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everything)];
}

/** The elements of a class. */
export function ofClass(svg: XmlElement, name: string): readonly XmlElement[] {
  return everything(svg).filter(({ attributes }) =>
    (attributes['class'] ?? '').split(' ').includes(name),
  );
}

/** A figure on a chart, as the mark of it says. */
export interface ChartFigure {
  /** The line or the specification it is of. */
  readonly of: string;
  readonly at: number;
  readonly value: number;
  readonly hollow: boolean;
  readonly says: string;
}

/** Every figure that a chart has a mark for. */
export function figuresOf(svg: XmlElement): readonly ChartFigure[] {
  return ofClass(svg, 'point').flatMap(({ attributes, children }) => {
    const value = attributes['data-value'];
    if (value === undefined) return [];
    return [
      {
        of: attributes['data-line'] ?? attributes['data-name'] ?? '',
        at: Number(attributes['data-at']),
        value: Number(value),
        hollow: (attributes['class'] ?? '').includes('hollow'),
        says: children.find(({ name }) => name === 'title')?.text ?? '',
      },
    ];
  });
}

/** Every word that is written on a chart. */
export function wordsOf(svg: XmlElement): readonly string[] {
  return everything(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}
