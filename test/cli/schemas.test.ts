import { describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../src/schemas/outputs.js';
import { fieldsOf, type Path, replaced, without } from '../support/json-paths.js';
import { userFiles } from '../support/printed-json.js';

type Name = keyof typeof OUTPUTS;
type Line = readonly [line: string, exit: number];

/** Schemas of a line of NDJSON. */
type ResultName = Extract<Name, `${string}-result`>;

/** Command lines whose JSON is to fit a schema, with the exit status of each. */
const LINES: Readonly<Record<Exclude<Name, ResultName>, readonly Line[]>> = {
  calc: [
    ['calc', 0],
    ['calc --grade F1', 0],
    ['calc --grade all --method all --until 2023/24', 0],
    ['calc --grade F1 --method bma --explain', 0],
    ['calc --grade F1 --pay scale --prices latest --explain', 0],
    ['calc --grade NP3 --pay scale --until 2024/25', 0],
    ['calc --grade ST6 --pay scale-2002 --until 2020/21', 0],
    ['calc --grade F1 --until 2023/24 --as-of 2024-01-31', 0],
    ['calc --grade F1 --index cpi --prices average --on 2018-09-30', 0],
    ['calc --index rpi --prices 2008-04..2026-04', 0],
    ['calc --index gdp-deflator --prices average --until 2024/25', 0],
    ['calc --index awe --since 2010/11', 0],
    ['calc --method bma --since 2010/11 --hours 37.5 --weeks 52', 0],
    ['calc --base-pay 21862 --current-pay 38831 --index rpi --explain', 0],
    ['calc --nation scotland --grade all', 0],
    ['calc --nation wales --grade all --until 2024/25', 0],
    ['calc --workforce consultants --grade all', 0],
    ['calc --workforce sas --grade all --since 2022/23 --until 2024/25', 0],
    ['calc --workforce afc --grade all --since 2018/19 --until 2024/25', 0],
    ['calc --nation uk --workforce mps', 0],
    ['calc --method ifs --explain', 0],
    ['calc --pay earnings-total --grade residents --weights people --clean --explain', 0],
    ['calc --pay earnings-full-time --period 2010-08..2025-10 --explain', 0],
    ['calc --method nuffield-earnings --workforce consultants', 0],
    ['calc --grade F1 --series OWN', 0],
    ['calc --grade F1 --method bma --until 2026/27 --explain', 4],
    ['calc --grade StR-8 --pay scale --until 2025/26', 4],
    ['calc --nation northern-ireland --workforce consultants --grade all', 4],
    ['calc --pay earnings-basic --since 2008/09', 4],
    ['calc --pay earnings-total --grade residents --weights people --until 2021/22', 4],
    ['calc --pay earnings-basic --workforce afc --period 2012-05x12..2025-10x12', 4],
  ],
  check: [
    ['check 26%-real-terms-cut', 0],
    ['check 26% real-terms cut since 2008/09', 0],
    ['check 29% real-terms cut since 2008/09', 1],
    ['check 60% real-terms cut', 1],
    ['check 26% real-terms cut since 2008/09 --explain', 0],
    ['check pay has not fallen 26% this year', 0],
    ['check 19% lower on RPI and 7% on CPI than 2008 --until 2024/25', 0],
    ['check £14.09 an hour in England', 0],
    ['check £66.55 for three doctors for an hour', 0],
    ['check a rise of over £20,000 --until 2022/23', 1],
    ['check 0% pay rise', 0],
    ['check £5,000 a year worse off', 0],
    ['check a 22.3% rise over two years', 0],
    ['check a 10% pay rise in 2023/24', 1],
    ['check 9.3% cut for F1 --until 2025/26', 1],
    ['check a fifth down --as-of 2025-12-01', 0],
    ["check the IFS says junior doctors' pay is down 11 to 16 per cent since 2010", 0],
    ["check consultants' pay grew 14% in the 14 years to 2022/23 --explain", 0],
    ['check 24% cut since 2010/11 --pay earnings-total', 1],
    ['check take-home pay was cut by 22.4%', 4],
    ['check 26% cut --until 2040/41', 4],
    ['check 23.5% cut for F1 in Scotland --method bma-devolved', 0],
  ],
  compare: [
    ['compare', 0],
    ['compare --until 2021/22 --explain', 0],
    ['compare --grade F1 --vary index,prices,pay --until 2025/26', 0],
    ['compare --grade F1 ST3 --vary pay,since --until 2024/25', 0],
    ['compare --index rpi cpi awe gdp-deflator --prices end average latest', 0],
    ['compare --nation scotland --grade all', 0],
    ['compare --prices 2008-04..2026-04 --as-of 2026-08-01', 0],
    ['compare --pay all --grade F1', 0],
    ['compare --pay earnings-total --prices same-months --until 2021/22 --explain', 0],
    ['compare --until 2030/31', 4],
    ['compare --pay earnings-total --since 2008/09', 4],
  ],
  history: [
    ['history', 0],
    ['history --grade F1 ST6 --explain', 0],
    ['history --grade F1 --pay scale', 0],
    ['history --grade NP3 --method nuffield-cpi', 0],
    ['history --grade ST6 --as-of 2024-01-31', 0],
    ['history --workforce mps --index cpih --prices average', 0],
    ['history --pay earnings-total --grade residents', 0],
    ['history --pay earnings-basic --grade F1 --explain', 0],
    ['history --index awe --since 2010/11', 0],
    ['history --grade F1 --series OWN', 0],
    ['history --grade F1 --since 2026/27', 4],
  ],
  offer: [
    ['offer 4%+£750 --from 2024/25', 0],
    ['offer 4%+£750 --grade F1 --from 2024/25 --explain --restore-by 2025/26', 0],
    ['offer 3%;2%;£500one-off --inflation 2.5..4 --restore-by 2030/31 --explain', 0],
    ['offer 3% 2.5%+£750 --grade F1 ST6 --inflation 3', 0],
    ['offer 3% --grade F1', 0],
    ['offer 3% --grade F1 NP3 --restore-by 2030/31 --rounding circular', 0],
    ['offer 3% --workforce consultants --grade all --inflation 3', 0],
    ['offer 3% --nation northern-ireland --workforce consultants', 0],
    ['offer 3% --index hci --prices average --from 2024/25', 0],
    ['offer 3% --grade F1 --from 2030/31', 4],
  ],
  team: [
    ['team F1 ST5 ST8 --until 2022/23', 0],
    ['team 2xF1 ST5 F1 --minutes 45 --explain', 0],
    ['team F1 ST3 --pay scale --until 2025/26', 0],
    ['team F1 --on 2018-09-30', 0],
    ['team NP5a --method bma', 0],
    ['team F1 --until 2026/27', 0],
    ['team threshold-1 --workforce consultants', 0],
    ['team F1 --nation scotland', 0],
    ['team F1 --index awe --until 2024/25', 0],
    ['team StR-8 --until 2025/26', 4],
  ],
  cost: [
    ['cost', 0],
    ['cost --rise 35 --from 2022/23 --on-cost 23.7 --returns 32 --explain', 0],
    ['cost --until 2018/19', 0],
    ['cost --pay scale --until 2024/25 --explain', 0],
    ['cost --method cpih', 0],
    ['cost --rise 3 --as-of 2024-01-31', 0],
    ['cost --nation scotland --count F1=100 ST3=80..90', 0],
    ['cost --until 2030/31', 4],
  ],
  grades: [
    ['grades', 0],
    ['grades --nation scotland --workforce consultants', 0],
    ['grades --nation uk --workforce mps', 0],
    ['grades --workforce doctors', 0],
  ],
  'methods-answer': [['methods', 0]],
  'sources-answer': [
    ['sources', 0],
    ['sources md-3-2008', 0],
  ],
  'claims-answer': [
    ['claims', 0],
    ['claims bma-2024-offer-20-8', 0],
    ['claims error-2024-leadsom-10', 0],
    ['claims --nation scotland', 0],
    ['claims --verify', 0],
    ['claims --who nobody', 4],
  ],
  'data-list': [
    ['data list', 0],
    ['data list --series OWN', 0],
  ],
  'data-show': [
    ['data show rpi 2021-04', 0],
    ['data show hci', 0],
    ['data show gdp-deflator', 0],
    ['data show england-resident-2016', 0],
    ['data show england-resident-awards', 0],
    ['data show england-nhs-earnings 2010-08', 0],
    ['data show rpi 1900-01', 4],
  ],
  'data-verify': [
    ['data verify', 0],
    ['data verify OWN', 0],
    ['data verify MALFORMED', 1],
  ],
  'data-import': [
    ['data import RELEASE --dry-run', 0],
    ['data import RELEASE --id mine --dry-run', 0],
    ['data import REVISION --allow-revisions --dry-run', 0],
  ],
  'data-update': [
    ['data update zzz1 --allow-revisions --dry-run', 0],
    ['data update hci', 4],
    ['data update zzz1', 5],
    ['data update hci rpi', 5],
  ],
  error: [
    ['calk', 2],
    ['calc --nope', 2],
    ['offer 4%+banana', 2],
    ['calc --grade F9', 2],
    ['calc --since 2008/10', 2],
    ['claims bma-2023-eng-26-2', 2],
    ['claims --verdict true', 2],
    ['calc --method bma --index cpi', 2],
    ['calc --pay earnings-total --grade ST3', 2],
    ['calc --pay earnings-total --period 2010-08', 2],
    ['data show nothing', 2],
    ['data schema nothing', 2],
    ['calc --series MALFORMED', 3],
    ['data import MALFORMED', 3],
    ['calc --series MISSING', 5],
    ['data verify MISSING', 5],
    ['data import REVISION', 5],
  ],
};

const ALL = Object.entries(LINES).flatMap(([name, lines]) =>
  lines.map(([line, exit]) => [name as Name, exit, line] as const),
);

const printed = userFiles();

/** A schema drops the fields it does not know, so that what it passes on is what it knows. */
function expectToFit(name: Name, json: unknown): void {
  expect(OUTPUTS[name].parse(json)).toEqual(json);
}

describe('what is printed fits its schema', () => {
  test.each(ALL)('%s, exit status %i: %s --json', async (name, exit, line) => {
    const json = await printed.json(line, exit);
    expect(json).toHaveProperty('schema', `payrestore/${name.replace('-answer', '')}/v1`);
    expectToFit(name, json);
  });

  test.each(LINES.calc)('%s --format ndjson, exit status %i', async (line, exit) => {
    const results = await printed.ndjson(line, exit);
    for (const result of results) expectToFit('calc-result', result);
  });

  test.each(LINES.history)('%s --format ndjson, exit status %i', async (line, exit) => {
    const results = await printed.ndjson(line, exit);
    for (const result of results) expectToFit('history-result', result);
  });

  test.each(LINES.cost)('%s --format ndjson, exit status %i', async (line, exit) => {
    const results = await printed.ndjson(line, exit);
    for (const result of results) expectToFit('cost-result', result);
  });

  test.each(LINES.offer)('%s --format ndjson, exit status %i', async (line, exit) => {
    const results = await printed.ndjson(line, exit);
    for (const result of results) expectToFit('offer-result', result);
  });

  test.each(LINES.team)('%s --format ndjson, exit status %i', async (line, exit) => {
    const results = await printed.ndjson(line, exit);
    for (const result of results) expectToFit('team-result', result);
  });

  test('a bug is an error too', () => {
    const error = { code: 'bug', message: 'this is a bug', exitCode: 70 };
    expectToFit('error', { schema: 'payrestore/error/v1', error });
  });
});

/** The fields that are not always there. */
const OPTIONAL =
  /^((results|contrasts)\[\]\.(members\[\]\.)?steps|total\.steps|citations|error\.(at|faults(\[\]\.file)?)|results\[\]\.figures\[\]\..*(steps|notices))$/;

/** Small answers that together have a value in every field, but those that are null anyway. */
const EXAMPLES: readonly (readonly [Name, ...Line])[] = [
  ['calc', 'calc --grade F1 --explain', 0],
  ['calc', 'calc --grade F1 --method bma --until 2026/27', 4],
  ['calc', 'calc --pay earnings-total --grade residents --weights people --clean --explain', 0],
  ['compare', 'compare --grade F1 --pay scale --as-of 2025-01-31 --until 2022/23', 0],
  ['compare', 'compare --until 2030/31', 4],
  ['history', 'history --grade F1 --since 2023/24 --explain', 0],
  ['offer', 'offer 3%;2% --grade F1 --inflation 3 --restore-by 2030/31 --explain', 0],
  ['offer', 'offer 3% --grade F1 --restore-by 2030/31', 0],
  ['offer', 'offer 3% --nation northern-ireland --workforce consultants', 0],
  ['team', 'team F1 ST5 --minutes 45 --explain', 0],
  ['team', 'team F1 --method bma --until 2026/27', 0],
  ['cost', 'cost --until 2022/23 --on-cost 20 --returns 40 --explain', 0],
  ['cost', 'cost --until 2018/19 --as-of 2023-12-01', 0],
  ['grades', 'grades', 0],
  ['methods-answer', 'methods', 0],
  ['sources-answer', 'sources md-3-2008', 0],
  ['claims-answer', 'claims bma-2024-offer-20-8', 0],
  ['claims-answer', 'claims bma-2023-19-hour', 0],
  ['data-list', 'data list', 0],
  ['data-show', 'data show england-resident-2016 2018/19', 0],
  ['data-verify', 'data verify MALFORMED', 1],
  ['data-import', 'data import REVISION --allow-revisions --dry-run', 0],
  ['data-update', 'data update zzz1', 5],
  ['error', 'calc --series MALFORMED', 3],
  ['error', 'offer 4%+banana', 2],
];

describe.each(EXAMPLES)('as %s, what is printed by %s, exit status %i,', (name, line, exit) => {
  const accepted = (json: unknown) => OUTPUTS[name].safeParse(json).success;

  test('is refused without any one field', async () => {
    const json = await printed.json(line, exit);
    const spared = fieldsOf(json).filter(({ path }) => accepted(without(json, path)));
    expect(spared.map(({ field }) => field).filter((field) => !OPTIONAL.test(field))).toEqual([]);
  });

  test('is refused with any one field of another type', async () => {
    const json = await printed.json(line, exit);
    const spared = fieldsOf(json).filter(({ path, value }) =>
      accepted(replaced(json, path, ofAnotherType(value))),
    );
    expect(spared.map(({ field }) => field)).toEqual([]);
  });

  test('may have new fields, which are found not to fit', async () => {
    const json = await printed.json(line, exit);
    const objects = fieldsOf(json).filter(({ value }) => isObject(value));
    const paths: readonly Path[] = [[], ...objects.map(({ path }) => path)];
    for (const path of paths) {
      const more = replaced(json, [...path, 'somethingNew'], 1);
      expect(OUTPUTS[name].parse(more)).toEqual(json);
    }
  });
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ofAnotherType(value: unknown): unknown {
  if (value === null) return {};
  return typeof value === 'object' || typeof value === 'number' ? 'text' : 0;
}
