import type { AwardStep } from '../domain/offer/award.js';
import { compare, rational } from '../domain/rational.js';
import type { Part } from './phrases.js';
import { IGNORED, type Place, REFUSED, TWICE } from './places.js';
import { isBasis, isOnce, isSum, quantityAt, type Sum, unnamed } from './sums.js';
import { cannot, type Stretch } from './unreadable.js';

/** A year as it was written: its award, and the pay year it names. */
export interface DraftYear {
  readonly label: Part | undefined;
  readonly step: AwardStep;
}

const MOST_REPEATS = 10;
const ZERO = rational(0);
/** The least rise is smaller in any settlement; what is larger is a salary. */
const MOST_LEAST = rational(10_000);

/**
 * Reads one year of an award, part by part: a percentage, a sum on top, the fewest pounds it is to
 * come to, a one-off, and the pay year it is of. What stands there twice is refused.
 */
export class YearReader {
  readonly #given: string;
  readonly #sums = new Map<Place, Sum>();
  #label: Part | undefined;
  #repeats = 1;
  /** What the next quantity is, where it was said before it. */
  #next: 'plus' | 'floor' | 'one-off' | 'or' | undefined;
  /** A floor written with "or", which has still to be said to count where it is more. */
  #alternative: Stretch | undefined;
  #last: Place | undefined;
  /** A "+" that still has to join something. */
  #open: Part | undefined;
  /** Whether a comma or a bracket stands after the last sum. */
  #apart = false;
  /** Whether it is said to be of each year. */
  #yearly = false;
  /** How many parts the last one took with it. */
  #taken = 0;

  constructor(given: string) {
    this.#given = given;
  }

  get hasPercent(): boolean {
    return this.#sums.has('percent');
  }

  /** Whether there is an award by now, and not only the year it is of. */
  get hasAward(): boolean {
    return this.#sums.size > 0;
  }

  /** Takes the part at a place, with the parts after it that belong to it. */
  take(parts: readonly Part[], at: number): void {
    if (this.#taken > 0) {
      this.#taken -= 1;
      return;
    }
    const part = parts[at] as Part;
    const { role } = part;
    if (role === 'number') this.#quantity(parts, at);
    else if (role === 'pay-year') this.#year(part, parts[at - 1]);
    else if (role === 'plus') this.#plus(part);
    else if (role === 'or' || role === 'floor') this.#next = role;
    else if (role === 'greater') this.#greater(part);
    else if (role === 'one-off') this.#once(part, parts.slice(at + 1));
    else if (role === 'for') this.#repeat(part, parts.slice(at + 1));
    else if (role === 'freeze') this.#set('percent', { ...part, value: ZERO });
    else if (role === 'pounds' && parts[at + 1]?.role !== 'number') {
      throw this.#error(part, 'a number should follow');
    } else if (role === 'colon' && (!this.#label || this.hasAward)) {
      throw this.#error(part, 'a colon stands after a pay year, as in 2027/28: 4%');
    } else if (!IGNORED.has(role)) {
      const cause = REFUSED.get(role) ?? REFUSED.get(part.text) ?? 'this is no part of an award';
      throw this.#error(part, cause);
    }
    this.#apart ||= role === 'comma' || part.text === '(';
    this.#yearly ||= role === 'a-year';
  }

  /** The year, as often as it was said to be repeated. Throws where it holds no award. */
  close(at: Stretch): readonly DraftYear[] {
    if (!this.hasAward) throw this.#error(this.#label ?? at, 'no award is here');
    if (this.#next !== undefined) {
      throw this.#error(this.#next === 'plus' ? (this.#open ?? at) : at, 'a sum should follow');
    }
    if (this.#alternative) {
      const cause = 'which of the two counts is not said; write: or £1,000 if more';
      throw this.#error(this.#alternative, cause);
    }
    const value = (place: Place) => this.#sums.get(place)?.value;
    const step: AwardStep = {
      percent: value('percent') ?? ZERO,
      plus: value('plus') ?? ZERO,
      floor: value('floor'),
      oneOff: value('one-off') ?? ZERO,
    };
    return Array.from({ length: this.#repeats }, (_, year) => ({
      label: year === 0 ? this.#label : undefined,
      step,
    }));
  }

  #plus(part: Part): void {
    this.#next ??= 'plus';
    this.#open = part;
  }

  #quantity(parts: readonly Part[], at: number): void {
    const after = parts[at + 1];
    if (after?.text === '-') throw this.#error(after, REFUSED.get('-') as string);
    if (after?.role === 'colon') {
      throw this.#error(parts[at] as Part, 'a pay year is written like 2027/28');
    }
    const { of, sum, named, takes } = quantityAt(this.#given, parts, at);
    this.#taken = takes;
    this.#yearly ||= parts[at + 1 + takes]?.role === 'a-year';
    if (of === 'pounds' && isBasis(parts, at)) {
      throw this.#error(
        sum,
        'what an award is put on is published pay; for sums on top write + £750',
      );
    }
    const another = this.hasAward && !this.#sums.has(of === 'percent' ? 'percent' : 'plus');
    if (another && this.#next === undefined && !this.#apart && named) {
      throw this.#error(sum, 'how it goes with what stands before it is not said; write 4% + £750');
    }
    // "+ £750 + £500 one-off": what a sum is may be said after it.
    const next = isOnce(parts.slice(at + 1 + takes)) ? 'one-off' : this.#next;
    if (of === 'percent') {
      if (next === 'one-off') throw this.#error(sum, 'a one-off is read in pounds');
      if (next === 'floor' || next === 'or') {
        throw this.#error(sum, 'the least that an award comes to is read in pounds');
      }
      this.#set('percent', sum);
      return;
    }
    if (!named && next === undefined) {
      throw this.#error(sum, unnamed(parts[at] as Part, parts[at - 1]));
    }
    if ((next === 'or' || next === 'floor') && compare(sum.value, MOST_LEAST) >= 0) {
      throw this.#error(
        sum,
        'a least rise is under £10,000, and a least salary is not read; give what each grade gets with --awards FILE',
      );
    }
    if (next === 'or') this.#alternative = sum;
    this.#set(next === 'or' ? 'floor' : (next ?? 'plus'), sum);
  }

  #set(place: Place, sum: Sum): void {
    if (this.#sums.has(place)) throw this.#error(sum, TWICE[place]);
    this.#sums.set(place, sum);
    this.#next = undefined;
    this.#apart = false;
    this.#last = place;
  }

  #year(part: Part, before: Part | undefined): void {
    if (this.#label) throw this.#error(part, 'a second pay year; between years write "then"');
    const led = !this.hasAward || before?.role === 'in' || before?.role === 'for';
    if (!led) throw this.#error(part, 'between years write "then", or a comma');
    this.#label = part;
  }

  #greater(part: Part): void {
    if (!this.#sums.has('floor')) {
      throw this.#error(part, 'more than what is not said; write: 3% or £1,000 if more');
    }
    this.#alternative = undefined;
  }

  /** "£500 one-off" and "a one-off £500": of the sum before, unless a number follows at once. */
  #once(part: Part, rest: readonly Part[]): void {
    if (isSum(rest)) {
      this.#next = 'one-off';
      return;
    }
    if (this.#last !== 'one-off') throw this.#error(part, 'a one-off is read in pounds');
  }

  /** "for 3 years" repeats the year; "for 2027/28" and "for everyone" do not. */
  #repeat(part: Part, [number, years]: readonly Part[]): void {
    if (number?.role !== 'number') return;
    const stretch = { start: part.start, end: (years?.role === 'years' ? years : number).end };
    const count = Number(number.text);
    if (years?.role !== 'years' || !Number.isInteger(count) || count < 1 || count > MOST_REPEATS) {
      throw this.#error(
        stretch,
        `write for how many years, from 1 to ${MOST_REPEATS}: for 3 years`,
      );
    }
    if (!this.hasAward) {
      throw this.#error(stretch, 'the award stands before its years, as in 3% for 3 years');
    }
    if (!this.#yearly) {
      const cause =
        'each year, or in all? Write 3% a year for 3 years, or each year, as in 3% then 3% then 3%';
      throw this.#error(stretch, cause);
    }
    this.#repeats = count;
    this.#taken = 2;
  }

  #error(at: Stretch, cause: string): Error {
    return cannot(this.#given, at, cause);
  }
}
