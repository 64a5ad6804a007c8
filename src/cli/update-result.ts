import type { Catalogue } from '../catalogue/catalogue.js';
import type { Updated } from '../catalogue/ons/update.js';
import { BUNDLED } from '../domain/calc.js';
import type { UpdateResult } from '../report/data/update-report.js';
import type { Warning } from '../report/document.js';

/** Fields of a series that nothing was read of. */
const NOTHING = {
  place: null,
  lastBefore: null,
  lastAfter: null,
  releasedBefore: null,
  released: null,
  nextRelease: null,
  added: [],
  revised: [],
  cautions: [],
} as const;

const INSTEAD = {
  'import-table':
    'ons.gov.uk serves it as a workbook only: save Table 24 as CSV, then payrestore data import FILE',
  'newer-version': 'it is not served as a series; a newer payrestore may bring a newer one',
} as const;

/** One series' outcome as the plain record that reports show. */
export function updateResult(updated: Updated): UpdateResult {
  const { id, title, status } = updated;
  if (updated.status === 'failed') {
    const { code, message } = updated.error;
    return { id, title, status, ...NOTHING, reasons: [{ code, message }] };
  }
  if (updated.status === 'not-served') {
    const reasons = [{ code: 'not-served', message: INSTEAD[updated.instead] }];
    return { id, title, status, ...NOTHING, reasons };
  }
  const { refusals, lost: _lost, ...taken } = updated;
  const reasons = refusals.map(({ code, what }) => ({
    code,
    message: code === 'values-revised' ? `${what}; --allow-revisions takes them` : what,
  }));
  return { ...taken, reasons };
}

/** Says where a file that was written is not the one that answers will use. */
export function shadowWarnings(
  updated: readonly Updated[],
  { files }: Catalogue,
): readonly Warning[] {
  return updated.flatMap((each) => {
    if (!('place' in each) || each.place === null) return [];
    const path = `indices/${each.id}.json`;
    const used = files.has(path) ? files.origin(path) : BUNDLED;
    if (used === BUNDLED || used === each.place) return [];
    const message = `${each.id}: ${used} is used before ${each.place}, as PAYRESTORE_DATA says`;
    return [{ code: 'shadowed', message }];
  });
}
