import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import type { Desk } from './desk.ts';
import type { KeyPress } from './key-combo.ts';
import { actionForKey, type KeyContext } from './keymap.ts';
import { sampleDesk, sampleScene } from './sample-scene.ts';

const [a, b] = [noteId('a'), noteId('b')];
const scene = sampleScene(
  sampleBoard([sampleNote('a', 'channels', 16, 60), sampleNote('b', 'channels', 224, 60)]),
);

/** `Ctrl+Shift+z`, `AltGr+]`, `Cmd+z` … with the place of the key after a space when it matters. */
function pressOf(text: string, isMac = false): KeyPress {
  const [keys = '', code = ''] = text.split(' @');
  const parts = keys.split(/\+(?=.)/);
  const key = parts.pop() ?? '';
  const has = (name: string) => parts.includes(name);
  return {
    key: key === 'Space' ? ' ' : key,
    code,
    ctrl: has('Ctrl') || (has('AltGr') && !isMac),
    meta: has('Cmd'),
    shift: has('Shift'),
    alt: has('Alt') || has('AltGr'),
    isMac,
  };
}

function ask(press: KeyPress, given: Partial<KeyContext> = {}, desk: Partial<Desk> = {}) {
  return actionForKey(press, {
    focus: 'canvas',
    focused: null,
    scene,
    letterKeys: true,
    desk: sampleDesk(scene, desk),
    ...given,
  });
}

const onA = { focus: 'note', focused: a } as const;
const aSelected = { selection: new Set([a]) };
const bothSelected = { selection: new Set([a, b]) };
const reading = { ...scene, mayEdit: false };

describe('with nothing selected', () => {
  it.each([
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['n', 'add-note'],
    ['N', 'add-note'],
    ['s', 'add-note'],
    ['v', 'select-tool'],
    ['h', 'hand-tool'],
    ['g', 'toggle-guide'],
    ['e', 'react'],
    ['/', 'say-at-cursor'],
    ['Shift+/ @Digit7', 'say-at-cursor'],
    ['Shift+?', 'show-shortcuts'],
    ['Ctrl+a', 'select-all'],
    ['Ctrl++', 'zoom-in'],
    ['Ctrl+Shift++', 'zoom-in'],
    ['Ctrl+=', 'zoom-in'],
    ['Ctrl+-', 'zoom-out'],
    ['Ctrl+0 @Digit0', 'zoom-to-100'],
    ['Shift+) @Digit0', 'zoom-to-100'],
    ['Shift+! @Digit1', 'fit-board'],
    ['1 @Digit1', 'fit-block-1'],
    ['9 @Digit9', 'fit-block-9'],
    ['4 @Numpad4', 'fit-block-4'],
    ['Ctrl+Enter', 'add-next-note'],
    ['Tab', null],
    ['Shift+Tab', null],
    ['Enter', null],
    ['Escape', null],
    ['ArrowLeft', null],
    ['Delete', null],
    ['Space', null],
    ['Ctrl+c', null],
    ['Ctrl+v', null],
    ['Ctrl+d', null],
    ['Ctrl+n', null],
    ['Ctrl+s', null],
    ['Ctrl+p', null],
    ['Ctrl+Shift+v', null],
    ['Alt+n', null],
    ['Shift+N', null],
    ['Cmd+z', null],
    ['Cmd+n', null],
    ['Ctrl+Cmd+z', null],
    ['l', null],
    ['F5', null],
    ['Dead', null],
    ['Process', null],
  ])('%s is %s', (keys, expected) => {
    expect(ask(pressOf(keys))).toBe(expected);
  });
});

describe('with a selection', () => {
  it.each([
    ['ArrowLeft', 'nudge-left'],
    ['Shift+ArrowDown', 'nudge-down-far'],
    ['Ctrl+ArrowRight', 'move-to-block-right'],
    ['Ctrl+d', 'duplicate-selection'],
    ['Delete', 'delete-selection'],
    ['Backspace', 'delete-selection'],
    ['Enter', 'edit-note'],
    ['Escape', 'clear-selection'],
    [']', 'bring-to-front'],
    ['[', 'send-to-back'],
    ['Shift+@ @Digit2', 'fit-selection'],
    ['Shift+?', 'show-shortcuts'],
    ['Tab', null],
  ])('%s is %s', (keys, expected) => {
    expect(ask(pressOf(keys), {}, aSelected)).toBe(expected);
    expect(ask(pressOf(keys), onA, aSelected)).toBe(expected);
  });

  it.each(['x', 'n', 'N', 'Shift+N', 'é', 'ж', '漢', '3 @Digit3', '"', '(', 'AltGr+€', 'AltGr+@'])(
    '%s starts typing in the one selected note',
    (keys) => {
      expect(ask(pressOf(keys), {}, aSelected)).toBe('start-typing');
      expect(ask(pressOf(keys), { letterKeys: false }, aSelected)).toBe('start-typing');
    },
  );

  it.each(['Ctrl+x', 'Alt+x', 'Cmd+x', 'Dead', 'F2', 'Space'])('%s does not', (keys) => {
    expect(ask(pressOf(keys), {}, aSelected)).toBeNull();
  });

  it('letters are commands again with two selected, and no text starts', () => {
    expect(ask(pressOf('n'), {}, bothSelected)).toBe('add-note');
    expect(ask(pressOf('l'), {}, bothSelected)).toBe('link-selection');
    expect(ask(pressOf('x'), {}, bothSelected)).toBeNull();
  });

  it('a reader types nothing', () => {
    expect(ask(pressOf('x'), { scene: reading }, aSelected)).toBeNull();
    expect(ask(pressOf('v'), { scene: reading }, aSelected)).toBe('select-tool');
    expect(ask(pressOf('Delete'), { scene: reading }, aSelected)).toBeNull();
    expect(ask(pressOf('Enter'), { scene: reading }, aSelected)).toBeNull();
  });
});

describe('on a note that is not selected', () => {
  it.each([
    ['ArrowRight', 'focus-next-note'],
    ['ArrowDown', 'focus-next-note'],
    ['ArrowLeft', 'focus-previous-note'],
    ['Home', 'focus-first-note'],
    ['End', 'focus-last-note'],
    ['Space', 'toggle-select'],
    ['Enter', 'edit-note'],
    ['Delete', 'delete-selection'],
    ['n', 'add-note'],
    ['x', null],
    ['Tab', null],
  ])('%s is %s', (keys, expected) => {
    expect(ask(pressOf(keys), onA)).toBe(expected);
  });

  it('arrows walk even while another note is selected', () => {
    expect(ask(pressOf('ArrowRight'), onA, { selection: new Set([b]) })).toBe('focus-next-note');
    expect(ask(pressOf('x'), onA, { selection: new Set([b]) })).toBeNull();
  });
});

describe('while a vote is open', () => {
  const voting = { ...scene, votesIn: ['channels'] as const };
  it.each([
    ['v', 'cast-vote'],
    ['Shift+V', 'take-vote-off'],
  ])('%s on a note that can be voted on is %s, selected or not', (keys, expected) => {
    expect(ask(pressOf(keys), { ...onA, scene: voting })).toBe(expected);
    expect(ask(pressOf(keys), { ...onA, scene: voting }, aSelected)).toBe(expected);
  });

  it('v anywhere else is still the select tool', () => {
    expect(ask(pressOf('v'), { scene: voting })).toBe('select-tool');
    expect(ask(pressOf('v'), { ...onA, scene: { ...voting, votesIn: ['key-resources'] } })).toBe(
      'select-tool',
    );
    expect(ask(pressOf('v'), { ...onA, scene })).toBe('select-tool');
  });

  it('v is no vote on a note that nobody else sees', () => {
    expect(ask(pressOf('v'), { ...onA, scene: { ...voting, holdOf: () => 'own' } })).toBe('select-tool');
  });

  it('other letters still open the selected note', () => {
    expect(ask(pressOf('e'), { ...onA, scene: voting }, aSelected)).toBe('start-typing');
  });
});

describe('in an open text', () => {
  const editing = { editing: { id: a, typed: '' }, ...aSelected };
  it.each([
    ['Escape', 'stop-editing'],
    ['Tab', 'add-next-note'],
    ['Ctrl+Enter', 'add-next-note'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Ctrl+y', 'redo'],
    ['Shift+Tab', null],
    ['n', null],
    ['Enter', null],
    ['Backspace', null],
    ['ArrowLeft', null],
    ['Ctrl+a', null],
    ['Ctrl+ArrowLeft', null],
    ['Ctrl+-', null],
  ])('%s is %s', (keys, expected) => {
    expect(ask(pressOf(keys), { focus: 'text' }, editing)).toBe(expected);
  });
});

describe('beside the canvas', () => {
  it.each(['Ctrl+z', 'Ctrl+a', 'n', 'Escape', 'Delete', 'Tab', 'Ctrl+Enter', 'Ctrl+-'])(
    'a text field keeps %s to itself',
    (keys) => {
      expect(ask(pressOf(keys), { focus: 'text-field' }, bothSelected)).toBeNull();
    },
  );

  it.each([
    ['Ctrl++', null],
    ['Ctrl+-', null],
    ['Ctrl+0 @Digit0', null],
    ['Enter', null],
    ['Space', null],
    ['ArrowLeft', null],
    ['Ctrl+z', 'undo'],
    ['n', 'add-note'],
  ])('on a button %s is %s', (keys, expected) => {
    expect(ask(pressOf(keys), { focus: 'control' }, bothSelected)).toBe(expected);
  });
});

describe('single characters can be switched off', () => {
  it.each(['n', 's', 'v', 'h', 'g', '1 @Digit1', 'Shift+! @Digit1', 'Shift+?', 'l', 'Shift+L', '[', ']'])(
    '%s then does nothing',
    (keys) => {
      expect(ask(pressOf(keys), { letterKeys: false }, bothSelected)).toBeNull();
    },
  );

  it.each([
    ['Ctrl+z', 'undo'],
    ['Escape', 'clear-selection'],
    ['ArrowUp', 'nudge-up'],
  ])('%s is still %s', (keys, expected) => {
    expect(ask(pressOf(keys), { letterKeys: false }, bothSelected)).toBe(expected);
  });

  it('Space still selects the focused note', () => {
    expect(ask(pressOf('Space'), { ...onA, letterKeys: false })).toBe('toggle-select');
  });
});

describe('other keyboards', () => {
  it.each([
    ['a Mac commands with Command', 'Cmd+z', true, 'undo'],
    ['a Mac leaves Control to its text', 'Ctrl+a', true, null],
    ['a Mac leaves Control to its text, letters too', 'Ctrl+n', true, null],
    ['a Mac with Option for a bracket', 'Alt+]', true, 'bring-to-front'],
    ['AltGr for a bracket', 'AltGr+]', false, 'bring-to-front'],
    ['AltGr with a letter is no letter', 'AltGr+n', false, null],
    ['a Russian layout', 'Ctrl+я @KeyZ', false, 'undo'],
    ['a Greek layout', 'ν @KeyN', false, 'add-note'],
    ['a French layout, Shift for the digit', 'Shift+1 @Digit1', false, 'fit-board'],
    ['a French layout, no Shift', '& @Digit1', false, 'fit-block-1'],
    ['a French minus, which is on the digit row', 'Ctrl+- @Digit6', false, 'zoom-out'],
    ['a German layout, where Z and Y change places', 'Ctrl+z @KeyY', false, 'undo'],
  ] as const)('%s', (_, keys, isMac, expected) => {
    expect(ask(pressOf(keys, isMac), {}, bothSelected)).toBe(expected);
  });

  it('a browser that names AltGr is believed', () => {
    const press = { ...pressOf('q'), ctrl: true, alt: true, altGraph: true };
    expect(ask(press, {}, aSelected)).toBe('start-typing');
    expect(ask({ ...press, altGraph: false }, {}, aSelected)).toBeNull();
  });
});
