import { isAbsence } from '../domain/absence.js';
import { FULL_TIME } from '../domain/real-terms.js';
import { type TodayPay, todayPay } from '../domain/today.js';
import type { Grade, Workforce } from '../domain/workforce.js';
import { type Provenance, sourceRecord, todayResult } from './calc/answer.js';
import type { Block, Report } from './document.js';
import { pence, pounds } from './text.js';

/** The points a grade has held, contract by contract: "FHO1 min; NP4, NP5, NP5a". */
function points(
  workforce: Workforce,
  grade: Grade,
): readonly { contract: string; points: readonly string[] }[] {
  return workforce.scales.map(({ scale }) => ({
    contract: scale.contract,
    points: grade.held.filter((held) => held.scale === scale.id).map((held) => held.point),
  }));
}

/** A workforce that can be asked about, as `--nation` and `--workforce` take it. */
export interface WorkforceResult {
  readonly nation: string;
  readonly workforce: string;
  readonly title: string;
}

/** The grades of a workforce in every form, and the other workforces there are. */
export function gradesReport(
  workforce: Workforce,
  all: readonly WorkforceResult[],
  catalogue: Provenance,
): Report {
  const now = workforce.grades.map((grade) =>
    todayPay(workforce, grade, undefined, undefined, FULL_TIME),
  );
  const records = () =>
    now.map((entry) => {
      const { grade: id, ...pay } = todayResult(entry);
      const { grade } = entry;
      const held = points(workforce, grade);
      return { id, title: grade.title, aliases: grade.aliases, held, today: pay };
    });
  const sources = () => {
    const used = records().flatMap((record) => record.today.source ?? []);
    return [...new Set([...used, ...(now.length > 0 ? [workforce.mapping.source] : [])])];
  };
  return {
    command: 'grades',
    document: () => [
      ...(now.length > 0 ? gradesDocument(workforce, now) : []),
      ...payrollGrades(workforce),
      ...othersList(workforce, all),
    ],
    records,
    nested: { 'today.absence': ['code', 'message'] },
    sentences: () =>
      now.map(
        (entry) => `${entry.grade.id} (${entry.grade.title}): ${heldText(workforce, entry.grade)}.`,
      ),
    envelope: () => ({
      data: {
        vintage: catalogue.vintage(sources()),
        hash: catalogue.hash({ indices: [], workforces: [workforce.id] }),
      },
      query: { nation: workforce.nation, workforce: workforce.workforce },
      workforces: all.map(({ nation, workforce: name, title }) => ({
        nation,
        workforce: name,
        title,
      })),
      results: records(),
      earnings: earningsOf(workforce),
      warnings: [],
      sources: sources().map((id) => sourceRecord(catalogue.source(id))),
    }),
    warnings: [],
  };
}

function heldText(workforce: Workforce, grade: Grade): string {
  return points(workforce, grade)
    .filter((entry) => entry.points.length > 0)
    .map((entry) => `${entry.points.join(', ')} on the ${entry.contract} contract`)
    .join('; ');
}

function gradesDocument(workforce: Workforce, now: readonly TodayPay[]): readonly Block[] {
  const right = 'right' as const;
  const contracts = workforce.scales.map(({ scale }) => ({ title: `${scale.contract} contract` }));
  return [
    { kind: 'heading', text: `Grades of ${workforce.title}` },
    {
      kind: 'table',
      columns: [
        { title: 'Grade' },
        ...contracts,
        { title: 'Today', align: right },
        { title: 'an hour', align: right },
        { title: 'Also called' },
      ],
      rows: now.map(({ grade, amount, hourly }) => [
        { text: grade.id, tone: 'strong' as const },
        ...points(workforce, grade).map((entry) => entry.points.join(', ') || '–'),
        isAbsence(amount) ? '–' : pounds(amount.value),
        hourly ? pence(hourly) : '–',
        grade.aliases.join(', '),
      ]),
    },
    { kind: 'paragraph', text: workforce.mapping.note, tone: 'muted' },
  ];
}

/** A payroll grade that earnings can be asked of. */
export interface PayrollGradeResult {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The grades as they are published that it is made of; of a group several. */
  readonly of: readonly string[];
}

function earningsOf({ earnings }: Workforce): readonly PayrollGradeResult[] {
  return (earnings?.grades ?? []).map(({ id, title, aliases, of }) => ({ id, title, aliases, of }));
}

/** The payroll grades that a group is made of, by their own ids. */
function membersOf(of: readonly string[], grades: readonly PayrollGradeResult[]): string {
  const single = grades.filter((grade) => grade.of.length === 1);
  return of.map((id) => single.find((grade) => grade.of[0] === id)?.id ?? id).join(', ');
}

/** The payroll grades, of which earnings are published and pay points are not. */
function payrollGrades(workforce: Workforce): readonly Block[] {
  const grades = earningsOf(workforce);
  if (grades.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: `Payroll grades of ${workforce.title}, for --pay earnings-total and the like`,
    },
    {
      kind: 'table',
      columns: [{ title: 'Grade' }, { title: 'What it is' }, { title: 'Also called' }],
      rows: grades.map(({ id, title, aliases, of }) => [
        { text: id, tone: 'strong' as const },
        of.length > 1 ? `${title}: ${membersOf(of, grades)}` : title,
        aliases.join(', '),
      ]),
    },
  ];
}

function othersList(
  { nation, workforce }: Workforce,
  all: readonly WorkforceResult[],
): readonly Block[] {
  const others = all.filter((each) => each.nation !== nation || each.workforce !== workforce);
  if (others.length === 0) return [];
  return [
    { kind: 'heading', text: 'Other workforces' },
    {
      kind: 'table',
      columns: [{ title: 'Whose pay' }, { title: 'Ask with' }],
      rows: others.map((each) => [
        each.title,
        `--nation ${each.nation} --workforce ${each.workforce}`,
      ]),
    },
  ];
}
