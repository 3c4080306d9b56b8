import * as Y from 'yjs';
import { readDeletions, type UpdateOutline } from './structural-gate.ts';

/** Texts that the deletions of one update may cut in two; each cut moves all that the client wrote after it. */
const MAX_CUTS = 20_000;

/**
 * True when an update deletes so many parts of texts that cutting them would block the process. Deletions that the
 * document knows, and those of whole items, cut nothing; what they would do to the update's own items cannot be
 * seen yet, and counts.
 */
export function cutsTooMuch(update: Uint8Array, outline: UpdateOutline, { store }: Y.Doc): boolean {
  if (outline.deletions <= MAX_CUTS) return false;
  let cuts = 0;
  readDeletions(update, outline.structBytes, (client, clock, length) => {
    const structs = store.clients.get(client);
    if (!structs || clock + length > Y.getState(store, client)) cuts += 1;
    else if (isCut(structs, clock) || isCut(structs, clock + length)) cuts += 1;
  });
  return cuts > MAX_CUTS;
}

type Structs = NonNullable<ReturnType<Y.Doc['store']['clients']['get']>>;

/** True when `clock` lies within something that is still there. */
function isCut(structs: Structs, clock: number): boolean {
  const last = structs.at(-1);
  if (!last || clock >= last.id.clock + last.length) return false;
  const struct = structs[Y.findIndexSS(structs, clock)];
  return struct instanceof Y.Item && !struct.deleted && struct.id.clock !== clock;
}
