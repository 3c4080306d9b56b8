// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { sampleNote } from '#components/board/canvas/sample-canvas.ts';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import {
  runningView,
  sampleRound,
  sampleStep,
  stepId,
  userId,
} from '#components/workshop/testing/sample-workshop.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { ParticipantTools } from './participant-tools.tsx';

const me = userId('me01');
const view = (change: Partial<WorkshopState> = {}) => runningView([sampleStep('one')], change);
const tools = (change: Partial<WorkshopState> = {}, role: 'editor' | 'commenter' | 'viewer' = 'editor') =>
  roomBed(() => <ParticipantTools />, { role, workshop: { view: view(change) } });
const names = (host: HTMLElement) =>
  [...host.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? each.textContent);

describe('the tool bar of those who take part', () => {
  it('has what a step may ask of them, and nothing else', () => {
    expect(names(tools().host)).toEqual([
      'Notein Customer Segments',
      'Comment',
      'React',
      'Raise hand',
      "I'm done",
    ]);
    expect(names(tools({}, 'commenter').host)).toEqual(['Comment', 'React', 'Raise hand', "I'm done"]);
  });

  it('raises a hand and takes it down', () => {
    const { workshop, press, button } = tools();
    press('Raise hand');
    act(() => workshop.put({ view: view({ hands: [me] }) }));
    expect(button('Raise hand').getAttribute('aria-pressed')).toBe('true');
    press('Raise hand');
    expect(workshop.sent).toEqual([{ type: 'raise-hand' }, { type: 'lower-hand' }]);
  });

  it('says that I am done with this step, and takes it back', () => {
    const { workshop, press } = tools();
    press("I'm done");
    act(() => workshop.put({ view: view({ done: [me] }) }));
    press("I'm done");
    expect(workshop.sent).toEqual([{ type: 'say-done', step: stepId('one') }, { type: 'take-back-done' }]);
  });

  it('tells why something was refused', async () => {
    const { workshop, press, room } = tools();
    workshop.answerWith(Promise.resolve({ is: 'refused', why: 'The workshop is over.' }));
    press('Raise hand');
    await act(async () => {});
    expect(room.notices.get()).toEqual({ kind: 'told', words: 'The workshop is over.' });
  });

  it('counts my dots while a vote is open, and gives back those on notes that are gone', () => {
    const bed = tools({ round: sampleRound() });
    expect(bed.host.textContent).toContain('3 of 3 dots left');
    const gone = 'note-gone' as NoteId;
    act(() => bed.workshop.put({ ballot: { kind: 'dots', dots: { [gone]: 2 }, isFinished: false } }));
    expect(bed.host.textContent).toContain('1 of 3 dots left');
    bed.press('Take back a lost vote');
    bed.press("I'm finished voting");
    expect(bed.workshop.sent).toEqual([
      { type: 'cast-dots', round: 'round-1', note: gone, dots: 0 },
      { type: 'finish-ballot', round: 'round-1', isFinished: true },
    ]);
  });

  it('counts the notes that I rated of those that can be', () => {
    const { host } = roomBed(() => <ParticipantTools />, {
      notes: [
        sampleNote('note-0001'),
        sampleNote('note-0002'),
        sampleNote('note-0003', '', { block: 'key-resources' }),
      ],
      workshop: { view: view({ round: sampleRound({ rules: { kind: 'matrix' }, blocks: ['channels'] }) }) },
    });
    expect(host.textContent).toContain('0 of 2 notes rated');
  });

  it('has a sign while the board is locked', () => {
    const { host, workshop } = tools();
    expect(host.textContent).not.toContain('Board locked');
    act(() => workshop.put({ view: view({ lock: 'locked' }) }));
    expect(host.textContent).toContain('Board locked');
  });
});
