import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from '../metrics/create-metrics.ts';

type MetricsPageOptions = {
  readonly metrics: Pick<Metrics, 'scrape' | 'contentType'>;
  /** Who names it may read. */
  readonly token: string;
  readonly report: (error: unknown) => void;
};

/** True for the address of the figures, whatever is asked of it. */
export function isMetricsPath(url: string): boolean {
  return url.split('?', 1)[0] === '/metrics';
}

/** Answers a scrape, to those only who show the token. */
export function createMetricsPage({ metrics, token, report }: MetricsPageOptions) {
  const expected = digest(`Bearer ${token}`);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Digests have one length whatever was sent, and comparing them takes one time.
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      response.writeHead(401, { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' }).end();
      return;
    }
    if (request.method !== 'GET') {
      response.writeHead(405, { allow: 'GET' }).end();
      return;
    }
    const text = await metrics.scrape();
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      report(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
