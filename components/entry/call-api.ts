export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly message: string };

/** Sends a command to the server. Never throws: a failure is a sentence for the person. */
export async function callApi(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const data: unknown = await response.json().catch(() => null);
    return response.ok ? { ok: true, data } : { ok: false, message: messageIn(data) };
  } catch {
    return { ok: false, message: 'Ninefold cannot be reached. Nothing was changed; please try again.' };
  }
}

/** A text field of an answer, or `null`. */
export function textIn(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, key);
  return typeof value === 'string' ? value : null;
}

function messageIn(data: unknown): string {
  const error: unknown = typeof data === 'object' && data !== null && 'error' in data ? data.error : null;
  return textIn(error, 'message') ?? 'Something went wrong. Nothing was changed; please try again.';
}
