// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleStep } from '#components/workshop/testing/sample-workshop.ts';
import { CursorChat } from './cursor-chat.tsx';

const chat = (cursor: { x: number; y: number } | null = { x: 10, y: 10 }) => {
  const bed = roomBed((sample) => {
    sample.cursor = cursor;
    return <CursorChat />;
  });
  const field = () => bed.host.querySelector('input');
  const type = (text: string) => {
    const input = field();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    act(() => {
      set?.call(input, text);
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const key = (name: string) =>
    act(() => {
      field()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    });
  const outside = document.body.appendChild(document.createElement('button'));
  outside.focus();
  act(() => bed.board.desk.run('say-at-cursor'));
  return { ...bed, field, type, key, outside };
};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('what I say at my cursor', () => {
  it('is read by the others as I write it', () => {
    const { said, type, field } = chat();
    expect(document.activeElement).toBe(field());
    type('Look');
    type('Look here');
    expect(said).toEqual(['Look', 'Look here']);
  });

  it('stays a while after Enter, with the focus back where it was, and vanishes', () => {
    const { host, said, type, key, outside } = chat();
    type('Here');
    key('Enter');
    expect([host.textContent, document.activeElement]).toEqual(['Here', outside]);
    act(() => vi.runOnlyPendingTimers());
    expect([host.textContent, said.at(-1)]).toEqual(['', '']);
  });

  it('is gone at once with Escape', () => {
    const { host, said, type, key, outside } = chat();
    type('Here');
    key('Escape');
    expect([host.innerHTML, said.at(-1), document.activeElement]).toEqual(['', '', outside]);
  });

  it('vanishes when nothing more is written', () => {
    const { host, said } = chat();
    act(() => vi.runOnlyPendingTimers());
    expect([host.innerHTML, said]).toEqual(['', ['']]);
  });

  it('vanishes with the cursors, and does not come back with them', () => {
    const { host, workshop, type, outside } = chat();
    type('Here');
    const view = runningView([sampleStep('one')], { cursors: 'hidden' });
    act(() => workshop.put({ view }));
    expect([host.innerHTML, document.activeElement]).toEqual(['', outside]);
    act(() => workshop.put({ view: runningView([sampleStep('one')]) }));
    expect(host.innerHTML).toBe('');
  });

  it('needs a pointer on the board, and says so', () => {
    const { field, room } = chat(null);
    expect(field()).toBeNull();
    expect(room.notices.get()?.words).toContain('Point at the board first');
  });
});
