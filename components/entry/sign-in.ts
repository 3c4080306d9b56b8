import { type Answer, textIn } from './call-api.ts';

/** Signs a visitor in as a guest, in this browser. */
export function signInAsGuest(name: string): Promise<Answer> {
  return postToAuth('/api/auth/callback/guest', { name });
}

export function signOut(): Promise<Answer> {
  return postToAuth('/api/auth/signout', {});
}

/** The sign-in library's own form post, with its token against forged requests. */
async function postToAuth(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  try {
    const csrf: unknown = await (await fetch('/api/auth/csrf')).json();
    const body = new URLSearchParams({ ...fields, csrfToken: textIn(csrf, 'csrfToken') ?? '', json: 'true' });
    const response = await fetch(path, { method: 'POST', body });
    const data: unknown = await response.json();
    const refused =
      !response.ok || new URL(textIn(data, 'url') ?? '', location.href).searchParams.has('error');
    return refused ? { ok: false, message: 'That did not work. Please try again.' } : { ok: true, data };
  } catch {
    return { ok: false, message: 'Ninefold cannot be reached. Please try again.' };
  }
}
