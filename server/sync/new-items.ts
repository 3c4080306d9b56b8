import * as Y from 'yjs';

/**
 * Types within types, counted from a top-level map: a list twenty levels deep in a note's text stays well below.
 * A few thousand levels fit into 60 KB, and then neither deletion nor export gets to the end of its stack.
 */
const MAX_TYPE_DEPTH = 64;

/** True when the transaction put an item deeper than any board reaches. Bytes alone cannot tell: parents lie elsewhere. */
export function nestsTooDeep({ doc, beforeState, afterState }: Y.Transaction): boolean {
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (start === end || !structs) continue;
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item && isTooDeep(struct)) return true;
    }
  }
  return false;
}

function isTooDeep(item: Y.Item): boolean {
  let outer: Y.Item | null = item;
  for (let depth = 0; outer; depth++) {
    if (depth >= MAX_TYPE_DEPTH) return true;
    outer = outer.parent instanceof Y.AbstractType ? outer.parent._item : null;
  }
  return false;
}
