import { harmless } from '../../errors.js';

/** An attribute's value; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what is in it, which is markup already. */
export function element(
  name: string,
  attributes: Attributes,
  ...inside: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value ?? '')}"`,
    )
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/**
 * Text as markup that shows it and nothing else, in SVG and in HTML alike: characters that XML has
 * no place for, or that would turn the text around, are shown as escapes.
 */
export function escaped(text: string | number): string {
  return harmless(String(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A place on the picture, to a hundredth: the same text on every machine. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** A group of elements under one class. */
export function group(name: string, ...inside: readonly string[]): string {
  return element('g', { class: name }, ...inside);
}
