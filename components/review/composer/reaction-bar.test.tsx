// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reaction } from '#lib/review/thread.ts';
import { describeReaction } from './describe-reaction.ts';
import { ReactionBar } from './reaction-bar.tsx';
import { stubLayout, userId } from './testing/comment-bed.ts';

const me = userId('myself');
const nameOf = (user: string) => user.replace('user-', '');
const reaction = (...names: readonly string[]): Reaction => ({ emoji: '👍', users: names.map(userId) });

describe('a reaction in words', () => {
  it.each([
    [reaction('myself'), 'Thumbs up, 1, by you'],
    [reaction('myself', 'Anna', 'Benn'), 'Thumbs up, 3, by Anna, Benn and you'],
    [reaction('Anna', 'Benn'), 'Thumbs up, 2, by Anna and Benn'],
    [
      reaction('myself', ...Array.from({ length: 12 }, (_, index) => `p0${index}`)),
      'Thumbs up, 13, by p00, p01, p02, p03, p04, p05, p06, p07, p08, 3 more and you',
    ],
  ])('%j', (given, words) => {
    expect(describeReaction(given, { ownId: me, nameOf })).toBe(words);
  });
});

describe('the reactions under a comment', () => {
  let root: Root;
  let element: HTMLElement;
  const onToggle = vi.fn();
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    stubLayout();
    element = document.body.appendChild(document.createElement('div'));
    root = createRoot(element);
    onToggle.mockReset();
  });
  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });
  const show = (mayReact: boolean, reactions: readonly Reaction[]) =>
    act(() => root.render(<ReactionBar {...{ reactions, mayReact, nameOf, onToggle }} ownId={me} />));
  const button = (name: string) =>
    Array.from(element.querySelectorAll('button')).find(({ ariaLabel }) => ariaLabel === name);

  it('are buttons that are on where one reacted', () => {
    show(true, [reaction('Anna', 'myself')]);
    expect(button('Thumbs up, 2, by Anna and you')?.ariaPressed).toBe('true');
    act(() => button('Thumbs up, 2, by Anna and you')?.click());
    expect(onToggle).toHaveBeenCalledWith('👍');
  });

  it('another is chosen from a row, and the focus comes back', () => {
    show(true, []);
    act(() => button('Add a reaction')?.click());
    expect(document.activeElement).toBe(button('Thumbs up'));
    act(() => button('Idea')?.click());
    expect(onToggle).toHaveBeenCalledWith('💡');
    expect(button('Idea')).toBeUndefined();
    expect(document.activeElement).toBe(button('Add a reaction'));
  });

  it('are only told to who may not react', () => {
    show(false, [reaction('Anna')]);
    expect(element.querySelector('button')).toBeNull();
    expect(element.querySelector('[role=img]')?.ariaLabel).toBe('Thumbs up, 1, by Anna');
    show(false, []);
    expect(element.textContent).toBe('');
  });
});
