// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { BlockNotes } from '#components/board/canvas/block-notes.tsx';
import { NoteMarksContext, SceneContext, SlotsContext } from '#components/board/canvas/canvas-context.ts';
import { makeCanvasScene } from '#components/board/canvas/canvas-scene.ts';
import { handlesPointer } from '#components/board/canvas/hit-target.ts';
import { sampleNote } from '#components/board/canvas/sample-canvas.ts';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleRound, sampleStep } from '#components/workshop/testing/sample-workshop.ts';
import { marksFor } from '#components/workshop/together/note-marks.tsx';
import type { Ballot } from '#lib/workshop/ballot.ts';
import type { RoundView } from '#lib/workshop/view.ts';
import { RatingPopover } from './rating-popover.tsx';
import { VoteKeys } from './vote-keys.tsx';

const [one, two] = [sampleNote('note-0001', 'One'), sampleNote('note-0002', 'Two', { x: 300 })];
const [elsewhere] = [sampleNote('note-0003', 'Three', { block: 'key-resources' })];
const drawn = vi.fn();

const voting = (given: Partial<RoundView>, ballot: Ballot | null = null) => {
  const round = sampleRound(given);
  return roomBed(
    ({ board, canvas }) => {
      const slots = { renderEditor: () => null, mayEdit: false };
      return (
        <SceneContext value={makeCanvasScene(canvas.store, board.desk, canvas.presence)}>
          <SlotsContext value={slots}>
            <NoteMarksContext value={marksFor({ votes: 'open', drafts: 'some' })}>
              <BlockNotes block="channels" />
              <BlockNotes block="key-resources" />
            </NoteMarksContext>
          </SlotsContext>
          <RatingPopover />
          <VoteKeys />
        </SceneContext>
      );
    },
    {
      notes: [one, two, elsewhere],
      workshop: { view: runningView([sampleStep('vote')], { round }), ballot },
    },
  );
};
const note = (host: HTMLElement, id: string) => {
  const element = host.querySelector<HTMLElement>(`[data-note-id="${id}"]`);
  if (!element) throw new Error(`no note ${id}`);
  return element;
};
const buttons = (element: HTMLElement) =>
  [...element.querySelectorAll('button')].map(
    (each) => `${each.getAttribute('aria-label')}: ${each.getAttribute('aria-description') ?? ''}`,
  );
const placed = (dots: Readonly<Record<string, number>>): Ballot => ({
  kind: 'dots',
  dots,
  isFinished: false,
});

describe('voting on a note with dots', () => {
  it('is a button inside it, where the vote is', () => {
    const { host } = voting({ blocks: ['channels'] });
    expect(buttons(note(host, one.id))).toEqual(['Vote: 0 of your dots']);
    expect(buttons(note(host, elsewhere.id))).toEqual([]);
  });

  it('adds a dot, and takes one off where there is one', () => {
    const { host, workshop } = voting({}, placed({ [one.id]: 2 }));
    expect(buttons(note(host, one.id))).toEqual(['Take a dot off: ', 'Vote: 2 of your dots']);
    act(() => note(host, one.id).querySelector<HTMLElement>('.vote-less')?.click());
    act(() => note(host, two.id).querySelector<HTMLElement>('.vote-button')?.click());
    expect(workshop.sent).toEqual([
      { type: 'cast-dots', round: 'round-1', note: one.id, dots: 1 },
      { type: 'cast-dots', round: 'round-1', note: two.id, dots: 1 },
    ]);
  });

  it('leaves the name and the text of the note as they are', () => {
    const { host } = voting({}, placed({ [one.id]: 1 }));
    expect([note(host, one.id).getAttribute('aria-label'), note(host, one.id).textContent]).toEqual([
      'One',
      'One',
    ]);
  });

  it('keeps the pointer to itself, so that no note is dragged by it', () => {
    const { host } = voting({});
    expect(handlesPointer(note(host, one.id).querySelector('.vote-dot'))).toBe(true);
    expect(handlesPointer(note(host, one.id).querySelector('.note-vote'))).toBe(false);
  });

  it('is reached by Tab only in the note that Tab reaches', () => {
    const { host } = voting({});
    const stops = [one, two].map(({ id }) => note(host, id).querySelector('button')?.tabIndex);
    expect(stops).toEqual([0, -1]);
  });

  it('goes by key on the note with the focus, and says what it came to', () => {
    const { host, board, workshop } = voting({}, placed({ [two.id]: 1 }));
    note(host, two.id).focus();
    act(() => board.desk.run('cast-vote'));
    act(() => workshop.put({ ballot: placed({ [two.id]: 2 }) }));
    expect(host.querySelector('[aria-live]')?.textContent).toBe('2 of your dots, 1 left');
    act(() => board.desk.run('take-vote-off'));
    expect(workshop.sent.map((command) => command.type === 'cast-dots' && command.dots)).toEqual([2, 1]);
  });

  it('is not possible on a note that nobody else sees', () => {
    const { host, drafts, canvas } = voting({});
    act(() => {
      drafts.add(one.id);
      canvas.setNotes([one, two, elsewhere]);
    });
    expect(buttons(note(host, one.id))).toEqual([]);
    expect(note(host, one.id).querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Only you');
  });

  it('draws nothing anew for what others do', () => {
    const { host, workshop } = voting({});
    const watched = new MutationObserver(drawn);
    watched.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
    act(() =>
      workshop.put({
        view: runningView([sampleStep('vote')], { round: sampleRound({ finished: [one.author] }) }),
      }),
    );
    expect(watched.takeRecords()).toEqual([]);
    watched.disconnect();
  });
});

describe('voting on a note with two scales', () => {
  const radio = (group: string, value: number) =>
    document.querySelector<HTMLElement>(`[role=radiogroup][aria-label=${group}] input[value="${value}"]`);
  const open = () => {
    const bed = voting({ rules: { kind: 'matrix' } });
    act(() => note(bed.host, one.id).querySelector<HTMLElement>('.vote-button')?.click());
    return bed;
  };

  it('counts once both are chosen', () => {
    const { workshop } = open();
    act(() => radio('Importance', 5)?.click());
    expect(workshop.sent).toEqual([]);
    act(() => radio('Evidence', 2)?.click());
    act(() => radio('Evidence', 1)?.click());
    expect(workshop.sent).toEqual(
      [2, 1].map((evidence) => ({
        ...{ type: 'rate', round: 'round-1', note: one.id },
        rating: { importance: 5, evidence },
      })),
    );
  });

  it('is opened by key, begins with what I chose, and takes it back', () => {
    const { host, board, workshop, press } = voting(
      { rules: { kind: 'matrix' } },
      { kind: 'matrix', ratings: { [two.id]: { importance: 4, evidence: 3 } }, isFinished: false },
    );
    expect(buttons(note(host, two.id))).toEqual(['Vote: Importance 4, evidence 3']);
    note(host, two.id).focus();
    act(() => board.desk.run('cast-vote'));
    expect(radio('Importance', 4)).toHaveProperty('checked', true);
    press('Take it back');
    expect(radio('Importance', 4)).toHaveProperty('checked', false);
    expect(workshop.sent).toEqual([{ type: 'rate', round: 'round-1', note: two.id, rating: null }]);
  });

  it('closes with its round', () => {
    const { host, workshop } = open();
    act(() => workshop.put({ view: runningView([sampleStep('vote')]) }));
    expect(host.querySelector('[role=dialog]')).toBeNull();
  });
});
