/**
 * What each part of the domain is held to its word by, besides its own tests in test/domain: the
 * tests that ask for it by the command line and the library, and against what others worked out.
 */
export const AREAS = {
  offer: ['cli/offer', 'cli/offer-reviewed', 'library/offer', 'golden/offers', 'cli/explain'],
  cost: ['cli/cost', 'cli/own-counts', 'library/cost', 'golden/cost', 'cli/explain'],
  batch: ['rows/*', 'cli/batch/rows', 'docs/batch'],
  check: [
    'cli/check',
    'golden/search',
    'golden/ledger-quotes',
    'cli/earnings/check',
    'oracle/check/check',
  ],
  claims: ['cli/claims', 'golden/claims'],
  compare: ['cli/compare', 'library/compare', 'cli/earnings/compare', 'property/compare'],
  history: ['cli/history', 'library/history', 'golden/history', 'property/history'],
  team: ['cli/team', 'library/team', 'golden/teams', 'cli/explain'],
  earnings: [
    'cli/earnings/calc',
    'cli/earnings/absences',
    'cli/earnings/warnings',
    'golden/earnings',
  ],
  '': [
    ...[
      'cli/absence',
      'cli/calc-figures',
      'cli/streams',
      'cli/explain',
      'cli/conflicts',
      'cli/choices',
    ],
    ...[
      'library/calc',
      'golden/published',
      'golden/tables',
      'golden/other-workforces',
      'cli/messages',
    ],
  ],
};
