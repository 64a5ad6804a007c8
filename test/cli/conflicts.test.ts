import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { linesOf } from './answers.js';

const OWN = '--base-pay 21862 --current-pay 38831';

describe('options that exclude each other are refused, both named', () => {
  test.each([
    ['--method bma --index cpi', '--method', '--index'],
    ['--method bma --prices average', '--method', '--prices'],
    ['--method bma --pay awards', '--method', '--pay'],
    ['--method all --index rpi', '--method', '--index'],
    ['--on 2018-10-01 --until 2018/19', '--on', '--until'],
    ['--on 2018-10-01 --prices latest', '--on', '--prices latest'],
    ['--prices latest --until 2025/26', '--prices latest', '--until 2025/26'],
    [`${OWN} --grade F1`, '--base-pay', '--grade'],
    [`${OWN} --method bma`, '--base-pay', '--method'],
    [`${OWN} --pay scale`, '--base-pay', '--pay'],
    [`${OWN} --nation england`, '--base-pay', '--nation'],
    [`${OWN} --workforce resident-doctors`, '--base-pay', '--workforce'],
    ['--json --format csv', '--json', '--format csv'],
    ['--json --format table', '--json', '--format table'],
  ])('calc %s', async (options, one, other) => {
    const { stdout, stderr, exitCode } = await cli(`calc ${options}`);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toContain(one);
    expect(stderr).toContain(other);
    expect(stderr).toContain('cannot be combined');
  });

  test('all the choices that a named method already makes are named together', async () => {
    const { stderr } = await cli('calc --method bma --index cpi --prices end --pay awards');
    for (const option of ['--method', '--index', '--prices', '--pay']) {
      expect(stderr).toContain(option);
    }
  });

  test.each(['grades', 'methods'])('%s --json --format csv', async (command) => {
    const { stdout, stderr, exitCode } = await cli(`${command} --json --format csv`);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain('--format csv');
  });
});

describe('options that only look alike go together', () => {
  test.each([
    'calc --json --format json',
    'calc --method bma --method nuffield-cpi',
    'calc --grade F1 --on 2018-10-01 --index rpi --prices end',
    'calc --prices latest --until 2026/27',
    `calc ${OWN} --hours 37.5 --weeks 52 --since 2010/11`,
    `calc ${OWN} --index cpi --prices average`,
    'calc --as-of 2024-10-01 --on 2023-06-01 --grade F1 --pay scale --prices start',
  ])('%s', async (line) => {
    const { stdout, exitCode } = await cli(line);
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe('');
  });
});
