// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BoardProvider } from '#components/board/board-context.ts';
import { sampleOpenBoard } from '#components/workshop/testing/sample-open-board.ts';
import type { Role } from '#lib/board/can.ts';
import { parseNoteId } from '#lib/board/ids.ts';
import {
  sampleComment,
  sampleThread,
  sampleThreadId,
  sampleUser,
} from '#lib/review/testing/sample-thread.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { makeThreadStore } from '../threads/make-thread-store.ts';
import { ReviewProvider } from '../threads/review-context.ts';
import { fakeThreadServer } from '../threads/testing/fake-thread-server.ts';
import { makeCommentDrafts } from './comment-drafts.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { makePanelMemory } from './panel-memory.ts';

const people = [
  { id: sampleUser('me01'), name: 'Mia', colour: 'teal', role: 'editor' },
  { id: sampleUser('ann'), name: 'Ann', colour: 'pink', role: 'editor' },
] as const;

async function open(threads: readonly Thread[], role: Role = 'commenter') {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  for (const name of ['showPopover', 'hidePopover', 'togglePopover'] as const)
    HTMLElement.prototype[name] ??= () => true;
  const server = fakeThreadServer(threads);
  const { board } = sampleOpenBoard({ role });
  const heard = new Set<(event: BoardEvent) => void>();
  const store = makeThreadStore({
    boardId: board.boardId,
    subscribeEvents: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  });
  await vi.waitFor(() => expect(store.get().status).toBe('ready'));
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const review = { threads: store, people };
  const memory = makePanelMemory(makeCommentDrafts(board.boardId, null));
  await act(async () =>
    root.render(
      <BoardProvider value={board}>
        <ReviewProvider value={review}>
          <CommentsPanel memory={memory} onClose={() => {}} />
        </ReviewProvider>
      </BoardProvider>,
    ),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    store.close();
    host.remove();
  });
  const names = () =>
    Array.from(
      host.querySelectorAll('button'),
      (each) => each.getAttribute('aria-label') ?? each.textContent,
    );
  const change = (id: string) =>
    act(async () => {
      for (const listener of heard) listener({ type: 'threads-changed', threads: [sampleThreadId(id)] });
      await vi.waitFor(() => expect(store.get().status).toBe('ready'));
      await new Promise(setImmediate);
    });
  const button = (text: string) =>
    Array.from(host.querySelectorAll('button')).find((each) => each.textContent === text);
  return { host, store, server, names, button, change };
}

const article = (host: HTMLElement) =>
  Array.from(host.querySelectorAll('article'), (each) => each.getAttribute('aria-label'));

test('of a thousand threads some are listed, and more on demand', async () => {
  const many = Array.from({ length: 1_000 }, (_, index) => sampleThread(`number-${index}`));
  const { host } = await open(many);
  expect(article(host)).toHaveLength(60);
  const more = Array.from(host.querySelectorAll('button')).find((each) =>
    each.textContent?.startsWith('Show 60'),
  );
  await act(async () => more?.click());
  expect(article(host)).toHaveLength(120);
  const [first, second] = Array.from(host.querySelectorAll<HTMLElement>('[data-thread-id]'));
  expect([first?.tabIndex, second?.tabIndex]).toContain(-1);
});

test('a thread says what it is about, and what came of it', async () => {
  const resolution = { outcome: 'kept', because: 'They told us', by: sampleUser('ann'), at: 5 } as const;
  const thread = sampleThread('a1', { kind: 'question', isUnread: true, resolution });
  const { host, store } = await open([sampleThread('b2', { kind: 'question', isUnread: true }), thread]);
  expect(article(host)).toEqual(['Question on Channels by Ann']);
  expect(host.textContent).toContain('Unread');
  await act(async () => store.open(thread.id));
  expect(host.textContent).toContain('Resolved: kept as it is');
  expect(host.textContent).toContain('They told us');
});

test('a thread is read once it is shown whole, not when it is listed', async () => {
  const { store, server } = await open([sampleThread('a1', { isUnread: true })]);
  expect(server.calls.filter(({ method }) => method === 'POST')).toHaveLength(0);
  await act(async () => store.open(sampleThreadId('a1')));
  expect(server.calls.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    '/api/boards/board-0001/threads/read',
  ]);
});

test('who may only view is told so, and finds no way to write', async () => {
  const { host, store, names } = await open([sampleThread('a1')], 'viewer');
  expect(names()).not.toContain('New comment');
  await act(async () => store.open(sampleThreadId('a1')));
  expect(host.textContent).toContain('You can read comments on this board.');
  for (const name of ['Reply', 'Resolve', 'Options for the comment by Ann'])
    expect(names()).not.toContain(name);
});

test('who may not edit finds every suggestion from the panel; who may edit needs none', async () => {
  const commenter = await open([], 'commenter');
  expect(commenter.names()).toContain('Suggest a new note');
  const note = parseNoteId('note-0001');
  if (!note) throw new Error('It makes no id.');
  await act(async () => commenter.store.begin({ is: 'comment', anchor: { is: 'note', note } }));
  expect(commenter.names()).toEqual(expect.arrayContaining(['Other words', 'Take the note away']));
  await act(async () => commenter.store.begin({ is: 'comment', anchor: { is: 'block', block: 'channels' } }));
  expect(commenter.names()).toContain('A new note');
  const editor = await open([], 'editor');
  expect(editor.names()).toContain('New comment');
  expect(editor.names()).not.toContain('Suggest a new note');
});

test('a suggestion is told by what it proposes, and its answer once', async () => {
  const because = 'They said no';
  const proposal = { is: 'new-note', block: 'channels', text: 'The tram company' } as const;
  const thread = sampleThread('a1', {
    comments: [sampleComment('ann', 'The tram company')],
    suggestion: { proposal, answer: { is: 'declined', by: sampleUser('me01'), at: 5, because } },
    resolution: { outcome: 'kept', because, by: sampleUser('me01'), at: 5 },
  });
  const { host, store, button } = await open([thread], 'editor');
  await act(async () => button('All1')?.click());
  expect(host.textContent).toContain('Suggestion: a new note, declined');
  await act(async () => store.open(thread.id));
  expect(host.textContent?.split(because)).toHaveLength(2);
  expect(host.textContent?.split('The tram company')).toHaveLength(2);
  expect(host.textContent).toContain('Suggested this without a comment.');
});

test('where nothing fits, the way back to all of them is one press', async () => {
  const { host, button } = await open([sampleThread('a1')]);
  await act(async () => button('Resolved0')?.click());
  expect(host.textContent).toContain('No thread is resolved yet.');
  const search = host.querySelector<HTMLInputElement>('[type=search]');
  await act(async () => {
    // As typing does it: React hears of a value only when it was not set by itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, 'zzz');
    search?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(article(host)).toEqual([]);
  await act(async () => button('Show all comments')?.click());
  expect(article(host)).toHaveLength(1);
  expect(document.activeElement).toBe(search);
});

test('what others said is theirs, unless somebody keeps order', async () => {
  const own = sampleComment('me01', 'mine');
  const thread = sampleThread('a1', { comments: [sampleComment('ann', 'hers'), own] });
  const commenter = await open([thread], 'commenter');
  await act(async () => commenter.store.open(thread.id));
  expect(commenter.names()).toContain('Options for the comment by Mia');
  expect(commenter.names()).not.toContain('Options for the comment by Ann');
  const facilitator = await open([thread], 'facilitator');
  await act(async () => facilitator.store.open(thread.id));
  expect(facilitator.names()).toContain('Options for the comment by Ann');
});

test('words that were taken away leave a trace with a name', async () => {
  const gone = sampleComment('ann', 'hers', { body: null, removedBy: sampleUser('ann') });
  const removed = sampleComment('ann', 'too', { body: null, removedBy: sampleUser('me01') });
  const thread = sampleThread('a1', { comments: [gone, removed] });
  const { host, store } = await open([thread]);
  await act(async () => store.open(thread.id));
  expect(host.textContent).toContain('Ann deleted this comment.');
  expect(host.textContent).toContain('Mia removed this comment of Ann.');
});

test('a change of one thread leaves the other cards as they are, and is announced', async () => {
  const [one, other] = [sampleThread('a1', { changedAt: 2 }), sampleThread('b2')];
  const { host, server, change } = await open([one, other]);
  const cards = () => Array.from(host.querySelectorAll('article'));
  const before = cards()[1];
  server.put({ ...one, changedAt: 9, comments: [...one.comments, sampleComment('ann', 'and more')] });
  await change('a1');
  expect(host.textContent).toContain('1 reply');
  expect(cards()[1]).toBe(before);
  expect(host.textContent).toContain('New comment by Ann on Channels');
});
