import type * as Y from 'yjs';
import type { BoardId, NoteId } from '../../../../lib/board/ids.ts';
import { type BoardSession, openBoardSession } from '../../../../lib/sync/board-session.ts';

/** A board as an open tab has it, without a server: the document came, and the socket stays silent. */
export type LocalBoard = { readonly doc: Y.Doc; readonly session: BoardSession };

export function openLocalBoard(boardId: BoardId, state: Uint8Array, some: NoteId): LocalBoard {
  window.WebSocket = SilentSocket;
  const session = openBoardSession({
    boardId,
    syncUrl: 'ws://localhost',
    role: 'owner',
    random: () => 0,
    now: Date.now,
  });
  session.preload(state);
  const doc = session.fragmentOf(some)?.doc;
  if (!doc) throw new Error(`The note ${some} is not on the board.`);
  return { doc, session };
}

/** Never opens, sends or closes. */
class SilentSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly readyState = 0;
  readonly bufferedAmount = 0;
  readonly extensions = '';
  readonly protocol = '';
  readonly url = '';
  binaryType: BinaryType = 'arraybuffer';
  onopen = null;
  onmessage = null;
  onclose = null;
  onerror = null;
  send(): void {}
  close(): void {}
}
