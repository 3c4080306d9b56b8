// @vitest-environment jsdom
import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { plainText, richTextFrom } from '#lib/board/rich-text.ts';
import { readRichText } from '#lib/sync/read-rich-text.ts';
import { type ManagedUndo, makeUndo } from '#lib/sync/undo.ts';
import { writeRichText } from '#lib/sync/write-rich-text.ts';
import { LazyNoteEditor } from './lazy-note-editor.tsx';

let doc: Y.Doc;
let undo: ManagedUndo;
let awareness: Awareness;
let root: Root;
let element: HTMLElement;
const onExit = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // The bar follows the note frame by frame, which no frame here needs.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  // Without popovers the tooltips of the buttons have nothing to show themselves with.
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  doc = new Y.Doc();
  undo = makeUndo(doc);
  awareness = new Awareness(doc);
  doc.getMap('notes').set('note-0001', new Y.Map([['text', writeRichText(richTextFrom('one'))]]));
  element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  onExit.mockReset();
});

afterEach(() => {
  act(() => root.unmount());
  undo.destroy();
  awareness.destroy();
  document.body.replaceChildren();
});

function fragment(): Y.XmlFragment {
  const record = doc.getMap<Y.Map<Y.XmlFragment>>('notes').get('note-0001');
  const text = record?.get('text');
  if (!text) throw new Error('no note');
  return text;
}

const words = () => plainText(readRichText(fragment()) ?? []);

function show(initialText = ''): void {
  act(() =>
    root.render(
      <StrictMode>
        <LazyNoteEditor
          fragment={fragment()}
          awareness={awareness}
          undo={undo}
          text={richTextFrom('one')}
          initialText={initialText}
          label="Text of one"
          fontSize={16}
          onExit={onExit}
        />
      </StrictMode>,
    ),
  );
}

const field = () => element.querySelector('textarea');

function typeEarly(text: string): void {
  const input = field();
  if (!input) throw new Error('the editor is there already');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    set?.call(input, input.value + text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** React works only at the end of an act, so the look for the editor stands outside. */
async function loaded(): Promise<void> {
  await act(async () => void (await import('./note-editor.tsx')));
  await vi.waitUntil(() => act(async () => document.querySelector('.ProseMirror')), { timeout: 10_000 });
}

describe('a note whose editor has not loaded', () => {
  // React asks for the code once, so this comes first.
  it('takes the keys at once, shows them, and hands them over, once', async () => {
    show(' t');
    expect(document.activeElement).toBe(field());
    expect(field()?.getAttribute('aria-label')).toBe('Text of one');
    typeEarly('wo');
    expect(element.querySelector('.note-text')?.textContent).toBe('one two');
    expect(words()).toBe('one');
    await loaded();
    expect(words()).toBe('one two');
    expect(document.activeElement?.className).toContain('ProseMirror');
    expect(field()).toBeNull();
    expect(document.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Text format');
    expect(onExit).not.toHaveBeenCalled();
  });
});

describe('a note whose editor has loaded', () => {
  it('opens in the same frame and takes back what was typed by undo', async () => {
    show('!');
    await loaded();
    expect(words()).toBe('one!');
    undo.undo();
    expect(words()).toBe('one');
  });

  it('is left when the focus goes elsewhere, and not for the buttons or another window', async () => {
    show();
    await loaded();
    const editable = document.querySelector<HTMLElement>('.ProseMirror');
    const button = document.querySelector<HTMLElement>('[role=toolbar] button');
    act(() => button?.focus());
    expect(onExit).not.toHaveBeenCalled();
    act(() => editable?.focus());
    vi.mocked(document.hasFocus).mockReturnValue(false);
    act(() => editable?.blur());
    expect(onExit).not.toHaveBeenCalled();
    vi.mocked(document.hasFocus).mockReturnValue(true);
    act(() => editable?.focus());
    act(() => editable?.blur());
    expect(onExit.mock.calls).toEqual([['blur']]);
  });
});
