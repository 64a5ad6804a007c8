import { isAbsence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { ClaimFigure, Device } from '../../domain/claims/claim.js';
import type { ImpliedForecast } from '../../domain/claims/forecast.js';
import {
  computed,
  type JudgedClaim,
  type JudgedFigure,
  type JudgedWork,
} from '../../domain/claims/judge.js';
import type { Working } from '../../domain/claims/working.js';
import { toDecimal } from '../../domain/rational.js';
import type { Source } from '../../domain/source.js';
import { ATTRIBUTION, citation } from '../calc/receipt.js';
import type { Block } from '../document.js';
import { absenceMessage } from '../messages.js';
import { dayText, monthText, readingText } from '../text.js';
import { workingText } from './computation-text.js';
import { workNotices } from './notices.js';
import { withReceipts } from './record.js';
import { claimSteps } from './steps.js';
import {
  DEVICE_MEANINGS,
  figureText,
  NEED_MEANINGS,
  STATUS_MEANINGS,
  VERDICT_MEANINGS,
  valueText,
  valueWithUnit,
} from './words.js';

/** One claim: what was said, what it comes to with the receipt, and the reasons. */
export function showDocument(
  judged: JudgedClaim,
  source: (id: string) => Source,
): readonly Block[] {
  const { claim, figures } = judged;
  const page = source(claim.source);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Who', claim.who],
    ['When', [dayText(claim.said), claim.saidNote].filter(Boolean).join('; ')],
    ['Where', [`${page.publisher}: ${page.title}`, page.url].filter(Boolean).join('\n')],
    ['Of', `${claim.group}; ${claim.workforce}, ${claim.nation}`],
    ['Method', [STATUS_MEANINGS[claim.methodStatus], claim.methodNote].filter(Boolean).join(': ')],
    ['Verdict', `${claim.verdict}: ${VERDICT_MEANINGS[claim.verdict]}`],
    ['Why', claim.why],
    ['Note', claim.note],
    ['The page', [page.read, page.note].filter(Boolean).join('; ')],
  ];
  const { sources } = withReceipts(judged);
  return [
    { kind: 'heading', text: claim.id },
    { kind: 'paragraph', text: `“${claim.quote}”` },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: facts.flatMap(([name, text]) =>
        text === undefined ? [] : [[{ text: name, tone: 'muted' as const }, text]],
      ),
    },
    ...figures.flatMap((figure, at) => figureBlocks(figure, figures.slice(0, at))),
    { kind: 'heading', text: 'Sources' },
    { kind: 'list', items: sources.map((id) => citation(source(id))) },
    { kind: 'paragraph', text: ATTRIBUTION, tone: 'muted' },
  ];
}

function figureBlocks(judged: JudgedFigure, before: readonly JudgedFigure[]): readonly Block[] {
  const { figure, main, actually } = judged;
  const value = computed(main);
  const of = figure.of ? ` (${figure.of})` : '';
  const comes = value ? `: ${valueText(value, figure.unit)}, ${outText(judged)}` : '';
  const shown = before.map((each) => each.figure.working);
  const items = notesOf(judged, shown);
  return [
    { kind: 'heading', text: `${figureText(figure)}${of}${comes}` },
    ...(main && figure.working ? receipt(main, 'By', figure.working, shown) : []),
    ...(actually && figure.actually
      ? receipt(actually, 'What it really is, by', figure.actually.working, [
          ...shown,
          figure.working,
        ])
      : []),
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ];
}

function outText({ main, verdict }: JudgedFigure): string {
  if (verdict === 'misreport') return 'under this label';
  if (!main?.comesOut) return 'not what was printed';
  return verdict === 'not-reproduced' ? 'but only as fitted' : 'as printed';
}

/** A computation's formulas with their numbers; those of one shown above are not shown again. */
function receipt(
  { worked, unit }: JudgedWork,
  by: string,
  working: Working,
  shown: readonly (Working | undefined)[],
): readonly Block[] {
  if (isAbsence(worked)) return [{ kind: 'paragraph', text: absenceMessage(worked) }];
  const title = `${by} ${workingText(working)}`;
  if (isShown(working, shown)) return [{ kind: 'paragraph', text: `${title}, as above` }];
  const rows = claimSteps(worked, unit).flatMap((step) => [
    [step.name, `${step.formula}\n${step.text}`],
    ...step.inputs
      .filter((input) => input.source !== null)
      .map((input) => ['', `${input.value}  ${input.name}  [${input.source}]`]),
  ]);
  return [
    { kind: 'paragraph', text: title },
    { kind: 'table', columns: [{ title: '' }, { title: '' }], rows },
  ];
}

function isShown(working: Working, shown: readonly (Working | undefined)[]): boolean {
  return shown.some((each) => each && workingText(each) === workingText(working));
}

/** What else is known of a figure: its devices, the day, the forecast, and other computations. */
function notesOf(judged: JudgedFigure, shown: readonly (Working | undefined)[]): readonly string[] {
  const { figure, main, actually, devices, forecast, instead } = judged;
  const really = computed(actually);
  return [
    really && actually ? `As it really is: ${valueWithUnit(really, actually.unit)}.` : undefined,
    figure.needs && `It ${NEED_MEANINGS[figure.needs]}.`,
    ...devices.map((device) => deviceNote(device, figure)),
    dayNote(judged),
    forecast && forecastNote(forecast),
    ...instead.map((other) => {
      const value = computed(other);
      const came = value ? valueText(value, other.unit) : 'no figure';
      return `Otherwise: ${came}${other.comesOut ? ', which would print it' : ''}: ${other.what} (${workingText(other.working)}).`;
    }),
    ...(main && figure.working && !isAbsence(main.worked) && !isShown(figure.working, shown)
      ? workNotices(main.worked).map(({ message }) => message.replace(/\.?$/, '.'))
      : []),
  ].filter((item) => item !== undefined);
}

/** "later-base (2008/09): its words say an earlier base year …". */
function deviceNote(device: Device, { saidSince }: ClaimFigure): string {
  const said =
    device === 'later-base' && saidSince !== undefined ? ` (${payYearLabel(saidSince)})` : '';
  return `${device}${said}: ${DEVICE_MEANINGS[device]}.`;
}

function isPaid(working: Working | undefined): boolean {
  const series =
    working?.kind === 'real-terms'
      ? working.specification.pay
      : working && 'series' in working
        ? working.series
        : undefined;
  return series?.kind === 'earnings';
}

/** What the computation came to on the day it was said, beside what it comes to now. */
function dayNote({ figure, main, onTheDay }: JudgedFigure): string | undefined {
  const value = computed(main);
  switch (onTheDay?.known) {
    case 'not-yet': {
      const now = main?.comesOut ? 'what was published since prints the same' : undefined;
      return `On the day it could not be worked out: ${[absenceMessage(onTheDay.absence), now].filter(Boolean).join('; ')}.`;
    }
    case 'figure':
      return value && toDecimal(value, 4) !== toDecimal(onTheDay.value, 4)
        ? `With what was known on the day: ${valueText(onTheDay.value, figure.unit)}.`
        : 'With what was known on the day it comes to the same.';
    case 'undated': {
      const why = isPaid(figure.working)
        ? 'it is not on file when each average of earnings was published'
        : 'the pay scale does not date all its amounts';
      return `What was known on the day cannot be told: ${why}.`;
    }
    default:
      return undefined;
  }
}

/** "To print it, RPI in April 2025 would have had to be 393.0 to 393.5, up 2.07% to 2.20% …". */
function forecastNote(forecast: ImpliedForecast): string {
  const { outcome, level, growth, before, outturn, outturnGrowth } = forecast;
  const { index } = outcome.specification;
  const when = readingText(outturn, monthText);
  const places = outturn.of > 1 ? 2 : 1;
  const of =
    outturn.of > 1 ? `the mean ${index.shortTitle} of ${when}` : `${index.shortTitle} in ${when}`;
  const earlier = readingText(before, monthText);
  return `To print it, ${of} would have had to be ${toDecimal(level.low, places)} to ${toDecimal(level.high, places)}, up ${toDecimal(growth.low, 2)}% to ${toDecimal(growth.high, 2)}% on ${earlier}; it came to ${toDecimal(outturn.value, places)}, up ${toDecimal(outturnGrowth, 2)}%.`;
}
