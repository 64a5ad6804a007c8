import type { CompareFindings } from '../../domain/compare/findings.js';
import type { Answered, Effect } from '../../domain/compare/grid.js';
import type { Rational } from '../../domain/rational.js';
import { NONE } from '../calc/answers.js';
import { marked } from '../calc/pay-table.js';
import type { Block, Cell } from '../document.js';
import { isGain, points, wholePounds } from '../text.js';
import {
  changeTitles,
  comparatorOf,
  cutText,
  dimensionName,
  fullName,
  marks,
  riseText,
  shortName,
  valueText,
} from './words.js';

/** The range with the specifications at both ends, and the median between them. */
export function rangeBlocks(findings: CompareFindings): readonly Block[] {
  const { ranked, median } = findings.grid;
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (!lowest || !highest || !median) return [];
  const align = 'right' as const;
  // Pounds of one grade beside another's would be read as the range of a post.
  const pounds =
    findings.grades.length === 1 &&
    [lowest, highest].every(({ answer }) => answer.money.restoredPay);
  const columns = [
    { title: '' },
    ...changeTitles(findings).map((title) => ({ title, align })),
    ...(pounds ? [{ title: 'Restored', align }] : []),
    { title: 'On pay of' },
    { title: '' },
  ];
  const change = (erosion: Rational, restoration: Rational, mark = ''): Cell[] => [
    { text: `${cutText(findings, erosion)}${mark}`, tone: 'strong' },
    { text: riseText(erosion, restoration), tone: 'strong' },
  ];
  const end = (name: string, outcome: Answered): (Cell | string)[] => [
    name,
    ...change(outcome.answer.erosion, outcome.answer.restoration, marks(outcome)),
    ...(pounds ? [restored(outcome)] : []),
    valueText('until', outcome),
    specificationText(findings, outcome),
  ];
  const [until, ...more] = new Set(ranked.map((outcome) => valueText('until', outcome)));
  const middle = [
    'median',
    ...change(median.erosion, median.restoration),
    ...(pounds ? [NONE] : []),
    more.length === 0 ? (until ?? '') : 'each year',
    ranked.length % 2 === 0 ? 'mean of the middle two' : '',
  ];
  const rows = [end('lowest', lowest), middle, end('highest', highest)];
  return [
    { kind: 'heading', text: rangeTitle(findings) },
    { kind: 'table', columns, rows: ranked.length > 1 ? rows : [end('only one', lowest)] },
  ];
}

function rangeTitle({ grid }: CompareFindings): string {
  const { ranked, outcomes } = grid;
  const all = ranked.length === outcomes.length;
  return all
    ? `Range of ${counted(ranked.length)}`
    : `Range of ${ranked.length} of ${counted(outcomes.length)}`;
}

export function counted(count: number): string {
  return count === 1 ? 'one specification' : `${count} specifications`;
}

function restored({ answer, specification }: Answered): string {
  const { restoredPay } = answer.money;
  if (!restoredPay || isGain(answer.erosion)) return NONE;
  const scale = specification.pay.kind === 'scale';
  const confidence = [answer.pay.current?.confidence, scale && answer.pay.base?.confidence];
  return marked(wholePounds(restoredPay), confidence.includes('C') ? 'C' : null);
}

/** "cpi average, the method nuffield-cpi". */
function specificationText(findings: CompareFindings, outcome: Answered): string {
  const { method } = outcome.specification;
  return `${shortName(findings, outcome)}${method ? ` (${method.id})` : ''}`;
}

/** What each choice moves with the others held, the largest first. */
export function effectBlocks(findings: CompareFindings): readonly Block[] {
  const { effects, reference, ranked } = findings.grid;
  if (effects.length === 0 || ranked.length === 0) return [];
  const align = 'right' as const;
  const columns = [
    { title: 'Choice' },
    { title: comparatorOf(findings) ? 'Moves it by' : 'Moves the cut by', align },
    { title: 'Lowest', align },
    { title: '' },
    { title: 'Highest', align },
    { title: '' },
  ];
  const { method } = reference.specification;
  const held = `${method ? `${method.id}: ` : ''}${fullName(reference)}`;
  return [
    { kind: 'heading', text: `What each choice moves, the others held (${held})` },
    { kind: 'table', columns, rows: effects.map((effect) => effectRow(findings, effect)) },
  ];
}

function effectRow(findings: CompareFindings, effect: Effect): (Cell | string)[] {
  const { dimension, spread } = effect;
  const name = dimensionName(findings, dimension);
  if (!spread) return [name, NONE, NONE, '', NONE, ''];
  const side = (outcome: Answered) => [
    `${cutText(findings, outcome.answer.erosion)}${marks(outcome)}`,
    valueText(dimension, outcome),
  ];
  const moved: Cell = { text: points(spread.points), tone: 'strong' };
  return [name, moved, ...side(spread.low), ...side(spread.high)];
}

/** Why a choice moves nothing that could be measured. */
export function effectAbsence(findings: CompareFindings, { along, dimension }: Effect): string {
  const name = dimensionName(findings, dimension);
  return along.length < 2
    ? `there is no other ${name} with the other choices held`
    : `fewer than two of the ${along.length} specifications that differ in ${name} alone have a result`;
}
