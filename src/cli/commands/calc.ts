import { Command } from 'commander';
import { askCalc } from '../../catalogue/ask/calc.js';
import { isAbsence } from '../../domain/absence.js';
import type { Day } from '../../domain/calendar.js';
import type { CalcFindings } from '../../domain/findings.js';
import { mayBeOutdated } from '../../domain/today.js';
import { rowName } from '../../report/calc/answer-table.js';
import { calcReport } from '../../report/calc/report.js';
import type { Report } from '../../report/document.js';
import { outcomeMessage } from '../../report/messages.js';
import { dayText } from '../../report/text.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import {
  addOutputOptions,
  addPayOptions,
  calcOptions,
  EXPLAIN,
  openData,
  type PayFlags,
  refuseSentence,
} from '../options.js';
import { present, readFormat } from '../output.js';
import { today, write } from '../process.js';
import { refuseWords } from '../stray-words.js';

const EXAMPLES = `
Examples:
  payrestore calc --grade F1
      pay lost since 2008/09 by each default method, and pay an hour
  payrestore calc --grade F1 --method bma --until 2021/22
      the 26% cut and the 35% rise
  payrestore calc --grade F1 ST3 ST6 --method bma --json
      three grades, for a script
  payrestore calc --nation scotland --grade F1
  payrestore calc --workforce consultants --grade threshold-1
      other nations and workforces (see: payrestore grades)
  payrestore calc --index cpi --prices average --since 2015/16
      your own choices; what is not chosen is rpi, end and awards
  payrestore calc --grade F1 --pay scale
      the grade's own pay points, across the 2016 contract
  payrestore calc --method ifs
      what was actually paid, by payroll grade: "11 to 16 per cent"
  payrestore calc --pay earnings-total --grade residents --weights people --clean
      all residents as one, October to October
  payrestore calc --pay earnings-basic --grade consultant --since 2010/11
      by financial years; --period takes other months
  payrestore calc --index rpi --prices latest
      to the last month in the data
  payrestore calc --grade F1 --until 2023/24 --as-of 2024-01-31
      as it was known that day
  payrestore calc --base-pay 21862 --current-pay 38831 --index rpi
      your own pay
  payrestore calc --scale my-scale.json --series my-prices.json --since 2023/24
      a pay scale and a price index of your own (see: docs/own-data.md)
  payrestore calc --grade F1 --method bma --explain
      every formula, its numbers, and where each was printed
  payrestore calc --grade F1 --method bma --format sentence
      one sentence to print

Exit status: 0 a row has an answer; 2 wrong usage; 4 no row can be computed.`;

/** Erosion, restoration, restored pay and hourly rate. */
export function calcCommand(context: CommandContext): Command {
  const command = new Command('calc')
    .description(
      'How much pay has lost to inflation since a base year, what rise would restore it, and what it is an hour.',
    )
    // Words that are no option are most often grades; the refusal says where they go.
    .argument('[words...]')
    .usage('[options]');
  return addOutputOptions(addPayOptions(command))
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: PayFlags) => {
      refuseWords(words);
      const format = readFormat(flags);
      refuseSentence(flags.explain, format);
      const catalogue = await openData(flags, context.process);
      const findings = askCalc(catalogue, calcOptions(flags));
      const date = today(context.process);
      const answer = calcReport(findings, catalogue, flags.explain === true, date);
      const report = withAge(answer, findings, date);
      const absent = findings.outcomes.flatMap((outcome) =>
        isAbsence(outcome.answer)
          ? [{ row: rowName(outcome), why: outcomeMessage(outcome, outcome.answer) }]
          : [],
      );
      const answered = absent.length < findings.outcomes.length;
      const data = format === 'json' || format === 'ndjson' || format === 'csv';
      if (answered || data) {
        await present(report, format, context.version, flags, context.process);
        context.exit(answered ? EXIT.answered : EXIT.noAnswer);
        return;
      }
      await write(context.process.stderr, absentLines(absent));
      context.exit(EXIT.noAnswer);
    });
}

/** Why nothing could be answered: a line a reason, after the rows it is of. */
function absentLines(absent: readonly { readonly row: string; readonly why: string }[]): string {
  const rows = new Map<string, Set<string>>();
  for (const { row, why } of absent) rows.set(why, (rows.get(why) ?? new Set()).add(row));
  return [...rows].map(([why, of]) => `no answer: ${[...of].join(', ')}: ${why}\n`).join('');
}

/**
 * Says when there may be newer pay than the data has: the domain has no clock, and "today" in an
 * answer is the last day the data is confirmed for.
 */
function withAge(report: Report, findings: CalcFindings, date: Day): Report {
  const { workforce, today: newest, query, asOf } = findings;
  const confirmed = workforce?.scales.at(-1)?.scale.confirmedThrough;
  // Average pay has no points of its own, and the scale's day stands for it.
  const average = confirmed && newest.length === 0 ? [{ day: confirmed }] : newest;
  const old = average.find((each) => mayBeOutdated(each, date));
  if (!old || asOf || query.on !== null) return report;
  const message = `the pay data was last confirmed on ${dayText(old.day)}; a newer payrestore may know of later awards`;
  return { ...report, warnings: [...report.warnings, { code: 'old-data', message }] };
}
