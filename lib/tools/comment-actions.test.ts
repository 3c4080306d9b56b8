import { describe, expect, it } from 'vitest';
import { noteId, sampleBoard, sampleNote } from '../board/commands/sample-board.ts';
import { screenPoint } from '../geometry/point.ts';
import { actions } from './actions.ts';
import type { Desk, Scene } from './desk.ts';
import { actionForKey } from './keymap.ts';
import { onBlock, onNote, play, press, release, sampleDesk, sampleScene, shifted } from './sample-scene.ts';
import { step } from './step.ts';

const [a, b] = [noteId('a'), noteId('b')];
const editing = sampleScene(
  sampleBoard([sampleNote('a', 'channels', 16, 60), sampleNote('b', 'channels', 224, 60)]),
);
const commenting: Scene = { ...editing, mayEdit: false };
const channels = editing.layout.blocks.channels;
const inHand = { tool: 'comment' } as const;

function perform(name: 'comment' | 'comment-here' | 'suggest-change', given: Partial<Desk>, scene = editing) {
  return step(sampleDesk(scene, given), { type: 'action', name }, scene);
}

describe('Comment', () => {
  it('is about the one note that is selected', () => {
    expect(perform('comment', { selection: new Set([a]) }).begun).toEqual({
      is: 'comment',
      anchor: { is: 'note', note: a },
    });
  });

  it('takes the tool in hand where it is not clear about what, and lays it down again', () => {
    expect(perform('comment', { selection: new Set([a, b]) })).toMatchObject({ desk: inHand, changes: [] });
    expect(perform('comment', inHand).desk.tool).toBe('select');
  });

  it('leaves a note alone that nobody else sees', () => {
    const hidden: Scene = { ...editing, holdOf: () => 'own' };
    const outcome = perform('comment', { selection: new Set([a]) }, hidden);
    expect(outcome.begun).toBeUndefined();
    expect(outcome.desk.tool).toBe('comment');
    const pressed = play(sampleDesk(hidden, inHand), hidden, [
      press(onNote(a), screenPoint(0, 0)),
      release(screenPoint(0, 0)),
    ]);
    expect(pressed.begun).toBeUndefined();
    expect(pressed.desk).toMatchObject(inHand);
  });

  it('is not for viewers', () => {
    const viewing: Scene = { ...commenting, mayComment: false };
    expect(perform('comment', {}, viewing).desk.tool).toBe('select');
  });
});

describe('the comment tool', () => {
  const pressAt = (target: Parameters<typeof press>[0], x: number, y: number) => {
    const point = shifted(channels, x, y);
    return play(sampleDesk(commenting, inHand), commenting, [press(target, point), release(point)]);
  };

  it.each([
    ['a note', onNote(b), 300, 90, { is: 'note', note: b }],
    ['the heading of a block', onBlock('channels'), 100, 20, { is: 'block', block: 'channels' }],
    [
      'a place in a block',
      onBlock('channels'),
      100,
      200,
      { is: 'point', at: { block: 'channels', x: 100, y: 200 } },
    ],
  ] as const)('begins a comment about %s and is laid down', (_name, target, x, y, anchor) => {
    const { begun, desk, changes } = pressAt(target, x, y);
    expect(begun).toEqual({ is: 'comment', anchor });
    expect(desk).toMatchObject({ tool: 'select', gesture: { kind: 'idle' } });
    expect(changes).toEqual([]);
  });

  it('counts a place beside the blocks from the nearest one', () => {
    const point = screenPoint(0, -40);
    const { begun } = play(sampleDesk(editing, inHand), editing, [
      press({ kind: 'outside' }, point),
      release(point),
    ]);
    expect(begun).toMatchObject({ anchor: { is: 'point', at: { block: 'parking-lot' } } });
  });

  it.each([
    ['the note in focus', a, { is: 'note', note: a }],
    ['the block in hand', null, { is: 'block', block: 'channels' }],
  ] as const)('is about %s at Enter', (_name, focused, anchor) => {
    const desk = sampleDesk(editing, { ...inHand, block: 'channels' });
    const focus = focused ? 'note' : 'canvas';
    const enter = {
      key: 'Enter',
      code: 'Enter',
      ctrl: false,
      meta: false,
      shift: false,
      alt: false,
      isMac: false,
    };
    const name = actionForKey(enter, { focus, focused, desk, scene: editing, letterKeys: true });
    expect(name).toBe('comment-here');
    const event = { type: 'action', name: 'comment-here', args: { focused } } as const;
    expect(step(desk, event, editing)).toMatchObject({
      begun: { is: 'comment', anchor },
      desk: { tool: 'select' },
    });
  });

  it('is laid down by Escape', () => {
    expect(
      step(sampleDesk(editing, inHand), { type: 'action', name: 'clear-selection' }, editing).desk.tool,
    ).toBe('select');
  });
});

it('a change is suggested only for what one may not change oneself', () => {
  const given = { selection: new Set([a]) };
  expect(perform('suggest-change', given, commenting).begun).toEqual({ is: 'rewording', note: a });
  expect(actions['suggest-change'].when(sampleDesk(editing, given), editing)).toBe(false);
});
