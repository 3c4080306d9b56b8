import { expect, it, vi } from 'vitest';
import { noteId } from '../board/commands/sample-board.ts';
import { switchSession } from './switched-session.ts';
import { addTo, BOARD, openJoined } from './testing/joined-bed.ts';

it('what becomes another session stays the same object, and its listeners go on hearing', async () => {
  const {
    board,
    session: joined,
    enter,
    add,
  } = await openJoined('editor', ['open'], (server) => addTo(server.at(BOARD).doc, 'there'));
  const session = switchSession(board);
  const { subscribeConnection, mayEdit, undo, store } = session;
  const heard = vi.fn();
  const undoHeard = vi.fn();
  const stop = subscribeConnection(heard);
  undo.subscribe(undoHeard);
  session.become(joined);
  expect([heard, undoHeard].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(session.store).toBe(store);

  add('mine');
  expect(undo.canUndo()).toBe(true);
  heard.mockClear();
  enter('discuss');
  expect(heard).toHaveBeenCalled();
  expect([mayEdit(), undo.canUndo(), session.holdOf(noteId('there'))]).toEqual([false, false, 'fixed']);
  stop();
  heard.mockClear();
  enter('open');
  expect(heard).not.toHaveBeenCalled();
  expect(mayEdit()).toBe(true);
});
