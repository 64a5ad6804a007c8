import { BUNDLED } from '../domain/calc.js';
import type { Day } from '../domain/calendar.js';
import type { PayScale } from '../domain/pay-scale.js';
import type { Source } from '../domain/source.js';
import type { EarningsNames, Workforce } from '../domain/workforce.js';
import type { DataFiles } from './files.js';
import { impliedWorkforce } from './own/implied-workforce.js';
import type { AwardsFile, PayScaleFile, WorkforceFile } from './shapes/index.js';
import { toBreaks, toChains, toGrades, toPayScale } from './to-domain.js';

/** What a workforce goes by, without its pay. */
export interface WorkforceName {
  readonly id: string;
  readonly nation: string;
  readonly workforce: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The scales its pay is read from. */
  readonly scales: readonly string[];
  /** What its grades are called among average earnings. */
  readonly earnings: EarningsNames | undefined;
}

/** Workforces as they are put together from their files. */
interface WorkforceReader {
  /** Every workforce, by nation. */
  names(): readonly WorkforceName[];
  /** A workforce by id, with its pay. Throws when there is none. */
  open(id: string): Workforce;
  /** The files that a workforce is read from. */
  paths(id: string): readonly string[];
}

/** Reads workforces: a file of their own, their scales and their awards. */
export function workforceReader(
  files: DataFiles,
  read: <T extends object>(path: string) => T,
  source: (id: string) => Source,
): WorkforceReader {
  function scale(id: string): PayScale {
    const path = `scales/${id}.json`;
    return toPayScale(read<PayScaleFile>(path), source, files.origin(path));
  }

  function workforceFile(id: string): WorkforceFile {
    const path = `workforces/${id}.json`;
    return files.has(path)
      ? read<WorkforceFile>(path)
      : impliedWorkforce(read<PayScaleFile>(`scales/${id}.json`));
  }

  /** Workforces with a file of their own, then the user's scales that none of them has. */
  function workforceIds(): readonly string[] {
    const named = files.list('workforces');
    const own = files.list('scales').filter((id) => files.origin(`scales/${id}.json`) !== BUNDLED);
    if (own.length === 0) return named;
    const used = new Set(named.flatMap((id) => workforceFile(id).scales.map((each) => each.scale)));
    return [...own.filter((id) => !used.has(id)), ...named];
  }

  function paths(id: string): readonly string[] {
    const file = workforceFile(id);
    return [
      `workforces/${id}.json`,
      ...file.scales.map((entry) => `scales/${entry.scale}.json`),
      ...(file.awards ? [`awards/${file.awards}.json`] : []),
    ];
  }

  function open(id: string): Workforce {
    const own = `workforces/${id}.json`;
    const file = workforceFile(id);
    const scales = file.scales.map((entry) => ({
      scale: scale(entry.scale),
      appliesFrom: entry.appliesFrom as Day,
      beside: entry.beside ?? false,
    }));
    const { awards } = file;
    return {
      id: file.id,
      nation: file.nation,
      workforce: file.workforce,
      title: file.title,
      aliases: file.aliases,
      scales,
      closedScale: scales.find((entry) => entry.scale.id === file.closedScale)?.scale,
      chains: awards
        ? toChains(read<AwardsFile>(`awards/${awards}.json`), files.origin(`awards/${awards}.json`))
        : new Map(),
      breaks: toBreaks(file),
      grades: toGrades(file),
      mapping: file.mapping,
      earnings: file.earnings,
      origin: files.origin(files.has(own) ? own : `scales/${id}.json`),
    };
  }

  function names(): readonly WorkforceName[] {
    return workforceIds().map((id) => {
      const { nation, workforce, title, aliases, earnings, scales } = workforceFile(id);
      const own = scales.map((each) => each.scale);
      return { id, nation, workforce, title, aliases, scales: own, earnings };
    });
  }

  return { names, open, paths };
}
