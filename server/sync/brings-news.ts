import * as Y from 'yjs';
import { readDeletions, type UpdateOutline } from './structural-gate.ts';

/**
 * True when the document does not have all of an update. Whoever returns with nothing new repeats every deletion
 * that the document ever saw. The update must have passed the gate.
 */
export function bringsNews(
  update: Uint8Array,
  { clients, structBytes }: Pick<UpdateOutline, 'clients' | 'structBytes'>,
  { store }: Y.Doc,
): boolean {
  if (clients.some(({ client, to }) => to > Y.getState(store, client))) return true;
  let hasNews = false;
  readDeletions(update, structBytes, (client, clock, length) => {
    hasNews ||= !isGone(store, client, clock, clock + length);
  });
  return hasNews;
}

/** True when nothing is left of what the client wrote from `from` up to, not including, `to`. */
function isGone(store: Y.Doc['store'], client: number, from: number, to: number): boolean {
  const structs = store.clients.get(client);
  if (!structs || to > Y.getState(store, client)) return false;
  if (to === from) return true;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= to) return true;
    if (struct instanceof Y.Item && !struct.deleted) return false;
  }
  return true;
}
