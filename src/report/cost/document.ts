import { isAbsence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { CostLine } from '../../domain/cost/cost.js';
import { type CountReading, extremes } from '../../domain/cost/counts.js';
import type { CostFindings } from '../../domain/cost/findings.js';
import type { Span } from '../../domain/cost/span.js';
import { priceRuleName } from '../../domain/price-index.js';
import { compare, multiply, type Rational } from '../../domain/rational.js';
import type { Block, Cell } from '../document.js';
import { dayText, numberText, percent, pounds, wholePounds } from '../text.js';
import { costNotes } from './notices.js';
import { othersNote } from './others.js';
import { publishedBlocks } from './published.js';
import { missingReasons } from './record.js';
import {
  bill,
  people,
  peopleSpan,
  raisedName,
  readingName,
  SCOPE_OF_COST,
  softened,
  spanText,
} from './words.js';

/** The answer to `cost`, laid out: each grade, the bills, the readings of the counts, and notes. */
export function costDocument(findings: CostFindings, everyPublished: boolean): readonly Block[] {
  const notes = [...othersNote(findings), ...rangeNote(findings), ...costNotes(findings)];
  return [
    { kind: 'heading', text: title(findings) },
    { kind: 'heading', text: question(findings) },
    gradeTable(findings),
    ...missingBlocks(findings),
    ...billTable(findings),
    ...readingTable(findings),
    ...publishedBlocks(findings, everyPublished),
    ...(notes.length > 0 ? [{ kind: 'list' as const, items: notes }] : []),
    { kind: 'paragraph', text: SCOPE_OF_COST, tone: 'muted' },
  ];
}

function title({ workforce, rise, asOf }: CostFindings): string {
  const what = rise ? `a rise of ${numberText(rise)}% in` : 'restoring';
  const known = asOf ? `, as known on ${dayText(asOf)}` : '';
  return `Cost of ${what} basic pay: ${workforce.title}${known}`;
}

function question(findings: CostFindings): string {
  const { query, specification, rise } = findings;
  if (rise) return `${numberText(rise)}% on ${query.until} pay, basic pay only`;
  const { method, pay, index, prices } = specification as NonNullable<typeof specification>;
  const by = method?.id ?? `${pay.id} ${index.id} ${priceRuleName(prices)}`;
  const share = riseText(findings);
  return `${query.since} to ${query.until}, ${by}: ${share ? `${share} on ${query.until} pay, ` : ''}basic pay only`;
}

/** "26.3%", or from the least to the most where grades differ. */
export function riseText({ cost }: Pick<CostFindings, 'cost'>): string {
  const rises = cost.lines
    .flatMap(({ rise, worked }) => (worked && !isAbsence(rise) ? [rise] : []))
    .sort(compare);
  const [least, most] = [rises[0], rises.at(-1)];
  if (!least || !most) return '';
  const [low, high] = [signed(least), signed(most)];
  return low === high ? low : `${low} to ${high}`;
}

function signed(share: Rational): string {
  return `${share.n < 0n ? '−' : ''}${percent(share)}`;
}

const right = 'right' as const;

function gradeTable(findings: CostFindings): Block {
  const { cost } = findings;
  const rises = new Set(cost.lines.flatMap(({ rise }) => (isAbsence(rise) ? [] : [signed(rise)])));
  const several = rises.size > 1;
  const total = cost.total;
  return {
    kind: 'table',
    columns: [
      { title: 'Grade' },
      { title: 'How many', align: right },
      { title: 'Basic pay', align: right },
      ...(several ? [{ title: 'Rise', align: right }] : []),
      { title: raisedName(findings), align: right },
      { title: 'More', align: right },
      { title: 'Cost a year', align: right },
    ],
    rows: [
      ...cost.lines.map((line) => gradeRow(line, several)),
      ...(total && cost.lines.length > 1
        ? [
            [
              strong('All'),
              peopleSpan(total.count),
              '',
              ...(several ? [''] : []),
              '',
              '',
              strong(spanText(total.cost, bill)),
            ],
          ]
        : []),
    ],
  };
}

function gradeRow(line: CostLine, several: boolean): readonly (Cell | string)[] {
  const { counted, worked, rise, amount } = line;
  const marked = counted.confidence === 'C' ? ' C' : '';
  const derived = !isAbsence(amount) && amount.confidence === 'C' ? ' C' : '';
  return [
    strong(counted.grade.id),
    `${peopleSpan(counted.count)}${marked}`,
    worked ? `${pounds(worked.pay)}${derived}` : '–',
    ...(several ? [isAbsence(rise) ? '–' : signed(rise)] : []),
    worked ? wholePounds(worked.raisedPay) : '–',
    worked ? wholePounds(worked.shortfall) : '–',
    worked ? spanText(worked.bill.cost, bill) : '–',
  ];
}

function strong(text: string): Cell {
  return { text, tone: 'strong' };
}

/** Why grades have no figure. */
function missingBlocks(findings: CostFindings): readonly Block[] {
  const items = missingReasons(findings);
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** The pay bill now and with the rise, the cost, and what the user's rates make of it. */
function billTable({ cost, rates, rise, until }: CostFindings): readonly Block[] {
  const { total, share } = cost;
  if (!total || !share) return [];
  const row = (name: string, span: Span | undefined, tone?: Cell['tone']) =>
    span ? [[name, { text: spanText(span, bill), ...(tone ? { tone } : {}) }]] : [];
  return [
    {
      kind: 'table',
      columns: [{ title: 'A year' }, { title: '', align: right }],
      rows: [
        ...row(`Basic pay bill, ${payYearLabel(until)}`, total.now),
        ...row(rise ? 'Basic pay bill with the rise' : 'Basic pay bill restored', total.raised),
        ...row(`Cost, basic pay only: ${signed(share)} of the bill`, total.cost, 'strong'),
        ...row(
          `With ${rates.onCost ? numberText(rates.onCost) : ''}% on top, your figure`,
          total.withOnCosts,
        ),
        ...row(
          `Net of ${rates.returns ? numberText(rates.returns) : ''}% that comes back, your figure`,
          total.net,
        ),
      ],
    },
  ];
}

/** The cost by each reading of how many there are. */
function readingTable({ cost, readings, headcounts }: CostFindings): readonly Block[] {
  const { total } = cost;
  if (!total || readings.length < 2) return [];
  const [first] = headcounts?.rows ?? [];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Who was counted' },
        { title: 'How many', align: right },
        { title: 'Conf.' },
        { title: 'Cost a year', align: right },
      ],
      rows: readings.map((reading) => [
        readingName(reading, headcounts),
        softened(reading.total?.softener, people(reading.count)),
        reading.total?.confidence ?? first?.confidence ?? '',
        bill(multiply(total.cost.value, reading.factor)),
      ]),
    },
  ];
}

/** What a range is from, and which end fits best. */
function rangeNote({ readings, headcounts, cost }: CostFindings): readonly string[] {
  if (!cost.total) return [];
  if (readings.length < 2) {
    const ranged = cost.lines.some(({ counted: { count } }) => compare(count.low, count.high) < 0);
    return ranged ? ['Ranges are from the fewest to the most that were given'] : [];
  }
  const { fewest, most } = extremes(readings);
  if (!fewest || !most) return [];
  const full = readings.find(({ total }) => total?.unit === 'fte');
  const best = full
    ? `; the ${people(full.count)} full-time equivalents fit best, since everyone is counted at full-time pay`
    : '';
  const name = (reading: CountReading) =>
    `${people(reading.count)} (${readingName(reading, headcounts)})`;
  return [
    `Ranges are from ${name(fewest)} to ${name(most)}, spread over the points as the counts are${best}`,
  ];
}
