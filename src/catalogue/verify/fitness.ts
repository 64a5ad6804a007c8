import type { Path } from '../parse/faults.js';
import type { Draft } from './finding.js';

/** Control characters, which a terminal would obey, and others that do not show. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Keys of what is paid, and of how many it is paid to. */
const PAY = ['amount', 'basicPerFte', 'basic', 'total', 'people', 'posts'];
const COUNTS = ['count', 'low', 'high'];

/** What a shape lets pass and no answer could bear. */
export function checkFitness(value: unknown, at: Path = []): readonly Draft[] {
  if (typeof value === 'object' && value !== null) {
    const list = Array.isArray(value);
    return Object.entries(value).flatMap(([key, inner]) =>
      checkFitness(inner, [...at, list ? Number(key) : key]),
    );
  }
  if (typeof value !== 'string') return [];
  const code = 'unfit';
  const hidden = HIDDEN.exec(value)?.[0].codePointAt(0);
  if (hidden !== undefined) {
    const name = `U+${hidden.toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ code, at, what: `there is a character in it that does not show, ${name}` }];
  }
  // Nothing can be measured from pay of nothing, and no award leaves it.
  if (PAY.includes(String(at.at(-1))) && Number(value) <= 0) {
    return [{ code, at, what: `"${value}" is not above 0, and pay is` }];
  }
  if (COUNTS.includes(String(at.at(-1))) && Number(value) <= 0) {
    return [{ code, at, what: `"${value}" is not above 0; leave out who is not there` }];
  }
  if (at.at(-1) === 'percent' && Number(value) <= -100) {
    return [{ code, at, what: `an award of ${value}% would leave no pay` }];
  }
  return [];
}
