import { isoMonth, payYearLabel } from '../../domain/calendar.js';
import type { Part, Working } from '../../domain/claims/claim.js';
import type { Moment } from '../../domain/moment.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { priceRuleName } from '../../domain/price-index.js';
import { numberText, pounds } from '../text.js';

/** A computation in words: "bma, 2008/09 to 2021/22", "F1 pay 2022/23 raised by 35% (demand)". */
export function workingText(working: Working): string {
  switch (working.kind) {
    case 'real-terms': {
      const { method, index, prices, pay, since } = working.specification;
      const choices =
        method?.id ?? `${seriesName(pay)} on ${index.id}, prices ${priceRuleName(prices)}`;
      const grade = pay.kind === 'own' ? undefined : pay.grade?.id;
      const years = `${payYearLabel(since)} to ${payYearLabel(working.until)}`;
      const { asOf } = working.specification;
      const then = asOf && `as known on ${asOf}`;
      return [choices, grade, years, then].filter(Boolean).join(', ');
    }
    case 'pay-rise': {
      const grade = working.series.kind === 'own' ? undefined : working.series.grade?.id;
      const name = [`rise of ${seriesName(working.series)}`, grade].filter(Boolean).join(', ');
      const years = `${payYearLabel(working.base.payYear)} to ${payYearLabel(working.end.payYear)}`;
      return `${name}, ${years}${known(working.end)}`;
    }
    case 'pay': {
      const posts = working.posts.map((post) => post.grade.id).join(' + ');
      const more = working.supplement ? ` with ${numberText(working.supplement)}% on top` : '';
      return `${posts} basic pay ${payYearLabel(working.moment.payYear)}${more}${known(working.moment)}`;
    }
    case 'raised':
      return `${working.post.grade.id} basic pay ${payYearLabel(working.moment.payYear)}, raised by ${partText(working.by)}`;
    case 'undone':
      return `the rise that undoes ${partText(working.cut)}`;
    case 'sum':
      return working.parts.map(partText).join(', plus ');
    case 'compound':
      return working.parts.map(partText).join(', and on top ');
    case 'fall':
      return `from ${pounds(working.from)} to ${pounds(working.to)}`;
  }
}

function seriesName(series: PaySeries): string {
  return series.kind === 'own' ? 'pay as stated' : series.id;
}

function known({ asOf }: Moment): string {
  return asOf ? `, as known on ${asOf}` : '';
}

function partText({ of, places }: Part): string {
  const rounding =
    places === undefined ? '' : `, rounded to ${places} decimal${places === 1 ? '' : 's'}`;
  switch (of.kind) {
    case 'stated':
      return `${numberText(of.percent)}% (${of.as})`;
    case 'price-rise':
      return `the rise of ${of.index.id}, ${isoMonth(of.base)} to ${isoMonth(of.end)}${rounding}`;
    default:
      return `${workingText(of)}${rounding}`;
  }
}
