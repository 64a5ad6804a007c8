import { expect, test } from 'vitest';
import { askCompare } from '../../../src/catalogue/ask/compare.js';
import type { CompareOptions } from '../../../src/catalogue/ask/compare-options.js';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { type Notice, noticesFor } from '../../../src/domain/notices.js';
import { noticeMessage } from '../../../src/report/messages.js';

const catalogue = openCatalogue();

/** What is told for all of a series at once, and so in other words. */
const TOGETHER: readonly Notice['code'][] = [
  'derived-level',
  'provisional-level',
  'partly-inferred',
  'own-data',
];

function messages(notices: readonly Notice[]): ReadonlySet<string> {
  const apart = notices.filter(({ code }) => !TOGETHER.includes(code));
  return new Set(
    apart.map((notice) => `${'grade' in notice ? notice.grade : ''} ${noticeMessage(notice)}`),
  );
}

test.each<[string, CompareOptions]>([
  ['of one grade', { grades: ['F1'], vary: ['all'] }],
  ['of several grades', { grades: ['ST3', 'NP4'], vary: ['pay', 'since', 'until'] }],
  [
    'in no order',
    {
      grades: ['F1'],
      pay: ['scale'],
      since: ['2020/21', '2008/09'],
      until: ['2010/11', '2024/25'],
    },
  ],
  ['as known then', { since: ['2010/11', '2008/09'], until: ['2019/20'], asOf: '2022-01-01' }],
])('nothing that any outcome has to tell is left out: %s', (_name, options) => {
  const { grid } = askCompare(catalogue, options);
  expect(messages(grid.notices)).toEqual(messages(grid.outcomes.flatMap(noticesFor)));
  const codes = (notices: readonly Notice[]) => new Set(notices.map(({ code }) => code));
  expect(codes(grid.notices)).toEqual(codes(grid.outcomes.flatMap(noticesFor)));
});

test('derived levels and inferred awards are told once a series, all of them', () => {
  const { grid } = askCompare(catalogue, { vary: ['index', 'prices', 'until'] });
  const all = grid.outcomes.flatMap(noticesFor);
  for (const code of ['derived-level', 'provisional-level', 'partly-inferred'] as const) {
    const [told, ...more] = grid.notices.filter((notice) => notice.code === code);
    expect(more).toEqual([]);
    const parts = (notice: Notice | undefined) =>
      notice?.code === 'derived-level' || notice?.code === 'provisional-level'
        ? notice.levels.map(({ month }) => String(month))
        : notice?.code === 'partly-inferred'
          ? notice.awards.map(({ effectiveFrom }) => effectiveFrom)
          : [];
    expect(new Set(parts(told))).toEqual(
      new Set(all.filter((notice) => notice.code === code).flatMap(parts)),
    );
    expect(parts(told)).toEqual([...new Set(parts(told))].sort());
  }
});
