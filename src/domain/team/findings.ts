import type { CalcFindings, CalcQuery } from '../findings.js';
import type { Rational } from '../rational.js';
import type { Workforce } from '../workforce.js';
import type { TeamMember, TeamPay, TeamRow } from './team.js';

/** The question as it was understood: every default filled in. Part of every JSON answer. */
export interface TeamQuery
  extends Omit<CalcQuery, 'grades' | 'basePay' | 'currentPay' | 'weights'> {
  /** Who is in the team, in the order named. */
  readonly members: readonly { readonly grade: string; readonly count: number }[];
  readonly minutes: number | null;
}

/** A team understood, with what it is paid and what it would be restored. */
export interface TeamFindings {
  readonly query: TeamQuery;
  readonly workforce: Workforce;
  readonly members: readonly TeamMember[];
  /** Pay in force at the end. */
  readonly now: TeamPay;
  /** The newest pay there is; undefined where another time was asked for. */
  readonly today: TeamPay | undefined;
  /** A row a method, or one of the choices given. */
  readonly rows: readonly TeamRow[];
  /** How long an operation takes, where that was asked. */
  readonly minutes: Rational | undefined;
  /** What `calc` finds of the grades, each once. */
  readonly calc: CalcFindings;
}
