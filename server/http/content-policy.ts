/** Where browsers send what a policy kept from happening. */
export const REPORT_PATH = '/api/content-reports';

type PolicyOptions = {
  /** Base64, new for each request: only scripts that name it run. */
  readonly nonce: string;
  /** Hosts and ports that sockets of the page may go to. */
  readonly hosts: readonly string[];
  /** In development scripts are put together in the browser. */
  readonly dev: boolean;
};

/** What a page may load and run, as one header. */
export function contentPolicy({ nonce, hosts, dev }: PolicyOptions): string {
  // Not every browser counts sockets of the same host as its own.
  const sockets = hosts.map((host) => ` ws://${host} wss://${host}`).join('');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // In development styles come as elements that nobody gives a nonce; with one in the list they would not count.
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Places and sizes are drawn as attributes by the server; they carry no script.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${REPORT_PATH}`,
  ].join('; ');
}
