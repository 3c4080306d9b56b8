import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { contentPolicy } from './content-policy.ts';
import { securityHeaders } from './security-headers.ts';

type ScreenOptions = {
  /** The public address of the site; `null`: whatever address the browser used. */
  readonly siteUrl: string | null;
  /** Proxies of ours in front of the server. */
  readonly trustedProxies: number;
  readonly dev: boolean;
  /** Base64 that nobody can guess. */
  readonly makeNonce: () => string;
};

/**
 * The first and last to see each request: turns away what no browser sends, takes off headers that only we may set,
 * and sees that every answer has the headers that protect who reads it. Who may read it is asked elsewhere.
 */
export function screenRequests(options: ScreenOptions, handle: RequestListener): RequestListener {
  const site = options.siteUrl === null ? null : new URL(options.siteUrl);
  return (request, response) => {
    const { host } = request.headers;
    const refused = refusal(request, options.dev);
    const [path = ''] = (request.url ?? '').split('?', 1);
    const policy = contentPolicy({
      nonce: options.makeNonce(),
      hosts: [...new Set([site?.host, host])].filter(isHost),
      dev: options.dev,
    });
    addHeaders(response, {
      ...securityHeaders(path, site?.protocol === 'https:'),
      'content-security-policy': policy,
    });
    if (refused) {
      const [status, text, headers = {}] = refused;
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
      return;
    }
    dropForeignHeaders(request, options.trustedProxies);
    // Next reads the nonce for its scripts from here; what the sender had put there is gone.
    request.headers['content-security-policy'] = policy;
    handle(request, response);
  };
}

type Refused = readonly [status: number, text: string, headers?: Readonly<Record<string, string>>];

function refusal({ headers, url = '', method = '' }: IncomingMessage, dev: boolean): Refused | null {
  if (headers.host !== undefined && !isHost(headers.host)) return [400, 'That host is malformed.\n'];
  if (!isReadableAddress(url)) return [400, 'That address is malformed.\n'];
  // Pages are only read, and nothing of ours takes what a form would send to one: Next need not unpack it.
  const changes = method !== 'GET' && method !== 'HEAD' && !isForHandlers(url);
  return changes && !dev ? [405, 'This page can only be read.\n', { allow: 'GET, HEAD' }] : null;
}

/** Handlers say themselves what they answer to. */
const isForHandlers = (url: string): boolean => url.startsWith('/api/') || url.startsWith('/metrics');

/** Headers that Next takes for messages between its own parts. */
const internal =
  /^(x-middleware-.*|x-invoke-.*|x-now-.*|x-matched-path|x-nextjs-data|x-next-resume.*|next-resume|content-security-policy.*)$/;

/** Headers that a proxy of ours may set and nobody else. */
const forwarded = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

function dropForeignHeaders({ headers }: IncomingMessage, trustedProxies: number): void {
  for (const name of Object.keys(headers)) if (internal.test(name)) delete headers[name];
  if (trustedProxies === 0) for (const name of forwarded) delete headers[name];
}

/** A name or an address, and a port. */
const hostShape = /^([\w-]+(\.[\w-]+)*\.?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

function isHost(host: string | undefined): host is string {
  return host !== undefined && host.length <= 255 && hostShape.test(host);
}

/**
 * A path of ours, and not the whole address that one would send to a proxy. Pages decode it: a `%` in it that does
 * not begin a letter is the sender's error and not one of ours.
 */
function isReadableAddress(url: string): boolean {
  if (!url.startsWith('/')) return false;
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** Adds what the answer does not say itself, at the last moment, when it has said everything. */
function addHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  const { writeHead } = response;
  Object.assign(response, {
    writeHead: (...args: unknown[]): unknown => {
      const given = new Set(args.flatMap(namesIn));
      for (const [name, value] of Object.entries(headers))
        if (!response.hasHeader(name) && !given.has(name)) response.setHeader(name, value);
      return Reflect.apply(writeHead, response, args);
    },
  });
}

/** Names of the headers that are given to `writeHead` itself, as an object or as a flat list. */
function namesIn(arg: unknown): readonly string[] {
  if (Array.isArray(arg))
    return arg.filter((_, at) => at % 2 === 0).map((name) => String(name).toLowerCase());
  if (typeof arg !== 'object' || arg === null) return [];
  return Object.keys(arg).map((name) => name.toLowerCase());
}
