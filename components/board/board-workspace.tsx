'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import { ReviewProvider } from '#components/review/threads/review-context.ts';
import { useLoadedReview } from '#components/review/use-loaded-review.ts';
import { useLoadedRoom } from '#components/workshop/together/use-loaded-room.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { useOpenBoard } from './board-context.ts';
import { BoardDialogs, type OpenDialog } from './board-dialogs.tsx';
import { BoardHeader } from './board-header.tsx';
import { listenToKeys } from './board-keys.ts';
import { BoardStage, stageLoads } from './board-stage.tsx';
import { expectEditing } from './expect-editing.ts';
import { readLetterKeys, writeLetterKeys } from './letter-keys.ts';
import { preloadNoteEditor } from './note-editor/lazy-note-editor.tsx';
import type { Person } from './people.ts';
import { focusPanelButton, type SidePanel } from './side-panel.ts';
import { useDesk, useMay } from './use-desk.ts';
import { useOnePanel } from './use-one-panel.ts';
import { usePeople, useTitle } from './use-people.ts';
import { whenIdle } from './when-idle.ts';

// Part of the first screen, which waits for it: a panel that came later would push the canvas aside under a hand.
const GuidePanel = dynamic(() => import('#components/guide/guide-panel.tsx').then((file) => file.GuidePanel));
// Each with a `loading` of its own: without one a part on its way would hide the whole board, and take the focus.
const OutlinePanel = dynamic(() => import('./outline-panel.tsx').then((file) => file.OutlinePanel), {
  loading: () => null,
});
const WorkshopClock = dynamic(
  () => import('#components/workshop/clock/workshop-clock.tsx').then((file) => file.WorkshopClock),
  { loading: () => null },
);
const WorkshopPanel = dynamic(
  () => import('#components/workshop/panel/workshop-panel.tsx').then((file) => file.WorkshopPanel),
  { loading: () => null },
);
const VersionsPanel = dynamic(
  () => import('#components/versions/versions-panel.tsx').then((file) => file.VersionsPanel),
  { loading: () => null },
);
const KnockNotice = dynamic(
  () => import('#components/people/knock-notice.tsx').then((file) => file.KnockNotice),
  { loading: () => null },
);
const BoardToasts = dynamic(() => import('./board-toasts.tsx').then((file) => file.BoardToasts), {
  loading: () => null,
});
const EndedNotice = dynamic(() => import('./ended-notice.tsx').then((file) => file.EndedNotice), {
  loading: () => null,
});
const loadKeptText = () => import('./kept-text-panel.tsx');

type BoardWorkspaceProps = { readonly title: string; readonly people: readonly Person[] };

/** The whole screen of an open board: bars, canvas and panels. */
export function BoardWorkspace({ title: firstTitle, people: firstPeople }: BoardWorkspaceProps) {
  const { desk, session } = useOpenBoard();
  const mayEdit = useMay('edit-notes');
  const mayAdmit = useMay('admit-people');
  const block = useDesk((each) => each.block);
  const hasWorkshop = useWorkshop(({ view }) => view !== null);
  /** The first screen is there: what it could do without may come now. */
  const [isSettled, setSettled] = useState(false);
  const people = usePeople(firstPeople);
  const [title, rename] = useTitle(firstTitle);
  const room = useLoadedRoom(people);
  const guide = useSyncExternalStore(
    guidePreferences.subscribe,
    guidePreferences.get,
    guidePreferences.getDefault,
  );
  const readColours = () => session.store.getBoard().blockColours;
  const colours = useSyncExternalStore(session.store.subscribe, readColours, readColours);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [side, setSide] = useState<SidePanel | null>(null);
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const [letterKeys, setLetterKeys] = useState(readLetterKeys);
  const letterKeysNow = useRef(letterKeys);

  const addQuestion = (target: BlockKey, text: string, point?: BoardPoint) => {
    desk.dispatch({ type: 'focus-block', block: target });
    desk.run('paste-text', point ? { text, point } : { text });
  };
  const closeSide = useCallback(() => setSide(null), []);
  const openComments = useCallback(() => setSide('comments'), []);
  const review = useLoadedReview(people, {
    isSettled,
    isShown: side === 'comments',
    onWanted: openComments,
  });
  useOnePanel({ isGuideOpen: guide.open, side, closeSide });
  const closeGuide = () => {
    guidePreferences.set({ open: false });
    focusPanelButton('guide');
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
      desk.subscribeAction('show-comments', openComments),
      desk.subscribeAction('show-shortcuts', () => setDialog('shortcuts')),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, openComments]);

  useEffect(
    () =>
      whenIdle(() => {
        setSettled(true);
        for (const load of [...stageLoads, loadKeptText]) load().catch(() => undefined);
      }),
    [],
  );

  return (
    <ReviewProvider value={review?.context ?? null}>
      <main className="flex h-dvh flex-col overflow-hidden bg-canvas text-ink">
        <BoardHeader
          title={title}
          onRename={rename}
          guideOpen={guide.open}
          outlineOpen={outlineOpen}
          side={side}
          onToggleOutline={() => setOutlineOpen(!outlineOpen)}
          onToggleSide={(panel) => setSide(side === panel ? null : panel)}
          onShare={() => setDialog('share')}
          onOpenPeople={() => setDialog('people')}
          comments={review?.whole.comments ?? null}
        >
          {hasWorkshop && <WorkshopClock />}
        </BoardHeader>
        <div className="relative flex min-h-0 flex-1">
          {side === 'workshop' && <WorkshopPanel onClose={closeSide} />}
          {side === 'comments' && review && <review.whole.Panel onClose={closeSide} />}
          {side === 'versions' && <VersionsPanel onClose={closeSide} />}
          {outlineOpen && <OutlinePanel onClose={() => setOutlineOpen(false)} />}
          <BoardStage
            people={people}
            room={room}
            review={review?.whole ?? null}
            onAddQuestion={addQuestion}
          />
          <GuidePanel
            block={block}
            open={guide.open}
            colours={colours}
            onClose={closeGuide}
            onPickBlock={(picked) => desk.dispatch({ type: 'focus-block', block: picked })}
            onAddQuestion={mayEdit ? (target, text) => addQuestion(target, text) : undefined}
          />
        </div>
        <BoardDialogs
          dialog={dialog}
          onDialog={setDialog}
          people={people}
          letterKeys={letterKeys}
          onLetterKeys={switchLetterKeys}
        />
        {mayAdmit && isSettled && <KnockNotice />}
        {isSettled && <EndedNotice />}
        {isSettled && <BoardToasts />}
      </main>
    </ReviewProvider>
  );
}
