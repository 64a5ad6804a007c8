import type { CompareFindings } from '../../domain/compare/findings.js';
import {
  type Answered,
  DIMENSIONS,
  type Dimension,
  isAnswered,
  isTooLow,
} from '../../domain/compare/grid.js';
import type { Provenance } from '../calc/answer.js';
import { title } from '../calc/document.js';
import { type CompareAnswer, compareAnswer } from '../compare/answer.js';
import {
  comparatorOf,
  cutText,
  dimensionName,
  MARKS,
  marks,
  shortName,
  valueText,
} from '../compare/words.js';
import {
  compareDescription,
  compareNotesBelow,
  compareSubtitle,
  pointText,
} from './compare-words.js';
import { creditText } from './credit.js';
import type { Across, ChoiceBlock, CurvePicture, CurvePoint } from './picture.js';
import { capital } from './words.js';

/** A specification that is drawn, and its cut as the data has it. */
interface Drawn {
  readonly outcome: Answered;
  readonly value: number;
  readonly mark: string;
  readonly counted: boolean;
}

/**
 * The specification curve: every specification that has an answer from the smallest cut to the
 * largest, over the choices behind each, and a quoted figure across. Throws a TypeError where
 * none has an answer.
 */
export function comparePicture(
  findings: CompareFindings,
  provenance: Provenance,
  across: readonly Across[] = [],
): CurvePicture {
  const answer = compareAnswer(findings, provenance, false);
  const drawn = drawnOf(findings, answer);
  const [first] = drawn;
  if (!first) throw new TypeError('no specification to draw');
  const blocks = varied(findings).map((dimension) => blockOf(dimension, findings, drawn));
  const grouping = blocks.find(({ dimension }) => dimension === 'index') ?? blocks[0];
  const cautions = cautionsOf(drawn);
  const named = namesReference(findings);
  const points = drawn.map((each): CurvePoint => {
    const { outcome, value, counted } = each;
    return {
      id: shortName(findings, outcome),
      value,
      style: grouping?.rowOf(outcome) ?? 0,
      chosen: blocks.map(({ rowOf }) => rowOf(outcome)),
      cautions: cautions.flatMap(({ isTrueOf }, at) => (isTrueOf(each) ? at : [])),
      name: named(outcome) ? (outcome.specification.method?.id ?? null) : null,
      figure: figureText(findings, outcome),
      counted,
      says: pointText(findings, outcome, counted),
    };
  });
  return {
    kind: 'curve',
    title: title(findings),
    subtitle: compareSubtitle(findings),
    description: compareDescription(findings, points, across),
    notes: compareNotesBelow(findings, answer),
    credit: creditText(answer.sources, answer.data),
    measure: measureOf(findings, points),
    order: `${points.length === 1 ? 'One specification' : `${points.length} specifications`}, from the smallest cut to the largest`,
    points,
    groups: (grouping?.values ?? []).map((label, style) => ({ label, style })),
    choices: blocks.map(({ title: name, values }) => ({ title: name, values })),
    cautions: { title: 'To be known', values: cautions.map(({ label }) => label) },
    across,
  };
}

/** Those with an answer, sorted by the cut that is drawn; those that count are sorted exactly. */
function drawnOf({ grid }: CompareFindings, { results }: CompareAnswer): readonly Drawn[] {
  const values = new Map(
    grid.outcomes.map((outcome, at) => [outcome, results[at]?.erosionPercent ?? null]),
  );
  const ranked = new Set(grid.ranked);
  const others = grid.outcomes.filter(isAnswered).filter((outcome) => !ranked.has(outcome));
  return [...grid.ranked, ...others]
    .flatMap((outcome) => {
      const value = values.get(outcome);
      if (typeof value !== 'number') return [];
      return { outcome, value, mark: marks(outcome).trim(), counted: ranked.has(outcome) };
    })
    .sort((a, b) => a.value - b.value);
}

/** The choices that vary; what ends with its own months varies in its end year too. */
function varied({ query }: CompareFindings): readonly Dimension[] {
  return DIMENSIONS.filter(
    (dimension) =>
      query.vary.includes(dimension) || (dimension === 'until' && query.until.length > 1),
  );
}

interface Block extends ChoiceBlock {
  readonly dimension: Dimension;
  readonly rowOf: (outcome: Answered) => number;
}

/** A choice, and its values in the order asked. */
function blockOf(dimension: Dimension, findings: CompareFindings, drawn: readonly Drawn[]): Block {
  const answered = new Set(drawn.map(({ outcome }) => valueText(dimension, outcome)));
  const asked = new Set(findings.grid.outcomes.map((outcome) => valueText(dimension, outcome)));
  const values = [...asked].filter((value) => answered.has(value));
  if (dimension === 'since' || dimension === 'until') values.sort();
  const rows = new Map(values.map((value, row) => [value, row]));
  return {
    dimension,
    title: capital(dimensionName(findings, dimension)),
    values,
    rowOf: (outcome) => rows.get(valueText(dimension, outcome)) ?? 0,
  };
}

interface Caution {
  readonly label: string;
  readonly isTrueOf: (drawn: Drawn) => boolean;
}

const CAUTIONS: readonly Caution[] = [
  {
    label: `${MARKS.crossing} crosses a contract`,
    isTrueOf: ({ mark }) => mark.includes(MARKS.crossing),
  },
  {
    label: `${MARKS.provisional} provisional`,
    isTrueOf: ({ outcome }) => outcome.answer.provisional,
  },
  { label: 'C derived', isTrueOf: ({ mark }) => mark.endsWith('C') },
  { label: `${MARKS.tooLow} too low`, isTrueOf: ({ outcome }) => isTooLow(outcome) },
  {
    label: 'a comparator',
    isTrueOf: ({ outcome }) => outcome.specification.index.comparator !== undefined,
  },
  { label: 'not counted', isTrueOf: ({ counted }) => !counted },
];

/** What must be known of some of them. */
function cautionsOf(drawn: readonly Drawn[]): readonly Caution[] {
  return CAUTIONS.filter(({ isTrueOf }) => drawn.some(isTrueOf));
}

function figureText(findings: CompareFindings, outcome: Answered): string {
  const { answer, specification } = outcome;
  return `${cutText(findings, answer.erosion, specification.index.comparator)}${marks(outcome)}`;
}

/** Of several end years, methods are named in the one that the others are held at. */
function namesReference({ query, grid }: CompareFindings): (outcome: Answered) => boolean {
  const { until } = grid.reference;
  return query.until.length > 1 ? (outcome) => outcome.until === until : () => true;
}

function measureOf(findings: CompareFindings, points: readonly CurvePoint[]): string {
  const against = comparatorOf(findings);
  const gains = points.some(({ value }) => value < 0);
  if (against) return `Behind ${against}, in percent${gains ? ' (below 0, ahead)' : ''}`;
  return `Cut in real terms, in percent${gains ? ' (below 0, a real rise)' : ''}`;
}
