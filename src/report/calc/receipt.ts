import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import type { Source } from '../../domain/source.js';
import type { Block } from '../document.js';
import { baseText, endText } from '../earnings/words.js';
import { dayText } from '../text.js';
import { rowName } from './answer-table.js';
import { evidenceSources } from './record.js';
import { stepsOf } from './steps.js';

/** The licence's own words, which stand beside the figures wherever they are reported. */
export const ATTRIBUTION =
  'Contains public sector information licensed under the Open Government Licence v3.0.';

/** The receipt behind each answer: the formulas with their numbers, then where each was printed. */
export function receipts(
  outcomes: readonly Outcome[],
  source: (id: string) => Source,
): readonly Block[] {
  const found = outcomes.filter(({ answer }) => !isAbsence(answer));
  const ids = new Set(
    found.flatMap(({ answer }) => (isAbsence(answer) ? [] : evidenceSources(answer))),
  );
  return [
    ...found.flatMap(receipt),
    { kind: 'heading', text: 'Sources' },
    { kind: 'list', items: [...ids].map((id) => citation(source(id))) },
    { kind: 'paragraph', text: ATTRIBUTION, tone: 'muted' },
  ];
}

/** One answer's receipt: its formulas with their numbers, and the figures that went in. */
export function receipt(outcome: Outcome): readonly Block[] {
  const { specification, until } = outcome;
  const { pay } = specification;
  const grade = pay.kind === 'own' ? undefined : pay.grade?.id;
  const day = isAbsence(outcome.answer) ? undefined : outcome.answer.payDay;
  const years = `${baseText(specification)} to ${day ? dayText(day) : endText(specification, until)}`;
  const rows = stepsOf(outcome).flatMap((step) => [
    [step.name, `${step.formula}\n${step.text}`],
    ...step.inputs
      .filter((input) => input.source !== null)
      .map((input) => ['', `${input.value}  ${input.name}  [${input.source}]`]),
  ]);
  return [
    {
      kind: 'heading',
      text: `Receipt: ${[grade, rowName(outcome)].filter(Boolean).join(', ')}, ${years}`,
    },
    { kind: 'table', columns: [{ title: '' }, { title: '' }], rows },
  ];
}

/** "[id] Publisher, title, date, link (confidence)". */
export function citation(source: Source): string {
  const parts = [
    source.publisher,
    source.title,
    source.published && dayText(source.published),
    source.url,
  ].filter(Boolean);
  return `[${source.id}] ${parts.join(', ')} (confidence ${source.confidence})`;
}
