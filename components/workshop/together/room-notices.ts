import type { View } from '#lib/geometry/view.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';

/** What a person is told about what happens in the room; the newest only. */
export type RoomNotice =
  | { readonly kind: 'told'; readonly words: string }
  /** The view was moved: `back` is where it was. */
  | { readonly kind: 'moved'; readonly words: string; readonly back: View };

export type RoomNotices = {
  readonly get: () => RoomNotice | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: (words: string) => void;
  readonly tellMoved: (words: string, back: View) => void;
  readonly dismiss: () => void;
};

export function makeRoomNotices(): RoomNotices {
  const listeners = new ListenerSets();
  let notice: RoomNotice | null = null;
  const set = (next: RoomNotice | null) => {
    notice = next;
    listeners.notify('notice');
  };
  return {
    get: () => notice,
    subscribe: (listener) => listeners.add('notice', listener),
    tell: (words) => set({ kind: 'told', words }),
    tellMoved: (words, back) => set({ kind: 'moved', words, back }),
    dismiss: () => set(null),
  };
}
