// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { SceneContext } from '#components/board/canvas/canvas-context.ts';
import { makeCanvasScene } from '#components/board/canvas/canvas-scene.ts';
import { sampleNote } from '#components/board/canvas/sample-canvas.ts';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleStep } from '#components/workshop/testing/sample-workshop.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { FocusLayer } from './focus-layer.tsx';

const note = sampleNote('note-0001', 'One');
const step = sampleStep('one', { blocks: ['channels', 'revenue-streams'] });
const layer = (change: Partial<WorkshopState> = {}) =>
  roomBed(
    ({ board, canvas }) => (
      <SceneContext value={makeCanvasScene(canvas.store, board.desk, canvas.presence)}>
        <FocusLayer />
      </SceneContext>
    ),
    { notes: [note], workshop: { view: runningView([step], change) } },
  );
const count = (host: HTMLElement, name: string) => host.querySelectorAll(name).length;

describe('the focus on the board', () => {
  it('marks the blocks of the step in words too, and veils the others', () => {
    const { host } = layer();
    expect(host.textContent).toBe('In this stepIn this step');
    expect([count(host, '.focus-ring'), count(host, '.focus-veil')]).toEqual([2, blockKeys.length - 2]);
  });

  it('is on the one thing in the spotlight, and follows a note that moves', () => {
    const { host, canvas, workshop } = layer();
    act(() => workshop.put({ view: runningView([step], { spotlight: { is: 'note', note: note.id } }) }));
    expect([host.textContent, count(host, '.focus-veil')]).toEqual(['Look here', 4]);
    const left = () => host.querySelector<HTMLElement>('.focus-ring')?.style.left;
    const before = left();
    act(() => canvas.setNotes([{ ...note, at: { ...note.at, x: note.at.x + 50 } }]));
    expect(left()).toBe(`${Number.parseInt(before ?? '', 10) + 50}px`);
    act(() => canvas.setNotes([]));
    expect(host.innerHTML).toBe('');
  });

  it('is nowhere in a step about the whole board', () => {
    const { host, workshop } = layer();
    act(() => workshop.put({ view: runningView([sampleStep('two')]) }));
    expect(host.innerHTML).toBe('');
  });
});
