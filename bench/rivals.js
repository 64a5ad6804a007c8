// The same join by other tools: each row's amount by the factor of its pay year, as a CSV.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const node = process.execPath;
const program = new URL('../bin/payrestore.cjs', import.meta.url).pathname;
const duckdb = new URL('duckdb.js', import.meta.url).pathname;
const DEBIAN = { mawk: 'mawk', mlr: 'miller', sqlite3: 'sqlite3' };

function isThere(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Installs what is missing, where that can be done; gives what is still missing. */
export function provideRivals() {
  const missing = Object.keys(DEBIAN).filter((command) => !isThere(command));
  if (missing.length > 0 && process.getuid?.() === 0 && isThere('apt-get')) {
    const names = missing.map((command) => DEBIAN[command]);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
  }
  return Object.keys(DEBIAN).filter((command) => !isThere(command));
}

/** Every tool that is there: what runs it, where its result is, and which column holds the amount. */
export function contenders(folder, input, factors, missing) {
  const out = (name) => join(folder, `${name}.csv`);
  const table = join(folder, 'factors.csv');
  writeFileSync(
    table,
    `pay_year,factor\n${factors.map(([year, factor]) => `${year},${factor}`).join('\n')}\n`,
  );
  const all = [
    {
      name: 'payrestore batch',
      command: [
        node,
        program,
        'batch',
        input,
        '--amount',
        'salary',
        '--date',
        'paid_on',
        '--until',
        '2024/25',
        '--force',
        '-o',
        out('payrestore'),
      ],
      result: out('payrestore'),
    },
    {
      name: 'mawk',
      command: ['sh', '-c', `mawk -F, -v OFS=, '${AWK}' '${table}' '${input}' > '${out('mawk')}'`],
      result: out('mawk'),
    },
    {
      name: 'duckdb',
      command: [node, duckdb, input, table, out('duckdb')],
      result: out('duckdb'),
    },
    {
      name: 'sqlite3',
      command: [
        'sh',
        '-c',
        `sqlite3 :memory: '.mode csv' '.import ${input} pay' '.import ${table} factors' '.headers on' '.once ${out('sqlite3')}' "${SQLITE}"`,
      ],
      result: out('sqlite3'),
    },
    {
      name: 'mlr',
      command: [
        'sh',
        '-c',
        `mlr --csv put '${MLR_YEAR}' then join -j pay_year -f '${table}' then put '${MLR}' then cut -o -f id,paid_on,salary,real_amount '${input}' > '${out('mlr')}'`,
      ],
      result: out('mlr'),
    },
  ];
  return all.filter(({ name }) => !missing.includes(name));
}

const AWK =
  'NR == FNR { factor[$1] = $2; next } FNR == 1 { print $0, "real_amount"; next } { y = substr($2, 1, 4) - (substr($2, 6, 2) + 0 < 4); printf "%s,%.2f\\n", $0, $3 * factor[y] }';
const SQLITE =
  "SELECT id, paid_on, salary, printf('%.2f', round(salary * factor, 2)) AS real_amount FROM pay JOIN factors ON pay_year = substr(paid_on, 1, 4) - (substr(paid_on, 6, 2) < '04');";
const MLR_YEAR =
  '$pay_year = int(splitax($paid_on, "-")[1]) - (splitax($paid_on, "-")[2] < "04" ? 1 : 0)';
const MLR = '$real_amount = fmtnum($salary * $factor, "%.2lf")';
