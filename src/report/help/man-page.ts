import type { CommandPage, Term } from './pages.js';

/** The manual, in the man macros of troff: `man -l -` shows it. */
export function manPage(pages: readonly CommandPage[], version: string, exits: string): string {
  const [program, ...commands] = pages;
  if (!program) return '';
  return [
    `.TH PAYRESTORE 1 "" "payrestore ${version}" "User Commands"`,
    '.SH NAME',
    'payrestore \\- what pay has lost to inflation, what would restore it, and what it is an hour',
    '.SH SYNOPSIS',
    `.B payrestore\n${escaped(program.usage)}`,
    '.SH DESCRIPTION',
    escaped(program.description),
    ...block(program.after),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH EXIT STATUS',
    ...preformatted(exits),
    '.SH ENVIRONMENT',
    ...terms(ENVIRONMENT),
    '.SH SEE ALSO',
    'payrestore help methods, payrestore help data, payrestore sources',
    '',
  ].join('\n');
}

/** What the program reads from its surroundings. */
const ENVIRONMENT: readonly Term[] = [
  { term: 'PAYRESTORE_DATA', description: 'a folder of data files on top of the bundled ones' },
  {
    term: 'XDG_DATA_HOME',
    description: 'where data update and data import keep newer data (default: ~/.local/share)',
  },
  { term: 'NO_COLOR', description: 'no colour, even on a terminal' },
];

function section(page: CommandPage): readonly string[] {
  return [
    `.SS "${escaped(`${page.name} ${page.usage}`)}"`,
    escaped(page.description),
    ...terms([...page.arguments, ...page.options]),
    ...block(page.after),
  ];
}

function terms(list: readonly Term[]): readonly string[] {
  return list.flatMap(({ term, description }) => [
    '.TP',
    `.B ${escaped(term)}`,
    escaped(description),
  ]);
}

/** The examples, line by line as they stand. */
function block(text: string): readonly string[] {
  return text === '' ? [] : ['.PP', ...preformatted(text)];
}

function preformatted(text: string): readonly string[] {
  return ['.nf', ...text.split('\n').map(escaped), '.fi'];
}

/** Text that troff takes as it is: its own signs escaped, and no line that begins like a request. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll(/^(?=[.'])/gm, '\\&');
}
