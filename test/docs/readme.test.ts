import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { page, shownRuns } from './page.js';

const readme = page('README.md');

describe('the README', () => {
  const examples = shownRuns(readme);

  test('shows real output', () => expect(examples.length).toBeGreaterThanOrEqual(2));

  test.each(examples)('prints what `payrestore %s` prints', async (line, shown) => {
    const { stdout, exitCode } = await cli(line);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(shown);
  });

  const typed = [
    ...readme.matchAll(
      /`payrestore ((?:calc|compare|check|history|offer|team|cost|grades|methods|sources|data (?:list|show|verify|schema))[^`]*)`/g,
    ),
  ];

  test.each(typed.map((match) => [match[1] as string]))(
    'offers `payrestore %s`, which answers',
    async (line) => {
      const { exitCode, stdout } = await cli(line);
      expect(exitCode).toBe(0);
      expect(stdout).not.toBe('');
    },
  );

  test('has exactly two commands to set up', () => {
    const commands = [...readme.matchAll(/```sh\n([^`]*)```/g)].map((match) => match[1]?.trim());
    expect(commands).toEqual(['npm ci && npx payrestore calc --grade F1', 'npm ci && npm test']);
  });
});
