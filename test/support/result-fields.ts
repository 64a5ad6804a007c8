import type { CalcResult } from '../../src/index.js';

/** The numbers of a result that are null in an absence, by how they are rounded. */

export const MONEY = [
  'basePay',
  'currentPay',
  'restoredPay',
  'shortfall',
  'baseHourly',
  'currentHourly',
  'restoredHourly',
] as const satisfies readonly (keyof CalcResult)[];

export const PERCENTAGES = [
  'nominalRisePercent',
  'erosionPercent',
  'restorationPercent',
] as const satisfies readonly (keyof CalcResult)[];

export const RATIOS = ['priceRatio', 'payRatio'] as const satisfies readonly (keyof CalcResult)[];
