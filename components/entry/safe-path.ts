/** A path of this site to go on to, or `null`: never another site, whatever the address bar was made to say. */
export function safePath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 500) return null;
  const base = 'https://ninefold.invalid';
  try {
    const url = new URL(value, base);
    return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}
