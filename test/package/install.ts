import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This repository. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Whoever packs and installs waits this long. */
export const PATIENCE = 120_000;
/** All of the JSON Schemas together are about a megabyte. */
const MOST_PRINTED = 16_000_000;

/** What a program printed; throws with everything it said where it failed. */
export function ran(file: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      file,
      args,
      { cwd, timeout: PATIENCE, maxBuffer: MOST_PRINTED },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${error.message}\n${stdout}${stderr}`));
        else resolve(stdout);
      },
    );
  });
}

export const node = (args: readonly string[], cwd: string) => ran(process.execPath, args, cwd);

/** npm, as the one that runs these tests where one does. */
export function npm(args: readonly string[], cwd: string): Promise<string> {
  const program = process.env['npm_execpath'];
  return program?.endsWith('.js') ? node([program, ...args], cwd) : ran('npm', args, cwd);
}

export interface Packed {
  readonly file: string;
  /** Bytes, packed. */
  readonly size: number;
  /** The paths in it. */
  readonly files: readonly string[];
}

/** Packs what is built, into a folder. */
export async function pack(folder: string): Promise<Packed> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(await npm(args, PROJECT)) as {
    filename: string;
    size: number;
    files: { path: string }[];
  }[];
  if (!packed) throw new Error('npm packed nothing');
  const files = packed.files.map(({ path }) => path);
  return { file: join(folder, packed.filename), size: packed.size, files };
}

/** An empty project that has installed a tarball, and nothing else: it needs no network. */
export async function installed(tarball: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'payrestore-installed-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  await npm(['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  return folder;
}
