import type { Named, Vocabulary } from '../../domain/check/reading.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findWorkforce } from './find.js';

// The words a sentence may use for what is in the catalogue, beside the names the data gives.

const NATIONS: Readonly<Record<string, readonly string[]>> = {
  england: ['England', 'English', "England's"],
  scotland: ['Scotland', 'Scottish', "Scotland's", 'Scots'],
  wales: ['Wales', 'Welsh', 'Cymru', "Wales's"],
  'northern-ireland': ['Northern Ireland', 'Northern Irish', 'N Ireland', "Northern Ireland's"],
  'england-and-wales': ['England and Wales', 'England & Wales'],
  uk: ['UK', 'United Kingdom', 'Britain', 'British', 'Great Britain'],
};
/** Nations a sentence may name, of which the data need not have a workforce. */
const ALWAYS = ['england', 'scotland', 'wales', 'northern-ireland'];

const WORKFORCES: Readonly<Record<string, readonly string[]>> = {
  'resident-doctors': [
    'junior doctor',
    'junior doctors',
    'resident doctor',
    'resident doctors',
    'juniors',
    'residents',
    'doctors in training',
    'doctor in training',
    'trainee doctors',
    'trainee doctor',
    'junior medics',
    'foundation doctor',
    'foundation doctors',
    'junior hospital doctors',
    'house officers',
  ],
  doctors: ['NHS doctors', 'hospital doctors', 'doctors of every grade'],
  consultants: ['consultant', 'consultants', 'hospital consultants', 'senior doctors'],
  'sas-doctors': ['SAS doctors', 'SAS doctor', 'specialty doctors', 'specialty doctor'],
  afc: [
    'nurse',
    'nurses',
    'nursing staff',
    'nursing',
    'midwife',
    'midwives',
    'paramedic',
    'paramedics',
    'Agenda for Change',
    'healthcare assistant',
    'healthcare assistants',
    'healthcare support workers',
    'HCAs',
    'physio',
    'physios',
    'physiotherapist',
    'physiotherapists',
    'occupational therapists',
    'radiographer',
    'radiographers',
    'porter',
    'porters',
    'ambulance staff',
    'ambulance workers',
    'AfC',
  ],
  teachers: ['teacher', 'teachers', 'school teachers', 'classroom teachers'],
  police: [
    'police',
    'police officer',
    'police officers',
    'constable',
    'constables',
    'police constables',
  ],
  mps: [
    'MP',
    'MPs',
    'members of parliament',
    'member of parliament',
    'backbenchers',
    'backbencher',
  ],
};
/** Names that serve an option, and in a sentence say something else: "told Parliament". */
const NOT_IN_SENTENCES = new Set(
  [
    'resident',
    'teaching',
    'specialists',
    'parliament',
    'house of commons',
    'sas',
    'nhs-staff',
    'doctors',
    'all doctors',
    'all-doctors',
  ].concat('member'),
);

const INDICES: Readonly<Record<string, readonly string[]>> = {
  rpi: [
    'RPI',
    'retail prices index',
    'retail price index',
    'retail price inflation',
    'retail prices',
  ],
  cpi: ['CPI', 'consumer prices index', 'consumer price index', 'consumer price inflation'],
  cpih: [
    'CPIH',
    'CPI-H',
    'consumer prices index including housing',
    'consumer price index including housing',
    'consumer prices index including housing costs',
    'consumer price index including housing costs',
    "consumer prices index including owner occupiers' housing costs",
    'CPI including housing costs',
    'CPI including housing',
  ],
  hci: [
    'HCI',
    'HCIs',
    'household costs index',
    'household costs indices',
    'household cost index',
    'household cost indices',
    'household costs',
  ],
  'gdp-deflator': ['GDP deflator', 'GDP deflators'],
  awe: ['average earnings', 'average wages', 'average weekly earnings', 'AWE', 'earnings growth'],
};
/** Older vintages go by their ids alone; in a sentence their names mean the newest. */
const VINTAGE = /-\d{4}-\d{2}$/;

/** The words by which a sentence may name what is in a catalogue; grades are read when asked for. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const all = catalogue.workforceNames();
  const nations = unique([...ALWAYS, ...all.map((entry) => entry.nation)]);
  const workforces = unique(all.map((entry) => entry.workforce));
  return {
    nations: nations.map((id) => ({ id, names: [spaced(id), ...(NATIONS[id] ?? [])] })),
    workforces: workforces.map((id) => {
      const own = all.filter((entry) => entry.workforce === id);
      const given = own.flatMap((entry) => [...entry.aliases, withoutPlace(entry.title)]);
      const names = [id, ...given].filter((name) => !NOT_IN_SENTENCES.has(name.toLowerCase()));
      return { id, names: unique([...(WORKFORCES[id] ?? []), ...names.map(spaced)]) };
    }),
    indices: catalogue.indexIds().map((id) => ({ id, names: indexNames(catalogue, id) })),
    payrollGrades: (nation, workforce) => payrollGradesOf(catalogue, nation, workforce),
    earningsPublishers: unique(
      catalogue
        .methods()
        .filter(({ earnings }) => earnings)
        .flatMap(({ publisher, publisherAliases }) => [publisher, ...publisherAliases]),
    ),
    grades: (nation, workforce) => gradesOf(catalogue, nation, workforce),
  };
}

function indexNames(catalogue: Catalogue, id: string): readonly string[] {
  const names = INDICES[id];
  if (names) return unique([spaced(id), ...names]);
  if (VINTAGE.test(id)) return [id];
  const { title, shortTitle } = catalogue.index(id);
  return unique([id, spaced(id), shortTitle, title.split(',')[0] as string]);
}

/** No grades where the catalogue has no such workforce in that nation. */
function gradesOf(
  catalogue: Catalogue,
  nation: string | undefined,
  workforce: string | undefined,
): readonly Named[] {
  try {
    const { grades } = findWorkforce(catalogue, nation, workforce);
    return grades.map(({ id, title, aliases }) => ({ id, names: unique([id, title, ...aliases]) }));
  } catch (error) {
    if (error instanceof PayrestoreError) return [];
    throw error;
  }
}

/** The payroll grades by name, without a group: that is the workforce itself. */
function payrollGradesOf(
  catalogue: Catalogue,
  nation: string | undefined,
  workforce: string | undefined,
): readonly Named[] {
  try {
    const all = findWorkforce(catalogue, nation, workforce).earnings?.grades ?? [];
    const single = all.filter(({ of }) => of.length === 1);
    // One alone is everyone in the workforce, and names nobody in it.
    if (single.length < 2) return [];
    return single.map(({ id, title, aliases }) => ({
      id,
      // "Core" alone is seldom a grade.
      names: unique([...(id === 'core' ? [] : [id, `${id}s`]), title, ...aliases]),
    }));
  } catch (error) {
    if (error instanceof PayrestoreError) return [];
    throw error;
  }
}

/** "resident doctors in England" without the place. */
function withoutPlace(title: string): string {
  return title.replace(/ in [A-Z].*$/, '');
}

function spaced(name: string): string {
  return name.replaceAll('-', ' ');
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
