'use client';

import dynamic from 'next/dynamic';
import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import { questionDragType, readQuestionDrag } from '#components/guide/question-drag.ts';
import { checkTask } from '#lib/board/commands/check-task.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { BlockActions } from './block-actions.tsx';
import { useOpenBoard } from './board-context.ts';
import { BoardHeader } from './board-header.tsx';
import { listenToKeys } from './board-keys.ts';
import { BoardToasts } from './board-toasts.tsx';
import { BoardCanvas } from './canvas/board-canvas.tsx';
import { describeAuthor } from './describe-author.ts';
import { dropPlace } from './drop-place.ts';
import { EmptyHint } from './empty-hint.tsx';
import { expectEditing } from './expect-editing.ts';
import { FollowingFrame } from './following-frame.tsx';
import { isMac } from './is-mac.ts';
import { readLetterKeys, writeLetterKeys } from './letter-keys.ts';
import { NoteCarets } from './note-carets.tsx';
import { preloadNoteEditor } from './note-editor/lazy-note-editor.tsx';
import { NoteEditorSlot } from './note-editor-slot.tsx';
import type { Person } from './people.ts';
import { ToolBar } from './tool-bar.tsx';
import { useDesk, useMay } from './use-desk.ts';
import { usePeople, useTitle } from './use-people.ts';
import { whenIdle } from './when-idle.ts';
import { ZoomBar } from './zoom-bar.tsx';

// Part of the first screen, which waits for it: a panel that came later would push the canvas aside under a hand.
const GuidePanel = dynamic(() => import('#components/guide/guide-panel.tsx').then((file) => file.GuidePanel));
// Each with a `loading` of its own: without one a part on its way would hide the whole board, and take the focus.
const OutlinePanel = dynamic(() => import('./outline-panel.tsx').then((file) => file.OutlinePanel), {
  loading: () => null,
});
const KnockNotice = dynamic(
  () => import('#components/people/knock-notice.tsx').then((file) => file.KnockNotice),
  { loading: () => null },
);
const PeoplePanel = dynamic(
  () => import('#components/people/people-panel.tsx').then((file) => file.PeoplePanel),
  { loading: () => null },
);
const EndedNotice = dynamic(() => import('./ended-notice.tsx').then((file) => file.EndedNotice), {
  loading: () => null,
});
const loadKeptText = () => import('./kept-text-panel.tsx');
const loadSelectionBar = () => import('./selection-bar.tsx').then((file) => file.SelectionBar);
const SelectionBar = dynamic(loadSelectionBar, { loading: () => null });
const ShareDialog = dynamic(() => import('./share-dialog.tsx').then((file) => file.ShareDialog), {
  loading: () => null,
});
const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog.tsx').then((file) => file.ShortcutsDialog), {
  loading: () => null,
});

type OpenDialog = 'none' | 'share' | 'people' | 'shortcuts';

/** The whole screen of an open board: bars, canvas and panels. */
export function BoardWorkspace({ title: firstTitle, people: firstPeople }: BoardWorkspaceProps) {
  const { boardId, desk, session, me, pointerMoved } = useOpenBoard();
  const mayEdit = useMay('edit-notes');
  const mayAdmit = useMay('admit-people');
  const block = useDesk((each) => each.block);
  const hasSelection = useDesk((each) => each.selection.size > 0);
  /** The first screen is there: what it could do without may come now. */
  const [isSettled, setSettled] = useState(false);
  const people = usePeople(firstPeople);
  const [title, rename] = useTitle(firstTitle);
  const guide = useSyncExternalStore(
    guidePreferences.subscribe,
    guidePreferences.get,
    guidePreferences.getDefault,
  );
  const colours = useSyncExternalStore(session.store.subscribe, readColours, readColours);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const [letterKeys, setLetterKeys] = useState(readLetterKeys);
  const letterKeysNow = useRef(letterKeys);

  function readColours() {
    return session.store.getBoard().blockColours;
  }
  const addQuestion = (target: BlockKey, text: string, point?: BoardPoint) => {
    desk.dispatch({ type: 'focus-block', block: target });
    desk.run('paste-text', point ? { text, point } : { text });
  };
  const toggleTask = (id: NoteId, task: number) => {
    const note = session.store.getNote(id);
    if (note) session.apply(checkTask(note, task));
  };
  const closeGuide = () => {
    guidePreferences.set({ open: false });
    document.querySelector<HTMLElement>('[data-guide-button]')?.focus();
  };
  const switchLetterKeys = (on: boolean) => {
    letterKeysNow.current = on;
    setLetterKeys(on);
    writeLetterKeys(on);
  };

  useEffect(() => {
    const stops = [
      listenToKeys(desk, () => letterKeysNow.current),
      expectEditing(desk, preloadNoteEditor),
      desk.subscribeAction('find', () => setOutlineOpen(true)),
      desk.subscribeAction('toggle-guide', () =>
        guidePreferences.set({ open: !guidePreferences.get().open }),
      ),
      desk.subscribeAction('show-shortcuts', () => setDialog('shortcuts')),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);

  useEffect(
    () =>
      whenIdle(() => {
        setSettled(true);
        // Ahead of their first use; without it they come with that.
        for (const load of [loadSelectionBar, loadKeptText]) load().catch(() => undefined);
      }),
    [],
  );

  const dropQuestion = (event: DragEvent) => {
    const question = readQuestionDrag(event.dataTransfer);
    if (!question || !mayEdit) return;
    event.preventDefault();
    const place = dropPlace(event, desk.get().view);
    addQuestion(place?.block ?? question.block, question.text, place?.point);
  };
  const allowQuestion = (event: DragEvent) => {
    if (mayEdit && event.dataTransfer.types.includes(questionDragType)) event.preventDefault();
  };

  return (
    <main className="flex h-dvh flex-col overflow-hidden bg-canvas text-ink">
      <BoardHeader
        title={title}
        onRename={rename}
        guideOpen={guide.open}
        outlineOpen={outlineOpen}
        onToggleOutline={() => setOutlineOpen(!outlineOpen)}
        onShare={() => setDialog('share')}
        onOpenPeople={() => setDialog('people')}
      />
      <div className="relative flex min-h-0 flex-1">
        {outlineOpen && <OutlinePanel onClose={() => setOutlineOpen(false)} />}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the same is done by a button in the guide */}
        <div className="relative min-w-0 flex-1" onDragOver={allowQuestion} onDrop={dropQuestion}>
          <BoardCanvas
            store={session.store}
            desk={desk}
            presence={session.presence}
            mayEdit={mayEdit}
            onPointer={pointerMoved}
            renderEditor={(note) => <NoteEditorSlot note={note} />}
            renderBlockActions={(key) => <BlockActions block={key} />}
            renderEmptyHint={(key) => <EmptyHint block={key} />}
            describeAuthor={(note) => describeAuthor(note, people)}
            onToggleTask={toggleTask}
            renderCarets={(note, container) => <NoteCarets note={note} container={container} />}
            subscribeFocus={desk.subscribeFocus}
          />
          <FollowingFrame />
          {hasSelection && <SelectionBar />}
          <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center px-3 *:pointer-events-auto">
            <ToolBar />
          </div>
          <div className="absolute right-3 bottom-3 max-sm:bottom-18">
            <ZoomBar />
          </div>
        </div>
        <GuidePanel
          block={block}
          open={guide.open}
          colours={colours}
          onClose={closeGuide}
          onPickBlock={(picked) => desk.dispatch({ type: 'focus-block', block: picked })}
          onAddQuestion={mayEdit ? (target, text) => addQuestion(target, text) : undefined}
        />
      </div>
      {dialog === 'share' && (
        <ShareDialog
          open
          onClose={() => setDialog('none')}
          onOpenPeople={() => setDialog('people')}
          boardId={boardId}
          me={me}
          people={people}
        />
      )}
      {dialog === 'people' && <PeoplePanel people={people} onClose={() => setDialog('none')} />}
      {mayAdmit && isSettled && <KnockNotice />}
      {dialog === 'shortcuts' && (
        <ShortcutsDialog
          open
          onClose={() => setDialog('none')}
          isMac={isMac()}
          letterKeys={letterKeys}
          onLetterKeys={switchLetterKeys}
        />
      )}
      {isSettled && <EndedNotice />}
      <BoardToasts />
    </main>
  );
}

type BoardWorkspaceProps = { readonly title: string; readonly people: readonly Person[] };
