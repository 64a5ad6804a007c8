import { awardsShape } from './awards.js';
import { checksShape } from './checks.js';
import { claimsShape } from './claims.js';
import { earningsShape } from './earnings.js';
import { headcountsShape } from './headcounts.js';
import { methodsShape } from './methods.js';
import { offeredAwardsShape } from './offered-awards.js';
import { payScaleShape } from './pay-scale.js';
import { priceIndexShape } from './price-index.js';
import { sourcesShape } from './source.js';
import { workforceShape } from './workforce.js';

/** Every kind of data file, by the name its JSON Schema goes by. */
export const SHAPES = {
  'price-index': priceIndexShape,
  checks: checksShape,
  'pay-scale': payScaleShape,
  'award-chain': awardsShape,
  workforce: workforceShape,
  earnings: earningsShape,
  headcounts: headcountsShape,
  'offered-awards': offeredAwardsShape,
  methods: methodsShape,
  sources: sourcesShape,
  claims: claimsShape,
} as const;

export type Kind = keyof typeof SHAPES;

export type { AwardsFile } from './awards.js';
export type { ChecksFile } from './checks.js';
export type { ClaimFile, ClaimsFile } from './claims.js';
export type { EarningsFile } from './earnings.js';
export type { HeadcountsFile } from './headcounts.js';
export type { MethodsFile } from './methods.js';
export type { OfferedAwardsFile } from './offered-awards.js';
export type { PayScaleFile } from './pay-scale.js';
export type { PriceIndexFile } from './price-index.js';
export type { SourceFile, SourcesFile } from './source.js';
export type { WorkforceFile } from './workforce.js';
