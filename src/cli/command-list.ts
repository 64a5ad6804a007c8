import type { CommandContext } from './context.js';

/** Every command, loaded only when it is the one asked for. */
export const COMMANDS = {
  calc: {
    summary: 'how much pay has lost, the rise that restores it, and pay an hour',
    load: async (context: CommandContext) =>
      (await import('./commands/calc.js')).calcCommand(context),
  },
  check: {
    summary: 'work backwards from a quoted figure: what prints it, and what it was confused with',
    load: async (context: CommandContext) =>
      (await import('./commands/check.js')).checkCommand(context),
  },
  compare: {
    summary: 'every price index by every rule: the range, and which choice moves the answer most',
    load: async (context: CommandContext) =>
      (await import('./commands/compare.js')).compareCommand(context),
  },
  history: {
    summary: 'year by year: awards, prices, what is lost so far, and the pounds it comes to',
    load: async (context: CommandContext) =>
      (await import('./commands/history.js')).historyCommand(context),
  },
  offer: {
    summary: 'what an offer does: new pay, real terms, what is left of the cut, years to restore',
    load: async (context: CommandContext) =>
      (await import('./commands/offer.js')).offerCommand(context),
  },
  team: {
    summary: 'what a team is paid an hour, and what it would be paid restored',
    load: async (context: CommandContext) =>
      (await import('./commands/team.js')).teamCommand(context),
  },
  cost: {
    summary: 'what restoring basic pay costs a year, with the counts it rests on',
    load: async (context: CommandContext) =>
      (await import('./commands/cost.js')).costCommand(context),
  },
  chart: {
    summary: 'a picture of an answer, as SVG: history, compare, claims, offer, index, pay',
    load: async (context: CommandContext) =>
      (await import('./commands/chart.js')).chartCommand(context),
  },
  report: {
    summary: 'one page to mail and keep: the answer, charts, receipts and sources, as HTML',
    load: async (context: CommandContext) =>
      (await import('./commands/report.js')).reportCommand(context),
  },
  batch: {
    summary: 'real-terms columns for every row of a file of pay, of any size',
    load: async (context: CommandContext) =>
      (await import('./commands/batch.js')).batchCommand(context),
  },
  sql: {
    summary: 'the same columns as SQL, for a database: DuckDB or PostgreSQL',
    load: async (context: CommandContext) =>
      (await import('./commands/sql.js')).sqlCommand(context),
  },
  claims: {
    summary: 'the ledger of published figures, each recomputed',
    load: async (context: CommandContext) =>
      (await import('./commands/claims.js')).claimsCommand(context),
  },
  grades: {
    summary: 'the grades that can be asked for, and the pay points behind them',
    load: async (context: CommandContext) =>
      (await import('./commands/grades.js')).gradesCommand(context),
  },
  methods: {
    summary: 'the named methods, their choices, and the figures they reproduce',
    load: async (context: CommandContext) =>
      (await import('./commands/methods.js')).methodsCommand(context),
  },
  sources: {
    summary: 'the bibliography: where every figure was printed',
    load: async (context: CommandContext) =>
      (await import('./commands/sources.js')).sourcesCommand(context),
  },
  data: {
    summary: 'list, show, check, import and update the data, or bring your own',
    load: async (context: CommandContext) =>
      (await import('./commands/data.js')).dataCommand(context),
  },
  completion: {
    summary: 'completion of commands, options and their values, for bash, zsh or fish',
    load: async (context: CommandContext) =>
      (await import('./commands/completion.js')).completionCommand(context),
  },
} as const;
