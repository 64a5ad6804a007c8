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
  const shown = text.replace(
    /```console\n\$ payrestore (.+)\n[^`]*```/g,
    (_, line) => `\`\`\`console\n$ payrestore ${line}\n${printed(line)}\`\`\``,
  );
  if (shown !== text) writeFileSync(file, shown);
  for (const [, line, picture] of text.matchAll(
    /`payrestore (chart [^`]+) -o (docs\/[^`]+\.svg)`/g,
  )) {
    writeFileSync(new URL(picture, top), printed(line));
  }
}
