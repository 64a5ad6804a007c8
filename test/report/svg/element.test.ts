import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coordinate, element, escaped } from '../../../src/report/svg/element.js';
import { readXml } from '../../support/svg.js';

test('any text is shown as text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readXml(element('text', { label: text }, escaped(text)));
      expect([read.name, read.children]).toEqual(['text', []]);
      expect(read.attributes['label']).toBe(read.text);
    }),
  );
});

test.each([
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  [`"><img src=x onerror='alert(1)'>`, `"><img src=x onerror='alert(1)'>`],
  ['&lt;b&gt; & ]]>', '&lt;b&gt; & ]]>'],
])('%s is read back as it was', (text, shown) => {
  expect(readXml(element('text', {}, escaped(text))).text).toBe(shown);
});

test.each([
  ['\u202egnp.exe'],
  ['a\u0000b'],
  ['\u001b[31mred'],
  ['\u2066x\u2069'],
  ['\ud800'],
  ['\uffff'],
])('a character that would turn, end or break the text is shown as an escape: %j', (text) => {
  const written = escaped(text);
  expect(written).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}|\uffff/u);
  expect(written).toMatch(/\\/);
});

test('places are whole hundredths, and zero has no sign', () => {
  expect([0.1 + 0.2, -0.001, 12.345, 7].map(coordinate)).toEqual(['0.3', '0', '12.35', '7']);
});
