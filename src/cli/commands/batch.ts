import { resolve } from 'node:path';
import { Command } from 'commander';
import { askBatch } from '../../catalogue/ask/batch.js';
import { PayrestoreError } from '../../errors.js';
import { choiceLines, countLine, noPrices, progressLine } from '../../report/batch/summary.js';
import { batchPlan } from '../../rows/batch-plan.js';
import { KINDS, type Kind, runBatch } from '../../rows/run.js';
import { fileSink, type Sink, streamSink } from '../../rows/sink.js';
import { chunksOf, STANDARD } from '../../rows/source.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { openData } from '../options.js';
import { type ProcessLike, write } from '../process.js';
import { checkPlace, isFile } from '../result-file.js';
import { addBatchChoice, type BatchFlags, batchOptions, readWhenColumn } from './batch-choice.js';

const EXAMPLES = `
Examples:
  payrestore batch pay.csv --amount salary --date paid_on -o real.csv
      a column real_amount: each salary in the newest prices that the method has
  payrestore batch pay.csv --amount salary --pay-year year --add real_amount,restored_amount,hourly -o real.csv
  payrestore batch pay.csv.gz --amount salary --month month --index cpih --prices average -o real.csv.gz
      each row by the CPIH of its own month
  payrestore batch pay.csv --amount basic --date paid_on --grade grade --pay scale --add erosion_percent -o out.csv
  payrestore batch - --amount amount --date date < pay.ndjson > real.ndjson
      lines of JSON; a pipe is told from CSV by its first character
  payrestore batch pay.csv --amount salary --date paid_on --rejects wrong.csv -o real.csv

What is added: real_amount, the amount × level(--until) / level(its own year, or with
--month its own month); erosion_percent and restoration_percent, as calc has them for
--since to that year; restored_amount, the amount × (1 + that restoration); hourly.
Dates are 2023-04-30 or 30/04/2023. Amounts come out to the penny, exactly, half
away from zero. A row's own text is never changed.

Exit status: 0 done, whatever became of single rows; 1 with --strict, a row could
not be computed; 2 wrong usage; 4 there are no prices for --until; 5 not read or
not written.`;

interface Flags extends BatchFlags {
  readonly delimiter?: string;
  readonly format?: string;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

/** Real terms for every row of a file. */
export function batchCommand(context: CommandContext): Command {
  const command = new Command('batch')
    .description(
      'Adds real-terms columns to a file of pay, CSV or lines of JSON, of any size. A row that cannot be computed keeps its place, with the reason in payrestore_error.',
    )
    // Looked for by ourselves: commander does not say where it went.
    .argument('[file]', 'the file to read; - for stdin; .gz is unpacked')
    .usage('[options] <file>')
    .requiredOption('--amount <column>', 'the column that holds the amount, in pounds');
  return addBatchChoice(command)
    .option('--format <format>', 'csv or ndjson (default: by the name, or by the first character)')
    .option('--delimiter <mark>', 'between columns (default: the commonest of the header)')
    .option('--rejects <file>', 'where rows go that cannot be computed')
    .option('--strict', 'stop at the first row that cannot be computed, and write nothing')
    .option('-o, --output <file>', 'the file to write, packed if .gz (default: stdout)')
    .option('--force', 'replace a file that is there')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, flags: Flags) => {
      if (file === undefined) throw withoutFile(flags);
      const when = readWhenColumn(flags);
      const force = flags.force === true;
      for (const place of [flags.output, flags.rejects])
        if (isFile(place)) checkPlace(place, force);
      refuseOneFile(flags);
      const delimiter = readDelimiter(flags.delimiter);
      const { process } = context;
      const catalogue = await openData(flags, process);
      const question = askBatch(catalogue, batchOptions(flags, when.column));
      // A scale's rows name their grades; by what they are read is the same for each.
      const [first] = question.workforce.grades;
      const usual = question.choiceOf('') ?? question.choiceOf(first?.id ?? '');
      const missing = usual && noPrices(usual, question.added);
      if (missing !== undefined) {
        await write(process.stderr, `no answer: ${missing}\n`);
        context.exit(EXIT.noAnswer);
        return;
      }
      const { kind, chunks } = await kindOf(file, flags.format, chunksOf(file));
      const started = performance.now();
      const tally = await runBatch({
        place: file,
        chunks,
        kind,
        plan: batchPlan(question, { ...flags, amount: flags.amount as string, when }),
        delimiter,
        out: isFile(flags.output) ? fileSink(flags.output) : stdoutSink(process),
        rejects: isFile(flags.rejects) ? fileSink(flags.rejects) : undefined,
        onProgress: progress(process, started),
      });
      await say(process, [
        ...(usual ? choiceLines(usual, question.added, when.column === 'month') : []),
        countLine(tally, (performance.now() - started) / 1000),
      ]);
    });
}

/** A file named behind `--add`, which takes every word that follows it, is taken for a column. */
function withoutFile({ add = [] }: Flags): PayrestoreError {
  const last = add.at(-1);
  const swallowed = last !== undefined && /[./\\]/.test(last);
  return new PayrestoreError('missing-option', {
    given: 'the file to read',
    valid: swallowed
      ? `"${last}" was taken for a column of --add; name the file first, payrestore batch ${last} …`
      : 'payrestore batch FILE …, or - for stdin',
  });
}

/** Of two results in one file the second would be all that is left. */
function refuseOneFile({ output, rejects }: Flags): void {
  if (rejects === undefined) return;
  const isOne = output !== undefined && resolve(output) === resolve(rejects);
  if (!isOne && rejects !== STANDARD) return;
  throw new PayrestoreError('conflicting-options', {
    given: `-o ${output ?? STANDARD} and --rejects ${rejects}`,
    valid: 'rows that cannot be computed go to a file of their own',
  });
}

function readDelimiter(given: string | undefined): string | undefined {
  const mark = given === '\\t' || given === 'tab' ? '\t' : given;
  if (mark === undefined || /^[\x20-\x7e\t]$/.test(mark)) return mark;
  throw new PayrestoreError('malformed-option', {
    where: '--delimiter',
    valid: 'one character, such as ; or tab',
  });
}

/** By the option, by the file's name, or by the first character there is. */
async function kindOf(
  file: string,
  given: string | undefined,
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ readonly kind: Kind; readonly chunks: AsyncGenerator<Uint8Array> }> {
  if (given !== undefined) {
    const known = KINDS.find((kind) => kind === given.trim().toLowerCase());
    if (known) return { kind: known, chunks };
    throw new PayrestoreError('unknown-format', { given, valid: KINDS.join(', ') });
  }
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (/\.(?:nd|l)json$|\.jsonl$/.test(name)) return { kind: 'ndjson', chunks };
  if (file !== STANDARD) return { kind: 'csv', chunks };
  const first = await chunks.next();
  const text = first.done ? '' : Buffer.from(first.value.subarray(0, 64)).toString('utf8');
  const kind = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? 'ndjson'
    : 'csv';
  return { kind, chunks: first.done ? chunks : withFirst(first.value, chunks) };
}

async function* withFirst(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function stdoutSink({ stdout }: ProcessLike): Sink {
  return streamSink((bytes) => write(stdout, bytes));
}

/** A line that is written over, only where somebody watches. */
function progress({ stderr }: ProcessLike, started: number) {
  let shown = started;
  return (tally: Parameters<typeof progressLine>[0]) => {
    if (!stderr.isTTY || performance.now() - shown < EVERY) return;
    shown = performance.now();
    stderr.write(`\r${progressLine(tally)}\u001b[K\r`, () => {});
  };
}

const EVERY = 200;

async function say({ stderr }: ProcessLike, lines: readonly string[]): Promise<void> {
  await write(stderr, lines.map((line) => `${line}\n`).join(''));
}
