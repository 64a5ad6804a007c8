import { request as askHttps } from 'node:https';
import { Readable } from 'node:stream';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';

/** What a request is made with, by any way. */
interface Request {
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

/** Statuses whose answers have no body. */
const EMPTY = [204, 205, 304];

/**
 * Asks for an address and follows nothing: straight, or through the proxy that the environment
 * names for it (HTTPS_PROXY, ALL_PROXY, and not NO_PROXY), which Node's own fetch does not look at.
 */
export async function request(address: URL, { signal, headers }: Request): Promise<Response> {
  const proxy = address.protocol === 'https:' ? getProxyForUrl(address.href) : '';
  if (proxy === '') return fetch(address, { redirect: 'manual', signal, headers });
  const agent = new HttpsProxyAgent(proxy);
  const plain = { ...headers, 'accept-encoding': 'identity' };
  return new Promise((resolve, reject) => {
    const asked = askHttps(address, { agent, signal, headers: plain }, (answer) => {
      const { statusCode: status = 0, statusMessage: statusText = '' } = answer;
      const given = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      const body = EMPTY.includes(status) ? null : (Readable.toWeb(answer) as ReadableStream);
      resolve(new Response(body, { status, statusText, headers: given }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
