// Pay years run from April to March and go by the year they start in; months are `2009-04`.

/** `2008/09` starts in 2008. */
export function startOf(label: string): number {
  return Number(label.slice(0, 4));
}

export function label(year: number): string {
  return `${year}/${String(year + 1).slice(2)}`;
}

/** The last day of a pay year, on which its amount is read. */
export function closingDay(year: number): string {
  return `${year + 1}-03-31`;
}

export function april(year: number): string {
  return `${year}-04`;
}

/** The twelve months of a pay year. */
export function monthsOf(year: number): readonly string[] {
  const first = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `${year}-${two(month)}`);
  return [...first, ...[1, 2, 3].map((month) => `${year + 1}-${two(month)}`)];
}

/** The pay year that a day or a month is in. */
export function payYearOf(day: string): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month >= 4 ? year : year - 1;
}

/** The last day of a month, as a day that sorts after all of it. */
export function endOfMonth(month: string): string {
  return `${month}-31`;
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
