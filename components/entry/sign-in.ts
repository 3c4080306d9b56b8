import { type Answer, textIn } from './call-api.ts';

/** Signs a visitor in as a guest, in this browser. */
export function signInAsGuest(name: string): Promise<Answer> {
  return postToAuth('/api/auth/callback/guest', { name });
}

/** Where the browser goes to sign in at a provider; from there it comes back to `next`, a path of this site. */
export async function startAtProvider(provider: string, next: string): Promise<Answer> {
  const answer = await postToAuth(`/api/auth/signin/${provider}`, { callbackUrl: next });
  const url = answer.ok ? textIn(answer.data, 'url') : null;
  if (url) window.location.assign(url);
  return answer;
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
    if (response.status === 429)
      return { ok: false, message: 'That was tried too often. Please wait a little and try again.' };
    const refused =
      !response.ok || new URL(textIn(data, 'url') ?? '', location.href).searchParams.has('error');
    return refused ? { ok: false, message: 'That did not work. Please try again.' } : { ok: true, data };
  } catch {
    return { ok: false, message: 'Ninefold cannot be reached. Please try again.' };
  }
}
