import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../../support/fake-process.js';
import { newFolder } from '../../support/own-files.js';

test('writes the file that is named, and says so', async () => {
  const folder = newFolder();
  const place = join(folder, 'report.html');
  const { stdout, stderr, exitCode } = await cli(`report -o ${place}`);
  expect([stdout, stderr, exitCode]).toEqual(['', `wrote ${place}\n`, 0]);
  const text = readFileSync(place, 'utf8');
  expect(text).toMatch(/^<!doctype html>/);
  expect(text).toContain(`payrestore report -o ${place}`);
  expect(readdirSync(folder)).toEqual(['report.html']);
});

test('leaves a file that is there as it is, unless told to replace it', async () => {
  const place = join(newFolder(), 'report.html');
  writeFileSync(place, 'mine');
  const { stdout, stderr, exitCode } = await cli(`report -o ${place}`);
  expect([stdout, exitCode]).toEqual(['', 5]);
  expect(stderr).toMatch(/report\.html.*--force/);
  expect(readFileSync(place, 'utf8')).toBe('mine');
  expect((await cli(`report -o ${place} --force`)).exitCode).toBe(0);
  expect(readFileSync(place, 'utf8')).toMatch(/^<!doctype html>/);
});

test('asks for a file on a terminal, and writes to one when told to', async () => {
  const asked = await cli('report', { columns: 80 });
  expect([asked.stdout, asked.exitCode]).toEqual(['', 2]);
  expect(asked.stderr).toMatch(/-o report\.html/);
  expect((await cli('report -o -', { columns: 80 })).stdout).toMatch(/^<!doctype html>/);
});

const place = join(newFolder(), 'report.html');

test.each([
  ['report F1', 2, /--grade/],
  ['report --grade F9', 2, /F9/],
  ['report --claim "doctors are unhappy"', 2, /doctors are unhappy/],
  ['report --pay earnings-total --grade F1', 2, /chart pay/],
  ['report --method ifs', 2, /--method ifs.*chart pay/],
  ['report --method ft', 2, /--method ft.*chart pay/],
  ['report --method bma --index cpi', 2, /--method/],
  ['report --since 2031/32', 4, /2031\/32/],
  ['report --until 2026/27 --method bma', 4, /no answer: .*RPI/],
])('%s: exit status %i, said why, and nothing is written', async (line, status, said) => {
  const { stdout, stderr, exitCode } = await cli(`${line} -o ${place}`);
  expect([stdout, exitCode]).toEqual(['', status]);
  expect(stderr).toMatch(said);
  expect(existsSync(place)).toBe(false);
});
