import type { Method } from '../domain/method.js';
import type { PriceIndex } from '../domain/price-index.js';
import type { Grade, Workforce } from '../domain/workforce.js';
import { PayrestoreError } from '../errors.js';
import type { Catalogue } from './catalogue.js';
import { nearest, plainName } from './nearest.js';

// Finds what a name means in the catalogue; an unknown name gets the nearest known one.

const DEFAULT_NATION = 'england';
const DEFAULT_WORKFORCE = 'resident-doctors';

/** The workforce of a nation, by any name it goes by; throws `unknown-nation` or `unknown-workforce`. */
export function findWorkforce(
  catalogue: Catalogue,
  nation: string = DEFAULT_NATION,
  workforce: string = DEFAULT_WORKFORCE,
): Workforce {
  const all = catalogue.workforces();
  const nations = [...new Set(all.map((entry) => entry.nation))];
  const wanted = plainName(nation);
  const inNation = all.filter((entry) => plainName(entry.nation) === wanted);
  if (inNation.length === 0) {
    throw new PayrestoreError('unknown-nation', {
      given: nation,
      nearest: nearest(nation, nations),
      valid: nations.join(', '),
    });
  }
  const name = plainName(workforce);
  const found = inNation.find((entry) =>
    [entry.workforce, ...entry.aliases].some((alias) => plainName(alias) === name),
  );
  if (found) return found;
  const names = inNation.map((entry) => entry.workforce);
  throw new PayrestoreError('unknown-workforce', {
    given: workforce,
    nearest: nearest(workforce, names),
    valid: names.join(', '),
  });
}

/** Names given one by one or with commas between; blanks count for nothing. */
function separate(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => name.split(',')).filter((name) => name.trim() !== '');
}

/** The grades named, in the order given and once each; `all` means every stage. */
export function findGrades(workforce: Workforce, names: readonly string[]): readonly Grade[] {
  const found = separate(names).flatMap((name) =>
    plainName(name) === 'all' ? stages(workforce) : [findGrade(workforce, name)],
  );
  if (found.length === 0) {
    throw new PayrestoreError('missing-option', { given: 'a grade', valid: 'such as --grade F1' });
  }
  return [...new Set(found)];
}

/** Every stage that has a point on each contract: not bare nodal points, not points that ended. */
function stages(workforce: Workforce): readonly Grade[] {
  return workforce.grades.filter((grade) =>
    workforce.scales.every(({ scale }) => grade.held.some((held) => held.scale === scale.id)),
  );
}

function findGrade(workforce: Workforce, name: string): Grade {
  const wanted = plainName(name);
  const found = workforce.grades.find((grade) =>
    [grade.id, ...grade.aliases].some((alias) => plainName(alias) === wanted),
  );
  if (found) return found;
  const ids = workforce.grades.map((grade) => grade.id);
  throw new PayrestoreError('unknown-grade', {
    given: name.trim(),
    nearest: nearest(name, ids),
    seeAlso: 'payrestore grades',
  });
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
