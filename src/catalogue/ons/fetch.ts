import { setTimeout as sleep } from 'node:timers/promises';
import { PayrestoreError } from '../../errors.js';
import { request } from './request.js';

/** What a fetch is doing, for whoever shows its progress. */
export type FetchProgress =
  | { readonly state: 'asking'; readonly attempt: number }
  | { readonly state: 'receiving'; readonly bytes: number }
  | { readonly state: 'waiting'; readonly seconds: number; readonly why: string };

export interface FetchOptions {
  readonly userAgent: string;
  /** For the whole of one attempt, its body included. */
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  readonly attempts?: number;
  /** The wait before asking again, where the server names none; doubled every time. */
  readonly firstWaitMs?: number;
  /** The longest wait that a server may ask for. */
  readonly longestWaitMs?: number;
  readonly onProgress?: (progress: FetchProgress) => void;
}

const DEFAULTS = {
  timeoutMs: 20_000,
  // A series' JSON is about 0.2 MB; nothing that ONS serves of one series comes near this.
  mostBytes: 8_000_000,
  attempts: 3,
  firstWaitMs: 1_000,
  longestWaitMs: 30_000,
} as const;

const MOST_REDIRECTS = 3;
/** What a server says when it is busy or failing, and may not be the next time. */
const PASSING = [429, 500, 502, 503, 504];

type Settings = Required<Omit<FetchOptions, 'onProgress'>> & Pick<FetchOptions, 'onProgress'>;

/** One attempt's end: the body, or why there is none and whether to ask again. */
type Outcome =
  | { readonly body: Uint8Array }
  | { readonly cause: string; readonly again: boolean; readonly after?: number | undefined };

/**
 * The body at an https address (http only on this machine), as served: within the time and size
 * allowed, and from the server asked, whatever it redirects to. Asks again when the server is
 * busy or the line fails, waiting as long as the server says.
 *
 * Throws `network`, saying what happened, and what else can be done.
 */
export async function fetchWhole(address: URL, options: FetchOptions): Promise<Uint8Array> {
  const settings: Settings = { ...DEFAULTS, ...options };
  refuseInsecure(address);
  for (let attempt = 1; ; attempt += 1) {
    settings.onProgress?.({ state: 'asking', attempt });
    const outcome = await ask(address, settings);
    if ('body' in outcome) return outcome.body;
    const wait = outcome.after ?? settings.firstWaitMs * 2 ** (attempt - 1);
    const last = attempt >= settings.attempts || !outcome.again;
    if (last || wait > settings.longestWaitMs) {
      const tries = attempt > 1 ? ` (${attempt} attempts)` : '';
      const asked = last ? '' : `, and asks to wait ${Math.ceil(wait / 1000)} seconds`;
      throw failure(address, `${outcome.cause}${asked}${tries}`);
    }
    settings.onProgress?.({ state: 'waiting', seconds: wait / 1000, why: outcome.cause });
    await sleep(Math.min(wait, settings.longestWaitMs));
  }
}

function failure(address: URL, cause: string): PayrestoreError {
  return new PayrestoreError('network', {
    where: address.href,
    cause,
    valid: 'a file saved by hand can be brought in with payrestore data import FILE',
  });
}

function refuseInsecure({ protocol, hostname, href }: URL): void {
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || (protocol === 'http:' && here)) return;
  throw new PayrestoreError('network', { where: href, cause: 'only https is asked' });
}

async function ask(address: URL, settings: Settings): Promise<Outcome> {
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), settings.timeoutMs);
  try {
    return await follow(address, settings, limit.signal);
  } catch (error) {
    if (limit.signal.aborted) {
      const seconds = settings.timeoutMs / 1000;
      return { cause: `no whole answer within ${seconds} seconds`, again: true };
    }
    return { cause: `the connection failed: ${reasonOf(error)}`, again: true };
  } finally {
    clearTimeout(clock);
    // Whatever is still on its way is not wanted any more.
    limit.abort();
  }
}

/** Node hides the reason a connection failed in the error's cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

async function follow(address: URL, settings: Settings, signal: AbortSignal): Promise<Outcome> {
  let place = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const headers = { accept: 'application/json', 'user-agent': settings.userAgent };
    const response = await request(place, { signal, headers });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      return response.ok ? receive(response, settings) : refused(response);
    }
    const next = new URL(location, place);
    if (next.origin !== address.origin) {
      return { cause: `it redirects elsewhere, to ${next.origin}`, again: false };
    }
    place = next;
  }
  return { cause: `it redirects more than ${MOST_REDIRECTS} times`, again: false };
}

function refused({ status, statusText, headers }: Response): Outcome {
  const cause = `the server answered ${status}${statusText && ` ${statusText}`}`;
  return {
    cause,
    again: PASSING.includes(status),
    after: waitAsked(headers.get('retry-after')),
  };
}

/** Retry-After is a number of seconds or a date; undefined where it is neither. */
function waitAsked(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

async function receive(response: Response, settings: Settings): Promise<Outcome> {
  const { mostBytes, onProgress } = settings;
  const tooLarge = {
    cause: `the answer is larger than ${mostBytes / 1_000_000} MB, which no series is`,
    again: false,
  };
  if (Number(response.headers.get('content-length')) > mostBytes) return tooLarge;
  if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) {
    return { cause: 'the answer is a web page, not data', again: false };
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    // Counted as it comes: what a server says of its length need not be so.
    if (bytes > mostBytes) return tooLarge;
    parts.push(part);
    onProgress?.({ state: 'receiving', bytes });
  }
  return { body: Buffer.concat(parts) };
}
