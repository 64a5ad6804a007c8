import type { CommandPage, Term } from './pages.js';

/** Every command with its options, as markdown. */
export function commandsPage(pages: readonly CommandPage[]): string {
  const intro = [
    '# Commands',
    '',
    'Made of the commands themselves: `payrestore help commands`. The same with examples is on each',
    "command's own `--help`, and in the manual: `payrestore help man | man -l -`.",
  ].join('\n');
  return `${[intro, commandTable(pages), ...pages.map(section)].join('\n\n')}\n`;
}

/** The commands, and what each answers. */
function commandTable(pages: readonly CommandPage[]): string {
  const [, ...commands] = pages;
  return table(
    'Command',
    'What it does',
    commands.map(({ name, summary }) => ({ term: name, description: summary })),
  );
}

function section(page: CommandPage): string {
  return [
    `## ${page.name}`,
    page.description,
    `\`${page.name} ${page.usage}\``,
    ...(page.arguments.length > 0 ? [table('Argument', '', page.arguments)] : []),
    table('Option', '', page.options),
  ].join('\n\n');
}

function table(first: string, second: string, rows: readonly Term[]): string {
  return [
    `| ${first} | ${second} |`,
    '| --- | --- |',
    ...rows.map(({ term, description }) => `| \`${cell(term)}\` | ${cell(description)} |`),
  ].join('\n');
}

/** A bar would end a cell, and an angle start a tag. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
