import { isAbsence } from '../../domain/absence.js';
import type { Briefing } from '../../domain/briefing.js';
import type { Outcome } from '../../domain/calc.js';
import type { Day } from '../../domain/calendar.js';
import { explained } from '../../domain/check/explained.js';
import type { CheckFindings } from '../../domain/check/findings.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import { isAnswered } from '../../domain/compare/grid.js';
import type { Source } from '../../domain/source.js';
import type { Provenance } from '../calc/answer.js';
import { calcDocument } from '../calc/document.js';
import { receipt } from '../calc/receipt.js';
import { comparePicture } from '../chart/compare.js';
import { historyPicture } from '../chart/history.js';
import type { Picture } from '../chart/picture.js';
import { quotedAcross } from '../chart/quoted.js';
import { checkDocument } from '../check/document.js';
import { compareDocument } from '../compare/document.js';
import type { Block } from '../document.js';
import { percentTable } from '../history/tables.js';
import { choicesText, whoseText } from '../history/words.js';

/** What stands in a section of the page, in order. */
export type Part =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'picture'; readonly name: string; readonly picture: Picture }
  | { readonly kind: 'folded'; readonly title: string; readonly blocks: readonly Block[] };

export interface Section {
  /** Its anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** The page's sections: what is answered, then how far it depends on choices, then the receipts. */
export function sectionsOf(
  briefing: Briefing,
  provenance: Provenance,
  date: Day,
): readonly Section[] {
  const [, ...answer] = calcDocument(briefing.calc, date);
  return [
    { id: 'answer', title: 'By each method', parts: [{ kind: 'blocks', blocks: answer }] },
    ...claim(briefing, provenance),
    ...curve(briefing, provenance),
    ...course(briefing, provenance),
    { id: 'receipts', title: 'Receipts', parts: receiptParts(briefing) },
  ];
}

/** The checked claim, and its figure across the choices over the years that explain it. */
function claim({ check, claimed }: Briefing, provenance: Provenance): readonly Section[] {
  if (!check) return [];
  const blocks = { kind: 'blocks' as const, blocks: checkDocument(check) };
  const drawn = claimed?.grid.outcomes.some(isAnswered)
    ? [curvePart('claimed', claimed, provenance, check)]
    : [];
  return [{ id: 'claim', title: 'The claim, checked', parts: [blocks, ...drawn] }];
}

/** Every combination of choices, with a quoted figure of the same pay and years across. */
function curve({ compare, check, claimed }: Briefing, provenance: Provenance): readonly Section[] {
  if (!compare.grid.outcomes.some(isAnswered)) return [];
  const [best] = check ? explained(check) : [];
  const ofEarnings = best?.specification.window !== undefined;
  const same = !claimed && !ofEarnings && check?.workforce?.id === compare.workforce.id;
  const [, ...blocks] = compareDocument(compare, 'none');
  // What would be under the picture stands under the tables.
  const { picture, ...part } = curvePart('choices', compare, provenance, same ? check : undefined);
  return [
    {
      id: 'choices',
      title: 'How much depends on the choices',
      parts: [
        { ...part, picture: { ...picture, notes: [] } },
        { kind: 'blocks', blocks },
      ],
    },
  ];
}

function curvePart(
  name: string,
  findings: CompareFindings,
  provenance: Provenance,
  check: CheckFindings | undefined,
): Extract<Part, { kind: 'picture' }> {
  const across = (check?.parts ?? []).flatMap(({ part }) =>
    quotedAcross(part.figure, part.unit.value),
  );
  return { kind: 'picture', name, picture: comparePicture(findings, provenance, across) };
}

function course({ histories }: Briefing, provenance: Provenance): readonly Section[] {
  const drawn = histories.filter(({ histories: all }) => all.some(({ course }) => course));
  if (drawn.length === 0) return [];
  const tables = drawn.flatMap(({ histories: all }) => {
    const chain = all.every(({ specification }) => specification.pay.kind === 'chain');
    return (chain ? all.slice(0, 1) : all).flatMap((history): readonly Block[] => {
      const { specification } = history;
      const whose = specification.pay.kind === 'chain' ? '' : `${whoseText(specification)}, `;
      return [
        { kind: 'heading', text: `${whose}${choicesText(specification)}` },
        percentTable(history),
      ];
    });
  });
  return [
    {
      id: 'years',
      title: 'Year by year',
      parts: [
        { kind: 'picture', name: 'years', picture: historyPicture(drawn, provenance) },
        { kind: 'folded', title: 'The same as tables', blocks: tables },
      ],
    },
  ];
}

/** A receipt for each answer of the first table, then for what the claim is best explained by. */
function receiptParts({ calc, check }: Briefing): readonly Part[] {
  const outcomes = [...calc.outcomes, ...(check ? explained(check) : [])];
  return outcomes.filter(({ answer }) => !isAbsence(answer)).map(receiptPart);
}

function receiptPart(outcome: Outcome): Part {
  const [heading, ...blocks] = receipt(outcome);
  const title = heading?.kind === 'heading' ? heading.text : 'Receipt';
  return { kind: 'folded', title, blocks };
}

/** Every source that the page rests on, once each, in the order that its parts name them. */
export function sourcesOf(ids: Iterable<string>, provenance: Provenance): readonly Source[] {
  return [...new Set(ids)].map((id) => provenance.source(id));
}
