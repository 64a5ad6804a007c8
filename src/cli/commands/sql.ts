import { Command } from 'commander';
import { askBatch } from '../../catalogue/ask/batch.js';
import { nearest } from '../../catalogue/names/nearest.js';
import { deflatorTable } from '../../domain/batch/deflator-table.js';
import { PayrestoreError } from '../../errors.js';
import { DIALECTS, type Dialect, type SqlNames, sqlText } from '../../report/batch/sql.js';
import { choiceLines, noPrices } from '../../report/batch/summary.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { openData } from '../options.js';
import { write } from '../process.js';
import { checkPlace, isFile, writeResult } from '../result-file.js';
import { refuseWords } from '../stray-words.js';
import { addBatchChoice, type BatchFlags, batchOptions, readWhenColumn } from './batch-choice.js';

const EXAMPLES = `
Examples:
  payrestore sql --method bma --dialect duckdb
      one view: the deflators
  payrestore sql --dialect postgres --table payroll --amount salary --date paid_on
      two views: the deflators, and payroll with a column real_amount
  payrestore sql --dialect duckdb --table pay --amount salary --pay-year year --add real_amount,restored_amount
  payrestore sql --dialect postgres --table hr.pay --amount basic --month month --index cpih --prices average -o deflate.sql

The views add what batch adds, to the penny, to amounts of whole pence (of others
they take the nearest first, and batch does not): select from payrestore_rows.
Nothing else is made, and no data leaves the database.

Exit status: 0 written; 2 wrong usage; 4 there are no prices for --until; 5 not
written.`;

const WITHOUT_TABLE =
  'with --table, --amount and --date, --month, --year or --pay-year, also a view that adds the columns to a table';

interface Flags extends BatchFlags {
  readonly dialect?: string;
  readonly table?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** The calculation as SQL, for pay data that lives in a database. */
export function sqlCommand(context: CommandContext): Command {
  const command = new Command('sql')
    .description(
      'Prints SQL that adds the columns of batch to a table where it is: the deflators as a view of values, and a view of the table with the columns.',
    )
    .argument('[words...]')
    .usage('[options]')
    .requiredOption('--dialect <dialect>', DIALECTS.join(' or '))
    .option(
      '--table <table>',
      'the table of pay, with its schema if it has one: hr.pay (default: none, and the deflators alone)',
    )
    .option('--amount <column>', 'the column that holds the amount, in pounds');
  return addBatchChoice(command)
    .option('-o, --output <file>', 'the file to write (default: stdout)')
    .option('--force', 'replace a file that is there')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      const { output, force = false } = flags;
      if (isFile(output)) checkPlace(output, force);
      const dialect = readDialect(flags.dialect as string);
      const names = readNames(flags);
      const column = names?.when.column ?? 'date';
      const catalogue = await openData(flags, context.process);
      const question = askBatch(catalogue, batchOptions(flags, column));
      const choice = question.choiceOf('');
      if (!choice) throw ofScale(question.choice.pay);
      const missing = noPrices(choice, question.added);
      if (missing !== undefined) {
        await write(context.process.stderr, `no answer: ${missing}\n`);
        context.exit(EXIT.noAnswer);
        return;
      }
      const { index } = choice.specification;
      const hash = catalogue.hash({ indices: [index.id], workforces: [question.workforce.id] });
      const table = deflatorTable(choice, question.added, column === 'month');
      const text = sqlText(table, question.added, names, [
        `payrestore ${context.version}, data ${hash}, for ${dialect}`,
        ...choiceLines(choice, question.added, column === 'month'),
        ...(names ? [] : [WITHOUT_TABLE]),
      ]);
      if (!isFile(output)) await write(context.process.stdout, text);
      else {
        writeResult(output, text, force);
        await write(context.process.stderr, `wrote ${output}\n`);
      }
    });
}

/** The table and its columns; undefined where the deflators alone are asked for. */
function readNames(flags: Flags): SqlNames | undefined {
  const { table, amount, date, month, year, payYear, prefix } = flags;
  const columns = [amount, date, month, year, payYear, prefix];
  if (table === undefined && columns.every((name) => name === undefined)) return undefined;
  if (table === undefined || amount === undefined) {
    throw new PayrestoreError('missing-option', {
      given: table === undefined ? '--table' : '--amount',
      valid:
        'a view of a table needs its name, the column of the amount, and the column of the date',
    });
  }
  return { table, amount, when: readWhenColumn(flags), prefix: prefix ?? '' };
}

function readDialect(given: string): Dialect {
  const name = given.trim().toLowerCase();
  const known = DIALECTS.find((dialect) => dialect === name);
  if (known) return known;
  throw new PayrestoreError('unknown-dialect', {
    given,
    nearest: nearest(name, DIALECTS),
    valid: DIALECTS.join(', '),
  });
}

/** Grades go by many names, which `batch` knows and a join would have to guess. */
function ofScale(pay: string): PayrestoreError {
  return new PayrestoreError('conflicting-options', {
    given: `sql and --pay ${pay}`,
    valid: 'a scale is read by the grade of each row, under any of its names: use batch',
  });
}
