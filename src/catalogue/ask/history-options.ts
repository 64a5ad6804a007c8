import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';
import { type CalcOptions, checkOptions } from './calc-options.js';

/** What can be asked of `history`, in the words of its options. */
export interface HistoryOptions
  extends Pick<
    CalcOptions,
    | 'nation'
    | 'workforce'
    | 'grades'
    | 'index'
    | 'prices'
    | 'pay'
    | 'weights'
    | 'since'
    | 'until'
    | 'asOf'
    | 'hours'
    | 'weeks'
  > {
  /** One named method; not together with `index`, `prices` or `pay`. */
  readonly method?: string | undefined;
}

const NAMES: readonly (keyof HistoryOptions)[] = [
  'nation',
  'workforce',
  'grades',
  'method',
  'index',
  'prices',
  'pay',
  'weights',
  'since',
  'until',
  'asOf',
  'hours',
  'weeks',
];

/** The same question as `calc` takes it. Throws on what is no option, or not of its type. */
export function asCalcOptions(options: HistoryOptions): CalcOptions {
  for (const [name, value] of Object.entries(options)) {
    if (!NAMES.some((known) => known === name)) {
      throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, NAMES) });
    }
    if (name === 'method' && value !== undefined && typeof value !== 'string') {
      throw new PayrestoreError('malformed-option', { where: name, valid: 'a text' });
    }
  }
  const { method, ...others } = options;
  const asked = method === undefined ? others : { ...others, methods: [method] };
  checkOptions(asked);
  return asked;
}
