import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../../src/index.js';
import { cli } from '../../support/fake-process.js';
import { MONEY, PERCENTAGES, RATIOS } from '../../support/result-fields.js';
import { answerTo, resultsOf } from '../answers.js';

/** A command line without an answer, the code of what is missing, and the sentence for it. */
const ABSENT: readonly (readonly [line: string, code: string, says: RegExp])[] = [
  ...['basic', 'total', 'full-time', 'basic-plus', 'basic-person'].map(
    (id) =>
      [
        `calc --pay earnings-${id} --since 2008/09`,
        'before-series-start',
        /start with September 2009, and 12 months to March 2009 is needed: .* would be a guess/,
      ] as const,
  ),
  [
    'calc --pay earnings-total --grade residents --since 2008/09',
    'before-series-start',
    /the nearest is --since 2010\/11, or --period 2010-08\.\.2025-03/,
  ],
  [
    'calc --pay earnings-total --workforce consultants --since 2009/10',
    'before-series-start',
    /12 months to March 2010 is needed/,
  ],
  [
    'calc --pay earnings-total --grade F1 --period 2009-08x12..2025-10x12',
    'before-series-start',
    /August 2009 × 12 is needed/,
  ],
  ['calc --method ifs --since 2008/09', 'before-series-start', /12 months to March 2009/],
  [
    'calc --pay earnings-total --grade F1 --until 2025/26',
    'after-series-end',
    /end with October 2025 here, and 12 months to March 2026 is needed/,
  ],
  [
    'calc --pay earnings-total --grade F1 --period 2009-10x12..2025-11x12',
    'after-series-end',
    /November 2025 × 12/,
  ],
  [
    'calc --pay earnings-basic --workforce afc --period 2012-05x12..2025-10x12',
    'not-collected',
    /no figure for Nurses and health visitors over May 2012 × 12: .*£29,632\.42.*£29,246\.50/,
  ],
  [
    'calc --pay earnings-full-time --workforce afc --period 2012-05..2025-06',
    'not-collected',
    /Nurses and health visitors over 12 months to June 2025/,
  ],
  [
    'calc --pay earnings-total --grade residents --weights people --until 2021/22',
    'no-head-count',
    /Foundation year 1 is not on file for 12 months to March 2011; it is for 12 months to August 2010/,
  ],
  [
    'calc --pay earnings-total --grade residents --weights 2019-10x12 --until 2021/22',
    'no-head-count',
    /October 2019 × 12.*--weights plain needs no count/,
  ],
];

describe('earnings that are not there', () => {
  test.each(ABSENT)('%s: %s', async (line, code, says) => {
    const plain = await cli(line);
    expect([plain.exitCode, plain.stdout]).toEqual([4, '']);
    expect(plain.stderr).toMatch(says);
    const ran = await cli(`${line} --json`);
    expect(ran.exitCode).toBe(4);
    const { results } = JSON.parse(ran.stdout) as { readonly results: readonly CalcResult[] };
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expect(result.absence?.code).toBe(code);
      expect(result.absence?.message).toMatch(says);
      for (const field of [...MONEY, ...PERCENTAGES, ...RATIOS]) expect(result[field]).toBeNull();
      // Which months it would be of is known all the same.
      expect(result.payPeriods?.base).toMatch(/^\d{4}-\d{2}(\.\.\d{4}-\d{2})?$/);
    }
  });

  test('are an absence of a row, where another has an answer', async () => {
    const line = 'calc --pay earnings-total --grade F1 --index hci --period 2010-08..2025-10';
    const [hci] = await resultsOf(line);
    expect(hci?.absence).toBeNull();
    const rows = await answerTo('compare --pay all --since 2008/09 --grade F1');
    const codes = new Set(
      rows.results.map(({ pay, absence }) => `${pay} ${absence?.code ?? 'ok'}`),
    );
    expect(codes).toContain('awards ok');
    expect(codes).toContain('earnings-total before-series-start');
    expect(codes).not.toContain('earnings-total ok');
  });

  test('before they start are never sent to months that run backwards', async () => {
    const { stderr } = await cli(
      'calc --pay earnings-total --grade F1 --since 2007/08 --until 2009/10',
    );
    const [, from = '', to = ''] = /--period (\d{4}-\d{2})\.\.(\d{4}-\d{2})/.exec(stderr) ?? [];
    expect(from <= to, `${from}..${to}`).toBe(true);
  });
});
