import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import type { NoteId } from '../board/ids.ts';
import type { DeskEvent } from './desk-event.ts';
import {
  middleOf,
  move,
  onBlock,
  onNote,
  play,
  press,
  release,
  sampleDesk,
  sampleScene,
  shifted,
} from './sample-scene.ts';

const [a, b, c] = [noteId('a'), noteId('b'), noteId('c')];
const scene = sampleScene(
  sampleBoard([
    sampleNote('a', 'key-partnerships', 16, 60),
    sampleNote('b', 'key-partnerships', 16, 184),
    sampleNote('c', 'key-activities', 16, 60),
  ]),
);
const desk = sampleDesk(scene);
const at = (id: NoteId) => middleOf(desk, scene, id);
const click = (id: NoteId, shift = false): readonly DeskEvent[] => [
  press(onNote(id), at(id), { shift }),
  release(at(id)),
];

type Case = readonly [
  name: string,
  before: readonly NoteId[],
  events: readonly DeskEvent[],
  after: readonly NoteId[],
];

const cases: readonly Case[] = [
  ['a click selects a note', [], click(a), [a]],
  ['a click on another note selects that one alone', [a], click(b), [b]],
  ['a click on one of several leaves that one alone', [a, b], click(a), [a]],
  ['shift adds a note', [a], click(b, true), [a, b]],
  ['shift takes a note away', [a, b], click(a, true), [b]],
  ['a press alone selects a note at once', [], [press(onNote(a), at(a))], [a]],
  [
    'a press alone keeps several selected, so that they can be dragged',
    [a, b],
    [press(onNote(a), at(a))],
    [a, b],
  ],
  [
    'a trembling pointer still clicks',
    [],
    [press(onNote(a), at(a)), move(shifted(at(a), 3, 2)), release(at(a))],
    [a],
  ],
  [
    'a press on the background selects nothing',
    [a],
    [press(onBlock('channels'), shifted(at(a), 900, 0))],
    [],
  ],
  [
    'shift on the background keeps the selection',
    [a],
    [press(onBlock('channels'), at(a), { shift: true })],
    [a],
  ],
  ['the secondary button selects what its menu is about', [a], [press(onNote(b), at(b), { button: 2 })], [b]],
  [
    'the secondary button keeps a selection it is on',
    [a, b],
    [press(onNote(b), at(b), { button: 2 })],
    [a, b],
  ],
  ['a note that is gone cannot be pressed', [a], click(noteId('gone')), [a]],
];

describe('pressing notes', () => {
  it.each(cases)('%s', (_, before, events, after) => {
    const outcome = play({ ...desk, selection: new Set(before) }, scene, events);
    expect(Array.from(outcome.desk.selection)).toEqual(after);
    expect(outcome.changes).toEqual([]);
  });

  it('takes the block in hand', () => {
    expect(play(desk, scene, click(c)).desk.block).toBe('key-activities');
    expect(play(desk, scene, [press(onBlock('channels'), at(a))]).desk.block).toBe('channels');
  });

  it('closes the text of another note, and leaves its own to the editor', () => {
    const editing = sampleDesk(scene, { editing: { id: a, typed: '' }, selection: new Set([a]) });
    expect(play(editing, scene, [press(onNote(b), at(b))]).desk.editing).toBeNull();
    expect(play(editing, scene, [press(onNote(a), at(a))]).desk).toBe(editing);
  });
});
