/** Average earnings of a user's own, made up with round figures. */

/** A row of them, as a test changes it. */
export type EarningsRow = Record<string, unknown> & {
  basicPerFte: string;
  basic: string;
  nonBasic: string;
  total: string;
};

/** What a test changes in a file of earnings. */
export interface OwnEarnings {
  id: string;
  first: string;
  cautions: { only?: string[]; in: string[] }[];
  partsWithin?: object[];
  exceptions?: object[];
  grades: {
    id: string;
    unsummed?: { measures: string[]; reason: string };
    twelveMonths: { source: string; rows: EarningsRow[] };
    months: { source: string; rows: EarningsRow[] };
    counts: { period: string; people: string; posts: string; derived?: object; source: string }[];
  }[];
}

const source = {
  id: 'made-up-payroll',
  title: 'Payroll of Noland',
  publisher: 'Noland Statistics',
  reference: 'Table 2',
  published: '2012-02-10',
  retrieved: '2012-02-11',
  licence: 'made up',
  confidence: 'A',
  read: 'the table itself',
};

/** The twelve months of a year. */
function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

/** A month's pay in pounds: a full-time post is paid a tenth more than a person. */
function paid(basic: number, nonBasic: number): Omit<EarningsRow, string> & EarningsRow {
  return {
    basicPerFte: (basic * 1.1).toFixed(2),
    basic: basic.toFixed(2),
    nonBasic: nonBasic.toFixed(2),
    total: (basic + nonBasic).toFixed(2),
  };
}

/**
 * A grade paid so much in every month of 2009, £10 more in 2010 and £20 more in 2011: the months
 * of 2009 and of 2011 are printed, and twelve months together to December 2009 and every month on.
 */
function grade(id: string, basic: number, nonBasic: number): OwnEarnings['grades'][number] {
  const years = [...monthsOf(2009).slice(-1), ...monthsOf(2010), ...monthsOf(2011)];
  return {
    id,
    title: `Noland's ${id}`,
    twelveMonths: {
      source: source.id,
      // Each month that comes in is £10 above the month that goes out.
      rows: years.map((to, at) => ({ to, ...paid(basic * 12 + at * 10, nonBasic * 12) })),
    },
    months: {
      source: source.id,
      rows: [
        ...monthsOf(2009).map((month) => ({
          ...{ month, ...paid(basic, nonBasic) },
          ...{ people: '100', posts: '104' },
        })),
        ...monthsOf(2011).map((month) => ({
          ...{ month, ...paid(basic + 20, nonBasic) },
          ...{ people: '110', posts: '115' },
        })),
      ],
    },
    counts: [
      {
        ...{ period: '12m-to-2009-12', people: '100.00', posts: '104.00' },
        ...{ derived: { formula: 'the mean of the twelve months' }, source: source.id },
      },
      { period: '12m-to-2010-12', people: '105.50', posts: '109.25', source: source.id },
    ],
  } as OwnEarnings['grades'][number];
}

/** Earnings of Noland's clerks and porters, 2009 to 2011, after what a test does to them. */
export function ownEarnings(change: (file: OwnEarnings) => void = () => {}): OwnEarnings {
  const file = {
    ...{ id: 'noland-earnings', title: 'Earnings in Noland', nation: 'england' },
    ...{ unit: 'GBP in twelve months, or in a month', first: '2009-01' },
    before: 'Nobody counted.',
    sources: [source],
    cautions: [
      {
        ...{ code: 'arrears', in: ['2010-03', '2010-05..2010-06'], only: ['porters'] },
        ...{ measures: ['total'], what: 'The rise of 2009 was paid in these months.' },
      },
    ],
    grades: [grade('clerks', 1000, 200), grade('porters', 1500, 300)],
  };
  const own = file as unknown as OwnEarnings;
  change(own);
  return own;
}
