import { expect, it } from 'vitest';
import type { NoteId, UserId } from '#lib/board/ids.ts';
import type { Peer } from '#lib/sync/presence-store.ts';
import { makeNoteAspects } from './note-aspects.ts';
import { sampleCanvas, sampleNote } from './sample-canvas.ts';

const one = 'note-0001' as NoteId;
const two = 'note-0002' as NoteId;

const peer = (given: Partial<Peer>): Peer => ({
  clientId: 5,
  user: { id: 'user-0005' as UserId, name: 'Ada', colour: 'teal' },
  cursor: null,
  selection: [],
  drag: null,
  resize: null,
  editing: null,
  view: null,
  reaction: null,
  chat: '',
  ...given,
});

function aspectsOnBoard() {
  const canvas = sampleCanvas([sampleNote(one), sampleNote(two, '', { x: 300 })]);
  const aspects = makeNoteAspects(canvas);
  aspects.start();
  const told: NoteId[] = [];
  for (const id of [one, two]) aspects.subscribe(id, () => told.push(id));
  return { ...canvas, aspects, told };
}

it('only the notes whose selection changed are told', () => {
  const { aspects, told, setDesk } = aspectsOnBoard();
  setDesk({ selection: new Set([one]) });
  expect(aspects.get(one).mode).toBe('selected');
  setDesk({ view: { x: 5, y: 5, zoom: 1 } });
  setDesk({ selection: new Set([one, two]) });
  expect(told).toEqual([one, two]);
});

it('an open note is editing, even though it is selected too', () => {
  const { aspects, setDesk } = aspectsOnBoard();
  setDesk({ selection: new Set([one]), editing: { id: one, typed: '' } });
  expect(aspects.get(one).mode).toBe('editing');
});

it('a peer who writes in a note they have selected is marked once, as typing', () => {
  const { aspects, setPeers, frames, told } = aspectsOnBoard();
  setPeers([peer({ selection: [one, two], editing: one })]);
  frames.run();
  expect(aspects.get(one).peers).toEqual([{ clientId: 5, name: 'Ada', colour: 'teal', doing: 'typing' }]);
  expect(aspects.get(two).peers[0]?.doing).toBe('selecting');
  const before = told.length;
  setPeers([peer({ selection: [one, two], editing: one, cursor: { x: 1, y: 1 } })]);
  frames.run();
  expect(told).toHaveLength(before);
});

it('a note in hand has its live rectangle from its own block', () => {
  const { aspects, setDesk, store } = aspectsOnBoard();
  const block = store.getLayout().blocks.channels;
  const rect = { x: block.x + 16, y: block.y + 60, w: 250, h: 120 };
  const start = { ...rect, w: 192 };
  setDesk({ gesture: { kind: 'resizing', id: one, corner: 'se', from: { x: 0, y: 0 }, rect, start } });
  expect(aspects.get(one).live).toEqual({ x: 16, y: 60, w: 250, h: 120 });
  setDesk({ gesture: { kind: 'idle' } });
  expect(aspects.get(one).live).toBeNull();
});
