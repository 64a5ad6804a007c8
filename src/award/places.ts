/** What a quantity is in an award. */
export type Place = 'percent' | 'plus' | 'floor' | 'one-off';

/** Why a second one in a year is not read. */
export const TWICE: Readonly<Record<Place, string>> = {
  percent: 'a second percentage in one year; between years write "then"',
  plus: 'a second sum in one year; between years write "then"',
  floor: 'a second least sum in one year; between years write "then"',
  'one-off': 'a second one-off in one year; between years write "then"',
};

/** Why a part stops the reading by itself; any other that is not known is no part of an award. */
export const REFUSED: ReadonlyMap<string, string> = new Map([
  [
    'over',
    "how a total is spread over years is not said; write each year's own, such as 3% then 2%",
  ],
  ['ceiling', 'a ceiling is not read; give what each grade gets with --awards FILE'],
  ['-', 'neither a cut nor a range is read; 0% is a freeze'],
]);

/** Parts that may stand in an award and change nothing. */
export const IGNORED: ReadonlySet<string> = new Set([
  'a-year',
  'comma',
  'filler',
  'in',
  'colon',
  'pounds',
]);
