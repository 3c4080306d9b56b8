import { describe, expect, it } from 'vitest';
import { layoutOf, rectOf } from '../board/board.ts';
import {
  boardAfter,
  linkId,
  noteId,
  sampleBoard,
  sampleNote,
  sampleSource,
} from '../board/commands/sample-board.ts';
import { MAX_NOTES } from '../board/limits.ts';
import type { Note } from '../board/note.ts';
import { richTextFrom } from '../board/rich-text.ts';
import { canvasBlockKeys } from '../canvas/blocks.ts';
import { containsRect } from '../geometry/rect.ts';
import { toScreen, visibleRect } from '../geometry/view.ts';
import type { ActionArgs } from './action.ts';
import { type ActionName, actionNames } from './action-names.ts';
import { actions } from './actions.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { sampleDesk, sampleScene } from './sample-scene.ts';

const [a, b, c] = [noteId('a'), noteId('b'), noteId('c')];
const board = sampleBoard(
  [
    sampleNote('a', 'customer-segments', 16, 60),
    sampleNote('b', 'customer-segments', 224, 60, { z: 1 }),
    sampleNote('c', 'channels', 16, 60),
  ],
  [{ id: linkId('ac'), from: a, to: c, kind: 'serves' }],
);
const scene = sampleScene(board);
const desk = sampleDesk(scene);

/** Performs a desk action if it would do something now. */
function run(
  name: ActionName,
  given: Partial<Desk>,
  args?: ActionArgs,
  where: Scene = scene,
): Outcome | null {
  const action = actions[name];
  const before = { ...desk, ...given };
  const fresh = { ...where, ...sampleSource() };
  if (action.kind !== 'desk' || !action.when(before, fresh, args)) return null;
  return action.perform(before, fresh, args);
}

function noteOf(id: typeof a): Note {
  const note = board.notes.get(id);
  if (!note) throw new Error(`no note ${id}`);
  return note;
}

const selecting = (...ids: readonly (typeof a)[]): Partial<Desk> => ({ selection: new Set(ids) });

describe('actions', () => {
  it.each(actionNames)('%s stands under its own name with a label', (name) => {
    expect(actions[name].name).toBe(name);
    expect(actions[name].label).toMatch(/^[A-Z]/);
  });

  it('a reader can do nothing that would change the board', () => {
    const reader = { ...scene, mayEdit: false };
    for (const name of actionNames)
      for (const args of [{}, { focused: c, colour: 'pink', text: 'x', typed: 'y' } as const]) {
        const outcome = run(name, selecting(a, b), args, reader);
        expect(outcome?.changes ?? []).toEqual([]);
        expect(outcome?.desk.editing ?? null).toBeNull();
      }
  });
});

describe('writing notes', () => {
  it('a new note comes to the block in hand, opened', () => {
    const outcome = run('add-note', { block: 'channels' });
    expect(outcome?.changes).toMatchObject([
      { type: 'add-note', note: { at: { block: 'channels', x: 224, y: 60 } } },
    ]);
    expect(outcome?.desk.editing).toEqual({ id: noteId('new0'), typed: '' });
  });

  it('a new note out of sight is brought into view', () => {
    const outcome = run('add-note', { block: 'parking-lot' });
    const view = outcome?.glideTo;
    if (!view) throw new Error('no glide');
    const { x, y } = scene.layout.blocks['parking-lot'];
    expect(containsRect(visibleRect(view, desk.viewport), { x: x + 16, y: y + 60, w: 192, h: 112 })).toBe(
      true,
    );
    expect(view.zoom).toBe(desk.view.zoom);
  });

  it.each([
    ['the note that is open', { editing: { id: c, typed: '' } }, {}, 'channels'],
    ['the note with the focus', selecting(a), { focused: c }, 'channels'],
    ['the selected note', selecting(a), {}, 'customer-segments'],
    ['the block in hand', { block: 'key-resources' as const }, {}, 'key-resources'],
  ])('the next note follows %s', (_, given, args, block) => {
    expect(run('add-next-note', given, args)?.changes).toMatchObject([{ note: { at: { block } } }]);
  });

  it('a note opens with what was typed', () => {
    expect(run('edit-note', selecting(a), { typed: 'R' })?.desk.editing).toEqual({ id: a, typed: 'R' });
    expect(run('edit-note', selecting(a), { focused: c })?.desk.editing).toEqual({ id: c, typed: '' });
    expect(run('edit-note', selecting(a, b))).toBeNull();
    expect(run('edit-note', {})).toBeNull();
  });

  it('a closed note is put down and keeps the focus', () => {
    const outcome = run('stop-editing', { editing: { id: a, typed: '' }, ...selecting(a) });
    expect(outcome).toMatchObject({ desk: { editing: null }, changes: [], focus: a });
    expect(outcome?.desk.selection.size).toBe(0);
    expect(run('stop-editing', {})).toBeNull();
  });

  it('pasted lines become notes in the block in hand, all selected', () => {
    const outcome = run('paste-text', { block: 'channels' }, { text: '- Shop\n- Web' });
    expect(outcome?.changes).toHaveLength(2);
    expect(outcome?.desk.selection).toEqual(new Set([noteId('new0'), noteId('new1')]));
    expect(outcome?.notice).toBeUndefined();
  });

  it('a line that is dropped becomes a note in the middle of where it fell', () => {
    const { x, y } = layoutOf(sampleBoard([])).blocks.channels;
    const point = { x: x + 200, y: y + 200 };
    const outcome = run(
      'paste-text',
      { block: 'channels' },
      { text: 'Shop', point },
      sampleScene(sampleBoard([])),
    );
    expect(outcome?.changes).toMatchObject([{ type: 'add-note', note: { at: { x: 104, y: 144 } } }]);
  });

  it('pastes copies with their text, colour and size into the block in hand', () => {
    const copy = { size: { w: 200, h: 150 }, colour: 'pink', text: richTextFrom('Shop') } as const;
    const outcome = run('paste-notes', { block: 'channels' }, { notes: [copy, copy] });
    expect(outcome?.changes).toMatchObject([
      { type: 'add-note', note: { ...copy, at: { block: 'channels' } } },
      { type: 'add-note', note: copy },
    ]);
    expect(outcome?.desk.selection).toEqual(new Set([noteId('new0'), noteId('new1')]));
  });

  it('tells how many pasted lines found no room', () => {
    const notes = Array.from({ length: MAX_NOTES - 1 }, (_, index) =>
      sampleNote(`${index}`, 'channels', 16, 60),
    );
    const outcome = run('paste-text', {}, { text: 'a\nb\nc' }, sampleScene(sampleBoard(notes)));
    expect(outcome?.changes).toHaveLength(1);
    expect(outcome?.notice).toEqual({ kind: 'board-full', leftOut: 2 });
  });
});

describe('opening a note to write', () => {
  const far = { view: { x: 0, y: 0, zoom: 0.15 } };

  it('comes near where letters would be too small, and only then', () => {
    const opened = run('edit-note', { ...far, ...selecting(a) })?.glideTo;
    expect(opened?.zoom).toBe(0.8);
    expect(opened && containsRect(visibleRect(opened, desk.viewport), rectOf(noteOf(a), scene.layout))).toBe(
      true,
    );
    expect(run('add-note', far)?.glideTo?.zoom).toBe(0.8);
    expect(run('edit-note', selecting(a))?.glideTo?.zoom ?? desk.view.zoom).toBe(desk.view.zoom);
  });

  it('leaves a reader where they are', () => {
    expect(
      run('edit-note', { ...far, ...selecting(a) }, {}, { ...scene, mayEdit: false })?.glideTo,
    ).toBeUndefined();
  });
});

describe('changing notes', () => {
  it('deletes the selection with its links, or the focused note without one', () => {
    const outcome = run('delete-selection', selecting(a, b));
    expect(outcome?.changes.map((change) => change.type)).toEqual([
      'remove-link',
      'remove-note',
      'remove-note',
    ]);
    expect(outcome?.desk.selection.size).toBe(0);
    expect(run('delete-selection', {}, { focused: b })?.changes).toEqual([{ type: 'remove-note', id: b }]);
    expect(run('delete-selection', {})).toBeNull();
  });

  it('hands the focus to the next note, or to the one before at the end', () => {
    expect(run('delete-selection', {}, { focused: a })?.focus).toBe(b);
    expect(run('delete-selection', {}, { focused: b })?.focus).toBe(a);
    expect(run('delete-selection', selecting(a, b), { focused: a })?.focus).toBeUndefined();
  });

  it('duplicates and selects the copies', () => {
    const outcome = run('duplicate-selection', selecting(a, c));
    expect(outcome?.changes.map((change) => change.type)).toEqual(['add-note', 'add-note', 'add-link']);
    expect(outcome?.desk.selection).toEqual(new Set([noteId('new0'), noteId('new1')]));
  });

  it('sets colours', () => {
    expect(run('set-colour', selecting(a), { colour: 'lime' })?.changes).toEqual([
      { type: 'recolour-note', id: a, colour: 'lime' },
    ]);
    expect(run('set-block-colour', { block: 'channels' }, { colour: 'lime' })?.changes).toEqual([
      { type: 'recolour-block', block: 'channels', colour: 'lime' },
    ]);
  });

  it('orders the stack', () => {
    expect(run('bring-to-front', selecting(a))?.changes).toMatchObject([{ id: a, at: { z: 2 } }]);
    expect(run('send-to-back', selecting(b))?.changes).toMatchObject([{ id: b, at: { z: -1 } }]);
  });

  it('links exactly two, from the first selected to the second', () => {
    expect(run('link-selection', selecting(b, a))?.changes).toEqual([
      { type: 'add-link', link: { id: linkId('new0'), from: b, to: a, kind: 'serves' } },
    ]);
    expect(run('link-selection', selecting(a))).toBeNull();
    expect(run('link-selection', selecting(a, b, c))).toBeNull();
    expect(run('unlink-selection', selecting(a, c))?.changes).toEqual([
      { type: 'remove-link', id: linkId('ac') },
    ]);
    expect(run('unlink-selection', selecting(a, b))).toBeNull();
  });
});

describe('selecting', () => {
  it('selects all of the block, and then all of the board', () => {
    const first = run('select-all', { block: 'customer-segments' });
    expect(first?.desk.selection).toEqual(new Set([a, b]));
    expect(run('select-all', { ...first?.desk })?.desk.selection).toEqual(new Set([a, b, c]));
    expect(run('select-all', { block: 'key-resources' })?.desk.selection).toEqual(new Set([a, b, c]));
  });

  it('Space adds the focused note or takes it away', () => {
    expect(run('toggle-select', selecting(a), { focused: b })?.desk.selection).toEqual(new Set([a, b]));
    expect(run('toggle-select', selecting(a, b), { focused: b })?.desk.selection).toEqual(new Set([a]));
    expect(run('toggle-select', selecting(a))).toBeNull();
  });

  it.each([
    ['focus-next-note', a, b],
    ['focus-next-note', b, b],
    ['focus-previous-note', b, a],
    ['focus-previous-note', a, a],
    ['focus-first-note', b, a],
    ['focus-last-note', a, b],
    ['focus-next-note', null, a],
    ['focus-last-note', null, b],
  ] as const)('%s from %s leads to %s', (name, focused, expected) => {
    expect(run(name, { block: 'customer-segments' }, { focused })?.focus).toBe(expected);
  });

  it('the arrows do not walk away from a selected note', () => {
    expect(run('focus-next-note', selecting(a), { focused: a })).toBeNull();
    expect(run('nudge-right', selecting(a), { focused: b })).toBeNull();
    const reader = { ...scene, mayEdit: false };
    expect(run('focus-next-note', selecting(a), { focused: a }, reader)?.focus).toBe(b);
  });
});

describe('moving', () => {
  it.each([
    ['nudge-right', 17, 60],
    ['nudge-down', 16, 61],
    ['nudge-right-far', 26, 60],
    ['nudge-down-far', 16, 70],
  ] as const)('%s', (name, x, y) => {
    expect(run(name, selecting(c))?.changes).toMatchObject([{ id: c, at: { x, y } }]);
  });

  it('to the next block, which is then in hand; the focus stays on the note', () => {
    const outcome = run('move-to-block-right', {}, { focused: c });
    expect(outcome?.changes).toMatchObject([{ id: c, at: { block: 'customer-segments', x: 16, y: 184 } }]);
    expect(outcome?.desk.block).toBe('customer-segments');
    expect(outcome?.focus).toBe(c);
  });
});

describe('the view', () => {
  it.each(canvasBlockKeys.map((block, index) => [index + 1, block] as const))(
    '%d shows %s',
    (number, block) => {
      const outcome = run(`fit-block-${number}` as ActionName, {});
      if (!outcome?.glideTo) throw new Error('no glide');
      expect(outcome.desk.block).toBe(block);
      expect(containsRect(visibleRect(outcome.glideTo, desk.viewport), scene.layout.blocks[block])).toBe(
        true,
      );
    },
  );

  it('fits the board and the selection', () => {
    const whole = run('fit-board', {})?.glideTo;
    if (!whole) throw new Error('no glide');
    expect(containsRect(visibleRect(whole, desk.viewport), scene.layout.bounds)).toBe(true);
    expect(run('fit-selection', selecting(a))?.glideTo?.zoom).toBe(1.5);
    expect(run('fit-selection', {})).toBeNull();
  });

  it('zooms by steps about the middle, as often as it is asked', () => {
    const middle = { x: 600, y: 400 };
    const once = run('zoom-in', {})?.desk;
    const twice = run('zoom-in', { ...once })?.desk;
    expect(once?.view.zoom).toBe(1.25);
    expect(twice?.view.zoom).toBe(1.5);
    expect(twice && toScreen(twice.view, middle)).toEqual(middle);
    expect(run('zoom-out', { ...once })?.desk.view.zoom).toBe(1);
    expect(run('zoom-in', { view: { x: 0, y: 0, zoom: 4 } })?.desk.view.zoom).toBe(4);
    expect(run('zoom-out', { view: { x: 0, y: 0, zoom: 0.1 } })?.desk.view.zoom).toBe(0.1);
    expect(run('zoom-to-100', { view: { x: 0, y: 0, zoom: 3 } })?.glideTo?.zoom).toBe(1);
  });
});

describe('tools', () => {
  it.each([
    ['select-tool', 'select'],
    ['hand-tool', 'hand'],
    ['note-tool', 'note'],
  ] as const)('%s', (name, tool) => {
    expect(run(name, { tool: 'select' })?.desk.tool).toBe(tool);
  });

  it('Escape lets go of one thing at a time', () => {
    const panning = {
      gesture: { kind: 'panning', last: { x: 0, y: 0 } },
      tool: 'hand',
      ...selecting(a),
    } as const;
    const first = run('clear-selection', panning);
    expect(first?.desk).toMatchObject({ gesture: { kind: 'idle' }, tool: 'hand' });
    const second = run('clear-selection', { ...first?.desk });
    expect(second?.desk.tool).toBe('select');
    const third = run('clear-selection', { ...second?.desk });
    expect(third?.desk.selection.size).toBe(0);
    expect(run('clear-selection', { ...third?.desk })).toBeNull();
  });
});

it('what an action changes can be written', () => {
  const outcome = run('move-to-block-left', selecting(a, b, c));
  const after = boardAfter(board, outcome?.changes ?? []);
  expect(Array.from(after.notes.values(), (note) => note.at.block)).toEqual([
    'customer-relationships',
    'customer-relationships',
    'value-propositions',
  ]);
});
