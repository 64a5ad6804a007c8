import { isoMonth, payYearLabel } from '../../domain/calendar.js';
import type { Part, Working } from '../../domain/claims/working.js';
import type { Moment } from '../../domain/moment.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { priceRuleName } from '../../domain/price-index.js';
import { baseText, earningsMonths, endText, MEASURES, weightsText } from '../earnings/words.js';
import { numberText, pounds } from '../text.js';

/** A computation in words: "bma, 2008/09 to 2021/22", "F1 pay 2022/23 raised by 35% (demand)". */
export function workingText(working: Working): string {
  switch (working.kind) {
    case 'real-terms': {
      const { specification, until } = working;
      const { method, index, prices, pay, asOf } = specification;
      const choices =
        method?.id ?? `${seriesName(pay)} on ${index.id}, prices ${priceRuleName(prices)}`;
      const years = `${baseText(specification)} to ${endText(specification, until)}`;
      const then = asOf && `as known on ${asOf}`;
      return joined(choices, gradeName(pay), years, method ? undefined : weighting(pay), then);
    }
    case 'pay-rise': {
      const { series, base, end } = working;
      const name = `rise of ${seriesName(series)}`;
      const years = `${momentText(base)} to ${momentText(end)}`;
      return `${joined(name, gradeName(series), years, weighting(series))}${known(end)}`;
    }
    case 'pay': {
      const posts = working.posts.map((post) => post.grade.id).join(' + ');
      const more = working.supplement ? ` with ${numberText(working.supplement)}% on top` : '';
      return `${posts} basic pay ${payYearLabel(working.moment.payYear)}${more}${known(working.moment)}`;
    }
    case 'earnings': {
      const { series, period } = working;
      const { grade, weights } = series;
      // Of one period there is no "either end".
      const own = grade.of.length > 1 && weights.kind === 'people';
      const weighted = own ? 'weighted by how many are in each grade' : weighting(series);
      return joined(MEASURES[series.id], grade.id, earningsMonths(period), weighted);
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

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}

function gradeName(series: PaySeries): string | undefined {
  return series.kind === 'own' ? undefined : series.grade?.id;
}

/** How the grades of a group are put together, where it is of one. */
function weighting(series: PaySeries): string | undefined {
  if (series.kind !== 'earnings' || series.grade.of.length < 2) return undefined;
  return weightsText(series.weights, series.id);
}

function momentText({ period, payYear }: Moment): string {
  return period ? earningsMonths(period) : payYearLabel(payYear);
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
