import { describe, expect, test } from 'vitest';
import type { ClaimFigure } from '../../../src/domain/claims/claim.js';
import { payYearsOf } from '../../../src/domain/claims/findings.js';
import { computed, failureOf, judgeClaim } from '../../../src/domain/claims/judge.js';
import type { Working } from '../../../src/domain/claims/working.js';
import { inPayYear } from '../../../src/domain/moment.js';
import { ONE, type Rational, rational, toDecimal } from '../../../src/domain/rational.js';
import { exact, year } from '../../support/made-up.js';
import { claim, compared, figure, quoted, stated } from '../../support/made-up-claims.js';
import { onChain, onScale, row } from '../../support/made-up-years.js';

type Scale = Extract<typeof onScale, { kind: 'scale' }>;

/** By closing Aprils: 100 to 150, on pay of 1.1; a cut of 26 2/3%. */
const late: Working = {
  kind: 'real-terms',
  specification: row({ prices: { rule: 'end' } }),
  until: year('2011/12'),
};
const post = onScale as Scale;

function judged(traits: Partial<ClaimFigure>, said?: string) {
  const [found] = judgeClaim(claim([traits], said)).figures;
  if (!found) throw new Error('no figure');
  return found;
}

const text = (value: Rational | undefined) => value && toDecimal(value, 4);

describe('a figure', () => {
  test('that one plain computation prints is reproduced', () => {
    const found = judged({});
    expect([found.verdict, found.devices]).toEqual(['reproduced', []]);
    expect(computed(found.main)).toEqual(rational(25, 3));
  });

  test('whose unit is another quantity of the same comparison reads that', () => {
    expect(text(computed(judged({ unit: 'rise', quoted: quoted('9.1') }).main))).toBe('9.0909');
    expect(text(computed(judged({ unit: 'cash-rise', quoted: quoted('10') }).main))).toBe(
      '10.0000',
    );
    expect(text(computed(judged({ unit: 'real-rise' }).main))).toBe('-8.3333');
  });

  test('that comes out otherwise is not reproduced', () => {
    expect(judged({ quoted: quoted('8.4') }).verdict).toBe('not-reproduced');
  });

  test.each([
    ['a range', quoted('8', { to: '9' }), 'range'],
    ['"about", where rounding alone does not reach', quoted('9', { hedge: 'about' }), 'word'],
    ['"over"', quoted('8', { hedge: 'over' }), 'word'],
    ['a fraction in words', quoted('8', { hedge: 'fraction' }), 'word'],
  ])('by %s has that for a device', (_what, as, device) => {
    const found = judged({ quoted: as });
    expect([found.verdict, found.devices]).toEqual(['reproduced-with-device', [device]]);
  });

  test('with "about" that rounding alone reaches needs no device', () => {
    expect(judged({ quoted: quoted('8', { hedge: 'about' }) }).devices).toEqual([]);
  });

  test('does not come out by a word that does not reach it, and the word is no device then', () => {
    const found = judged({ quoted: quoted('12', { hedge: 'about' }) });
    expect([found.verdict, found.devices]).toEqual(['not-reproduced', []]);
  });

  test('of something that is not here needs data, or is not about a post', () => {
    expect(judged({ working: undefined, needs: 'earnings' }).verdict).toBe('needs-data');
    expect(judged({ working: undefined }).verdict).toBe('not-applicable');
    expect(judged({ unit: 'total', working: undefined, needs: 'pay-bill' }).span).toBeUndefined();
  });

  test('under the wrong label is a misreport, as long as the label does not print it too', () => {
    const actually = { unit: 'rise', working: compared } as const;
    const found = judged({ quoted: quoted('9.1'), actually });
    expect(found.verdict).toBe('misreport');
    expect(text(computed(found.actually))).toBe('9.0909');
    expect(judged({ actually }).verdict).toBe('reproduced');
  });
});

describe('prices that were not out on the day', () => {
  const said = '2011-06-30';

  test('make a figure a forecast, which never counts, even where it comes out', () => {
    const found = judged({ working: late, quoted: quoted('26.7'), forecast: true }, said);
    expect(found.main?.comesOut).toBe(true);
    expect([found.verdict, found.devices]).toEqual(['not-reproduced', ['forecast-month']]);
    expect(found.onTheDay).toMatchObject({ known: 'not-yet' });
  });

  test('would have had to be what the figure needs: 20% is 1.1 / 0.8 of 100, give or take', () => {
    const { forecast } = judged({ working: late, quoted: quoted('20'), forecast: true }, said);
    // 110 / (1 − 0.195) to 110 / (1 − 0.205); a year before the level was 120, and it came to 150.
    expect(text(forecast?.level.low)).toBe('136.6460');
    expect(text(forecast?.level.high)).toBe('138.3648');
    expect(text(forecast?.growth.low)).toBe('13.8716');
    expect(text(forecast?.growth.high)).toBe('15.3040');
    expect(text(forecast?.outturnGrowth)).toBe('25.0000');
  });

  test('for a real rise turn the span round: a higher rise needs lower prices', () => {
    const real = { working: late, quoted: quoted('0'), unit: 'real-rise', forecast: true } as const;
    const { forecast } = judged(real, said);
    expect(text(forecast?.level.low)).toBe('109.4527');
    expect(text(forecast?.level.high)).toBe('110.5528');
  });
});

describe('pay', () => {
  const moment = inPayYear(year('2011/12'));
  const pay = { kind: 'pay', posts: [post], moment, supplement: undefined } as const;

  test('is read a year or an hour, with what is paid on top', () => {
    const yearly = { unit: 'yearly', quoted: quoted('11000') } as const;
    expect(judged({ ...yearly, working: pay }).verdict).toBe('reproduced');
    const found = judged({ ...yearly, working: { ...pay, supplement: exact('5') } });
    expect(computed(found.main)).toEqual(rational(11550));
    expect(judged({ unit: 'hourly', quoted: quoted('5.27'), working: pay }).verdict).toBe(
      'reproduced',
    );
  });

  test('of several posts is rounded to the penny before it is added', () => {
    // 11,000 × 7 / 14,600 is 5.27397, so that three are 15.81 and not 15.82.
    const three = { ...pay, posts: [post, post, post] };
    const found = judged({ unit: 'hourly', quoted: quoted('15.81'), working: three });
    expect([text(computed(found.main)), found.verdict]).toEqual(['15.8100', 'reproduced']);
  });

  test('that is raised is a year, an hour, or only what is more', () => {
    const by = stated('10', 'demand');
    const working: Working = { kind: 'raised', post, moment, by };
    const value = (unit: ClaimFigure['unit']) => text(computed(judged({ unit, working }).main));
    expect(value('yearly')).toBe('12100.0000');
    expect(value('yearly-rise')).toBe('1100.0000');
    expect(value('hourly')).toBe('5.8014');
    expect(value('hourly-rise')).toBe('0.5274');
  });

  test('raised by an offer, or by a rounded percentage, has that for a device', () => {
    const raised = (by: Extract<Working, { kind: 'raised' }>['by'], value: string) =>
      judged({
        unit: 'yearly',
        quoted: quoted(value),
        working: { kind: 'raised', post, moment, by },
      });
    expect(raised(stated('10', 'offer'), '12100').devices).toEqual(['offer']);
    // 9.0909% is 9% without decimals.
    const rounded = raised({ of: compared, places: 0 }, '11990');
    expect([rounded.verdict, rounded.devices]).toEqual([
      'reproduced-with-device',
      ['rounded-intermediate'],
    ]);
  });
});

describe('percentages', () => {
  test('that follow each other are compounded, and added only by a device', () => {
    const parts = [stated('10', 'demand'), stated('20', 'demand')];
    const sum = judged({
      unit: 'cash-rise',
      quoted: quoted('30'),
      working: { kind: 'sum', parts },
    });
    expect([sum.verdict, sum.devices]).toEqual(['reproduced-with-device', ['sum-not-compounded']]);
    const working = { kind: 'compound', parts } as const;
    const both = judged({ unit: 'cash-rise', quoted: quoted('32'), working });
    expect([both.verdict, both.devices]).toEqual(['reproduced', []]);
  });

  test('of a printed cut are undone by a larger rise, which used a rounded figure', () => {
    const working = { kind: 'undone', cut: stated('20', 'result') } as const;
    const found = judged({ unit: 'rise', quoted: quoted('25.0'), working });
    expect([text(computed(found.main)), found.devices]).toEqual([
      '25.0000',
      ['rounded-intermediate'],
    ]);
  });

  test('of two quoted amounts are their fall', () => {
    const working = { kind: 'fall', from: exact('80'), to: exact('60') } as const;
    const found = judged({ quoted: quoted('25'), working });
    expect([found.verdict, found.onTheDay]).toEqual(['reproduced', undefined]);
  });

  test('of a chain are its awards, and prove nothing where one was worked back from them', () => {
    const rise = (until: string): Working => ({
      kind: 'pay-rise',
      series: onChain,
      base: inPayYear(year('2008/09')),
      end: inPayYear(year(until)),
    });
    const plain = judged({ unit: 'cash-rise', quoted: quoted('10'), working: rise('2011/12') });
    expect(plain.verdict).toBe('reproduced');
    const implied = judged({ unit: 'cash-rise', quoted: quoted('32'), working: rise('2012/13') });
    expect(implied.main?.comesOut).toBe(true);
    expect([implied.verdict, implied.devices]).toEqual(['not-reproduced', ['implied-award']]);
  });

  test('do not go with a unit that they do not give', () => {
    const working = { kind: 'fall', from: ONE, to: ONE } as const;
    expect(() => judged({ unit: 'hourly', working })).toThrow(RangeError);
    expect(() => judged({ unit: 'hourly' })).toThrow(RangeError);
  });
});

describe('a claim', () => {
  test('with several figures has the verdict of the one that does least well', () => {
    const good = figure({});
    const bad = figure({ quoted: quoted('8.4') });
    expect(judgeClaim(claim([good, bad])).verdict).toBe('not-reproduced');
    const hedged = figure({ quoted: quoted('9', { hedge: 'about' }) });
    expect(judgeClaim(claim([good, hedged])).verdict).toBe('reproduced-with-device');
  });

  test('holds where each of its figures has the verdict on file', () => {
    expect(failureOf(judgeClaim(claim([{}])))).toBeUndefined();
  });

  test('fails where a figure no longer comes out, and where one now does', () => {
    const lost = judgeClaim(claim([{}, { quoted: quoted('8.4') }]));
    expect(failureOf(lost)).toMatchObject({ code: 'verdict', figure: lost.figures[1] });
    const gained = judgeClaim(claim([{ verdict: 'not-reproduced' }]));
    expect(failureOf(gained)).toMatchObject({ code: 'verdict' });
  });

  test('fails where its evidence is gone, or a forecast was none', () => {
    const gone: Working = { kind: 'real-terms', specification: row(), until: year('2020/21') };
    expect(failureOf(judgeClaim(claim([{ working: gone }])))).toMatchObject({ code: 'absent' });
    const forecast = { working: late, quoted: quoted('20'), forecast: true };
    const known = judgeClaim(claim([{ ...forecast, verdict: 'not-reproduced' }]));
    expect(failureOf(known)).toMatchObject({ code: 'no-forecast' });
  });

  test('is about the pay years that its figures compare', () => {
    expect(payYearsOf(claim([{}]))).toEqual([year('2008/09'), year('2011/12')]);
  });
});
