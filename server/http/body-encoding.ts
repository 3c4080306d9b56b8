import type { ServerResponse } from 'node:http';

/**
 * How a handler's body is packed. Next takes `content-encoding` off every answer of a handler, for fear that the
 * body was unpacked on its way; so the handler says it here, and the server puts it right.
 */
export const BODY_ENCODING = 'x-body-encoding';

/** Sends what stands in `BODY_ENCODING` as the `content-encoding` that it is. To be called before Next sees it. */
export function restoreBodyEncoding(response: ServerResponse): void {
  const { writeHead } = response;
  Object.assign(response, {
    writeHead: (...args: unknown[]): unknown => {
      const encoding = response.getHeader(BODY_ENCODING);
      if (encoding !== undefined) {
        response.removeHeader(BODY_ENCODING);
        response.setHeader('content-encoding', encoding);
      }
      return Reflect.apply(writeHead, response, args);
    },
  });
}
