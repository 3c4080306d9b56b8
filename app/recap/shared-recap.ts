import type { Recap } from '#lib/workshop/recap.ts';
import { addressOf } from '#server/access/client-address.ts';
import { getServices } from '#server/services.ts';
import { findSharedRecap } from '#server/store/recaps.ts';

type Shared =
  | { readonly is: 'open'; readonly recap: Recap }
  /** Revoked, never made, or of a board that is no more: nobody learns which. */
  | { readonly is: 'gone' }
  | { readonly is: 'too-often' };

/** What the secret part of a link opens, whoever has it. Counted like invitations, which are opened the same way. */
export async function sharedRecap(token: string, headers: Headers): Promise<Shared> {
  const { store, access } = getServices();
  const verdict = await access.limits.consume('invite-by-address', addressOf(headers));
  if (!verdict.allowed) return { is: 'too-often' };
  const recap = await findSharedRecap(store.db, token);
  return recap ? { is: 'open', recap } : { is: 'gone' };
}
