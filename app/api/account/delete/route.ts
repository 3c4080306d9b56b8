import { z } from 'zod';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { clearSession } from '#server/access/session-cookie.ts';
import { deleteAccount } from '#server/records/delete-account.ts';
import { findCredentials } from '#server/store/accounts.ts';
import { isSecure } from '../../enter-session.ts';
import { handleChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { putOutPerson } from '../../put-out.ts';
import { readBody } from '../../read-body.ts';
import { Refusal } from '../../refusal.ts';
import { unlessBusy } from '../new-password.ts';

const shape = z.object({
  /** The word that the page asks for. */
  confirmation: z.string(),
  /** Where there is one. */
  password: z.string().max(1_024).default(''),
  /** Boards without another owner may go into the bin. */
  binBoards: z.boolean().default(false),
});

export const POST = handleChange(async ({ request, user, services }) => {
  const { confirmation, password, binBoards } = await readBody(request, shape);
  if (confirmation.trim().toLowerCase() !== 'delete') throw new Refusal('not-confirmed');
  const { store, rooms, access } = services;
  const found = await findCredentials(store.db, user.id);
  if (found && found.passwordHash !== null) {
    await limit(services, 'password-check-by-person', user.id);
    if (!(await unlessBusy(access.passwords.verify(found.passwordHash, password))))
      throw new Refusal('wrong-own-password');
  }
  const deletion = await deleteAccount(store.db, { userId: user.id, binBoards, now: Date.now() });
  switch (deletion.is) {
    case 'gone':
      throw new Refusal('sign-in');
    case 'owns-boards':
      throw new Refusal('owns-boards');
    case 'deleted': {
      putOutPerson(services, user.id);
      await Promise.all(deletion.binned.map((id) => rooms.closeBoard(id, closeCodes.noSuchBoard)));
      for (const id of deletion.left) rooms.sendEvent(id, { type: 'people-changed' });
      const cookie = clearSession(isSecure(services, request.headers));
      return Response.json({}, { headers: { 'set-cookie': cookie } });
    }
  }
});
