import { describe, expect, test } from 'vitest';
import { type Choice, type Method, methodStatus } from '../../src/domain/method.js';
import { year } from '../support/made-up.js';

const stated = (value: string): Choice => ({ value, status: 'stated', because: 'it says so' });
const inferred = (value: string): Choice => ({ value, status: 'inferred', because: 'it fits' });

const plain: Method = {
  id: 'made-up',
  title: 'Made up',
  publisherAliases: [],
  publisher: 'Nobody',
  default: false,
  scope: { workforce: 'makers', nations: ['nowhere'] },
  pay: stated('awards'),
  index: stated('rpi'),
  prices: { ...stated('end'), rule: { rule: 'end' } },
  since: stated('2008/09'),
  reproduces: [
    {
      quantity: 'erosion',
      printed: '26.1',
      since: year('2008/09'),
      until: year('2021/22'),
      beforeOutturn: false,
      source: 'made-up-article',
    },
  ],
  misses: [],
  note: '',
  sources: [],
  origin: 'bundled',
};

describe('a method', () => {
  test('is stated when its publisher states every choice', () => {
    expect(methodStatus(plain)).toBe('stated');
  });

  test.each<[string, Partial<Method>]>([
    ['pay', { pay: inferred('awards') }],
    ['index', { index: inferred('rpi') }],
    ['prices', { prices: { ...inferred('end'), rule: { rule: 'end' } } }],
    ['since', { since: inferred('2008/09') }],
  ])('is inferred as soon as its %s is', (_choice, change) => {
    expect(methodStatus({ ...plain, ...change })).toBe('inferred');
  });
});
