import type { RunningServer } from '../server/running-server.ts';
import { signInGuest, textIn } from './sign-in-guest.ts';

/** The title of the board; it must come out nowhere. */
export const secretWords = 'Words of the probed board';

/** A board of somebody else's, with words in its title and an example full of notes. */
export async function startSecretBoard({ url }: RunningServer): Promise<{ id: string; cookie: string }> {
  const { cookie } = await signInGuest(url, 'Olga');
  const made = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { cookie, origin: url },
    body: JSON.stringify({ template: 'example', title: secretWords }),
  });
  return { id: textIn(await made.json(), 'id'), cookie };
}
