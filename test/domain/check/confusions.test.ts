import { describe, expect, test } from 'vitest';
import { payYearLabel } from '../../../src/domain/calendar.js';
import type { Claim } from '../../../src/domain/check/claim.js';
import type { Confusion } from '../../../src/domain/check/confusions/confusion.js';
import { checkClaim } from '../../../src/domain/check/verdict.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { bundledGround, claimed } from '../../support/search-ground.js';

const ground = bundledGround();
const f1 = bundledGround({ grade: 'F1' });
const scotland = bundledGround({ workforce: 'scotland-resident' });

function of(claim: Claim, where = ground, elsewhere = [] as Parameters<typeof checkClaim>[2]) {
  return checkClaim(claim, where, elsewhere);
}

/** "rise-as-cut 2024/25: 29.15 for 22.57". */
function told({ code, is, right }: Confusion): string {
  const value = (each: Confusion['is']) => toDecimal(each.value, 2);
  return `${code} ${payYearLabel(is.until)}: ${value(is)}${right ? ` for ${value(right)}` : ''}`;
}

function explained(claim: Claim, where = ground, elsewhere?: Parameters<typeof checkClaim>[2]) {
  return of(claim, where, elsewhere)
    .confusions.filter(({ strength }) => strength !== 'possible')
    .map(told);
}

describe('a rise told as a cut', () => {
  const claim = claimed('cut', '29');

  test('is what its publisher printed: the 29.2% on 2024/25 pay, where the cut is 22.6%', () => {
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)[0]).toBe('rise-as-cut 2024/25: 29.15 for 22.57');
  });

  test('is not outranked by a combination that nobody uses, in a year nobody said', () => {
    // Consolidated awards on the RPI year mean print 28.7 for 2022/23.
    const { hits } = of(claim).search;
    expect(hits.map(({ value, naming }) => [toDecimal(value, 1), naming])).toEqual([
      ['28.7', undefined],
    ]);
  });

  test('is a chance match where its year and its index were said', () => {
    const said = claimed('cut', '29', { untils: ['2022/23'] });
    expect(of(said, bundledGround({ index: 'rpi' })).verdict).toBe('matches-other');
  });
});

describe('a cut told as a rise', () => {
  test('in the year said: 26% was the cut, the rise was 35.3%', () => {
    const claim = claimed('rise', '26', { untils: ['2021/22'] });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)).toContain('cut-as-rise 2021/22: 26.09 for 35.30');
  });

  test('does not unmake a rise that was printed, and is told beside it', () => {
    // In December 2025 the rise on 2025/26 pay was 26%; in 2023 the cut to 2021/22 was.
    const claim = claimed('rise', '26');
    expect(of(claim).verdict).toBe('reproduced');
    expect(explained(claim)).toContain('cut-as-rise 2021/22: 26.09 for 35.30');
  });
});

describe('a figure of another year', () => {
  test('an old cut as the current one', () => {
    const claim = claimed('cut', '26', { untils: ['2025/26'] });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)).toContain('other-year 2021/22: 26.09 for 20.79');
  });

  test("a rise on one year's pay put on another's", () => {
    const claim = claimed('rise', '29.2', { untils: ['2025/26'] });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)).toContain('rise-on-other-year 2024/25: 29.15 for 26.25');
  });

  test("an old hour's pay as today's", () => {
    const claim = claimed('hourly', '14.09', { untils: ['2025/26'] }, f1);
    expect(of(claim, f1).verdict).toBe('confused');
    expect(explained(claim, f1)).toEqual(['other-year 2022/23: 14.09 for 18.62']);
  });

  test('over £20,000 more: 35%, printed for 2021/22 pay, on the top point of 2022/23', () => {
    const claim = claimed('yearly-rise', '20000', { hedge: 'over', untils: ['2022/23'] });
    expect(explained(claim)).toContain('rise-on-other-year 2022/23: 20439.30');
  });
});

describe('percentages that do not compound', () => {
  test('three years of awards added up: 8.8 + 4.05 + 8.0 + 5.4 = 26.25, compounded 28.87', () => {
    const claim = claimed('cash-rise', '26.25', { years: 3 });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)).toContain('compounding-ignored 2025/26: 26.25 for 28.87');
  });

  test('the rise in prices less the rise in pay: 58.2 - 16.9, where the cut is 26.1%', () => {
    const claim = claimed('cut', '41.3', { untils: ['2021/22'] });
    expect(explained(claim)).toContain('compounding-ignored 2021/22: 41.28 for 26.09');
  });

  test("several years' awards as one", () => {
    const claim = claimed('cash-rise', '22.3', { untils: ['2024/25'] });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)[0]).toBe('years-as-one 2024/25: 22.26 for 8.00');
  });
});

describe("one grade's rise as everyone's", () => {
  test('10.3% was the first-years’ of 2023/24; the average award, as first made, 8.8%', () => {
    const claim = claimed('cash-rise', '10.3', { untils: ['2023/24'] });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)).toContain('one-grade 2023/24: 10.26 for 8.80');
  });

  test('is right of the grade itself', () => {
    const claim = claimed('cash-rise', '10.3', { untils: ['2023/24'] }, f1);
    expect(of(claim, f1).verdict).toBe('reproduced');
  });
});

describe('an hour by 52 weeks', () => {
  test('£14.13 is £29,384 ÷ 2,080; by 365/7 weeks it is £14.09', () => {
    const claim = claimed('hourly', '14.13', { untils: ['2022/23'] });
    expect(of(claim).verdict).toBe('confused');
    expect(explained(claim)).toContain('weeks-52 2022/23: 14.13 for 14.09');
  });
});

describe('a scale read across the 2016 contract', () => {
  const claim = claimed('cut', '9.3', { untils: ['2025/26'] }, f1);

  test('is no match, and is told with what is like for like', () => {
    const found = of(claim, f1);
    expect(found.search.hits).toEqual([]);
    expect(found.verdict).toBe('confused');
    expect(explained(claim, f1)).toContain('across-break 2025/26: 9.35 for 20.79');
  });
});

describe("another nation's figure", () => {
  test('23.5% to 2021/22 is Scotland’s foundation doctors’', () => {
    const claim = claimed('cut', '23.5', { untils: ['2021/22'] });
    const found = explained(claim, ground, [scotland]);
    expect(found).toContain('other-nation 2021/22: 23.49');
    expect(explained(claim, ground, [])).not.toContain('other-nation 2021/22: 23.49');
  });
});

test('nothing explains 60%', () => {
  const found = of(claimed('cut', '60'), ground, [scotland]);
  expect(found.verdict).toBe('not-reproduced');
  expect(found.confusions).toEqual([]);
});

describe('a figure that was printed under another label', () => {
  test('is told as that, where no named method gives it under its own', () => {
    // 31.7% was printed as the cut to 2022/23.
    const claim = claimed('rise', '31.7');
    const { verdict, search, confusions } = of(claim);
    expect(search.hits.some(({ naming }) => naming)).toBe(false);
    expect(confusions[0]).toMatchObject({ code: 'cut-as-rise', strength: 'printed' });
    expect(verdict).toBe('confused');
  });
});

describe('another base year', () => {
  const since = '2015/16';

  test('leaves a method its name where the words say that year', () => {
    const claim = claimed('real-rise', '7.6', { since, untils: ['2025/26'] });
    const { verdict, search } = of(claim);
    expect(verdict).toBe('reproduced');
    expect(search.hits[0]?.naming).toMatchObject({ by: 'method', method: { id: 'nuffield-cpi' } });
  });
});
