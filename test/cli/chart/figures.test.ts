import { describe, expect, test } from 'vitest';
import { cli } from '../../support/fake-process.js';
import { type ChartFigure, figuresOf, ofClass, readXml } from '../../support/svg.js';

/** A result as `--json` prints it, of whichever command. */
type Result = Readonly<Record<string, unknown>>;

async function chart(line: string): Promise<readonly ChartFigure[]> {
  const { stdout, exitCode } = await cli(`chart ${line}`);
  expect(exitCode).toBe(0);
  return figuresOf(readXml(stdout));
}

async function results(line: string): Promise<readonly Result[]> {
  const { stdout } = await cli(`${line} --json`);
  return (JSON.parse(stdout) as { results: readonly Result[] }).results;
}

/** The years of results with the figure of each, where it has one. */
function yearly(all: readonly Result[], field: string): readonly (readonly [number, unknown])[] {
  return all
    .map((result) => [Number(String(result['until']).slice(0, 4)), result[field]] as const)
    .filter(([, value]) => value !== null);
}

function line(figures: readonly ChartFigure[], of: string): readonly (readonly [number, number])[] {
  return figures.filter((figure) => figure.of === of).map(({ at, value }) => [at, value]);
}

describe('a chart has the figures of the JSON answer', () => {
  test.each([
    ['bma', '', '--method bma'],
    ['nuffield-cpi', '', '--method nuffield-cpi'],
    ['fullfact-hci', '--grade F1', '--method fullfact-hci'],
    ['awards rpi start', '--index rpi cpi --prices start', '--index rpi --prices start'],
    [
      'scale cpi average',
      '--workforce consultants --grade threshold-1',
      '--pay scale --index cpi --prices average',
    ],
  ])('history: %s', async (id, drawn, asked) => {
    const figures = await chart(`history ${drawn}`);
    const whose = drawn.includes('--workforce') ? `${drawn} ` : '';
    const expected = yearly(await results(`history ${whose}${asked}`), 'realPayIndex');
    expect(expected.length).toBeGreaterThan(10);
    expect(line(figures, id)).toEqual(expected);
  });

  test('history of a scale in another nation', async () => {
    const asked = '--nation scotland --grade F1 --pay scale --index rpi';
    const figures = await chart(`history ${asked}`);
    const expected = yearly(await results(`history ${asked}`), 'realPayIndex');
    const [first] = figures;
    expect(line(figures, first?.of ?? '')).toEqual(expected);
  });

  test.each([
    '',
    '--vary index prices pay --grade F1',
    '--pay all --grade F1',
    '--nation scotland --grade F1 --until 2023/24',
  ])('compare %s: every cut, from the smallest to the largest', async (asked) => {
    const figures = await chart(`compare ${asked}`);
    const cuts = (await results(`compare ${asked}`)).flatMap(({ erosionPercent }) =>
      typeof erosionPercent === 'number' ? [erosionPercent] : [],
    );
    expect(figures.map(({ value }) => value)).toEqual([...cuts].sort((a, b) => a - b));
    expect(figures.map(({ at }) => at)).toEqual(cuts.map((_, at) => at));
  });

  test('claims: each published figure that is recomputed', async () => {
    const figures = await chart('claims');
    const claims = await results('claims');
    const expected = claims.flatMap(({ id, figures: all }) =>
      (all as readonly Result[]).flatMap((figure) => {
        const works = [figure['computed'], figure['actually']] as readonly (Result | null)[];
        return works.flatMap((work) =>
          work && work['value'] !== null && (work === works[0] || work['comesOut'])
            ? [`${id} ${work['value']}`]
            : [],
        );
      }),
    );
    expect(expected.length).toBeGreaterThan(60);
    expect(figures.map(({ of, value }) => `${of} ${value}`).sort()).toEqual(expected.sort());
  });

  test('offer: where real pay stood, and where the offer takes it', async () => {
    const figures = await chart('offer "4% + £750" --grade F1 --inflation 3');
    const [offer] = await results('offer "4% + £750" --grade F1 --inflation 3');
    const [real] = (offer as { real: { before: Result; years: readonly Result[] }[] }).real;
    const courses = [real?.before, ...(real?.years ?? [])].map((year) => [
      Number(String(year?.['payYear']).slice(0, 4)),
      100 - Number(year?.['erosionPercent']),
    ]);
    expect(courses.map(([at]) => at)).toEqual([2026, 2027]);
    const drawn = figures.filter(({ of }) => of !== 'to now');
    expect(drawn.map(({ at }) => at)).toEqual(courses.map(([at]) => at));
    drawn.forEach(({ value }, at) => {
      expect(value).toBeCloseTo(courses[at]?.[1] ?? Number.NaN, 4);
    });
    // Assumed prices are seen to be assumed.
    expect(drawn.every(({ hollow, says }) => hollow && says.includes('assumed'))).toBe(true);
    expect(line(figures, 'to now')).toEqual(
      yearly(await results('history --method bma'), 'realPayIndex'),
    );
  });

  test('index: published levels on that of April 2009', async () => {
    const figures = await chart('index --index rpi');
    // RPI all items, January 1987 = 100: April 2009 211.5, April 2022 334.6 (ONS, CHAW).
    const april = (year: number) => year * 12 + 3;
    const at = new Map(line(figures, 'rpi'));
    expect(at.get(april(2009))).toBe(100);
    expect(at.get(april(2022))).toBeCloseTo((334.6 / 211.5) * 100, 4);
  });

  test('pay: every series in cash, and prices beside them', async () => {
    const figures = await chart('pay --grade F1');
    for (const pay of ['awards', 'scale', 'earnings-total']) {
      const asked = `history --pay ${pay} --grade F1 --index cpi --prices average --since 2010/11`;
      const all = await results(asked);
      const name = pay === 'awards' ? pay : `${pay} F1`;
      const drawn = line(figures, name);
      const expected = new Map(yearly(all, 'payIndex'));
      expect(drawn.length).toBeGreaterThan(10);
      for (const [at, value] of drawn) expect(value, `${name} ${at}`).toBe(expected.get(at) ?? 100);
      const prices = new Map(yearly(all, 'priceIndex'));
      for (const [at, value] of line(figures, 'cpi')) expect(value).toBe(prices.get(at) ?? 100);
    }
  });
});

describe('a quoted figure across the curve', () => {
  const across = async (quote: string) => {
    const { stdout } = await cli(`chart compare --until 2021/22 --claim "${quote}"`);
    return ofClass(readXml(stdout), 'across').map(({ attributes, children }) => [
      Number(attributes['data-value']),
      children[0]?.text,
    ]);
  };

  test('is a line at its cut', async () => {
    expect(await across('26% pay cut')).toEqual([[26, '26% cut']]);
  });

  test('which a rise is, at the cut that it undoes', async () => {
    // 35 / 135
    expect(await across('35% pay restoration')).toEqual([[25.9259, '35% rise = a cut of 25.9%']]);
  });

  test('which a range has two of', async () => {
    expect((await across('a real-terms cut of 6-7%')).map(([value]) => value)).toEqual([6, 7]);
  });

  test.each(['pay rose by 22.3% in cash', 'doctors are unhappy'])(
    'and what is no change in real terms is refused: %s',
    async (quote) => {
      const { stdout, stderr, exitCode } = await cli(`chart compare --claim "${quote}"`);
      expect([stdout, exitCode]).toEqual(['', 2]);
      expect(stderr).toContain(quote);
    },
  );
});
