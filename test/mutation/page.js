/** The page of what became of the mutants: counts by folder, and every one that no test minded. */
export function page(mutants, sourceOf) {
  const counted = mutants.filter(({ status }) => status !== 'Ignored');
  const dead = counted.filter(({ status }) => DEAD.has(status));
  const alive = counted.filter(({ status }) => !DEAD.has(status));
  const ignored = mutants.length - counted.length;
  const rows = [...grouped(counted, folderOf)].sort();
  return `# Mutation testing

\`npm run mutation\` changes \`src/domain\` in thousands of ways, one at a time (Stryker), and looks whether a test
minds: first the domain's own tests, then, of what is alive, the tests of its area by the command line, the
library, and against what others worked out. This page is what it wrote.

**${dead.length} of ${counted.length} mutants were killed: ${percent(dead, counted)}%.** ${alive.length} were not, and are below. ${ignored} more are of values
worked out once as a file is loaded, which Stryker cannot tell apart, and are left out. The aim is 90%; a folder below it is where to go on.

| folder | mutants | killed |
| --- | --- | --- |
${rows
  .map(
    ([folder, all]) =>
      `| \`${folder}\` | ${all.length} | ${percent(
        all.filter(({ status }) => DEAD.has(status)),
        all,
      )}% |`,
  )
  .join('\n')}

## Why some live

By the form of the change, and not by reading each:

${Object.entries(REASONS)
  .map(([kind, why]) => `- **${kind}**: ${why}`)
  .join('\n')}

## Those that live

${[...grouped(alive, ({ file }) => file)]
  .sort()
  .map(
    ([file, list]) =>
      `### ${file}\n\n${list.map((mutant) => line(mutant, sourceOf(file))).join('\n')}`,
  )
  .join('\n\n')}
`;
}

const DEAD = new Set(['Killed', 'Timeout']);

/** What a change that nothing minds most often is, by its kind; nobody has read each of them. */
const REASONS = {
  quicker: 'a shortcut that saves work and changes no answer; without it the same comes out later',
  words: 'a text that no program reads: a title, a reason, the name of a class',
  guard: 'a guard against what the data files, checked before, cannot hold',
  order: 'an order of equals, or of what is put in order again where it is shown',
  unseen: 'a difference in a case that no test has; the next ones to write',
};

/** Which of them a mutant is, by what was changed. */
function reason({ mutatorName, replacement = '', status }, text) {
  if (status === 'NoCoverage') return 'unseen';
  if (mutatorName === 'StringLiteral') return 'words';
  if (/\.sort\(|localeCompare|order\(/.test(text) || mutatorName === 'MethodExpression')
    return 'order';
  if (/throw |must\(|\?\?|\?\./.test(text) || mutatorName === 'OptionalChaining') return 'guard';
  if (mutatorName === 'ConditionalExpression' && replacement === 'false') return 'quicker';
  return 'unseen';
}

function line(mutant, source) {
  const { start } = mutant.location;
  const text = source.split('\n')[start.line - 1] ?? '';
  const change = (mutant.replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 60);
  return `- ${start.line}: ${mutant.mutatorName} to \`${change.replaceAll('`', "'")}\` (${reason(mutant, text)})`;
}

function folderOf({ file }) {
  return file.split('/').slice(0, -1).join('/');
}

function percent(some, all) {
  return all.length === 0 ? '0.0' : ((100 * some.length) / all.length).toFixed(1);
}

function grouped(list, by) {
  const groups = new Map();
  for (const entry of list) groups.set(by(entry), [...(groups.get(by(entry)) ?? []), entry]);
  return groups;
}
