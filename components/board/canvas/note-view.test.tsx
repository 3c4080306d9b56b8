// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteId, UserId } from '#lib/board/ids.ts';
import { BlockNotes } from './block-notes.tsx';
import { type CanvasSlots, SceneContext, SlotsContext } from './canvas-context.ts';
import { makeCanvasScene } from './canvas-scene.ts';
import { type SampleCanvas, sampleCanvas, sampleNote } from './sample-canvas.ts';

const hello = sampleNote('note-hello', 'Hello\nthere', { x: 16 });
const empty = sampleNote('note-empty', '', { x: 300 });
const slots: CanvasSlots = { renderEditor: () => <textarea aria-label="Open text" />, mayEdit: true };

let root: Root;
let canvas: SampleCanvas;
let container: HTMLElement;
let stop: () => void;

const note = (id: NoteId) => container.querySelector<HTMLElement>(`[data-note-id="${id}"]`);

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  canvas = sampleCanvas([hello, empty]);
  const scene = makeCanvasScene(canvas.store, canvas.desk, canvas.presence);
  stop = scene.start();
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  act(() =>
    root.render(
      <SceneContext value={scene}>
        <SlotsContext value={slots}>
          <BlockNotes block="channels" />
          <BlockNotes block="key-resources" />
        </SlotsContext>
      </SceneContext>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  stop();
  container.remove();
});

describe('a note on the canvas', () => {
  it('is a sticky note named by its text, in one line', () => {
    const element = note(hello.id);
    expect(element?.tagName).toBe('ARTICLE');
    expect(element?.getAttribute('aria-roledescription')).toBe('sticky note');
    expect(element?.getAttribute('aria-label')).toBe('Hello there');
    expect(note(empty.id)?.getAttribute('aria-label')).toBe('Empty note');
  });

  it('is one of which Tab reaches the first in its block', () => {
    expect([note(hello.id)?.tabIndex, note(empty.id)?.tabIndex]).toEqual([0, -1]);
  });

  it('takes the colour of its block until it has its own', () => {
    expect(note(hello.id)?.dataset.colour).toBe('orange');
    act(() => canvas.setNotes([{ ...hello, colour: 'lime' }, empty]));
    expect(note(hello.id)?.dataset.colour).toBe('lime');
  });

  it('says that it is selected', () => {
    expect(note(hello.id)?.hasAttribute('aria-describedby')).toBe(false);
    act(() => canvas.setDesk({ selection: new Set([hello.id]) }));
    expect(note(hello.id)?.getAttribute('aria-describedby')).toBe('selection-note');
  });

  it('shows its open text in place of the static one, and has the focus again when that closes', () => {
    act(() => canvas.setDesk({ editing: { id: hello.id, typed: '' } }));
    const field = container.querySelector('textarea');
    expect(field?.closest('[data-note-id]')).toBe(note(hello.id));
    field?.focus();
    act(() => canvas.setDesk({ editing: null }));
    expect(document.activeElement).toBe(note(hello.id));
  });

  it('keeps the focus when it moves to another block', () => {
    const before = note(hello.id);
    before?.focus();
    act(() => canvas.setNotes([{ ...hello, at: { ...hello.at, block: 'key-resources' } }, empty]));
    expect(note(hello.id)).not.toBe(before);
    expect(document.activeElement).toBe(note(hello.id));
  });

  it('has the focus when it is made and is all that is selected', () => {
    const made = sampleNote('note-made', 'New', { x: 600 });
    act(() => {
      canvas.setDesk({ selection: new Set([made.id]) });
      canvas.setNotes([hello, empty, made]);
    });
    expect(document.activeElement).toBe(note(made.id));
  });

  it('shows who writes in it', async () => {
    const user = { id: 'user-0009' as UserId, name: 'Ada', colour: 'teal' } as const;
    const idle = {
      cursor: null,
      selection: [],
      drag: null,
      resize: null,
      view: null,
      reaction: null,
      chat: '',
    };
    act(() => canvas.setPeers([{ ...idle, clientId: 9, user, editing: hello.id }]));
    await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    expect(note(hello.id)?.querySelector('[data-name="Ada"]')).not.toBeNull();
  });
});
