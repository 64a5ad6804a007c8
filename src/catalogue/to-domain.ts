import type { AwardChain } from '../domain/award-chain.js';
import {
  type Day,
  lastDayOf,
  type Month,
  type PayYear,
  parseMonth,
  parsePayYear,
} from '../domain/calendar.js';
import { once } from '../domain/once.js';
import type { Amount, NoAmount, PayScale, Point } from '../domain/pay-scale.js';
import type { Confidence } from '../domain/price-index.js';
import { fromDecimal, type Rational } from '../domain/rational.js';
import type { ContractBreak, Grade } from '../domain/workforce.js';
import type { AwardsFile, PayScaleFile, SourceFile, WorkforceFile } from './shapes/index.js';

/**
 * From the files' shapes to the domain's own. Bundled files have been checked against their
 * shapes when the package was built, so that a failure here is a bug and says so.
 */
export type Sources = (id: string) => SourceFile;

export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`data: ${what}`);
  return value;
}

export function month(text: string): Month {
  return must(parseMonth(text), `month ${text}`);
}

export function payYear(text: string): PayYear {
  return must(parsePayYear(text), `pay year ${text}`);
}

export function figure(text: string): Rational {
  return must(fromDecimal(text), `figure ${text}`);
}

/** A day, or the last day of a month where no more was printed: never earlier than the truth. */
function knownDay(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const wholeMonth = parseMonth(text);
  return wholeMonth === undefined ? (text as Day) : lastDayOf(wholeMonth);
}

export function confidence(sources: Sources, source: string, derived: boolean): Confidence {
  return derived ? 'C' : sources(source).confidence;
}

/** Every chain of an awards file; an award that names no chains belongs to all. */
export function toChains(file: AwardsFile, origin: string): ReadonlyMap<string, AwardChain> {
  return new Map(
    file.chains.map((chain) => [
      chain.id,
      {
        id: chain.id,
        title: chain.title,
        nation: file.nation,
        workforce: file.workforce,
        base: payYear(file.base),
        confirmedThrough: file.confirmedThrough as Day,
        awards: file.awards
          .filter((award) => award.chains === undefined || award.chains.includes(chain.id))
          .map((award) => ({
            payYear: payYear(award.payYear),
            effectiveFrom: award.effectiveFrom as Day,
            percent: award.percent,
            status: award.status,
            knownSince: knownDay(award.knownSince),
            source: award.source,
            note: award.note,
          }))
          .sort((a, b) => order(a.effectiveFrom, b.effectiveFrom)),
        origin,
      },
    ]),
  );
}

/** A pay scale with each point's entries in order of effective day, then of publication. */
export function toPayScale(file: PayScaleFile, sources: Sources, origin: string): PayScale {
  const points = file.points.map((point): [string, Point] => {
    const entries = once(() => entriesOf(point));
    return [
      point.id,
      {
        scale: file.id,
        id: point.id,
        // Of dozens of points a question reads a few.
        get entries() {
          return entries();
        },
      },
    ];
  });
  const entriesOf = (point: PayScaleFile['points'][number]): readonly (Amount | NoAmount)[] => {
    const entries = point.amounts.map((entry): Amount | NoAmount => {
      const dates = { from: entry.from as Day, knownSince: knownDay(entry.knownSince) };
      if ('absent' in entry) return { ...dates, absent: entry.absent, reason: entry.reason };
      return {
        ...dates,
        value: figure(entry.amount),
        printed: entry.amount,
        source: entry.source,
        confidence: confidence(sources, entry.source, entry.derived !== undefined),
        revision: entry.revision,
        formula: entry.derived?.formula,
        caution: cautionOf(file, point, entry.from),
      };
    });
    return entries.sort(
      (a, b) => order(a.from, b.from) || order(a.knownSince ?? '', b.knownSince ?? ''),
    );
  };
  return {
    id: file.id,
    title: file.title,
    contract: file.contract,
    confirmedThrough: file.confirmedThrough as Day,
    points: new Map(points),
    due: (file.due ?? []).map((change) => ({ ...change, from: change.from as Day })),
    dated: file.points.every(({ amounts }) =>
      amounts.every((entry) => 'absent' in entry || entry.knownSince !== undefined),
    ),
    origin,
  };
}

function cautionOf(
  { cautions = [] }: PayScaleFile,
  { id, ladder = '' }: PayScaleFile['points'][number],
  from: string,
): string | undefined {
  const found = cautions.filter(
    ({ only, ...caution }) =>
      caution.from === from && (only?.some((name) => name === id || name === ladder) ?? true),
  );
  return found.length > 0 ? found.map(({ what }) => what).join('; ') : undefined;
}

export function toGrades(file: WorkforceFile): readonly Grade[] {
  return file.grades.map(({ id, title, aliases, held, lowestStage }) => ({
    id,
    title,
    aliases,
    held,
    lowestStage,
  }));
}

export function toBreaks(file: WorkforceFile): readonly ContractBreak[] {
  return file.breaks.map((entry) => ({ ...entry, date: entry.date as Day }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
