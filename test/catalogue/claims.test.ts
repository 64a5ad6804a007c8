import { describe, expect, test } from 'vitest';
import { askClaims } from '../../src/catalogue/ask/claims.js';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { FITTED } from '../../src/domain/claims/claim.js';
import type { JudgedFigure } from '../../src/domain/claims/judge.js';
import type { Working } from '../../src/domain/claims/working.js';
import { bundled } from '../support/verified.js';

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
  test('has at least 22 claims that come out plainly, and at least 36 with devices', () => {
    expect(count('reproduced')).toBeGreaterThanOrEqual(22);
    expect(count('reproduced') + count('reproduced-with-device')).toBeGreaterThanOrEqual(36);
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
      new Set(['take-home', 'pay-bill']),
    );
  });

  test('says of earnings that start later than the words do which year those say', () => {
    const later = figures.filter(({ figure }) => figure.devices.includes('later-base'));
    const said = figures.filter(({ figure }) => figure.figure.saidSince !== undefined);
    expect(later).toEqual(said);
    expect(new Set(later.map(({ id }) => id))).toEqual(
      new Set(['ft-2023-cpi-23-6', 'bma-cons-2023-14']),
    );
  });

  test('tells what was known on the day of no earnings, but of those of later months', () => {
    const known = (id: string) =>
      figures.filter((each) => each.id === id).map(({ figure }) => figure.onTheDay?.known);
    expect(known('ifs-2023-11-16')).toEqual(['undated', 'undated']);
    expect(known('bma-cons-2023-14')).toEqual(['undated']);
    expect(known('fullfact-2023-20-30')).toEqual(['not-yet', 'not-yet']);
    expect(known('dhsc-2025-54300')).toEqual(['not-yet']);
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

test('no value that the ledger computes stands in the file', () => {
  expect(bundled('claims.json')).not.toMatch(/"(value|computed|result)":/);
});
