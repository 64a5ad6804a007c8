import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { type Block, harmlessDocument } from '../../../src/report/document.js';
import { markdownDocument } from '../../../src/report/formats/markdown.js';
import { drawDocument } from '../../../src/report/formats/table.js';
import { point } from './drawn.js';

const strip = (label: string): Block => ({
  kind: 'plot',
  plot: {
    kind: 'strip',
    title: 'Cut by grade',
    rows: [{ label, marks: [{ value: 1, kind: 'other' }], low: '1.0%', high: '1.0%' }],
    below: 'a real rise',
  },
});

test('a name of a user’s file can neither colour, move nor break a plot', () => {
  const text = drawDocument(harmlessDocument([strip('a\u001b[31m\nb')]), {
    terminal: true,
    width: 80,
    colour: new Chalk({ level: 0 }),
  });
  expect(text).not.toContain('\u001b');
  expect(text.split('\n')[1]).toContain('a\\u001b[31m\\u000ab │');
});

test('the title of a contract is as harmless', () => {
  const apart = 'new\u001b[2J';
  const points = [point(2010, 100), point(2011, 90, { apart })];
  const plot = { kind: 'years' as const, title: 'Real pay\u0007', points, lowest: 1 };
  const text = markdownDocument(harmlessDocument([{ kind: 'plot', plot }]));
  expect(text).toContain('Real pay\\u0007');
  expect(text).toContain('╎ new\\u001b[2J: not like for like');
});

test('a fence is longer than any run of backticks within it', () => {
  const lines = markdownDocument([strip('````')]).split('\n');
  expect(lines[0]).toBe('`````text');
  expect(lines.at(-2)).toBe('`````');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}```` │/));
});
