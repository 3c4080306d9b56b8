import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { NotRebuiltError, RestableDoc } from './restable-doc.ts';
import { gapUpdate } from './testing/raw-client.ts';
import { people } from './testing/test-server.ts';
import { addNote, noteId, writtenBoard } from './testing/written-board.ts';

const empty = Uint8Array.of(0);

/** A board that had more notes than it has. */
function written() {
  const board = writtenBoard();
  board.write(addNote('a', people.ada.id), addNote('b', people.ada.id), addNote('c', people.ada.id));
  board.step(() => board.notes.delete(noteId('b')));
  return board;
}

function restable(stored: { snapshot: Uint8Array | null; updates: Uint8Array[] }, restSize = 1e6) {
  const builds: Y.Doc[] = [];
  const rested = new RestableDoc(stored, { restSize, onWake: (doc) => builds.push(doc) });
  return { rested, builds };
}

test('a snapshot without a tail is told to newcomers and to those who know it without being built', () => {
  const { doc } = written();
  const state = Y.encodeStateAsUpdate(doc);
  const { rested, builds } = restable({ snapshot: state, updates: [] });
  const own = Y.encodeStateVector(doc);
  expect(rested.stateVector()).toEqual(own);
  expect(rested.stateSince()).toEqual(state);
  expect(rested.stateSince(empty)).toEqual(state);
  // Deletions are not in the state vector: who has it may still lack some.
  expect(rested.stateSince(own)).toEqual(Y.encodeStateAsUpdate(doc, own));
  expect(builds).toEqual([]);
});

test('what has a tail is built once, and rests', () => {
  const { doc, write } = written();
  const snapshot = Y.encodeStateAsUpdate(doc);
  const { rested, builds } = restable({ snapshot, updates: [write(addNote('d', people.ada.id))] });
  expect(builds).toHaveLength(1);
  expect(rested.isResting).toBe(true);
  expect(rested.stateVector()).toEqual(Y.encodeStateVector(doc));
  expect(rested.stateSince()).toEqual(Y.encodeStateAsUpdate(doc));
  expect(builds).toHaveLength(1);
});

test('who knows a part of it is told the rest', () => {
  const { doc, write } = written();
  const before = Y.encodeStateVector(doc);
  write(addNote('d', people.ada.id));
  const { rested } = restable({ snapshot: Y.encodeStateAsUpdate(doc), updates: [] });
  expect(rested.stateSince(before)).toEqual(Y.encodeStateAsUpdate(doc, before));
  expect(rested.isResting).toBe(false);
});

test('what was written while it was awake is there when it rests, and when it wakes again', () => {
  const { doc, write } = written();
  const { rested } = restable({ snapshot: Y.encodeStateAsUpdate(doc), updates: [] });
  for (const name of ['d', 'e', 'f']) {
    Y.applyUpdate(rested.wake(), write(addNote(name, people.ada.id)));
    expect(rested.stateSince()).toEqual(Y.encodeStateAsUpdate(doc));
    rested.rest();
    expect(rested.isResting).toBe(true);
    expect(rested.stateSince()).toEqual(Y.encodeStateAsUpdate(doc));
    expect(rested.stateVector()).toEqual(Y.encodeStateVector(doc));
  }
  expect(rested.wake().getMap('notes').toJSON()).toEqual(doc.getMap('notes').toJSON());
});

test('the answer of somebody who knows all of it is no reason to wake, and every other is', () => {
  const { doc, step, notes } = written();
  const { rested } = restable({ snapshot: Y.encodeStateAsUpdate(doc), updates: [] });
  const answer = Y.encodeStateAsUpdate(doc, rested.stateVector());
  expect(answer.length).toBeGreaterThan(2);
  expect(rested.isOldNews(answer)).toBe(true);
  expect(rested.isOldNews(Uint8Array.of(0, 0))).toBe(true);
  expect(rested.isOldNews(step(() => notes.delete(noteId('a'))))).toBe(false);
  expect(rested.isResting).toBe(true);
});

test('a large document does not rest again once it was built', () => {
  const { doc } = written();
  const state = Y.encodeStateAsUpdate(doc);
  const { rested } = restable({ snapshot: state, updates: [] }, state.length - 1);
  expect(rested.isResting).toBe(true);
  rested.wake();
  rested.rest();
  expect(rested.isResting).toBe(false);
  expect(restable({ snapshot: null, updates: [state] }, state.length - 1).rested.isResting).toBe(false);
});

test('a tail with gaps is refused at once, a snapshot with gaps when it is to be built', () => {
  expect(() => restable({ snapshot: null, updates: [gapUpdate] })).toThrow('gaps');
  const { rested } = restable({ snapshot: gapUpdate, updates: [] });
  expect(() => rested.wake()).toThrow(NotRebuiltError);
  expect(() => restable({ snapshot: Uint8Array.of(9, 9), updates: [] })).toThrow();
});
