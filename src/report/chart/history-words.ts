import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { History } from '../../domain/history/history.js';
import { methodStatus } from '../../domain/method.js';
import { rowName } from '../calc/answer-table.js';
import { crossed } from '../history/marks.js';
import type { HistoryResult } from '../history/record.js';
import { ruleText, whoseText } from '../history/words.js';
import { listText } from '../text.js';
import type { Line, Point } from './picture.js';
import { capital, NOT_FROM_ZERO, OF_A_POST } from './words.js';

// Several histories on one chart, in words.

/** A history to be drawn, and its years as the data that users get. */
export interface Drawn {
  readonly history: History;
  readonly results: readonly HistoryResult[];
}

/** What tells a line from the others: its method or index, and its grade where those differ. */
export function nameOf({ specification }: History, all: readonly Drawn[]): string {
  const rows = new Set(all.map(({ history }) => rowName(history)));
  const row = rowName({ specification });
  const { pay } = specification;
  const several = new Set(all.map(({ history }) => whoseText(history.specification))).size > 1;
  if (!several || pay.kind === 'chain') return row;
  return rows.size > 1 ? `${whoseText(specification)} ${row}` : whoseText(specification);
}

/** How many measures there are, or which the only one is. */
export function measuresText(drawn: readonly Drawn[]): string {
  const [row, ...more] = new Set(drawn.map(({ history }) => rowName(history)));
  return more.length > 0 ? ` by ${more.length + 1} measures` : `, ${row}`;
}

/** Whose pay it is: "the average pay of resident doctors in England". */
export function whoseOf(drawn: readonly Drawn[]): string {
  const names = new Set(drawn.map(({ history }) => whoseText(history.specification)));
  const { pay } = drawn[0]?.history.specification ?? {};
  const group = pay && pay.kind !== 'own' ? pay.workforce.title : '';
  if (names.has('average pay')) return `the average pay of ${group}`;
  if (group === '') return 'this pay';
  return `${names.size > MOST_NAMED ? `${names.size} grades` : listText([...names])}, ${group}`;
}

/** More grades than these are counted; each is named at its line. */
const MOST_NAMED = 6;

/** What pay is set against: "prices", or with a comparator "average wages and prices". */
export function againstOf(drawn: readonly Drawn[]): string {
  const names = drawn.map(({ history }) => history.specification.index.comparator ?? 'prices');
  return listText([...new Set(names)]);
}

/** The pay and the prices of each line, to when. */
export function subtitleOf(drawn: readonly Drawn[], to: PayYear): string {
  const rules = new Map<string, string[]>();
  for (const each of drawn) {
    const { specification } = each.history;
    const rule = ruleText(specification);
    rules.set(rule, [...(rules.get(rule) ?? []), nameOf(each.history, drawn)]);
  }
  const pays = new Set(drawn.map(({ history }) => history.specification.pay.id));
  return `Pay (${[...pays].join(', ')}) against ${againstOf(drawn)}, by pay year to ${payYearLabel(to)}. ${rulesText(rules)}.`;
}

/** The only rule there is, or each with the lines it is of. */
function rulesText(rules: ReadonlyMap<string, readonly string[]>): string {
  if (rules.size === 1) return capital([...rules.keys()].join(''));
  return [...rules].map(([rule, names]) => `${names.join(', ')}: ${rule}`).join('. ');
}

/** Where each line was lowest, and where it ends. */
export function descriptionOf(
  lines: readonly Line[],
  against: string,
  base: string,
  to: PayYear,
): string {
  const told = lines.map(({ points, label, end }) => {
    const known = points.filter((point) => point.value !== null);
    const lowest = known.reduce(
      (low, each) => ((each.value ?? 0) < (low.value ?? 0) ? each : low),
      known[0] as Point,
    );
    return `${label}: lowest in ${payYearLabel(lowest.at as PayYear)}; in the end ${end}`;
  });
  return `A line chart of ${against} from ${base} (100) to ${payYearLabel(to)}. ${told.join('. ')}. The same figures stand in the table of payrestore history.`;
}

/** What must be known to read the chart right. */
export function notesOf(drawn: readonly Drawn[]): readonly string[] {
  const methods = drawn.flatMap(({ history }) => history.specification.method ?? []);
  const statuses = new Set(methods.map(methodStatus));
  const named = [...new Set(methods.map(({ id }) => id))];
  const crossings = new Set(drawn.flatMap(({ history }) => history.years.flatMap(crossed)));
  const hollow = drawn.some(({ results }) => results.some(({ provisional }) => provisional));
  return [
    NOT_FROM_ZERO,
    ...(named.length > 0
      ? [
          `${listText(named)}: ${named.length > 1 ? 'reconstructions' : 'a reconstruction'} of published figures, choices ${[...statuses].join(' or ')}.`,
        ]
      : []),
    ...(crossings.size > 0
      ? [`† and dotted: crosses ${listText([...crossings])}, so is not like for like.`]
      : []),
    ...(hollow ? ['Hollow points: provisional, not all of the months are there.'] : []),
    OF_A_POST,
  ];
}

/** What was asked for and is not drawn. */
export function absentNotes(absent: readonly Drawn[], asked: readonly Drawn[]): readonly string[] {
  if (absent.length === 0) return [];
  const names = absent.map(({ history }) => nameOf(history, asked));
  return [`Not drawn, as no year has a result (payrestore history says why): ${listText(names)}.`];
}
