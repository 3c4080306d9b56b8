import '@fontsource-variable/inter';
import 'product-styles.css';
import { createRoot } from 'react-dom/client';
import { makeFollowPerson } from '../../../../components/board/follow-person.ts';
import { makeBoardDesk } from '../../../../components/board/make-board-desk.ts';
import { publishPresence } from '../../../../components/board/presence-publisher.ts';
import { guidePreferences } from '../../../../components/guide/guide-preferences.ts';
import { makeWorkshopStore } from '../../../../components/workshop/make-workshop-store.ts';
import { makeId, parseBoardId, parseNoteId, parseUserId } from '../../../../lib/board/ids.ts';
import { askedSize, fetchPageData, isAsked } from '../page-data.ts';
import { tellReady } from '../tell-ready.ts';
import { openLocalBoard } from './open-local-board.ts';
import { CanvasAlone, WholeScreen } from './own-board.tsx';
import { ownPage } from './own-page.ts';

const [state, { view, seen, notes }] = await Promise.all([fetchState(), fetchPageData()]);
const boardId = parseBoardId('bench-board');
const author = parseUserId('bench-author');
const first = parseNoteId(notes[0]?.id);
const root = document.getElementById('root');
if (!boardId || !author || !first || !root) throw new Error('The page is not whole.');

const local = openLocalBoard(boardId, state, first);
const { session } = local;
const desk = makeBoardDesk({
  session,
  author,
  rules: () => ({ newNotesIn: [], votesIn: [] }),
  makeId: () => makeId((bytes) => crypto.getRandomValues(bytes)),
  now: Date.now,
});
const workshop = makeWorkshopStore({
  boardId,
  answer: { view: null, mine: { ballot: null }, now: Date.now() },
  answeredAt: performance.now(),
  local: () => performance.now(),
  whenIdle: () => {},
});
const publisher = publishPresence(session.awareness, () => true);
desk.subscribe(() => publisher.deskChanged(desk.get()));
const stopFirst = desk.subscribe(() => {
  if (desk.get().viewport.w === 0) return;
  stopFirst();
  desk.put((before) => ({ ...before, view }));
});
const board = {
  boardId,
  session,
  workshop,
  desk,
  follow: makeFollowPerson(desk, session.presence),
  me: { id: author, name: 'Bench', colour: 'teal', role: 'owner' },
  pointerMoved: publisher.pointerMoved,
  ownPresence: publisher,
} as const;
// As large as the others' canvases: their panels are closed as well.
guidePreferences.set({ open: false });
createRoot(root).render(isAsked('screen') ? <WholeScreen board={board} /> : <CanvasAlone board={board} />);
tellReady(ownPage(local, desk), () => document.querySelectorAll('[data-note-id]').length >= seen);

async function fetchState(): Promise<Uint8Array> {
  const response = await fetch(`/data/${askedSize()}.bin`);
  return new Uint8Array(await response.arrayBuffer());
}
