// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleNote } from '#components/board/canvas/sample-canvas.ts';
import { askedQuestion } from '#components/guide/asked-question.ts';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleStep, userId } from '#components/workshop/testing/sample-workshop.ts';
import { RoomNoticeLine } from '#components/workshop/together/room-notice-line.tsx';
import { containsRect } from '#lib/geometry/rect.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import type { WorkshopState, WorkshopView } from '#lib/workshop/view.ts';

const question = { block: 'revenue-streams', id: 'reach' } as const;
const step = sampleStep('one', { blocks: ['channels', 'revenue-streams'], question });
const note = sampleNote('note-0001', 'One', { block: 'key-partnerships' });
const view = { x: -50, y: 300, w: 400, h: 300 };
let isNarrow: boolean;

/** A room whose frames pass at once, and whose people want less motion. */
const room = (change: Partial<WorkshopState> = {}) => {
  const bed = roomBed(() => <RoomNoticeLine />, { notes: [note], workshop: { view: runningView([step]) } });
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('motion') || isNarrow }));
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  const { desk } = bed.board;
  desk.dispatch({ type: 'resize-viewport', size: { w: 1_000, h: 700 } });
  askedQuestion.take();
  guidePreferences.set({ open: false });
  const goOn = (next: WorkshopView) => {
    act(() => bed.workshop.put({ view: next }));
    for (let run = frames.shift(); run; run = frames.shift()) run();
  };
  goOn(runningView([step], change, 5));
  return { ...bed, desk, goOn, seen: () => visibleRect(desk.get().view, desk.get().viewport) };
};

beforeEach(() => {
  isNarrow = false;
});

describe('entering a step', () => {
  it('brings its blocks into view, its block in hand, and opens the guide at its question', () => {
    const { desk, seen } = room();
    const { blocks } = desk.scene().layout;
    for (const block of step.blocks) expect(containsRect(seen(), blocks[block])).toBe(true);
    expect(desk.get().block).toBe('revenue-streams');
    expect([guidePreferences.get().open, askedQuestion.take()]).toEqual([true, question]);
  });

  it('happens once: what a person does then is theirs', () => {
    const { desk, goOn } = room();
    const mine = { x: 7, y: 7, zoom: 1 };
    desk.put((before) => ({ ...before, view: mine }));
    goOn({ ...runningView([step], { hands: [userId('ana1')] }, 5), version: 3 });
    expect(desk.get().view).toEqual(mine);
  });

  it('leaves the guide closed where it would cover the board', () => {
    isNarrow = true;
    room();
    expect([guidePreferences.get().open, askedQuestion.take()]).toEqual([false, null]);
  });
});

describe('steering', () => {
  it('everyone is brought to a view once, told by whom, and finds the way back', () => {
    const { desk, goOn, seen, host, press } = room();
    const before = desk.get().view;
    goOn(runningView([step], { summons: { count: 1, by: userId('ada1'), view } }, 5));
    expect(containsRect(seen(), view)).toBe(true);
    expect(host.textContent).toContain('Ada brought everyone here.');
    press('Go back');
    expect(desk.get().view).toEqual(before);
    expect(host.textContent).toBe('');
  });

  it('whoever brings the others stays', () => {
    const { desk, goOn, host } = room();
    const before = desk.get().view;
    goOn(runningView([step], { summons: { count: 1, by: userId('me01'), view } }, 5));
    expect([desk.get().view, host.textContent]).toEqual([before, '']);
  });

  it('the spotlight brings a note or a block into view', () => {
    const { goOn, seen, desk } = room();
    goOn(runningView([step], { spotlight: { is: 'note', note: note.id } }, 5));
    const { blocks } = desk.scene().layout;
    const { x, y } = blocks['key-partnerships'];
    expect(containsRect(seen(), { x: x + note.at.x, y: y + note.at.y, ...note.size })).toBe(true);
    goOn(runningView([step], { spotlight: { is: 'block', block: 'cost-structure' } }, 5));
    expect(containsRect(seen(), blocks['cost-structure'])).toBe(true);
  });
});
