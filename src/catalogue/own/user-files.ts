import { type Fault, harmless } from '../../errors.js';
import { bundledTexts } from '../bundled-texts.js';
import { bundledLayer } from '../files.js';
import { type ParsedFile, parseDataFile } from '../parse/parsed-file.js';
import type { Kind } from '../shapes/index.js';
import type { FindingCode } from '../verify/finding.js';
import { type DataFile, idOf, layered, openFiles } from '../verify/library.js';
import { verifyOpened } from '../verify/verify.js';
import { lostNames } from './lost-names.js';

/** A file of the user's: its text, and where it stands. */
export interface UserFile {
  readonly text: string;
  readonly origin: string;
}

/** Files by their path within the data, such as `indices/rpi.json`. */
type UserFiles = ReadonlyMap<string, UserFile>;

interface Given {
  readonly series: readonly UserFile[];
  readonly scales: readonly UserFile[];
  readonly headcounts: readonly UserFile[];
  readonly folders: readonly UserFiles[];
}

interface Checked {
  /** The files named one by one, by their path within the data. */
  readonly named: UserFiles;
  readonly series: readonly string[];
  readonly scales: readonly string[];
  readonly headcounts: readonly string[];
  /** Everything that keeps the files from being used. */
  readonly faults: readonly Fault[];
}

/** What would make an answer wrong or impossible; all else is for `data verify` to say. */
const FATAL: readonly FindingCode[] = [
  'shape',
  'unfit',
  'id-mismatch',
  'unknown-source',
  'gap',
  'duplicate',
  'out-of-order',
  'rate-not-level',
  'dangling',
];

/** Checks all of the user's files before any of them is used, and gives every fault at once. */
export function checkUserFiles({ series, scales, headcounts, folders }: Given): Checked {
  const named = new Map<string, UserFile>();
  let faults: readonly Fault[] = [];
  const place = (file: UserFile, kind: Kind, folder: string): string => {
    const parsed = parseNamed(file.text, kind);
    const id = idOf(parsed.value) ?? file.origin;
    const path = `${folder}/${id.replaceAll('/', '-')}.json`;
    if (parsed.value === undefined) {
      faults = faults.concat(parsed.faults.map((fault) => ({ ...fault, file: file.origin })));
    } else if (named.has(path)) {
      const message = `${id} is already in ${named.get(path)?.origin}`;
      faults = faults.concat({
        file: file.origin,
        line: parsed.lineOf(['id']),
        path: 'id',
        message,
      });
    } else named.set(path, file);
    return id;
  };
  const ids = {
    series: series.map((file) => place(file, 'price-index', 'indices')),
    scales: scales.map((file) => place(file, 'pay-scale', 'scales')),
    headcounts: headcounts.map((file) => place(file, 'headcounts', 'headcounts')),
  };
  const layers = [...[...folders].reverse(), named];
  let beneath = openFiles(bundleUnder(layers));
  for (const layer of layers) {
    const files = openFiles(new Map([...layer].map(([path, { text }]) => [path, text])));
    faults = faults.concat(fatalFaults(layer, files, beneath), lostNames(layer, files));
    beneath = layered(files, beneath);
  }
  return { named, ...ids, faults: faults.map(shown) };
}

/** A fault that quotes nothing a terminal would obey, nor a line end that would forge a line. */
function shown({ path, message, ...place }: Fault): Fault {
  return { ...place, path: harmless(path), message: harmless(message) };
}

/** Files that name other files, and not sources alone. */
const NAMING = /^(workforces|checks|headcounts)\/|^(methods|claims)\.json$/;

/**
 * The bundled files that those of the user's may name. Most name sources and no more: then the
 * other files are not read, which would take longer than the answer.
 */
function bundleUnder(layers: readonly UserFiles[]): Map<string, string> {
  const naming = layers.some((layer) => [...layer.keys()].some((path) => NAMING.test(path)));
  if (naming) return new Map(bundledTexts());
  const path = 'sources.json';
  return new Map([[path, bundledLayer().text(path) ?? '']]);
}

/** How a file is given that was given as another kind; its keys tell which it is. */
const GIVEN_BY: Readonly<Partial<Record<Kind, string>>> = {
  'price-index': 'this is a price index; give it with --series',
  'pay-scale': 'this is a pay scale; give it with --scale',
  'award-chain': 'these are awards; put them into a folder, given with --data',
  workforce: 'this is a workforce; put it into a folder, given with --data',
  earnings: 'these are earnings; put them into a folder, given with --data',
  headcounts: 'these are head counts; give them with --headcounts, to payrestore cost',
  methods: 'these are methods; put them into a folder, given with --data',
  claims: 'these are claims; put them into a folder, given with --data',
};

/** A file named on the command line, which has to be of the kind that its option takes. */
function parseNamed(text: string, kind: Kind): ParsedFile {
  const encoding = encodingFaults(text);
  const parsed = parseDataFile(text, kind);
  if (encoding.length > 0) return { ...parsed, value: undefined, faults: encoding };
  const { kind: told } = parseDataFile(text);
  const message = told === kind || told === undefined ? undefined : GIVEN_BY[told];
  return message
    ? { ...parsed, value: undefined, faults: [{ line: 1, path: '', message }] }
    : parsed;
}

/** What keeps the files of one layer from being used, on top of those beneath it. */
function fatalFaults(
  layer: UserFiles,
  files: readonly DataFile[],
  beneath: readonly DataFile[],
): readonly Fault[] {
  if (layer.size === 0) return [];
  return verifyOpened(files, beneath).flatMap(({ path, findings }) => {
    const { text, origin } = layer.get(path) ?? { text: '', origin: path };
    const encoding = encodingFaults(text);
    const fatal = findings
      .filter(({ code }) => FATAL.includes(code))
      .map(({ line, path: place, what }) => ({ line, path: place, message: what }))
      .sort((one, other) => one.line - other.line);
    return (encoding.length > 0 ? encoding : fatal).map((fault) => ({ ...fault, file: origin }));
  });
}

/** What stands for bytes that are no UTF-8. */
const NOT_UTF8 = '\uFFFD';

/** Bytes that are not UTF-8: what would be read in their place is not what the file says. */
function encodingFaults(text: string): readonly Fault[] {
  const at = text.indexOf(NOT_UTF8);
  if (at < 0) return [];
  const line = text.slice(0, at).split('\n').length;
  return [{ line, path: '', message: 'not a text in UTF-8; save it in that encoding' }];
}
