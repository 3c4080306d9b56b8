import { textIn } from '#components/entry/call-api.ts';

/** What the server answered, or why there is no answer, in words for the person. */
export type Asked<T> =
  | { readonly is: 'here'; readonly data: T }
  | { readonly is: 'failed'; readonly message: string };

export const UNREACHABLE =
  'Ninefold cannot be reached, so this could not be loaded. The board itself was not touched.';
export const UNREADABLE = 'This could not be loaded. Please try again in a moment.';

/** Asks for JSON. Never throws. */
export async function askServer<T>(path: string, parse: (data: unknown) => T | null): Promise<Asked<T>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return await refusedIn(response);
    const data = parse(await response.json());
    return data === null ? { is: 'failed', message: UNREADABLE } : { is: 'here', data };
  } catch {
    return { is: 'failed', message: UNREACHABLE };
  }
}

/** What the server says of why it does not answer. */
export async function refusedIn(
  response: Response,
): Promise<{ readonly is: 'failed'; readonly message: string }> {
  const body: unknown = await response.json().catch(() => null);
  const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return { is: 'failed', message: textIn(error, 'message') ?? UNREADABLE };
}
