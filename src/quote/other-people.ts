/** Who may be named beside those in the catalogue, and whose pay it does not hold. */
export const OTHERS: readonly string[] = [
  ...'gp gps barrister barristers barista baristas pret coffee lawyer lawyers architect architects'.split(
    ' ',
  ),
  ...'solicitors firefighters bankers ceo ceos supermarket supermarkets tesco aldi lidl plumbers'.split(
    ' ',
  ),
  ...'dentists dentist vets engineers accountants politicians pensioners mcdonalds starbucks greggs'.split(
    ' ',
  ),
  // The pay of doctors in other countries is nobody's here.
  ...['in ireland', 'irish doctors', 'in australia', 'australian doctors', 'in new zealand'],
  ...['in canada', 'in america', 'american doctors', 'in the us', 'in the usa', 'in germany'],
  ...[
    'train driver',
    'train drivers',
    'tube drivers',
    'bus drivers',
    'lorry drivers',
    'hgv drivers',
  ],
  ...[
    'general practitioner',
    'general practitioners',
    'civil servant',
    'civil servants',
    'local pubs',
  ],
  ...[
    'financial adviser',
    'financial advisers',
    'minimum wage',
    'living wage',
    'physician associate',
  ],
  ...[
    'physician associates',
    'private sector',
    'chief executives',
    'parking attendants',
    'rail workers',
  ],
  ...[
    'pret a manger',
    'posties',
    'postal workers',
    'chief executive',
    'average worker',
    'wider economy',
  ],
  ...[
    'nurse',
    'nurses',
    'midwives',
    'teachers',
    'police officers',
    'mps',
    'consultants',
    'sas doctors',
  ],
  ...['wider population', 'general population', 'average workers', 'whole economy'],
  ...['pensions', 'state pension', 'headteachers', 'judges', 'cleaners', 'bricklayers', 'lawyers'],
];
