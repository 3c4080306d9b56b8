import { describe, expect, it } from 'vitest';
import { linkNotes } from '../board/commands/link-notes.ts';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import type { ActionName } from './action-names.ts';
import { actions } from './actions.ts';
import type { Desk, Scene } from './desk.ts';
import {
  middleOf,
  move,
  onNote,
  play,
  press,
  release,
  sampleDesk,
  sampleScene,
  shifted,
} from './sample-scene.ts';
import { step } from './step.ts';

const mine = sampleNote('mine', 'channels', 16, 60);
const theirs = sampleNote('theirs', 'channels', 224, 60);
/** Everyone writes where nobody else sees it: what is on the board is fixed. */
const scene: Scene = {
  ...sampleScene(sampleBoard([mine, theirs])),
  holdOf: (id) => (id === mine.id ? 'own' : 'fixed'),
  mayArrange: false,
};
const both = { selection: new Set([mine.id, theirs.id]) };

const can = (name: ActionName, given: Partial<Desk>) =>
  actions[name].when(sampleDesk(scene, given), scene, { colour: 'pink' });

function touched(name: ActionName, given: Partial<Desk>): readonly unknown[] {
  const event = { type: 'action', name, args: { colour: 'pink' } } as const;
  return step(sampleDesk(scene, given), event, scene).changes.map((change) =>
    'id' in change ? change.id : null,
  );
}

describe('while the notes of others are fixed', () => {
  it.each(['delete-selection', 'set-colour', 'nudge-right', 'move-to-block-right'] as const)(
    '%s takes mine and leaves theirs',
    (name) => {
      expect(new Set(touched(name, both))).toEqual(new Set([mine.id]));
      expect(can(name, { selection: new Set([theirs.id]) })).toBe(false);
    },
  );

  it('a copy of theirs may be made, and the colour of a block not be changed', () => {
    expect(can('duplicate-selection', { selection: new Set([theirs.id]) })).toBe(true);
    expect(can('set-block-colour', {})).toBe(false);
  });

  it('a link may begin or end at mine', () => {
    expect(can('link-selection', both)).toBe(true);
    const other = { ...scene, holdOf: () => 'fixed' as const };
    expect(actions['link-selection'].when(sampleDesk(other, both), other)).toBe(false);
    expect(linkNotes(scene.board, scene.newLinkId, mine.id, theirs.id, 'serves')).toHaveLength(1);
  });

  it('theirs cannot be dragged or resized: the view moves', () => {
    const desk = sampleDesk(scene);
    const from = middleOf(desk, scene, theirs.id);
    const drag = [press(onNote(theirs.id), from), move(shifted(from, 9, 0)), move(shifted(from, 50, 0))];
    const outcome = play(desk, scene, drag);
    expect(outcome.changes).toEqual([]);
    expect(outcome.desk.view).not.toEqual(desk.view);
    const corner = play(desk, scene, [
      press({ kind: 'corner', id: theirs.id, corner: 'se' }, screenPoint(0, 0)),
    ]);
    expect(corner.desk.gesture.kind).toBe('pressing');
  });

  it('a drag of both moves mine', () => {
    const desk = sampleDesk(scene, both);
    const from = middleOf(desk, scene, mine.id);
    const drag = [press(onNote(mine.id), from), move(shifted(from, 0, 90)), release(shifted(from, 0, 90))];
    expect(play(desk, scene, drag).changes).toMatchObject([{ type: 'move-note', id: mine.id }]);
  });

  it.each([
    [mine.id, mine.id],
    [theirs.id, null],
  ])('%s opened is %s', (id, opened) => {
    const { desk } = step(
      sampleDesk(scene),
      { type: 'action', name: 'edit-note', args: { focused: id } },
      scene,
    );
    expect([desk.editing?.id ?? null, desk.selection.has(noteId(id.slice(5)))]).toEqual([opened, true]);
  });
});
