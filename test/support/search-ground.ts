import { groundOf, type Narrowing } from '../../src/catalogue/ask/check-ground.js';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { findGrades } from '../../src/catalogue/names/find-grades.js';
import type { PayYear } from '../../src/domain/calendar.js';
import type { Claim, Ground } from '../../src/domain/check/claim.js';
import type { QuotedFigure, Unit } from '../../src/domain/quoted.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import { year } from './made-up.js';

const catalogue = openCatalogue();

/** What a search is narrowed by, in words. */
interface Said {
  readonly workforce?: string;
  readonly grade?: string;
  readonly index?: string;
  readonly pay?: string;
  readonly methods?: readonly string[];
  /** Whether what was paid joins the search, or alone is meant; and whether the words mean it. */
  readonly earnings?: 'join' | 'only';
  readonly earningsMeant?: boolean;
  readonly payrollGrades?: readonly string[];
}

/** The bundled evidence that a figure is searched in; England's resident doctors unless said. */
export function bundledGround(said: Said = {}): Ground {
  const workforce = catalogue.workforce(said.workforce ?? 'england-resident');
  const grades = said.grade === undefined ? [] : findGrades(workforce, [said.grade]);
  const narrowing: Narrowing = {
    index: said.index,
    prices: undefined,
    pay: said.pay,
    methods: said.methods,
    grades,
    asOf: undefined,
    time: FULL_TIME,
    payrollGrades: said.payrollGrades ?? [],
    earningsMeant: said.earningsMeant ?? false,
    earnings: said.earnings,
  };
  return groundOf(catalogue, workforce, narrowing);
}

/** A figure as one would write it: "26", "35.3", "11..16"; with a hedge. */
export function quoted(text: string, hedge?: QuotedFigure['hedge']): QuotedFigure {
  const [value = '', to] = text.split('..');
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  return { value, to, power: decimals === 0 ? 0 : -decimals, hedge };
}

interface Also {
  readonly since?: string;
  readonly untils?: readonly string[];
  readonly years?: number;
  readonly people?: number;
  readonly lost?: boolean;
  readonly hedge?: QuotedFigure['hedge'];
}

/** A claim: "a cut of 26, to 2021/22". */
export function claimed(unit: Unit, text: string, also: Also = {}, ground?: Ground): Claim {
  const grades = ground?.grades.length === 1 ? ground.grades : [];
  return {
    figure: quoted(text, also.hedge),
    unit,
    since: also.since === undefined ? undefined : year(also.since),
    untils: also.untils?.map(year) as readonly PayYear[] | undefined,
    years: also.years,
    grades,
    lost: also.lost ?? false,
    people: also.people,
  };
}
