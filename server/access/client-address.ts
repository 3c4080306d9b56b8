/**
 * The header in which our own server tells pages and handlers whom a request comes from. Whatever a browser or a
 * proxy sends under this name is overwritten before anything reads it.
 */
export const CLIENT_ADDRESS = 'x-ninefold-address';

/** Where a request comes from, for counting and for the list of browsers; `unknown` outside our server. */
export function addressOf(headers: { get: (name: string) => string | null }): string {
  return headers.get(CLIENT_ADDRESS) ?? 'unknown';
}
