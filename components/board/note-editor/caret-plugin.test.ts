// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { richTextFrom } from '#lib/board/rich-text.ts';
import { beginWriting } from './make-note-editor.ts';
import { type EditorBed, makeEditorBed, textIn } from './testing/editor-bed.ts';

let bed: EditorBed;

beforeEach(() => {
  bed = makeEditorBed();
});

afterEach(() => bed.close());

describe('carets', () => {
  const user = { id: 'person-12', name: 'Ann <b>', colour: 'teal' };
  const caretOf = (doc: Y.Doc, index: number) => {
    const text = (textIn(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index)) as unknown;
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function show(state: Record<string, unknown>): void {
    bed.awareness.states.set(77, state);
    bed.awareness.emit('change', [{ added: [77], updated: [], removed: [] }, 'remote']);
    vi.advanceTimersByTime(200);
  }

  it('shows where somebody else writes, with the name outside the text and no style', () => {
    const { view } = bed.openOn(richTextFrom('some words'));
    show({ user, caret: { anchor: caretOf(bed.theirs, 2), head: caretOf(bed.theirs, 6) } });
    const caret = view.dom.querySelector<HTMLElement>('.note-caret');
    expect(caret?.textContent).toBe('');
    expect(caret?.querySelector<HTMLElement>('.note-caret-name')?.dataset.name).toBe('Ann <b>');
    expect(caret?.dataset.colour).toBe('teal');
    expect(view.dom.querySelector('.note-caret-selection')?.textContent).toBe('me w');
    expect(view.dom.querySelector('[style]')).toBeNull();
  });

  it.each<[string, (position: unknown) => Record<string, unknown>]>([
    ['no caret', () => ({ user })],
    ['a caret of nobody', (at) => ({ caret: { anchor: at, head: at } })],
    ['a caret that is a pointer', () => ({ user, caret: { x: 1, y: 2 } })],
    [
      'a person with a colour of their own',
      (at) => ({ user: { ...user, colour: 'red;background:url(x)' }, caret: { anchor: at, head: at } }),
    ],
    [
      'an id that is no number',
      () => ({ user, caret: { anchor: { item: { client: 'x', clock: {} } }, head: { item: {} } } }),
    ],
    [
      'a place that is not here yet',
      () => ({
        user,
        caret: { anchor: { item: { client: 5, clock: 9 } }, head: { item: { client: 5, clock: 9 } } },
      }),
    ],
    ['a root of its own', () => ({ user, caret: { anchor: { tname: 'x' }, head: { tname: 'x' } } })],
  ])('shows nothing for %s', (_name, state) => {
    const { view } = bed.openOn(richTextFrom('some words'));
    show(state(caretOf(bed.theirs, 2)));
    expect(view.dom.querySelector('.note-caret')).toBeNull();
    expect([...bed.mine.share.keys()]).not.toContain('x');
  });

  it('tells the others where I write, and takes it back when I stop', () => {
    const editor = bed.openOn(richTextFrom('some words'));
    beginWriting(editor, '');
    vi.advanceTimersByTime(200);
    expect(bed.awareness.getLocalState()?.caret).toMatchObject({
      anchor: expect.anything(),
      head: expect.anything(),
    });
    editor.destroy();
    expect(bed.awareness.getLocalState()?.caret).toBeNull();
  });
});
