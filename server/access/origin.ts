export type OriginQuestion = {
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** The `Host` header. */
  readonly host: string | undefined;
  /** Whole origins, as `https://board.example`, under which a proxy serves the product. */
  readonly allowed: readonly string[];
};

/**
 * True when a request comes from a page of our own: its origin is in the list, or its host and port are those that
 * the request was sent to. A host in the list is taken with the listed scheme only.
 */
export function isSameOrigin({ origin, host, allowed }: OriginQuestion): boolean {
  const from = origin === undefined ? null : parseOrigin(origin);
  if (!from) return false;
  if (allowed.includes(from.origin)) return true;
  const isListedOtherwise = allowed.some((each) => parseOrigin(each)?.host === from.host);
  return !isListedOtherwise && from.host === host;
}

/** `null` unless the text is spelled just as a browser spells a web page's origin. */
function parseOrigin(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.origin === text && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
