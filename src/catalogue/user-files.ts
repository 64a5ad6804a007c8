import type { Fault } from '../errors.js';
import { bundledTexts } from './bundled-texts.js';
import { parseDataFile } from './parsed-file.js';
import type { FindingCode } from './verify/finding.js';
import { idOf } from './verify/library.js';
import { verifyFiles } from './verify/verify.js';

/** A file of the user's: its text, and where it stands. */
export interface UserFile {
  readonly text: string;
  readonly origin: string;
}

/** Files by their path within the data, such as `indices/rpi.json`. */
export type UserFiles = ReadonlyMap<string, UserFile>;

interface Given {
  readonly series: readonly UserFile[];
  readonly scales: readonly UserFile[];
  readonly folders: readonly UserFiles[];
}

interface Checked {
  /** The files named one by one, by their path within the data. */
  readonly named: UserFiles;
  readonly series: readonly string[];
  readonly scales: readonly string[];
  /** Everything that keeps the files from being used. */
  readonly faults: readonly Fault[];
}

/** What would make an answer wrong or impossible; all else is for `data verify` to say. */
const FATAL: readonly FindingCode[] = [
  'shape',
  'id-mismatch',
  'unknown-source',
  'gap',
  'duplicate',
  'out-of-order',
  'rate-not-level',
  'dangling',
];

/** Checks all of the user's files before any of them is used, and gives every fault at once. */
export function checkUserFiles({ series, scales, folders }: Given): Checked {
  const named = new Map<string, UserFile>();
  const faults: Fault[] = [];
  const place = (file: UserFile, kind: 'price-index' | 'pay-scale', folder: string): string => {
    const parsed = parseDataFile(file.text, kind);
    const id = idOf(parsed.value) ?? file.origin;
    const path = `${folder}/${id}.json`;
    if (parsed.faults.length > 0) {
      faults.push(...parsed.faults.map((fault) => ({ ...fault, file: file.origin })));
    } else if (named.has(path)) {
      const message = `${id} is already in ${named.get(path)?.origin}`;
      faults.push({ file: file.origin, line: parsed.lineOf(['id']), path: 'id', message });
    } else named.set(path, file);
    return id;
  };
  const ids = {
    series: series.map((file) => place(file, 'price-index', 'indices')),
    scales: scales.map((file) => place(file, 'pay-scale', 'scales')),
  };
  const layers = [...[...folders].reverse(), named];
  const beneath = new Map(bundledTexts());
  for (const layer of layers) {
    faults.push(...fatalFaults(layer, beneath));
    for (const [path, { text }] of layer) beneath.set(path, text);
  }
  return { named, ...ids, faults };
}

/** What keeps the files of one layer from being used, on top of those beneath it. */
function fatalFaults(layer: UserFiles, beneath: ReadonlyMap<string, string>): readonly Fault[] {
  if (layer.size === 0) return [];
  const texts = new Map([...layer].map(([path, { text }]) => [path, text]));
  return verifyFiles(texts, beneath).flatMap(({ path, findings }) =>
    findings
      .filter(({ code }) => FATAL.includes(code))
      .map((finding) => ({
        file: layer.get(path)?.origin ?? path,
        line: finding.line,
        path: finding.path,
        message: finding.what,
      })),
  );
}
