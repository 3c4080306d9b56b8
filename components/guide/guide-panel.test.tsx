// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BlockKey, blockTitles, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import { guideFor } from '#lib/guide/guide.ts';
import { questionsOf } from '#lib/guide/questions-of.ts';
import { askedQuestion } from './asked-question.ts';
import { GuidePanel, type GuidePanelProps } from './guide-panel.tsx';
import { guidePreferences } from './guide-preferences.ts';

const guide = guideFor('en');
let root: Root;
let host: HTMLElement;
let shownAt: string[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Element.prototype.scrollTo = () => {};
  shownAt = [];
  vi.stubGlobal('Animation', class {});
  // What is brought into view is lit up for a moment.
  Element.prototype.animate = function (this: Element) {
    shownAt.push(this.id);
    return new Animation();
  };
  guidePreferences.set({ pinned: null, width: 368 });
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

/** A board that follows the guide, as the real one does. */
function Board({ start, ...props }: { start: BlockKey } & Partial<GuidePanelProps>) {
  const [block, setBlock] = useState(start);
  return <GuidePanel open onClose={() => {}} block={block} onPickBlock={setBlock} {...props} />;
}

function show(start: BlockKey, props: Partial<GuidePanelProps> = {}): HTMLElement {
  act(() => root.render(<Board key={start} start={start} {...props} />));
  const panel = host.querySelector<HTMLElement>('aside[aria-label="Guide"]');
  if (!panel) throw new Error('no guide');
  return panel;
}

function button(panel: HTMLElement, name: string): HTMLButtonElement {
  const found = [...panel.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

function search(panel: HTMLElement, query: string): void {
  const input = panel.querySelector('input');
  if (!input) throw new Error('no search');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    set?.call(input, query);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(target: Element | null, key: string): void {
  act(() => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

const heading = (panel: HTMLElement) => panel.querySelector('h2')?.textContent;

describe('the guide', () => {
  test.each(canvasBlockKeys)('shows everything it has on %s', (block) => {
    const text = show(block).textContent ?? '';
    for (const section of guide.blocks[block].sections) {
      for (const entry of section.entries) {
        expect(text).toContain(entry.body);
        if (section.key !== 'definition') expect(text).toContain(entry.title);
        for (const example of entry.examples) expect(text).toContain(example);
        if (entry.differences !== null) expect(text).toContain(entry.differences);
      }
    }
  });

  test('says what to park', () => {
    expect(show('parking-lot').textContent).toContain(guide.parkingLot.body);
  });

  test('turns to a block picked in it', () => {
    const panel = show('channels');
    act(() => button(panel, blockTitles['cost-structure']).click());
    expect(heading(panel)).toBe('Cost Structure');
  });

  test('stays at a pinned block, and turns alone', () => {
    const onPickBlock = vi.fn();
    const panel = show('channels', { onPickBlock });
    act(() => button(panel, 'Pin this block').click());
    show('key-resources', { onPickBlock });
    expect(heading(host)).toBe('Channels');
    act(() => button(host, blockTitles['key-activities']).click());
    expect(heading(host)).toBe('Key Activities');
    expect(onPickBlock).not.toHaveBeenCalled();
    act(() => button(host, 'Pin this block').click());
    expect(heading(host)).toBe('Key Resources');
  });

  test('adds a question to the board', () => {
    const onAddQuestion = vi.fn();
    const panel = show('channels', { onAddQuestion });
    const [question = ''] = questionsOf('channels');
    act(() => button(panel, `Add to board: ${question}`).click());
    expect(onAddQuestion).toHaveBeenCalledExactlyOnceWith('channels', question);
  });

  test('adds and drags nothing on a board that is read-only', () => {
    const panel = show('channels');
    expect(panel.textContent).not.toContain('Add to board');
    expect(panel.querySelector('[draggable="true"]')).toBeNull();
  });

  test('jumps to a search result in another block', () => {
    const panel = show('channels');
    search(panel, 'rolex');
    const result = panel.querySelector<HTMLElement>('ul[aria-label="Search results"] button');
    act(() => result?.click());
    expect(heading(panel)).toBe('Customer Segments');
    expect(document.activeElement?.id).toBe('guide-customer-segments-kinds-niche-market');
  });

  test('shows a question that somebody else asks for, and leaves the focus where it is', () => {
    const panel = show('channels', {});
    const { entries = [] } =
      guide.blocks['key-resources'].sections.find(({ key }) => key === 'questions') ?? {};
    const asked = entries[2]?.id ?? '';
    search(panel, 'rolex');
    const field = panel.querySelector('input');
    field?.focus();
    act(() => askedQuestion.ask({ block: 'key-resources', id: asked }));
    expect(heading(panel)).toBe('Key Resources');
    expect(shownAt).toEqual([`guide-key-resources-questions-${asked}`]);
    expect(document.activeElement).toBe(field);
  });

  test('shows the question that was asked for before it opened, once', () => {
    const { entries = [] } = guide.blocks.channels.sections.find(({ key }) => key === 'questions') ?? {};
    askedQuestion.ask({ block: 'channels', id: entries[1]?.id ?? '' });
    show('channels');
    show('key-resources');
    expect(shownAt).toEqual([`guide-channels-questions-${entries[1]?.id}`]);
  });

  test('stays as it is when asked for a question that it does not have', () => {
    const panel = show('channels');
    act(() => askedQuestion.ask({ block: 'key-resources', id: 'gone' }));
    expect(heading(panel)).toBe('Channels');
  });

  test('Escape first empties the search, then closes', () => {
    const onClose = vi.fn();
    const panel = show('channels', { onClose });
    search(panel, 'rolex');
    press(panel.querySelector('input'), 'Escape');
    expect(heading(panel)).toBe('Channels');
    expect(onClose).not.toHaveBeenCalled();
    press(panel.querySelector('input'), 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is made wider and narrower with the arrow keys, within its limits', () => {
    const separator = show('channels').querySelector('[role="separator"]');
    press(separator, 'ArrowLeft');
    expect(separator?.getAttribute('aria-valuenow')).toBe('392');
    press(separator, 'End');
    press(separator, 'ArrowLeft');
    expect(separator?.getAttribute('aria-valuenow')).toBe('640');
    expect(guidePreferences.get().width).toBe(640);
  });
});
