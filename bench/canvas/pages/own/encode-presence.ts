import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { paletteColours } from '../../../../lib/canvas/palette.ts';
import type { BoardPoint } from '../../../../lib/geometry/point.ts';

/** What one person shows in one frame. */
export type Shown = {
  readonly cursor: BoardPoint;
  readonly drag: { readonly ids: readonly string[]; readonly dx: number; readonly dy: number } | null;
};

const FIRST_CLIENT = 1_000;

/** The frames that the server would send: all people's presence merged into one message each. */
export function encodePresence(frames: readonly (readonly Shown[])[]): readonly Uint8Array[] {
  const sender = new Awareness(new Y.Doc());
  const messages = frames.map((people, frame) => {
    const clients = people.map((shown, index) => {
      const client = FIRST_CLIENT + index;
      sender.states.set(client, stateOf(index, shown));
      sender.meta.set(client, { clock: frame + 1 + clockBase, lastUpdated: 0 });
      return client;
    });
    return encodeAwarenessUpdate(sender, clients);
  });
  clockBase += frames.length;
  sender.destroy();
  return messages;
}

/** A state with an older clock than the one before it would be ignored. */
let clockBase = 0;

function stateOf(index: number, { cursor, drag }: Shown) {
  const colour = paletteColours[index % paletteColours.length];
  return {
    user: { id: `bench-person-${index}`, name: `Person ${index + 1}`, colour },
    cursor: { x: Math.round(cursor.x), y: Math.round(cursor.y) },
    selection: drag?.ids ?? [],
    drag,
    resize: null,
    editing: null,
    view: null,
  };
}
