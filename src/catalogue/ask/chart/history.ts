import type { HistoryFindings } from '../../../domain/history/findings.js';
import { priceRuleName } from '../../../domain/price-index.js';
import type { Catalogue } from '../../catalogue.js';
import { findWorkforce, separate } from '../../names/find.js';
import { chosen } from '../choices.js';
import { asksEarnings } from '../earnings.js';
import { askHistory } from '../history.js';
import type { HistoryOptions } from '../history-options.js';

/** A question of several histories: one a method, or one a price index. */
export interface HistoryChartOptions extends Omit<HistoryOptions, 'method' | 'index'> {
  readonly methods?: readonly string[];
  readonly index?: readonly string[];
}

/**
 * The histories that one chart sets side by side, each as `askHistory` has it: one a method named,
 * one an index named, or one a default method. Throws as `askHistory` does.
 */
export function askHistoryChart(
  catalogue: Catalogue,
  options: HistoryChartOptions,
): readonly HistoryFindings[] {
  const { methods, index, ...rest } = options;
  if (index !== undefined || rest.pay !== undefined || rest.prices !== undefined) {
    const conflicting = methods === undefined ? {} : { method: methods.join(',') };
    const indices = index === undefined ? [undefined] : separate(index);
    return indices.map((name) =>
      askHistory(catalogue, {
        ...rest,
        ...conflicting,
        ...(name === undefined ? {} : { index: name }),
      }),
    );
  }
  if (asksEarnings(catalogue, methods === undefined ? rest : { ...rest, methods })) {
    return [askHistory(catalogue, { ...rest, ...(methods ? { method: methods.join(',') } : {}) })];
  }
  const workforce = findWorkforce(catalogue, rest.nation, rest.workforce);
  return chosen(catalogue, methods === undefined ? {} : { methods }, workforce).map((choice) =>
    askHistory(catalogue, {
      ...rest,
      ...(choice.method
        ? { method: choice.method.id }
        : { index: choice.index.id, prices: priceRuleName(choice.prices), pay: choice.pay }),
    }),
  );
}
