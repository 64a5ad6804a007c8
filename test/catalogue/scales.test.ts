import { describe, expect, test } from 'vitest';
import { scales as all, workforces as everyone } from '../support/raw-data.js';

/** The two contracts of England's resident doctors. */
const scales = all.filter((scale) => scale.id.startsWith('england-resident'));
const workforces = everyone.filter((entry) => entry.id === 'england-resident');

type Entry = (typeof scales)[number]['points'][number]['amounts'][number];
type Printed = Extract<Entry, { amount: string }>;

const points = scales.flatMap((scale) =>
  scale.points.map((point) => ({ scale: scale.id, ...point })),
);
const each = points.map((point) => [`${point.scale} ${point.id}`, point] as const);

/** `text` × 10⁶, exactly. */
function millionths(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

const STAGES = [
  'F1',
  'F2',
  'CT1',
  'CT2',
  'CT3',
  'CT4',
  'ST1',
  'ST2',
  'ST3',
  'ST4',
  'ST5',
  'ST6',
  'ST7',
  'ST8',
];
const YEARS = Array.from({ length: 2026 - 2008 + 1 }, (_, offset) => 2008 + offset);

/** The amounts in force on the 31 March that ends a pay year: the newest day's, latest print. */
function inForce(entries: readonly Entry[], year: number): Entry | undefined {
  const lastDay = `${year + 1}-03-31`;
  const due = entries.filter((entry) => entry.from <= lastDay);
  const newest = due
    .map((entry) => entry.from)
    .sort()
    .at(-1);
  return due
    .filter((entry) => entry.from === newest)
    .sort((a, b) => ((a.knownSince ?? '') < (b.knownSince ?? '') ? -1 : 1))
    .at(-1);
}

function held(stage: string, scale: string): readonly (readonly Entry[])[] {
  const grade = workforces[0]?.grades.find((entry) => entry.id === stage);
  return (grade?.held ?? [])
    .filter((entry) => entry.scale === scale)
    .map(
      ({ point }) =>
        points.find((known) => known.scale === scale && known.id === point)?.amounts ?? [],
    );
}

/** The pounds of a stage on a scale in a year, by the newest of its points that there is. */
function pounds(stage: string, scale: string, year: number): number | undefined {
  const found = held(stage, scale)
    .map((entries) => inForce(entries, year))
    .filter((entry): entry is Printed => entry !== undefined && 'amount' in entry)
    .at(-1);
  return found && Number(found.amount);
}

describe('every point', () => {
  test.each(each)(
    '%s has whole pounds, in order, and one print for a day and a publication',
    (_name, { amounts }) => {
      const keys = amounts.map((entry) => `${entry.from} ${entry.knownSince ?? ''}`);
      expect(new Set(keys).size).toBe(keys.length);
      const from = amounts.map((entry) => entry.from);
      expect(from).toEqual([...from].sort());
      const broken = amounts.filter(
        (entry) => 'amount' in entry && !/^[1-9]\d{4,5}$/.test(entry.amount),
      );
      expect(broken).toEqual([]);
    },
  );

  test.each(each)(
    '%s has an entry of its own for each pay year, freezes included',
    (_name, { amounts }) => {
      const years = amounts.map(
        ({ from }) => Number(from.slice(0, 4)) - (from.slice(5) < '04-01' ? 1 : 0),
      );
      const ended = amounts
        .filter((entry) => 'absent' in entry)
        .map(({ from }) => Number(from.slice(0, 4)));
      const missing = YEARS.filter(
        (year) =>
          year > Math.min(...years) && !years.includes(year) && !ended.some((end) => end <= year),
      );
      expect(missing).toEqual([]);
    },
  );
});

describe('a derived amount', () => {
  const derived = points.flatMap((point) =>
    point.amounts.flatMap((entry) =>
      'amount' in entry && entry.derived ? [{ point, entry, by: entry.derived }] : [],
    ),
  );

  test('exists on both contracts', () => {
    expect(new Set(derived.map(({ point }) => point.scale)).size).toBe(2);
  });

  test('is its formula’s result to the nearest pound', () => {
    const wrong = derived.filter(({ entry, by }) => {
      // In units of 10⁻¹² pounds; a half goes up.
      const unit = 10n ** 12n;
      const value =
        millionths(by.of ?? '') * millionths(by.times ?? '') +
        millionths(by.plus ?? '') * 10n ** 6n;
      return (
        by.rounding !== 'nearest pound' ||
        BigInt(entry.amount) !== (2n * value + unit) / (2n * unit)
      );
    });
    expect(wrong.map(({ point, entry }) => `${point.id} ${entry.from}`)).toEqual([]);
  });

  test('starts from an amount of the same point, and says so in words', () => {
    const wrong = derived.filter(({ point, entry, by }) => {
      const before = point.amounts.some(
        (other) => other !== entry && 'amount' in other && other.amount === by.of,
      );
      const plus = by.plus === '0' ? '' : ` + ${Number(by.plus).toLocaleString('en-GB')}`;
      return (
        !before || by.formula !== `${Number(by.of).toLocaleString('en-GB')} x ${by.times}${plus}`
      );
    });
    expect(wrong.map(({ point, by }) => `${point.id} ${by.formula}`)).toEqual([]);
  });
});

describe('every stage', () => {
  test('has an amount for each pay year from 2008/09 to 2026/27 on the contract in force', () => {
    const missing = STAGES.flatMap((stage) =>
      YEARS.filter((year) => {
        const scale = year < 2016 ? 'england-resident-2002' : 'england-resident-2016';
        return pounds(stage, scale, year) === undefined;
      }).map((year) => `${stage} ${year}`),
    );
    expect(missing).toEqual([]);
  });

  test('has an amount for each of them on the closed contract', () => {
    const missing = STAGES.flatMap((stage) =>
      YEARS.filter((year) => pounds(stage, 'england-resident-2002', year) === undefined),
    );
    expect(missing).toEqual([]);
  });

  test.each(scales.map((scale) => scale.id))(
    'earns no less than the one before it on %s',
    (scale) => {
      const ladders = [
        ['F1', 'F2', 'CT1', 'CT2', 'CT3', 'CT4'],
        ['F1', 'F2', 'ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6', 'ST7', 'ST8', 'StR 8', 'StR 9'],
      ];
      const falls = YEARS.flatMap((year) =>
        ladders.flatMap((ladder) =>
          ladder.flatMap((stage, at) => {
            const [before, now] = [ladder[at - 1] ?? stage, stage].map((name) =>
              pounds(name, scale, year),
            );
            return before !== undefined && now !== undefined && now < before
              ? [`${stage} ${year}`]
              : [];
          }),
        ),
      );
      expect(falls).toEqual([]);
    },
  );
});

describe('every increment', () => {
  const grades = ['FHO1', 'FHO2', 'StR', 'SpR', 'SHO'];

  test.each(grades)('of %s is a rise, in every year', (grade) => {
    const ladder = points.filter((point) => point.id.startsWith(`${grade} `));
    expect(ladder.length).toBeGreaterThan(1);
    const falls = YEARS.flatMap((year) =>
      ladder.flatMap((point, at) => {
        const [before, now] = [ladder[at - 1], point].map(
          (step) => step && inForce(step.amounts, year),
        );
        if (!before || !now || before === now || !('amount' in before) || !('amount' in now))
          return [];
        return Number(now.amount) <= Number(before.amount) ? [`${point.id} ${year}`] : [];
      }),
    );
    expect(falls).toEqual([]);
  });
});
