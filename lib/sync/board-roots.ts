import type * as Y from 'yjs';

/** The top-level maps of a board document. */
export type BoardRoots = {
  readonly notes: Y.Map<unknown>;
  readonly links: Y.Map<unknown>;
  readonly blocks: Y.Map<unknown>;
  readonly interviews: Y.Map<unknown>;
};

/** Opens all roots. They must exist before the first update arrives, or its events come without content. */
export function boardRoots(doc: Y.Doc): BoardRoots {
  return {
    notes: doc.getMap('notes'),
    links: doc.getMap('links'),
    blocks: doc.getMap('blocks'),
    interviews: doc.getMap('interviews'),
  };
}
