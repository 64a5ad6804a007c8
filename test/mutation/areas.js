/**
 * What each part of the domain is held to its word by, besides its own tests in test/domain: the
 * tests that ask for it by the command line and the library, and against what others worked out.
 */
export const AREAS = {
  offer: [
    'cli/explain',
    'cli/offer',
    'cli/offer-reviewed',
    'library/offer',
    'property/offers',
    'golden/offers',
    'docs/offers',
  ],
  cost: [
    'cli/explain',
    'cli/cost',
    'cli/own-counts',
    'library/cost',
    'property/cost',
    'golden/cost',
    'docs/costs',
  ],
  batch: ['rows/*', 'cli/batch/rows', 'docs/batch', 'sql/*'],
  check: [
    'cli/check',
    'cli/earnings/check',
    'golden/search',
    'golden/ledger-quotes',
    'docs/checking',
  ],
  claims: ['cli/explain', 'cli/claims', 'golden/claims'],
  compare: [
    'cli/explain',
    'cli/compare',
    'cli/earnings/compare',
    'library/compare',
    'cli/chart/figures',
  ],
  history: [
    'cli/explain',
    'cli/history',
    'library/history',
    'property/history',
    'golden/history',
    'cli/chart/figures',
  ],
  team: ['cli/explain', 'cli/team', 'library/team', 'property/team', 'golden/teams'],
  earnings: ['cli/earnings/*', 'golden/earnings', 'catalogue/ask/earnings'],
  '': [
    ...[
      'cli/absence',
      'cli/calc-figures',
      'cli/streams',
      'cli/data-list-show',
      'cli/chart/*',
      'cli/explain',
    ],
    ...[
      'cli/other-workforces',
      'library/calc',
      'property/answers',
      'property/arithmetic',
      'quote/*',
      'award/*',
    ],
    ...[
      'golden/published',
      'golden/tables',
      'golden/other-workforces',
      'cli/report/page',
      'cli/conflicts',
    ],
  ],
};
