import { describe, expect, test } from 'vitest';
import { askClaims } from '../../src/catalogue/ask/claims.js';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { FITTED, type Working } from '../../src/domain/claims/claim.js';
import type { JudgedFigure } from '../../src/domain/claims/judge.js';
import { bundled, findingsWith } from '../support/verified.js';

const { claims } = askClaims(openCatalogue(), {});
const figures = claims.flatMap((judged) =>
  judged.figures.map((figure) => ({ id: judged.claim.id, claim: judged.claim, figure })),
);
const count = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;

/** The comparisons with prices that a computation rests on. */
function comparisons(working: Working | undefined) {
  const parts =
    working?.kind === 'raised'
      ? [working.by.of]
      : working?.kind === 'undone'
        ? [working.cut.of]
        : working && 'parts' in working
          ? working.parts.map(({ of }) => of)
          : [working];
  return parts.flatMap((part) => (part?.kind === 'real-terms' ? [part] : []));
}

const isCounted = ({ verdict }: JudgedFigure) => verdict.startsWith('reproduced');

describe('the ledger that comes with payrestore', () => {
  test('has at least 20 claims that come out plainly, and at least 30 with devices', () => {
    expect(count('reproduced')).toBeGreaterThanOrEqual(20);
    expect(count('reproduced') + count('reproduced-with-device')).toBeGreaterThanOrEqual(30);
    expect(claims.length).toBe(63);
  });

  test('counts none that needs a month assumed, or an award fitted to it', () => {
    for (const { figure, id } of figures.filter((entry) => isCounted(entry.figure))) {
      expect(figure.devices.filter((device) => FITTED.includes(device))).toEqual([]);
      for (const { specification } of comparisons(figure.figure.working)) {
        const supported = specification.method !== undefined;
        expect([id, supported]).toEqual([id, true]);
      }
    }
  });

  test('counts one without a device only where it needs none', () => {
    const plain = figures.filter(({ figure }) => figure.verdict === 'reproduced');
    expect(plain.filter(({ figure }) => figure.devices.length > 0)).toEqual([]);
    const others = figures.filter(({ figure }) => figure.verdict === 'reproduced-with-device');
    expect(others.filter(({ figure }) => figure.devices.length === 0)).toEqual([]);
  });

  test('gives a reason wherever a claim does not come out plainly', () => {
    const bare = claims.filter(({ claim }) => claim.verdict !== 'reproduced' && !claim.why);
    expect(bare.map(({ claim }) => claim.id)).toEqual([]);
  });

  test('says what data each figure waits for that has no computation', () => {
    const idle = figures.filter(({ figure }) => !figure.figure.working && !figure.figure.needs);
    expect(idle.map(({ id }) => id)).toEqual(['bbc-2023-no-doctor']);
    expect(new Set(figures.flatMap(({ figure }) => figure.figure.needs ?? []))).toEqual(
      new Set(['earnings', 'take-home', 'pay-bill']),
    );
  });

  test('works out the forecast that each figure printed too early would have needed', () => {
    const early = figures.filter(({ figure }) => figure.figure.forecast);
    expect(early.length).toBeGreaterThan(5);
    for (const { figure } of early) {
      expect(figure.forecast).toBeDefined();
      expect(figure.onTheDay?.known).toBe('not-yet');
    }
  });

  test('recomputes what each misreported number really is', () => {
    const wrong = figures.filter(({ figure }) => figure.verdict === 'misreport');
    expect(wrong).toHaveLength(4);
    for (const { figure } of wrong) {
      expect(figure.main?.comesOut).toBe(false);
      expect(figure.actually?.comesOut).toBe(true);
    }
  });
});

interface File {
  claims: {
    id: string;
    source: string;
    workforce: string;
    figures: { computation: Record<string, unknown>; unit: string; needs?: string }[];
  }[];
}

/** What verification finds after a change to the claim of that id. */
function findings(id: string, change: (claim: File['claims'][number]) => void) {
  return findingsWith<File>('claims.json', ({ claims: all }) => {
    const claim = all.find((entry) => entry.id === id);
    if (!claim) throw new Error(`no claim ${id}`);
    change(claim);
  });
}

/** The same after a change to the claim's first computation. */
function afterwards(id: string, change: Record<string, unknown>) {
  return findings(id, ({ figures: [first] }) => Object.assign(first?.computation ?? {}, change));
}

describe('verification of a claims file finds', () => {
  test.each([
    ['a method', 'bma-2023-eng-26-1', { method: 'bna' }, /no method bna; did you mean bma\?/],
    ['a method of others', 'bma-scot-2022-23-5', { method: 'bma' }, /bma is not of the pay of/],
    ['a method of points, without one', 'bma-scot-2022-23-5', { grade: undefined }, /no grade is/],
    ['an index', 'rcn-2024-25', { index: 'rpx' }, /no index rpx/],
    ['a pay series', 'standard-2023-16-9', { pay: 'award' }, /no pay series award/],
    ['a grade', 'bma-2023-14-09', { grades: ['F9'] }, /no grade F9/],
    ['a grade to raise', 'bma-2023-19-hour', { grade: 'F9' }, /no grade F9/],
    ['a nation', 'runswick-2022-arm-25', { nation: 'mars' }, /in mars/],
  ])('%s that is not there', (_what, id, change, what) => {
    expect(afterwards(id, change)).toContainEqual(
      expect.objectContaining({ code: 'dangling', what: expect.stringMatching(what) }),
    );
  });

  test('a page that is not in the bibliography', () => {
    const found = findings('bma-2023-eng-26-1', (claim) => {
      claim.source = 'nowhere';
    });
    expect(found).toMatchObject([{ code: 'unknown-source' }]);
  });

  test('two claims of one id', () => {
    const found = findings('bma-2023-eng-26-1', (claim) => {
      claim.id = 'bma-2023-eng-35-3';
    });
    expect(found).toMatchObject([
      { code: 'duplicate', what: 'the claim bma-2023-eng-35-3 is there twice' },
    ]);
  });

  test.each([
    ['a unit that its computation does not give', 'bma-2023-eng-26-1', { unit: 'hourly' }],
    ['data needed for what is computed', 'bma-2023-eng-26-1', { needs: 'earnings' }],
    ['a forecast of what has no prices', 'standard-2023-16-9', { forecast: true }],
  ])('%s', (_what, id, change) => {
    const found = findings(id, ({ figures: [first] }) => Object.assign(first ?? {}, change));
    expect(found).toMatchObject([{ code: 'shape' }]);
  });

  test.each([
    ['a cut of all there is', 'spectator-2025-28-7', { cut: { percent: '100' } }],
    ['a fall from nothing', 'spectator-2025-28-7', { kind: 'fall', from: '0', to: '1' }],
    ['a rise that leaves no pay', 'rcn-2024-25', { pay: undefined, payRise: '-100' }],
  ])('%s', (_what, id, change) => {
    expect(afterwards(id, change)[0]?.code).toBe('shape');
  });

  test.each([
    ['a method and choices of its own', 'bma-2023-eng-26-1', { index: 'rpi' }],
    ['neither', 'bma-2023-eng-26-1', { method: undefined }],
    ['a month 13', 'rcn-2024-25', { prices: '2009-13..2010-01' }],
    ['a scale without a grade', 'rcn-2024-25', { grade: undefined }],
  ])('a comparison with %s', (_what, id, change) => {
    expect(afterwards(id, change)).toMatchObject([{ code: 'shape' }]);
  });
});

test('no value that the ledger computes stands in the file', () => {
  expect(bundled('claims.json')).not.toMatch(/"(value|computed|result)":/);
});
