import { describe, expect, test } from 'vitest';
import type { PriceIndexFile } from '../../../src/catalogue/shapes/index.js';
import { bundled, findingsAfter, findingsWith, replaceLine } from '../../support/verified.js';

const RPI = 'indices/rpi.json';
const CPI = 'indices/cpi.json';
const codes = (findings: readonly { readonly code: string }[]) => [
  ...new Set(findings.map(({ code }) => code)),
];

/** The line that a month stands on, from 1. */
function lineOf(path: string, words: string): number {
  return bundled(path).slice(0, bundled(path).indexOf(words)).split('\n').length;
}

describe('the months of an index', () => {
  test('one removed is a gap, at the month after it', () => {
    const findings = findingsAfter(RPI, (text) =>
      replaceLine(text, '"month": "2010-06"', () => ''),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'gap',
        severity: 'error',
        file: RPI,
        path: 'levels[281]',
        line: lineOf(RPI, '"month": "2010-06"'),
        what: '1 missing before 2010-07, from 2010-06',
      }),
    );
  });

  test('one doubled is a duplicate', () => {
    const findings = findingsAfter(RPI, (text) =>
      replaceLine(text, '"month": "2010-06"', (line) => line + line),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'duplicate',
        path: 'levels[282]',
        line: lineOf(RPI, '"month": "2010-06"') + 1,
        what: '2010-06 is there twice',
      }),
    );
  });

  test('a thirteenth is no month', () => {
    const findings = findingsAfter(RPI, (text) => text.replace('"2010-12"', '"2010-13"'));
    expect(findings).toMatchObject([
      { code: 'shape', path: 'levels[287].month', what: expect.stringContaining('YYYY-MM') },
    ]);
  });

  test('two exchanged are out of order', () => {
    const findings = findingsWith<PriceIndexFile>(RPI, ({ levels }) => {
      levels.splice(280, 2, ...levels.slice(280, 282).reverse());
    });
    expect(codes(findings)).toContain('out-of-order');
  });

  test('a year missing among financial years is a gap', () => {
    const findings = findingsAfter('indices/gdp-deflator.json', (text) =>
      replaceLine(text, '"year": "2010/11"', () => ''),
    );
    expect(findings).toMatchObject([
      { code: 'gap', what: '1 missing before 2011/12, from 2010/11' },
    ]);
  });
});

describe('the levels of an index', () => {
  test('rates in their place are found, by their title and by their size', () => {
    const titled = findingsAfter(CPI, (text) =>
      text.replace('CPI INDEX 00: ALL ITEMS', 'CPI ANNUAL RATE 00: ALL ITEMS'),
    );
    expect(codes(titled)).toEqual(['rate-not-level']);
    const sized = findingsWith<PriceIndexFile>(CPI, ({ levels }) => {
      for (const [at, level] of levels.entries()) level.level = ((at % 50) / 10).toFixed(1);
    });
    expect(codes(sized)).toContain('rate-not-level');
  });

  test('two reference periods mixed are found where they meet', () => {
    const at = 300;
    const findings = findingsWith<PriceIndexFile>(CPI, ({ levels }) => {
      for (const level of levels.slice(at)) level.level = (Number(level.level) * 1.28).toFixed(1);
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'reference-period', path: `levels[${at}].level` }),
    );
  });

  test('another reference period than the title line says is found', () => {
    const findings = findingsAfter(CPI, (text) =>
      text.replace('"referencePeriod": "2015=100"', '"referencePeriod": "2016=100"'),
    );
    expect(codes(findings)).toEqual(['reference-period']);
    expect(findings[0]).toMatchObject({ path: 'referencePeriod', line: 8 });
  });

  test('all of them moved alike no longer average 100 in their reference period', () => {
    const findings = findingsWith<PriceIndexFile>(RPI, ({ levels }) => {
      for (const level of levels) level.level = (Number(level.level) * 1.01).toFixed(1);
    });
    expect(findings.map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/averages 101\.000 over January 1987=100/),
    );
  });

  test('other decimals than the series has are found', () => {
    const findings = findingsAfter(RPI, (text) =>
      text.replace('"level": "211.5"', '"level": "211.50"'),
    );
    expect(findings).toMatchObject([
      { code: 'decimals', what: expect.stringContaining('211.50 has 2 decimals') },
    ]);
  });

  test('a derived one must come out of its formula', () => {
    const findings = findingsAfter('indices/cpih.json', (text) =>
      replaceLine(text, '"month": "2026-02"', (line) => line.replace('"140.0"', '"140.1"')),
    );
    expect(codes(findings)).toContain('derived');
  });

  test('those of another index under a new id are found', () => {
    const findings = findingsWith<PriceIndexFile>(CPI, (file) => {
      file.id = 'cpi';
      const rpi = JSON.parse(bundled('indices/cpih.json')) as PriceIndexFile;
      file.levels = rpi.levels;
    });
    expect(codes(findings)).toContain('same-values');
  });
});

describe("a publisher's own rows", () => {
  test.each([
    ['quarter', RPI, '242.9'],
    ['year', RPI, '243.9'],
    ['rate', 'indices/hci.json', '97.9'],
  ])('find a level that does not give the %s', (code, path, wrong) => {
    const findings = findingsAfter(path, (text) =>
      replaceLine(text, '"month": "2012-05"', (line) =>
        line.replace(/"level": "[\d.]+"/, `"level": "${wrong}"`),
      ),
    );
    expect(codes(findings)).toContain(code);
  });

  test('find a level one tenth off, where the rest leaves it no room', () => {
    const findings = findingsAfter(RPI, (text) =>
      replaceLine(text, '"month": "2009-04"', (line) => line.replace('211.5', '211.4')),
    );
    expect(codes(findings)).toContain('quarter');
  });

  test('of an older release say nothing of a newer one, where months are revised', () => {
    const revised = (text: string) =>
      replaceLine(text, '"month": "2012-05"', (line) =>
        line.replace(/"level": "[\d.]+"/, '"level": "97.9"'),
      );
    const source = { ...JSON.parse(bundled('sources.json')).sources[0], published: '2026-05-28' };
    const newer = findingsAfter('indices/hci.json', (text) =>
      revised(text).replace(
        '"source": "ons-hci-2026-02-26",',
        `"source": "newer", "sources": [${JSON.stringify({ ...source, id: 'newer' })}],`,
      ),
    );
    expect(newer).toEqual([]);
  });
});
