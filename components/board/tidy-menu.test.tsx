// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TidyMenu } from './tidy-menu.tsx';
import type { TidySubject } from './tidy-subject.ts';

let root: Root;
let chosen: string[];
/** Keys that the board would hear. */
let heard: string[];
const hear = (event: KeyboardEvent) => heard.push(event.key);

function show(perBlock: readonly number[]): void {
  const subject: TidySubject = { ids: [], perBlock, words: 'notes' };
  act(() => root.render(<TidyMenu subject={subject} onChoose={({ name }) => chosen.push(name)} />));
}

const item = (label: string) =>
  Array.from(document.querySelectorAll<HTMLElement>('[role=menuitem]')).find((each) =>
    each.textContent.startsWith(label),
  );
const focused = () => document.activeElement?.textContent;
const press = (key: string, given: KeyboardEventInit = {}) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...given }),
    );
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  chosen = [];
  heard = [];
  window.addEventListener('keydown', hear);
  const container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  window.removeEventListener('keydown', hear);
  document.body.replaceChildren();
});

describe('the tidy menu', () => {
  it('is walked with the arrows, round its ends', () => {
    show([5]);
    item('Suggest')?.focus();
    press('ArrowDown');
    expect(focused()).toContain('Group under a heading');
    press('End');
    expect(focused()).toContain('Space evenly down');
    press('ArrowDown');
    expect(focused()).toContain('Suggest groups');
    press('ArrowUp');
    expect(focused()).toContain('Space evenly down');
    press('Home');
    expect(focused()).toContain('Suggest groups');
  });

  it('is chosen from by a letter, and the board hears none of its keys', () => {
    show([5]);
    item('Suggest')?.focus();
    press('s');
    press('L');
    press('n');
    press('T', { shiftKey: true });
    press('ArrowDown');
    expect(chosen).toEqual(['spread', 'align-left']);
    expect(heard).toEqual([]);
    press('z', { ctrlKey: true });
    press('Escape');
    expect(heard).toEqual(['z', 'Escape']);
  });

  it.each([
    [[1, 1], 'Align left', 'two notes of one block'],
    [[2], 'Space evenly across', 'three notes of one block'],
    [[601], 'Spread out', 'More than 600 notes'],
    [[2], 'Align left', null],
    [[1], 'Spread out', null],
  ] as const)('with %j notes in the blocks, %s says: %s', (perBlock, label, reason) => {
    show(perBlock);
    expect(item(label)?.getAttribute('aria-disabled')).toBe(String(reason !== null));
    expect(item(label)?.title ?? '').toContain(reason ?? '');
  });
});
