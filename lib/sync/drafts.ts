import { can } from '../board/can.ts';
import type { Change } from '../board/change.ts';
import type { NoteId, UserId } from '../board/ids.ts';
import type { OpenedBoard } from './board-session.ts';
import type { ConnectionState } from './connection-state.ts';
import type { DocumentLink } from './document-link.ts';
import { type Draft, draftEnd, showDraft } from './draft.ts';
import { type JointHistory, makeJointHistory } from './joint-history.ts';
import type { TypedText } from './typed-notes.ts';
import {
  countReveals,
  type KnownWorkshop,
  type RevealCount,
  stageOf,
  wantsDraft,
  wasRevealed,
} from './wanted-draft.ts';

/** This person's drafts on a board: the open one, and those whose notes are on their way to the board. */
export type Drafts = {
  /** Opens or lets go of a draft where that is due. Call it when workshop, role or connection changed. */
  readonly look: () => void;
  /** True while new notes can go into a draft. */
  readonly isOpen: () => boolean;
  /** The one that the note is shown from. */
  readonly draftOf: (id: NoteId) => Draft | null;
  readonly write: (changes: readonly Change[]) => void;
  readonly history: JointHistory;
  readonly addTrackedOrigin: (origin: unknown) => void;
  readonly stopCapturing: () => void;
  /** Of the open one. */
  readonly getConnection: () => ConnectionState | null;
  readonly readUnsavedText: () => readonly TypedText[];
  readonly close: () => void;
};

export type DraftsOptions = {
  readonly board: OpenedBoard;
  readonly me: UserId;
  readonly workshop: () => KnownWorkshop;
  readonly mayWriteBoard: () => boolean;
  readonly openDraft: () => DocumentLink;
  /** Called when a draft was opened or let go of, or its connection or undo changed. */
  readonly changed: () => void;
  /** Takes words that were written in a draft and did not come onto the board. */
  readonly onKept: (texts: readonly TypedText[]) => void;
};

/** How long the board may take to show what was revealed, in milliseconds. */
export const SHOWN_WITHIN = 4_000;

/** How long an open text may take to go over to the board's note, in milliseconds. */
const TAKEN_OVER_WITHIN = 250;

export function makeDrafts(options: DraftsOptions): Drafts {
  const { board, me, workshop, changed } = options;
  const history = makeJointHistory();
  history.add({ manager: board.undo.manager, mayWrite: options.mayWriteBoard });
  let open: Draft | null = null;
  /** The reveals that came before the open draft, whether or not one has heard of them. */
  let past: RevealCount = countReveals(workshop());
  /** A reveal may have left notes for which the board had no room. */
  let mayBeLeft = false;
  /** What the workshop was like when the server had no draft to open: it has none until that changes. */
  let noneAt: string | null = null;
  const leaving = new Map<Draft, ReturnType<typeof setTimeout>>();
  const arrived = new WeakSet<Draft>();

  const all = () => [...(open ? [open] : []), ...leaving.keys()];

  const finish = (draft: Draft) => {
    clearTimeout(leaving.get(draft));
    if (!leaving.delete(draft)) return;
    const lost = draft.readLostText();
    draft.close();
    if (lost.length > 0) options.onKept(lost);
    changed();
  };
  const finishLater = (draft: Draft) => {
    const wait = () => {
      const { kind } = board.getConnection();
      // Without a connection the board cannot show it.
      if (kind === 'offline' || kind === 'connecting') finishLater(draft);
      else finish(draft);
    };
    leaving.set(draft, setTimeout(wait, SHOWN_WITHIN));
  };
  const finishOnBoard = (draft: Draft) => {
    if (arrived.has(draft) || !draft.isOnBoard()) return;
    arrived.add(draft);
    clearTimeout(leaving.get(draft));
    leaving.set(
      draft,
      setTimeout(() => finish(draft), TAKEN_OVER_WITHIN),
    );
  };
  const letGo = (draft: Draft) => {
    open = null;
    finishLater(draft);
    draft.letGo();
    finishOnBoard(draft);
  };
  const lookAtOpen = (draft: Draft) => {
    const known = workshop();
    const heard = wasRevealed(past, known);
    const end = draftEnd(draft.link);
    if (heard || end === 'revealed') {
      past = heard ? countReveals(known) : { ...past, count: past.count + 1 };
      mayBeLeft = true;
      letGo(draft);
    } else if (end === 'none') {
      noneAt = stageOf(known);
      mayBeLeft = false;
      letGo(draft);
    } else if (!can(board.getRole(), 'edit-notes')) letGo(draft);
  };
  const openNow = () => {
    const known = countReveals(workshop());
    if (known.workshop !== past.workshop || known.count > past.count) past = known;
    open = showDraft(options.openDraft(), { board, history, changed: look });
  };

  function look(): void {
    if (open) lookAtOpen(open);
    const known = workshop();
    const mayWrite = can(board.getRole(), 'edit-notes');
    const wanted = mayWrite && (mayBeLeft || wantsDraft(me, known));
    if (!open && wanted && noneAt !== stageOf(known) && board.getConnection().kind !== 'ended') openNow();
    changed();
  }

  const stops = [
    board.store.subscribe(() => {
      for (const draft of all()) draft.carryOver(options.mayWriteBoard());
      for (const draft of leaving.keys()) finishOnBoard(draft);
    }),
    // A socket that is back finds what the one before it did not.
    board.subscribeEvents(({ type }) => {
      if (type !== 'joined') return;
      noneAt = null;
      look();
    }),
  ];
  look();

  return {
    look,
    isOpen: () => open !== null && open.link.getConnection().kind !== 'ended',
    draftOf: (id) => (board.store.isJoined(id) && all().find((draft) => draft.hasNote(id))) || null,
    write: (changes) => {
      const homeOf = (change: Change) => all().find((draft) => draft.holds(change)) ?? open;
      for (const [draft, batch] of Map.groupBy(changes, homeOf)) draft?.write(batch);
    },
    history,
    addTrackedOrigin: (origin) => {
      for (const draft of all()) draft.undo.addTrackedOrigin(origin);
    },
    stopCapturing: () => {
      for (const draft of all()) draft.undo.stopCapturing();
    },
    getConnection: () => open?.link.getConnection() ?? null,
    readUnsavedText: () => all().flatMap((draft) => draft.link.readUnsavedText()),
    close: () => {
      for (const stop of stops) stop();
      for (const timer of leaving.values()) clearTimeout(timer);
      for (const draft of all()) draft.close();
    },
  };
}
