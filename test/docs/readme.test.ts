import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { page, shownPictures, shownRuns } from './page.js';

const readme = page('README.md');

describe('the README', () => {
  const examples = shownRuns(readme);

  test('shows real output', () => expect(examples.length).toBeGreaterThanOrEqual(2));

  const pictures = shownPictures(readme);

  test('shows pictures, each with a description', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    const described = [...readme.matchAll(/!\[[^\]]{40,}\]\((docs\/[^)]+\.svg)\)/g)];
    expect(described.map(([, path]) => path).sort()).toEqual(
      pictures.map(([, path]) => path).sort(),
    );
  });

  test.each(pictures)('shows what `payrestore %s` draws', async (line, path) => {
    const { stdout, exitCode } = await cli(line);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(page(path));
  });

  test('has exactly two commands to set up', () => {
    const commands = [...readme.matchAll(/```sh\n([^`]*)```/g)].map((match) => match[1]?.trim());
    expect(commands).toEqual(['npm ci && npx payrestore calc --grade F1', 'npm ci && npm test']);
  });
});
