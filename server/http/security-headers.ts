/** Two years, in seconds. */
const TLS_FOR = 2 * 365 * 24 * 60 * 60;

/** Addresses that let somebody in, or name a board: no other site hears them. */
const secretPath = /^\/(b|join|recap|sign-in)(\/|$)/;

/** The one page that is for everybody, and what it is made of. */
const publicPath = /^\/($|_next\/static\/|icon\.svg$)/;

/**
 * What every answer says to the browser, whatever it answers. An answer's own header of the same name counts instead.
 * @param path of the request, without its query
 * @param tls whether the public address of the site begins with `https`
 */
export function securityHeaders(path: string, tls: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': secretPath.test(path) ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-site',
    // What says nothing of being kept is not to be kept.
    'cache-control': 'no-store',
    ...(publicPath.test(path) ? {} : { 'x-robots-tag': 'noindex, nofollow' }),
    ...(tls ? { 'strict-transport-security': `max-age=${TLS_FOR}; includeSubDomains` } : {}),
  };
}
