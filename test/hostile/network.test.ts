import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
import { newFolder } from '../support/own-files.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const BIN = at('bin/payrestore.cjs');

/** One of each command, and what it needs to do its work. */
const RUNS: Readonly<Record<string, string>> = {
  calc: 'calc --grade F1 --explain',
  check: 'check 26%',
  compare: 'compare',
  history: 'history',
  offer: 'offer 4%',
  team: 'team F1',
  cost: 'cost',
  chart: 'chart index -o -',
  report: 'report -o -',
  batch: `batch ${at('docs/examples/payroll.csv')} --amount salary --date paid_on`,
  sql: 'sql --dialect duckdb',
  claims: 'claims',
  grades: 'grades',
  methods: 'methods',
  sources: 'sources',
  data: 'data verify',
  completion: 'completion bash',
};
const MORE = [
  'data list',
  'data show rpi 2021-04',
  'data schema calc',
  'help man',
  '--version',
  'complete -- calc --index ',
];

function asked(line: string): readonly string[] {
  const args = ['--require', at('test/support/record-sockets.cjs'), BIN, ...line.split(' ')];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const told = /\nASKED (\[.*\])$/.exec(stderr)?.[1];
  if (told === undefined) throw new Error(stderr);
  return JSON.parse(told) as string[];
}

describe('connections', () => {
  test('every command is looked at', () => {
    expect(Object.keys(RUNS).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test.each([...Object.values(RUNS), ...MORE])('%s opens none', (line) => {
    expect(asked(line)).toEqual([]);
  });

  test('data update opens one, and it is seen here', () => {
    const before = process.env['PAYRESTORE_ONS_URL'];
    process.env['PAYRESTORE_ONS_URL'] = 'http://127.0.0.1:9';
    try {
      expect(asked('data update rpi --dry-run')[0]).toMatch(/^fetch http:\/\/127\.0\.0\.1:9\//);
    } finally {
      if (before === undefined) delete process.env['PAYRESTORE_ONS_URL'];
      else process.env['PAYRESTORE_ONS_URL'] = before;
    }
  });
});

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening<T extends Server>(server: T): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return (server.address() as AddressInfo).port;
}

/** A proxy that passes on what it is asked to, and tells to where. */
async function proxy(): Promise<{ port: number; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = createServer();
  server.on('connect', ({ url = '' }, client) => {
    tunnels.push(url);
    const to = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      to.pipe(client).pipe(to);
    });
    to.on('error', () => client.destroy());
    client.on('error', () => to.destroy());
  });
  return { port: await listening(server), tunnels };
}

function update(env: Readonly<Record<string, string>>): Promise<{ said: string; code: number }> {
  const child = spawn(process.execPath, [BIN, 'data', 'update', 'rpi', '--dry-run'], {
    env: { PATH: process.env['PATH'], HOME: newFolder(), ...env },
  });
  let said = '';
  for (const stream of [child.stderr, child.stdout]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text.replaceAll(/\s+/g, ' ');
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ said, code: code ?? -1 })));
}

const openssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!openssl)('a proxy that the environment names', () => {
  /** A site of our own, over TLS, that says which paths it was asked for. */
  async function site() {
    const folder = newFolder();
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const words = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    spawnSync('openssl', ['req', ...words.split(' '), ...names, '-keyout', key, '-out', cert]);
    const paths: string[] = [];
    const tls = { key: readFileSync(key), cert: readFileSync(cert) };
    const server = createSecure(tls, (request, response) => {
      paths.push(request.url ?? '');
      response.writeHead(404, 'Not There').end();
    });
    const port = await listening(server as unknown as Server);
    const env = { PAYRESTORE_ONS_URL: `https://localhost:${port}`, NODE_EXTRA_CA_CERTS: cert };
    return { port, paths, env };
  }

  test.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])('%s is asked', async (name) => {
    const [there, by] = [await site(), await proxy()];
    const { said, code } = await update({ ...there.env, [name]: `http://127.0.0.1:${by.port}` });
    expect(by.tunnels).toEqual([`localhost:${there.port}`]);
    expect(there.paths).toHaveLength(1);
    expect([code, said]).toEqual([5, expect.stringContaining('the server answered 404')]);
  });

  test('and is not where NO_PROXY names the site', async () => {
    const [there, by] = [await site(), await proxy()];
    const HTTPS_PROXY = `http://127.0.0.1:${by.port}`;
    await update({ ...there.env, HTTPS_PROXY, NO_PROXY: 'localhost' });
    expect([by.tunnels, there.paths.length]).toEqual([[], 1]);
  });

  test('one that is not there is said to be the trouble', async () => {
    const there = await site();
    const { said, code } = await update({ ...there.env, HTTPS_PROXY: 'http://127.0.0.1:9' });
    expect([code, said]).toEqual([
      5,
      expect.stringMatching(/the connection failed: .*127\.0\.0\.1:9/),
    ]);
  }, 60_000);
});
