import type { Method } from '../../domain/method.js';
import type { PriceIndex } from '../../domain/price-index.js';
import type { Source } from '../../domain/source.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import type { WorkforceName } from '../workforces.js';
import { nearest, plainName } from './nearest.js';

// Finds what a name means in the catalogue; an unknown name gets the nearest known one.

const DEFAULT_NATION = 'england';
const DEFAULT_WORKFORCE = 'resident-doctors';
/** The id of the two, by which it is found without reading every other workforce's file. */
const DEFAULT_ID = 'england-resident';
/** Other names of a nation, and the smaller nations within it. */
const NATIONS: Readonly<Record<string, { names: readonly string[]; within: readonly string[] }>> = {
  'northern-ireland': { names: ['ni', 'n ireland'], within: [] },
  'england-and-wales': { names: ['e&w', 'england & wales'], within: ['england', 'wales'] },
  uk: {
    names: ['united kingdom', 'great britain', 'gb'],
    within: ['england', 'wales', 'scotland', 'northern-ireland'],
  },
};

/**
 * The workforce of a nation, by any name it goes by. With neither said: the one the user gave a
 * scale of, else England's resident doctors. A workforce that only one nation has needs no nation.
 * Throws `unknown-nation` or `unknown-workforce`.
 */
export function findWorkforce(
  catalogue: Catalogue,
  nation?: string,
  workforce?: string,
): Workforce {
  const [given] = catalogue.given.scales;
  const unsaid = nation === undefined && workforce === undefined;
  if (unsaid && given === undefined) return catalogue.workforce(DEFAULT_ID);
  const all = catalogue.workforceNames();
  if (unsaid) {
    const owner = all.find((entry) => given !== undefined && entry.scales.includes(given));
    if (owner) return catalogue.workforce(owner.id);
  }
  const inNation = nation === undefined ? all : ofNation(all, nation);
  const name = plainName(workforce ?? DEFAULT_WORKFORCE);
  const isMeant = (entry: WorkforceName) =>
    [entry.workforce, ...entry.aliases].some((alias) => plainName(alias) === name);
  const found = inNation.filter(isMeant);
  const one = found.find((entry) => entry.nation === DEFAULT_NATION) ?? found[0];
  if (one) return catalogue.workforce(one.id);
  const names = [...new Set(inNation.map((entry) => entry.workforce))];
  const elsewhere = all
    .filter(isMeant)
    .map((entry) => entry.title)
    .join(', ');
  throw new PayrestoreError('unknown-workforce', {
    given: workforce ?? DEFAULT_WORKFORCE,
    nearest: elsewhere ? undefined : nearest(workforce ?? '', names),
    valid: names.join(', '),
    ...(nation === undefined ? {} : { where: nation }),
    ...(elsewhere ? { seeAlso: `Elsewhere: ${elsewhere}` } : {}),
  });
}

/** The workforces of a nation, then those of a larger one that it is part of. */
function ofNation(all: readonly WorkforceName[], nation: string): readonly WorkforceName[] {
  const nations = [...new Set(all.map((entry) => entry.nation))];
  const id = findNation(nations, nation);
  const larger = nations.filter((known) => NATIONS[known]?.within.includes(id));
  return [id, ...larger].flatMap((known) => all.filter((entry) => entry.nation === known));
}

/** Which of some nations is meant, by any name it goes by. Throws `unknown-nation`. */
export function findNation(nations: readonly string[], name: string): string {
  const wanted = plainName(name);
  const id = nations.find((known) =>
    [known, ...(NATIONS[known]?.names ?? [])].some((each) => plainName(each) === wanted),
  );
  if (id !== undefined) return id;
  throw new PayrestoreError('unknown-nation', {
    given: name,
    nearest: nearest(name, nations),
    valid: nations.join(', '),
  });
}

/** Names given one by one or with commas between; blanks count for nothing. */
export function separate(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => name.split(',')).filter((name) => name.trim() !== '');
}

/** The options that name a workforce, where it is not the one meant by default. */
export function place({ nation, workforce }: Workforce): string {
  const options = [
    nation === DEFAULT_NATION ? '' : ` --nation ${nation}`,
    workforce === DEFAULT_WORKFORCE ? '' : ` --workforce ${workforce}`,
  ];
  return options.join('');
}

/** The methods named, once each, or `all`; throws `unknown-method`, or `missing-option` for none. */
export function findMethods(catalogue: Catalogue, names: readonly string[]): readonly Method[] {
  const all = catalogue.methods();
  const ids = all.map((method) => method.id);
  const found = separate(names).flatMap((name) => {
    if (plainName(name) === 'all') return all;
    const method = all.find((entry) => plainName(entry.id) === plainName(name));
    if (method) return [method];
    throw new PayrestoreError('unknown-method', {
      given: name.trim(),
      nearest: nearest(name, ids),
      valid: ids.join(', '),
    });
  });
  if (found.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: 'a method',
      valid: 'such as --method bma',
    });
  }
  return [...new Set(found)];
}

/** A price index by its id, in any case; throws `unknown-index`. */
export function findIndex(catalogue: Catalogue, name: string): PriceIndex {
  const ids = catalogue.indexIds();
  const id = ids.find((known) => known === name.trim().toLowerCase());
  if (id) return catalogue.index(id);
  throw new PayrestoreError('unknown-index', {
    given: name,
    nearest: nearest(name, ids),
    valid: ids.join(', '),
  });
}

/** A source by its id, in any case; throws `unknown-source`. */
export function findSource(catalogue: Catalogue, name: string): Source {
  const all = catalogue.sources();
  const found = all.find((source) => source.id === name.trim().toLowerCase());
  if (found) return found;
  const ids = all.map((source) => source.id);
  throw new PayrestoreError('unknown-source', {
    given: name,
    nearest: nearest(name, ids),
    seeAlso: 'payrestore sources',
  });
}
