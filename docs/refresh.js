// Runs every command that the README and these pages show, and writes what it prints, or draws, in
// place of what is there: `npm run docs`, after a build. The tests compare the same and fail on drift.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const top = new URL('../', import.meta.url);
const program = new URL('bin/payrestore.cjs', top).pathname;

/** What a command prints, as a pipe gets it. */
function printed(line) {
  const command = `"${process.execPath}" "${program}" ${line}`;
  const { stdout, stderr, error } = spawnSync(command, { shell: true, cwd: top, encoding: 'utf8' });
  if (error) throw error;
  if (stdout === '') throw new Error(`payrestore ${line} prints nothing: ${stderr}`);
  return stdout;
}

const pages = readdirSync(new URL('docs/', top)).filter((name) => name.endsWith('.md'));
for (const page of ['README.md', ...pages.map((name) => `docs/${name}`)]) {
  const file = new URL(page, top);
  const text = readFileSync(file, 'utf8');
  const shown = text.replace(/```console\n([^`]*)```/g, (_, block) => {
    const lines = [...block.matchAll(/^\$ payrestore (.+)$/gm)].map(([, line]) => line);
    const runs = lines.map((line) => `$ payrestore ${line}\n${printed(line)}`);
    return `\`\`\`console\n${runs.join('')}\`\`\``;
  });
  if (shown !== text) writeFileSync(file, shown);
  for (const [, line, picture] of text.matchAll(
    /`payrestore (chart [^`]+) -o (docs\/[^`]+\.svg)`/g,
  )) {
    writeFileSync(new URL(picture, top), printed(line));
  }
}

// What is made of the commands themselves: the page of all of them, the README's tables, the manual.
const commands = printed('help commands');
writeFileSync(new URL('docs/commands.md', top), commands);
writeFileSync(new URL('docs/payrestore.1', top), printed('help man'));
const readme = new URL('README.md', top);
const text = readFileSync(readme, 'utf8');
const filled = text.replace(
  /(<!-- from docs\/commands\.md: (.*) -->\n)[\s\S]*?(<!-- end -->)/g,
  (_, start, heading, end) => {
    const part = commands.slice(commands.indexOf(`\n${heading}\n`) + 1);
    return `${start}\n${/^\|[\s\S]*?\n(?=\n|$)/m.exec(part)[0]}\n${end}`;
  },
);
if (filled !== text) writeFileSync(readme, filled);
