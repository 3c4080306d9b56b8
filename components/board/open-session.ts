import type { WorkshopStore } from '#components/workshop/workshop-store.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { type BoardSession, type OpenedBoard, openBoardSession } from '#lib/sync/board-session.ts';
import { type DocumentLinkOptions, openDocument } from '#lib/sync/document-link.ts';
import { switchSession } from '#lib/sync/switched-session.ts';
import type { TypedText } from '#lib/sync/typed-notes.ts';
import { fetchBoardState } from './board-commands.ts';
import type { Person } from './people.ts';
import { whenIdle } from './when-idle.ts';

export type OpenSessionOptions = {
  readonly boardId: BoardId;
  readonly me: Person;
  readonly workshop: WorkshopStore;
  /** Called once there is a board to show, and this person is held to what a workshop leaves to them. */
  readonly onReady: () => void;
  readonly onKept: (texts: readonly TypedText[]) => void;
};

/** Milliseconds before code that could not be had is asked for again. */
const RETRY = 3_000;

/** Opens the board, and joins it with what a workshop adds once there is one: before it is shown, or when idle. */
export function openSession({ boardId, me, workshop, onReady, onKept }: OpenSessionOptions): BoardSession {
  const board = openBoard(boardId, me);
  const session = switchSession(board);
  let joining: 'not-yet' | 'on' | 'tried' | 'done' | 'closed' = 'not-yet';
  let ready = () => {
    onReady();
    // Not before: nothing may hold up the first notes.
    stops.push(whenIdle(() => void join()));
  };
  let later: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    const { view } = workshop.get();
    if (view) void join();
    const isThere = board.isLoaded() || board.getConnection().kind === 'ended';
    if (!isThere || (view && (joining === 'not-yet' || joining === 'on'))) return;
    ready();
    ready = () => {};
  };
  const join = async () => {
    if (joining !== 'not-yet') return;
    joining = 'on';
    try {
      const { joinDraft } = await import('#lib/sync/joined-session.ts');
      if (isClosed()) return;
      const openDraft = () => openDocument({ ...connectTo('draft', boardId), role: board.getRole() });
      session.become(joinDraft(board, { me: me.id, workshop, openDraft, onKept }));
      joining = 'done';
    } catch {
      // The server holds to it all the same.
      joining = 'tried';
      later = setTimeout(again, RETRY);
    }
    look();
  };
  const again = () => {
    joining = 'not-yet';
    void join();
  };
  const isClosed = () => joining === 'closed';

  const stops = [workshop.subscribe(look), board.subscribeConnection(look)];
  look();
  return {
    ...session,
    close: () => {
      joining = 'closed';
      clearTimeout(later);
      for (const stop of stops) stop();
      session.close();
    },
  };
}

/** Opens the socket and fetches the document beside it: whichever is first fills the board. */
function openBoard(boardId: BoardId, me: Person): OpenedBoard {
  const board = openBoardSession({ ...connectTo('board', boardId), role: me.role });
  fetchBoardState(boardId).then((state) => {
    if (state) board.preload(state);
  });
  return board;
}

function connectTo(what: 'board' | 'draft', boardId: BoardId): Omit<DocumentLinkOptions, 'role'> {
  const syncUrl = `${window.location.origin.replace(/^http/, 'ws')}/sync/${what}`;
  return { boardId, syncUrl, random: Math.random, now: Date.now };
}
