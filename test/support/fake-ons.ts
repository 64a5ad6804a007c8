import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plays one answer of the server; each request takes the next, and the last one stays. */
export type Play = (response: ServerResponse, request: IncomingMessage) => void;

export interface FakeOns {
  readonly site: string;
  /** The requests so far, by path. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A server on this machine that plays ONS. */
export async function fakeOns(...plays: readonly Play[]): Promise<FakeOns> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const play = plays[Math.min(asked.length, plays.length - 1)];
    asked.push(request.url ?? '');
    play?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    site: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(body: string): Play {
  return (response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(body);
  };
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Play {
  return (response) => {
    response.writeHead(code, headers);
    response.end(`${code}`);
  };
}
