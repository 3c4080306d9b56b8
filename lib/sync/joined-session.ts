import type { UserId } from '../board/ids.ts';
import type { BoardSession, OpenedBoard } from './board-session.ts';
import type { ConnectionState } from './connection-state.ts';
import type { DocumentLink } from './document-link.ts';
import type { Drafts } from './drafts.ts';
import { jointConnection } from './joint-connection.ts';
import { ListenerSets } from './listener-sets.ts';
import { routeChanges } from './route-changes.ts';
import type { TypedText } from './typed-notes.ts';
import { expectsDrafts, type KnownWorkshop, rulesOf } from './wanted-draft.ts';
import { type Writing, writingNow } from './writing-now.ts';

export type JoinOptions = {
  readonly me: UserId;
  readonly workshop: {
    readonly get: () => KnownWorkshop;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** Opens this person's own draft of the board. */
  readonly openDraft: () => DocumentLink;
  /** Takes words that were written in a draft and did not come onto the board. */
  readonly onKept: (texts: readonly TypedText[]) => void;
};

/** Waits before the code for drafts is asked for again, in milliseconds. */
const RETRY = 3_000;

/**
 * The board as this person works on it while a workshop may run: it takes only what they may write now, and shows
 * what they write privately among the rest. `close` closes the board too.
 */
export function joinDraft(board: OpenedBoard, options: JoinOptions): BoardSession {
  const { me, workshop } = options;
  const listeners = new ListenerSets();
  let drafts: Drafts | null = null;
  let loading: 'no' | 'on' | 'closed' = 'no';
  let retry: ReturnType<typeof setTimeout> | undefined;

  const readWriting = (): Writing => writingNow(board.getRole(), rulesOf(workshop.get()));
  const readMayEdit = (): boolean => {
    if (writing.newNotes === 'draft') return drafts?.isOpen() ?? false;
    return writing.newNotes === 'board';
  };
  const readConnection = (): ConnectionState => {
    const draft = drafts?.getConnection();
    const joint = draft ? jointConnection(board.getConnection(), draft) : board.getConnection();
    return joint.kind === 'saved' && !mayEdit && writing.board === 'closed' ? { kind: 'read-only' } : joint;
  };
  let writing = readWriting();
  let mayEdit = readMayEdit();
  let connection = readConnection();

  const refresh = () => {
    const before = JSON.stringify([writing, mayEdit, connection]);
    writing = readWriting();
    mayEdit = readMayEdit();
    connection = readConnection();
    listeners.notify('undo');
    if (JSON.stringify([writing, mayEdit, connection]) !== before) listeners.notify('connection');
  };
  const look = () => {
    if (drafts) return drafts.look();
    if (loading === 'no' && expectsDrafts(me, workshop.get())) load();
    refresh();
  };
  // Few boards ever need it.
  const load = async () => {
    loading = 'on';
    try {
      const { makeDrafts } = await import('./drafts.ts');
      if (closed()) return;
      const mayWriteBoard = () => writing.board === 'open';
      drafts = makeDrafts({
        ...options,
        board,
        workshop: workshop.get,
        mayWriteBoard,
        changed: refresh,
      });
      refresh();
    } catch {
      loading = 'no';
      retry = setTimeout(look, RETRY);
    }
  };
  const closed = () => loading === 'closed';

  const stops = [
    workshop.subscribe(look),
    board.subscribeConnection(() => {
      look();
      // What the board tells beside its connection is passed on as well.
      listeners.notify('connection');
    }),
    board.undo.subscribe(() => listeners.notify('undo')),
  ];
  look();

  const mayUndo = () => writing.board === 'open';
  return {
    ...board,
    undo: {
      undo: () => (drafts ? drafts.history.undo() : mayUndo() && board.undo.undo()),
      redo: () => (drafts ? drafts.history.redo() : mayUndo() && board.undo.redo()),
      canUndo: () => (drafts ? drafts.history.canUndo() : mayUndo() && board.undo.canUndo()),
      canRedo: () => (drafts ? drafts.history.canRedo() : mayUndo() && board.undo.canRedo()),
      subscribe: (listener) => listeners.add('undo', listener),
      stopCapturing: () => {
        board.undo.stopCapturing();
        drafts?.stopCapturing();
      },
      addTrackedOrigin: (origin) => {
        board.undo.addTrackedOrigin(origin);
        drafts?.addTrackedOrigin(origin);
      },
    },
    apply: (changes) => {
      if (connection.kind === 'ended') return;
      const routed = routeChanges(changes, writing, board.store.isJoined);
      if (!drafts) return board.apply(routed.board);
      const { history, write } = drafts;
      history.asOneStep(() => {
        board.apply(routed.board);
        write(routed.draft);
      });
    },
    fragmentOf: (id) => (drafts?.draftOf(id) ?? board).fragmentOf(id),
    awarenessOf: (id) => drafts?.draftOf(id)?.link.awareness ?? board.awareness,
    getConnection: () => connection,
    subscribeConnection: (listener) => listeners.add('connection', listener),
    readUnsavedText: () => [...board.readUnsavedText(), ...(drafts?.readUnsavedText() ?? [])],
    mayEdit: () => mayEdit,
    mayArrange: () => writing.board === 'open',
    holdOf: (id) => {
      if (board.store.isJoined(id)) return mayEdit ? 'own' : 'fixed';
      return writing.board === 'open' ? 'shared' : 'fixed';
    },
    isDraft: (id) => board.store.isJoined(id),
    close: () => {
      loading = 'closed';
      clearTimeout(retry);
      for (const stop of stops) stop();
      drafts?.close();
      board.close();
    },
  };
}
