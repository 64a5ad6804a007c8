// A file of made-up pay, the same on every machine, and what exact arithmetic makes of it.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Writes rows of id, date and salary, in lines without quotes. */
export function writePay(place, rows) {
  const file = openSync(place, 'w');
  let seed = 20_230_412;
  const random = (below) => {
    // xorshift: 32 bits, and no library.
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  const two = (number) => String(number).padStart(2, '0');
  let text = 'id,paid_on,salary\n';
  for (let id = 1; id <= rows; id += 1) {
    const day = `${2009 + random(16)}-${two(1 + random(12))}-${two(1 + random(28))}`;
    const pennies = 1_000_000 + random(9_000_000);
    text += `${id},${day},${Math.floor(pennies / 100)}.${two(pennies % 100)}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** The pay year of a date: April to March, by the year it starts in. */
function payYear(day) {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 4 ? year : year - 1;
}

/** How many amounts in a result's file are not what exact fractions give, half away from zero. */
export async function penniesWrong(place, levels, until, column) {
  let [wrong, rows] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(place) })) {
    const cells = line.replace('\r', '').split(',');
    if (!/^\d+$/.test(cells[0])) continue;
    rows += 1;
    const pennies = BigInt(cells[2].replace('.', ''));
    const [top, bottom] = [pennies * levels.get(until), levels.get(payYear(cells[1]))];
    const exact = (2n * top + bottom) / (2n * bottom);
    const found = (cells[column] ?? '').replace(/^(\d+)$/, '$1.00').replace(/\.(\d)$/, '.$10');
    if (found.replace('.', '') !== String(exact)) wrong += 1;
  }
  return { rows, wrong };
}
