// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardProvider } from '#components/board/board-context.ts';
import { sampleNote } from '#components/board/canvas/sample-canvas.ts';
import { type SampleOpenBoard, sampleOpenBoard } from '#components/workshop/testing/sample-open-board.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import { hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import { sampleUser } from '#lib/review/testing/sample-thread.ts';
import { ProposeForm } from './propose-form.tsx';
import { SuggestionCard, type SuggestionCardProps } from './suggestion-card.tsx';

let root: Root;
let element: HTMLElement;
let sample: SampleOpenBoard;
const note = sampleNote('note-0001', 'Cheap');
const rewording: Proposal = { is: 'rewording', note: note.id, was: 'Cheap', text: 'Cheap for all' };
const onAnswer = vi.fn<SuggestionCardProps['onAnswer']>();
const onPropose = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  sample = sampleOpenBoard({ notes: [note] });
  onAnswer.mockReset().mockResolvedValue(null);
  onPropose.mockReset().mockResolvedValue(null);
});
afterEach(() => {
  act(() => root.unmount());
  sample.board.session.close();
  document.body.replaceChildren();
});

const draw = (content: ReactNode) =>
  act(() => root.render(<BoardProvider value={sample.board}>{content}</BoardProvider>));
const showCard = (given: Partial<SuggestionCardProps> = {}) =>
  draw(
    <SuggestionCard
      suggestion={{ proposal: rewording, answer: null }}
      mayAnswer
      nameOf={(user) => user}
      onAnswer={onAnswer}
      {...given}
    />,
  );
const buttons = () => Array.from(element.querySelectorAll('button'));
const press = (name: string) =>
  act(async () =>
    buttons()
      .find((button) => button.textContent === name)
      ?.click(),
  );

function write(label: string, text: string): void {
  const found = Array.from(element.querySelectorAll('label')).find((each) => each.textContent === label);
  const field = found && document.getElementById(found.htmlFor);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error(`no field “${label}”`);
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('a suggestion in its thread', () => {
  it('shows what would change, and an editor accepts it', async () => {
    showCard();
    expect(element.querySelector('ins')?.textContent).toContain(' for all');
    await press('Accept');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ answer: 'accept' });
  });

  it('is declined with a reason, never without', async () => {
    showCard();
    await press('Decline');
    await press('Decline');
    expect(onAnswer).not.toHaveBeenCalled();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('say why');
    write('Why not?', 'Too long');
    onAnswer.mockResolvedValue('Somebody has answered this suggestion already.');
    await press('Decline');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ answer: 'decline', because: 'Too long' });
    expect(element.textContent).toContain('answered this suggestion already');
    expect(element.querySelector('textarea')?.value).toBe('Too long');
  });

  it('cannot be accepted once its note says something else, and says so', async () => {
    showCard();
    act(() => sample.canvas.setNotes([sampleNote('note-0001', 'Dear')]));
    expect(element.textContent).toContain('It now says: “Dear”');
    await press('Accept');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('has no buttons for who may not answer, nor after it was answered', () => {
    showCard({ mayAnswer: false });
    expect(buttons()).toEqual([]);
    const answer = { is: 'declined', by: sampleUser('editor'), at: 1, because: 'Too long' } as const;
    showCard({ suggestion: { proposal: rewording, answer } });
    expect(buttons()).toEqual([]);
    expect(element.textContent).toContain('Declined by user-editor: Too long');
  });

  it.each(hostileTexts)('shows %s as text', (text) => {
    showCard({ suggestion: { proposal: { is: 'new-note', block: 'channels', text }, answer: null } });
    expect(element.textContent).toContain(text);
    showCard({ suggestion: { proposal: { ...rewording, text }, answer: null } });
    expect(element.querySelector('img, script, iframe, svg, style, form, a')).toBeNull();
  });
});

describe('the form for a suggestion', () => {
  const showForm = (is: 'rewording' | 'removal') =>
    draw(<ProposeForm beginning={{ is, note: note.id }} onPropose={onPropose} onCancel={() => {}} />);

  it('begins with the note’s words and shows the change as it is written', async () => {
    showForm('rewording');
    await press('Suggest');
    expect(element.textContent).toContain('Change some of the words first.');
    write('New words', 'Cheap for all');
    expect(element.querySelector('ins')?.textContent).toContain(' for all');
    await press('Suggest');
    expect(onPropose).toHaveBeenCalledExactlyOnceWith(rewording, null);
  });

  it('speaks of the note as it is when somebody changes it meanwhile', async () => {
    showForm('rewording');
    write('New words', 'Cheap for all');
    act(() => sample.canvas.setNotes([sampleNote('note-0001', 'Dear')]));
    expect(element.querySelector('del')?.textContent).toContain('Dear');
    await press('Suggest');
    expect(onPropose.mock.lastCall?.[0]).toEqual({ ...rewording, was: 'Dear' });
  });

  it('takes no note away without a reason', async () => {
    showForm('removal');
    await press('Suggest');
    expect(onPropose).not.toHaveBeenCalled();
    write('Why?', 'Twice here');
    await press('Suggest');
    expect(onPropose.mock.lastCall?.[0]).toEqual({ is: 'removal', note: note.id, was: 'Cheap' });
  });

  it('says that a note has gone', () => {
    showForm('rewording');
    act(() => sample.canvas.setNotes([]));
    expect(element.textContent).toContain('not on the board any more');
  });
});
