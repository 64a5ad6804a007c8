import { Command } from 'commander';
import { askOffer } from '../../catalogue/ask/offer.js';
import type { AwardGiven, OfferOptions } from '../../catalogue/ask/offer-options.js';
import { isMissing } from '../../domain/offer/real.js';
import { PayrestoreError } from '../../errors.js';
import { absentNotes } from '../../report/offer/notes.js';
import { offerReport } from '../../report/offer/report.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import {
  addDataOptions,
  addOutputOptions,
  addWorkforceOptions,
  type DataFlags,
  EXPLAIN,
  openData,
  refuseSentence,
} from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';
import { write } from '../process.js';
import { refuseStrayRate } from '../stray-rate.js';

const EXAMPLES = `
Examples:
  payrestore offer "4% + £750" --from 2024/25
      the award of 2025/26, on the pay before it, by prices as published
  payrestore offer "4% + £750" --grade F1 --inflation 3
      the next award, on the newest pay, if prices rise by 3% a year
  payrestore offer "3.5% then 3% then 3%" --inflation 2.5..4 --restore-by 2030/31
      three years under a range of inflation, and what would restore pay
  payrestore offer "3%" "2.5% + £750" "£1,250" --inflation 3
      offers side by side
  payrestore offer "2027/28: 4% + £500, 2028/29: 3%" --inflation 3,2.5,2
      with the pay years said, and a rate for each year without published prices
  payrestore offer "3% or £1,000 if more, £500 one-off" --workforce afc
      a floor, and a sum paid once, for another workforce
  payrestore offer "35%" --grade ST6 --from 2022/23 --format sentence
      one sentence to print
  payrestore offer --awards my-offer.csv --weights my-counts.csv
      to each grade its own award, and counts of one's own for the average

Exit status: 0 an offer has an answer; 2 wrong usage, or an award that cannot be
read; 4 none can be computed.`;

/** What commander gathers. */
export interface OfferFlags
  extends OutputOptions,
    DataFlags,
    Omit<OfferOptions, 'grades' | 'weights' | 'inflation' | 'rounding'> {
  readonly grade?: readonly string[];
  readonly inflation?: string;
  readonly rounding?: string;
  readonly weights?: string;
  readonly awards?: readonly string[];
  readonly compare?: boolean;
  readonly explain?: boolean;
}

/** What an offer does: in cash, in real terms, and towards restoration. */
export function offerCommand(context: CommandContext): Command {
  const command = new Command('offer')
    .description(
      'What an offer does: new pay, pounds a year and an hour more, the rise of each grade and on average, and, by published prices or under an assumption of inflation, what it is worth and how far it restores pay. No inflation is ever invented.',
    )
    .argument('[award...]', 'such as "4% + £750", "3.5% then 3%", "2027/28: 4%, 2028/29: 3%"');
  return addOutputOptions(addOfferOptions(command))
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: OfferFlags) => {
      const format = readFormat(flags);
      const { explain, weights } = flags;
      refuseSentence(explain, format);
      const given = await awardsOf(words, flags);
      refuseStrayRate(context.process.argv, given.length);
      const own = weights === undefined ? flags : { ...flags, headcounts: weights };
      const catalogue = await openData(own, context.process);
      const findings = askOffer(catalogue, given, offerOptions(flags));
      const answered = findings.outcomes.some(({ cash }) => !isMissing(cash));
      const data = format === 'json' || format === 'ndjson' || format === 'csv';
      if (answered || data) {
        const report = offerReport(findings, catalogue, explain === true);
        await present(report, format, context.version, flags, context.process);
        context.exit(answered ? EXIT.answered : EXIT.noAnswer);
        return;
      }
      const lines = absentNotes(findings).map((line) => `no answer: ${line}\n`);
      await write(context.process.stderr, lines.join(''));
      context.exit(EXIT.noAnswer);
    });
}

/** The awards of the command line, then those of files. */
export async function awardsOf(
  words: readonly string[],
  { awards = [], compare }: OfferFlags,
): Promise<readonly AwardGiven[]> {
  const given: AwardGiven[] = [...words];
  if (awards.length > 0) {
    const { readAwardRows } = await import('../../catalogue/own/award-rows.js');
    const { readText } = await import('../../catalogue/own/read-place.js');
    for (const file of awards) given.push(readAwardRows(readText(file), file));
  }
  if (compare && given.length === 1) {
    throw new PayrestoreError('missing-option', {
      given: 'a second offer (for --compare)',
      valid: 'such as: payrestore offer "3%" "2.5% + £750" --compare',
    });
  }
  return given;
}

export function addOfferOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option(
      '-g, --grade <grade...>',
      'one or more grades, such as F1 ST3 NP4 (default: every stage); the average is always there',
    )
    .option(
      '--from <pay year>',
      'whose pay the award is put on; its first year is the next (default: the newest in the data)',
    )
    .option(
      '--inflation <percent>',
      'for pay years without published prices: 3, one for each year 3,2.5,2, or a range 2.5..4 (default: none is assumed)',
    )
    .option(
      '-m, --method <method>',
      'what the cut is measured by (default: bma, or the same prices)',
    )
    .option('--index <index>', 'rpi, cpi, cpih, hci or gdp-deflator')
    .option('--prices <rule>', 'start, end or average')
    .option('--pay <series>', 'awards, awards-consolidated or scale')
    .option('--since <pay year>', 'base pay year of the cut (default: 2008/09)')
    .option('--restore-by <pay year>', 'what equal yearly awards would restore pay by then')
    .option(
      '--rounding <how>',
      'none: pay is carried on unrounded; circular: each award to the pound (default: none)',
    )
    .option(
      '--awards <file...>',
      'an offer by grade: CSV or JSON (see: payrestore data schema offered-awards)',
    )
    .option('--weights <file>', 'counts by grade for the average: CSV grade,count, or JSON')
    .option('--compare', 'several offers side by side, as several awards are anyway')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)');
}

/** The flags as the question's own options. */
export function offerOptions(flags: OfferFlags): OfferOptions {
  const {
    grade,
    format,
    json,
    color,
    explain,
    series,
    scale,
    data,
    awards,
    weights,
    compare,
    ...rest
  } = flags;
  return { ...rest, grades: grade } as OfferOptions;
}
