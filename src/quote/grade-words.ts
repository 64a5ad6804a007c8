// The words for grades that no list of grades has.

/** Ways to say a grade that no list of grades has, each for the first of these there is. */
export const PHRASES: readonly (readonly [ids: readonly string[], phrases: readonly string[]])[] = [
  [
    ['F1'],
    [
      'first years',
      'first year junior doctors',
      'first year junior doctor',
      'first year resident doctors',
      'first year resident doctor',
      'first year doctors',
      'first year doctor',
      'first year juniors',
      'first year residents',
      'first year trainees',
      'first year foundation doctors',
      'first year foundation doctor',
      'in their first year',
      'in the first year of training',
      'in the first year after medical school',
      'in his first year',
      'in her first year',
      'in my first year',
      'straight out of medical school',
      'fresh out of medical school',
      'fresh from medical school',
      'new doctors',
      'new doctor',
      'lowest paid junior doctors',
      'lowest paid resident doctors',
      'lowest paid doctors',
      'most junior doctors',
    ],
  ],
  [
    ['F1', 'M1', 'Band 5 min'],
    ['newly qualified', 'newly graduated', 'just qualified', 'recently qualified'],
  ],
  [
    ['F1', 'M1', 'Constable 0'],
    [
      'starting salary',
      'starting salaries',
      'starting pay',
      'starting wage',
      'starting wages',
      'starting rate',
    ],
  ],
  [
    ['F2'],
    [
      'second years',
      'second year junior doctors',
      'second year junior doctor',
      'second year resident doctors',
      'second year resident doctor',
      'second year doctors',
      'second year foundation doctors',
      'second year foundation',
      'second foundation year',
      'second year of foundation',
      'in their second year',
    ],
  ],
];

/** Ways to say several grades at once; those of them that there are. */
export const GROUPS: readonly (readonly [ids: readonly string[], phrases: readonly string[]])[] = [
  [
    ['F1', 'F2'],
    [
      'foundation doctor',
      'foundation doctors',
      'foundation year doctor',
      'foundation year doctors',
      'foundation year (fy) doctors',
      'foundation trainee',
      'foundation trainees',
      'foundation programme doctors',
      'fy doctor',
      'fy doctors',
      'fys',
    ],
  ],
  [
    ['CT1', 'CT2', 'CT3'],
    ['core trainee', 'core trainees', 'core training doctors', 'core medical trainees', 'cts'],
  ],
  [
    ['ST3', 'ST4', 'ST5', 'ST6', 'ST7', 'ST8'],
    [
      'registrar',
      'registrars',
      'specialty registrar',
      'specialty registrars',
      'specialist registrar',
      'specialist registrars',
      'higher specialty trainees',
    ],
  ],
];
