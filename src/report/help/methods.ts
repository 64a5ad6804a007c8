import type { Method } from '../../domain/method.js';
import { wrap } from '../wrap.js';

const WIDTH = 78;

/** `payrestore help methods`: what a method is, and how to choose among them. */
export function methodsText(methods: readonly Method[]): string {
  const listed = methods.map((method) => {
    const { id, title, pay, index, prices } = method;
    const default_ = method.default ? '' : ', on request';
    return `  ${id.padEnd(18)} ${title}\n${' '.repeat(21)}${pay.value}, ${index.value}, ${prices.value}${default_}`;
  });
  return `${wrap(
    'A method is a named bundle of the four choices that a real-terms figure hangs on: whose pay (--pay), the price index (--index), the month or mean that stands for a year (--prices), and the years (--since, --until). The same pay has lost 21% by one method and 3% by another, and neither is a mistake.',
    WIDTH,
  )}

${wrap(
  "Each is a reconstruction of published figures, not its publisher's own program. A choice is stated where its publisher says it, and inferred where the published figures come out of no other; payrestore methods says which, with the reasons, the figures that come out, and those that do not.",
  WIDTH,
)}

The methods, with pay, index and prices:

${listed.join('\n')}

${wrap(
  'Without --method, calc shows those not marked "on request". To see how much each choice moves the answer, use payrestore compare; to find the choices behind a figure somebody quoted, payrestore check. Any choices of your own go without a name: payrestore calc --index cpih --prices average --pay scale.',
  WIDTH,
)}
`;
}
