import { describe, expect, test } from 'vitest';
import { spanOf, UNITS } from '../../src/domain/quoted.js';
import { toDecimal } from '../../src/domain/rational.js';
import { cli } from '../support/fake-process.js';
import { quoted } from '../support/search-ground.js';
import { page } from './page.js';

const text = page('docs/checking.md');

describe('the page on checking', () => {
  test('names every unit', () => {
    for (const unit of UNITS) expect(text).toMatch(new RegExp(`[\`, ]${unit}\``));
  });

  test('states the hedges as they are', () => {
    const reach = (hedge: 'about' | 'over' | 'under' | 'fraction', unit: 'cut' | 'yearly') => {
      const { low, high } = spanOf(quoted('100', hedge), unit);
      return [toDecimal(low, 1), toDecimal(high, 1)];
    };
    expect(text).toMatch(/about.*one point further.*2% further/);
    expect(reach('about', 'cut')).toEqual(['98.5', '101.5']);
    expect(reach('about', 'yearly')).toEqual(['97.5', '102.5']);
    expect(text).toMatch(/over.*to two points above.*to 5% above/);
    expect(reach('over', 'cut')).toEqual(['100.0', '102.0']);
    expect(reach('over', 'yearly')).toEqual(['100.0', '105.0']);
    expect(text).toMatch(/nearly.*two points below.*5% below/);
    expect(reach('under', 'cut')).toEqual(['98.0', '100.0']);
    expect(reach('under', 'yearly')).toEqual(['95.0', '100.0']);
    expect(text).toMatch(/a fifth.*one point to either side/);
    expect(reach('fraction', 'cut')).toEqual(['99.0', '101.0']);
  });

  test('names every confusion, and the verdicts', async () => {
    const schema = JSON.parse((await cli('data schema check')).stdout) as object;
    const codes = [...JSON.stringify(schema).matchAll(/"const":"([a-z0-9-]+-[a-z0-9-]+)"/g)].map(
      (match) => match[1] as string,
    );
    for (const code of ['cut-as-rise', 'weeks-52', 'not-checkable', 'matches-other']) {
      expect(codes).toContain(code);
    }
    const confusions = /### What figures are confused with([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
    const named = [...confusions.matchAll(/`([a-z0-9-]+)`/g)].map((match) => match[1] as string);
    expect(named.length).toBe(10);
    for (const code of named) expect(codes).toContain(code);
  });
});
