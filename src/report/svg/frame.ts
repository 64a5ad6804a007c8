import type { Legend } from '../chart/picture.js';
import { element, escaped, group } from './element.js';
import { linesIn } from './measure.js';
import { chartRules, colourVariables, PALETTES, type ThemeName } from './theme.js';

/** How a picture is to be drawn. */
export interface Drawing {
  /** In pixels; the height follows from what is on it. */
  readonly width: number;
  /** Undefined on a page that brings the rules and the colours itself. */
  readonly theme: ThemeName | undefined;
  /** Tells this picture's parts from those of others on the same page. */
  readonly id: string;
}

/** What is drawn between the title and the notes. */
export interface Body {
  readonly markup: string;
  readonly height: number;
}

export const MARGIN = 16;
/** Bold letters are wider than is reckoned: so much less fits. */
export const BOLD = 0.88;
const TITLE = { size: 17, line: 22 };
const SUBTITLE = { size: 13, line: 18 };
const NOTE = { size: 11, line: 15 };

/** A picture with its title, its notes and where its figures come from around it. */
export function framed(legend: Legend, drawing: Drawing, body: (top: number) => Body): string {
  const { width, theme, id } = drawing;
  const room = width - 2 * MARGIN;
  const title = lines(legend.title, TITLE, room * BOLD, MARGIN);
  const subtitle = lines(legend.subtitle, SUBTITLE, room, title.end + 2);
  const { markup, height } = body(subtitle.end + 12);
  const from = subtitle.end + 12 + height + 10;
  const notes = paragraphs(legend.notes, room, from);
  const credit = paragraphs([legend.credit], room, notes.end + 4);
  const whole = Math.ceil(credit.end + MARGIN - 4);
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      id,
      width,
      height: whole,
      viewBox: `0 0 ${width} ${whole}`,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
    },
    element('title', { id: titleId }, escaped(legend.title)),
    element('desc', { id: descriptionId }, escaped(legend.description)),
    theme ? alone(theme, width, whole) : '',
    group('title', title.markup),
    group('subtitle', subtitle.markup),
    markup,
    group('notes', notes.markup),
    group('credit', credit.markup),
  );
}

/** What a picture in a file of its own needs: its ground, its rules and its colours. */
function alone(theme: ThemeName, width: number, height: number): string {
  const colours = colourVariables(PALETTES[theme]);
  return `<style>.chart{${colours}}${chartRules()}</style>${element('rect', { class: 'ground', width, height })}`;
}

interface Text {
  readonly markup: string;
  /** Where the last line ends. */
  readonly end: number;
}

function lines(
  text: string,
  { size, line }: { readonly size: number; readonly line: number },
  room: number,
  top: number,
): Text {
  const parts = linesIn(text, size, room);
  const markup = parts
    .map((part, at) => element('text', { x: MARGIN, y: top + at * line + size }, escaped(part)))
    .join('');
  return { markup, end: top + parts.length * line };
}

function paragraphs(texts: readonly string[], room: number, top: number): Text {
  let end = top;
  const markup = texts.map((text) => {
    const drawn = lines(text, NOTE, room, end);
    end = drawn.end;
    return drawn.markup;
  });
  return { markup: markup.join(''), end };
}
