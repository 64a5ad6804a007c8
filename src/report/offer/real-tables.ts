import { payYearLabel } from '../../domain/calendar.js';
import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import type { Restored } from '../../domain/offer/pace.js';
import type { Scenario } from '../../domain/offer/prices.js';
import { isMissing, type RealTerms, type RealYear } from '../../domain/offer/real.js';
import { isProvisional, readingConfidence } from '../../domain/price-reading.js';
import { NONE } from '../calc/answers.js';
import { MARKS } from '../compare/words.js';
import type { Block } from '../document.js';
import { percent } from '../text.js';
import { tableOf, titled } from './cash-tables.js';
import { isAssumed } from './real-record.js';
import { restoreTable } from './restore-table.js';
import { filled, rowsOf } from './rows.js';
import { ASSUMED, assumedYears, cutText, ratesText, signedPercent } from './words.js';

/** What each offer comes to in real terms: a table for each course of inflation. */
export function realTables(findings: OfferFindings): readonly Block[] {
  return findings.scenarios.flatMap((scenario, at): readonly Block[] => {
    const table = findings.nothing ? undefined : realTable(findings, at);
    const heading = { kind: 'heading' as const, text: title(findings, scenario) };
    return [...(table ? [heading, table] : []), ...restoreTable(findings, at)];
  });
}

function title(findings: OfferFindings, scenario: Scenario): string {
  const { query, lastLevel, offers, outcomes } = findings;
  const index = findings.index.shortTitle;
  if (scenario.id !== 'none') {
    const course = ratesText(scenario);
    const when = course.endsWith('a year') ? `, ${assumedYears(scenario)}` : '';
    return `In real terms, if ${index} rises by ${course}${when} (an assumption)`;
  }
  const published = lastLevel === undefined ? '' : ` (published to ${payYearLabel(lastLevel)})`;
  const shown = outcomes.flatMap(({ real }) => real.flatMap((each) => shownYear(each) ?? []))[0];
  const part = shown && offers.some(({ years }) => (years.at(-1) ?? 0) > shown.payYear);
  const to = part ? ` to ${payYearLabel(shown.payYear)}` : '';
  return `In real terms${to}, by ${index} ${ruleText(query.prices)}${published}`;
}

/** Which level stands for a pay year, by the rule's name. */
function ruleText(rule: string): string {
  if (rule === 'average') return 'means of pay years';
  return `of the April that ${rule === 'start' ? 'opens' : 'closes'} each pay year`;
}

function realTable(findings: OfferFindings, scenario: number): Block | undefined {
  const several = findings.offers.length > 1;
  // Of one year, the inflation at which nothing is gained is the rise itself.
  const years = findings.offers.some((offer) => offer.years.length > 1);
  const columns = titled(
    'Real',
    ...(years ? ['Break-even'] : []),
    ...(several ? ['After'] : ['Cut', 'After', 'Closed']),
    'Restored in',
  );
  const cells = (outcome: OfferOutcome) => {
    const real = outcome.real[scenario];
    if (!real || isMissing(outcome.cash)) return [];
    const shown = shownYear(real);
    const whole = shown !== undefined && real.years.at(-1) === shown;
    const closed = whole && real.gapClosed ? withMarks(share(real.gapClosed), shown) : NONE;
    return [
      shown ? withMarks(signedPercent(shown.realChange), shown) : NONE,
      ...(years ? [percent(outcome.cash.breakEven)] : []),
      ...(several ? [] : [cut(outcome, real.before)]),
      shown ? cut(outcome, shown) : NONE,
      ...(several ? [] : [closed]),
      whole && real.restored ? restoredText(real.restored, real.years) : NONE,
    ];
  };
  const shown = filled(columns, rowsOf(findings, cells), NONE);
  return shown.columns.length > 0 ? tableOf(findings, shown.columns, shown.rows) : undefined;
}

/** The last year that there are figures for: all of them, or to where prices are published. */
export function shownYear({ years }: RealTerms): RealYear | undefined {
  return years.flatMap((year) => (isMissing(year) ? [] : [year])).at(-1);
}

function cut(outcome: OfferOutcome, year: RealTerms['before']): string {
  if (isMissing(year) || !year.erosion) return NONE;
  return withMarks(cutText(year.erosion), year, crosses(outcome) ? MARKS.crossing : '');
}

/** Whether the cut is of pay on both sides of a change of contract. */
function crosses({ standing }: OfferOutcome): boolean {
  return !isMissing(standing) && standing.pay.notices.some(({ code }) => code === 'contract-break');
}

/** A figure with what qualifies it: `*` a provisional mean, `‡` assumed inflation, C derived. */
function withMarks(text: string, { level, assumed }: RealYear, more = ''): string {
  const { reading } = level;
  const provisional = isProvisional(reading) ? MARKS.provisional : '';
  const derived = readingConfidence(reading) === 'C' ? ' C' : '';
  return `${text}${provisional}${more}${assumed ? ASSUMED : ''}${derived}`;
}

/** The share of the gap that is closed: "−3.8%" where it grows. */
function share(value: RealYear['realChange']): string {
  const text = percent(value);
  return value.n < 0n && text !== '0.0%' ? `−${text}` : text;
}

/** "9 years‡": marked where the offer's pace is carried on, or inflation assumed. */
function restoredText(restored: Restored, path: RealTerms['years']): string {
  const assumed = isAssumed(restored, path) ? ASSUMED : '';
  switch (restored.kind) {
    case 'no-gap':
      return 'nothing lost';
    case 'never':
      return `never${assumed}`;
    case 'beyond':
      return `${restored.years}+ years${assumed}`;
    case 'years': {
      const lost = restored.kept ? '' : ', not kept';
      return `${restored.years} ${restored.years === 1 ? 'year' : 'years'}${assumed}${lost}`;
    }
  }
}
