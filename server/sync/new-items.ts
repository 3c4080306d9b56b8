import * as Y from 'yjs';

/**
 * Types within types, counted from a top-level map: a list twenty levels deep in a note's text stays well below.
 * A few thousand levels fit into 60 KB, and then neither deletion nor export gets to the end of its stack.
 */
const MAX_TYPE_DEPTH = 64;

/** Where an item lies: its record under a top-level map and, unless it is the record, the record's field. */
export type ItemPlace = { readonly root: unknown; readonly record: Y.Item; readonly field: Y.Item | null };

/** Every item that the transaction brought, deleted or not. */
export function* newItems({ doc, beforeState, afterState }: Y.Transaction): Generator<Y.Item> {
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (start === end || !structs) continue;
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      const struct = structs[index];
      if (struct instanceof Y.Item) yield struct;
    }
  }
}

/** `null` for an item deeper than any board reaches. Bytes alone cannot tell: parents lie elsewhere. */
export function placeOf(item: Y.Item): ItemPlace | null {
  let record = item;
  let field: Y.Item | null = null;
  for (let depth = 1; depth <= MAX_TYPE_DEPTH; depth++) {
    const { parent } = record;
    const outer = parent instanceof Y.AbstractType ? parent._item : null;
    if (!outer) return { root: parent, record, field };
    field = record;
    record = outer;
  }
  return null;
}

/** True for an item that the transaction brought. */
export function isNew({ id }: Y.Item, { beforeState }: Y.Transaction): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0);
}
