import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { MAX_NOTES } from '../board/limits.ts';
import { screenPoint } from '../geometry/point.ts';
import type { DeskEvent } from './desk-event.ts';
import { onBlock, onNote, play, press, release, sampleDesk, sampleScene } from './sample-scene.ts';

const board = sampleBoard([sampleNote('a', 'key-partnerships', 16, 60)]);
const scene = sampleScene(board);
const inBlock = screenPoint(250, 500);
const opened = { id: noteId('new0'), typed: '' };
const added = [{ type: 'add-note', note: { at: { block: 'key-partnerships', x: 154, y: 444, z: 1 } } }];

describe('the note tool', () => {
  const desk = sampleDesk(scene, { tool: 'note' });

  it('adds a note where it is clicked, opens it and gives way to the select tool', () => {
    const outcome = play(desk, scene, [press(onBlock('key-partnerships'), inBlock), release(inBlock)]);
    expect(outcome.changes).toMatchObject(added);
    expect(outcome.desk).toMatchObject({ tool: 'select', editing: opened, block: 'key-partnerships' });
    expect(outcome.desk.selection).toEqual(new Set([opened.id]));
  });

  it('adds a note over another one', () => {
    const outcome = play(desk, scene, [
      press(onNote(noteId('a')), screenPoint(100, 100)),
      release(screenPoint(100, 100)),
    ]);
    expect(outcome.changes).toMatchObject([{ note: { at: { x: 16, y: 60 } } }]);
  });

  it('waits when it is clicked beside the blocks', () => {
    const outcome = play(desk, scene, [
      press({ kind: 'outside' }, screenPoint(-99, 0)),
      release(screenPoint(-99, 0)),
    ]);
    expect(outcome.changes).toEqual([]);
    expect(outcome.desk).toMatchObject({ tool: 'note', gesture: { kind: 'idle' } });
  });

  it('Escape lets go of the press, then of the tool', () => {
    const escapeKey: DeskEvent = { type: 'action', name: 'clear-selection' };
    const pressed = play(desk, scene, [press(onBlock('channels'), inBlock), escapeKey]);
    expect(pressed.desk).toMatchObject({ tool: 'note', gesture: { kind: 'idle' } });
    const outcome = play(pressed.desk, scene, [release(inBlock), escapeKey]);
    expect(outcome.desk.tool).toBe('select');
    expect(outcome.changes).toEqual([]);
  });

  it('is taken from a reader', () => {
    const outcome = play(desk, { ...scene, mayEdit: false }, [
      press(onBlock('channels'), inBlock),
      release(inBlock),
    ]);
    expect(outcome.desk.tool).toBe('select');
    expect(outcome.changes).toEqual([]);
  });
});

describe('a double click', () => {
  const desk = sampleDesk(scene);
  const doubleClick = (target: Parameters<typeof press>[0]): DeskEvent => ({
    type: 'double-click',
    point: inBlock,
    target,
  });

  it('adds a note to a block, centred at the pointer, and opens it', () => {
    const outcome = play(desk, scene, [doubleClick(onBlock('key-partnerships'))]);
    expect(outcome.changes).toMatchObject(added);
    expect(outcome.desk.editing).toEqual(opened);
  });

  it('opens the note it is on', () => {
    const outcome = play(desk, scene, [doubleClick(onNote(noteId('a')))]);
    expect(outcome.changes).toEqual([]);
    expect(outcome.desk.editing).toEqual({ id: noteId('a'), typed: '' });
  });

  it.each([
    ['outside the blocks', scene, desk, { kind: 'outside' } as const],
    ['with the hand tool', scene, { ...desk, tool: 'hand' as const }, onBlock('channels')],
    ['for a reader', { ...scene, mayEdit: false }, desk, onBlock('channels')],
    ['on a note, for a reader', { ...scene, mayEdit: false }, desk, onNote(noteId('a'))],
  ])('adds and opens nothing %s', (_, where, before, target) => {
    const outcome = play(before, where, [doubleClick(target)]);
    expect(outcome.changes).toEqual([]);
    expect(outcome.desk.editing).toBeNull();
  });

  it('on a full board tells so', () => {
    const notes = Array.from({ length: MAX_NOTES }, (_, index) => sampleNote(`${index}`, 'channels', 16, 60));
    const outcome = play(desk, sampleScene(sampleBoard(notes)), [doubleClick(onBlock('channels'))]);
    expect(outcome.notice).toEqual({ kind: 'board-full', leftOut: 1 });
    expect(outcome.desk.editing).toBeNull();
  });
});
