export type Known = { readonly id: string; readonly cookie: string };

/** Signs a guest in as the start page does, without a browser. */
export async function signInGuest(url: string, name: string): Promise<Known> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const csrfToken = textIn(await asked.json(), 'csrfToken');
  const answer = await fetch(`${url}/api/auth/callback/guest`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked), origin: url },
    body: new URLSearchParams({ name, csrfToken, json: 'true' }),
  });
  const cookie = cookiesOf(answer)
    .split('; ')
    .find((each) => each.includes('session-token='));
  if (!cookie) throw new Error(`${name} could not sign in: ${answer.status} ${await answer.text()}`);
  const session: unknown = await (await fetch(`${url}/api/auth/session`, { headers: { cookie } })).json();
  const user: unknown = typeof session === 'object' && session !== null ? Reflect.get(session, 'user') : null;
  return { id: textIn(user, 'id'), cookie };
}

/** What a browser would send back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0] ?? '')
    .join('; ');
}

/** A text field of an answer; empty when it is not there. */
export function textIn(value: unknown, key: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return typeof found === 'string' ? found : '';
}
