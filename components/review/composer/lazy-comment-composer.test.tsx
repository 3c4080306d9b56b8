// @vitest-environment jsdom
import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { commentText } from '#lib/review/comment-text.ts';
import { type CommentComposerProps, LazyCommentComposer } from './lazy-comment-composer.tsx';
import { members, stubLayout } from './testing/comment-bed.ts';

let root: Root;
let element: HTMLElement;
const onSubmit = vi.fn<(body: CommentBody) => Promise<string | null>>();
const onDraft = vi.fn<(body: CommentBody | null) => void>();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  stubLayout();
  element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  onSubmit.mockReset().mockResolvedValue(null);
  onDraft.mockReset();
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const says = (text: string): CommentBody => [{ kind: 'paragraph', runs: [{ kind: 'text', text }] }];

function show(given: Partial<CommentComposerProps> = {}): void {
  act(() =>
    root.render(
      <StrictMode>
        <LazyCommentComposer
          label="Comment"
          submitLabel="Post"
          members={members}
          onSubmit={onSubmit}
          onDraft={onDraft}
          {...given}
        />
      </StrictMode>,
    ),
  );
}

const field = () => element.querySelector('textarea');
const text = () => element.querySelector<HTMLElement>('[contenteditable=true]');
const alertText = () => element.querySelector('[role=alert]')?.textContent;

function typeEarly(words: string): void {
  const input = field();
  if (!input) throw new Error('the editor is there already');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    set?.call(input, input.value + words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** React works only at the end of an act, so the look for the editor stands outside. */
async function loaded(): Promise<void> {
  await act(async () => void (await import('./comment-composer.tsx')));
  await vi.waitUntil(() => act(async () => text()), { timeout: 10_000 });
}

const button = (name: string) =>
  Array.from(element.querySelectorAll('button')).find((one) => (one.ariaLabel ?? one.textContent) === name);

const press = (name: string) => act(async () => button(name)?.click());

const isWaiting = () => button('Post')?.getAttribute('aria-disabled') === 'true';

function send(name: string, more: KeyboardEventInit = {}): void {
  const to = text() ?? field();
  to?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
}

const key = (name: string, more?: KeyboardEventInit) => act(async () => send(name, more));

describe('a composer whose editor has not loaded', () => {
  // React asks for the code once, so this comes first.
  it('takes the keys, keeps them as a draft, hands them and the focus over, and posts them if that was asked for', async () => {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    onSubmit.mockReturnValue(promise);
    show({ autoFocus: true, initial: says('one') });
    expect(field()?.getAttribute('aria-label')).toBe('Comment');
    expect(document.activeElement).toBe(field());
    // Nothing is waited for until then, or the editor may come.
    typeEarly(' two');
    act(() => send('Enter', { ctrlKey: true }));
    expect(isWaiting()).toBe(true);
    // Going on takes it back.
    typeEarly('\nthree');
    expect(isWaiting()).toBe(false);
    expect(commentText(onDraft.mock.lastCall?.[0] ?? [])).toBe('one two\nthree');
    // Whoever keeps drafts gives them back at the next rendering.
    show({ autoFocus: true, initial: onDraft.mock.lastCall?.[0] ?? [] });
    expect(field()?.value).toBe('one two\nthree');
    act(() => button('Post')?.click());
    expect(isWaiting()).toBe(true);
    expect(onSubmit).not.toHaveBeenCalled();
    await loaded();
    expect(field()).toBeNull();
    expect(text()?.textContent).toBe('one twothree');
    expect(document.activeElement).toBe(text());
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith([...says('one two'), ...says('three')]);
    await act(async () => resolve(null));
    expect(text()?.textContent).toBe('');
  });
});

describe('a composer', () => {
  it('is empty once its text was posted, and the focus stays', async () => {
    show({ initial: says('hello'), autoFocus: true });
    await loaded();
    await key('Enter', { ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(says('hello'));
    expect(text()?.textContent).toBe('');
    expect(onDraft).toHaveBeenLastCalledWith(null);
    expect(document.activeElement).toBe(text());
  });

  it('keeps its text and says why when it was not posted', async () => {
    onSubmit.mockResolvedValue('This thread is full.');
    show({ initial: says('hello') });
    await loaded();
    await press('Post');
    expect(alertText()).toBe('This thread is full.');
    expect(text()?.textContent).toBe('hello');
  });

  it('posts nothing empty and nothing twice', async () => {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    onSubmit.mockReturnValue(promise);
    show();
    await loaded();
    await press('Post');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(alertText()).toBe('Write something first.');
    expect(document.activeElement).toBe(text());
    show({ initial: says('x') });
    act(() => root.unmount());
    root = createRoot(element);
    show({ initial: says('hello') });
    await loaded();
    await press('Post');
    await press('Post');
    expect(onSubmit).toHaveBeenCalledOnce();
    await act(async () => resolve(null));
    expect(text()?.textContent).toBe('');
  });

  it('Escape leaves it where it can be left', async () => {
    const onCancel = vi.fn();
    const outer = vi.fn();
    element.addEventListener('keydown', outer);
    show({ initial: says('hello'), onCancel });
    await loaded();
    await key('Escape');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(outer.mock.lastCall?.[0].defaultPrevented).toBe(true);
    expect(text()?.textContent).toBe('hello');
  });

  it('has named buttons that say whether they are on, and one tab stop for all', async () => {
    show({ initial: says('hello') });
    await loaded();
    const buttons = Array.from(element.querySelectorAll<HTMLElement>('[role=toolbar] button'));
    expect(buttons.map((button) => button.ariaLabel)).toEqual([
      'Bold',
      'Italic',
      'Bullet list',
      'Numbered list',
      'Code',
      'Code block',
      'Link',
    ]);
    expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
    await press('Bullet list');
    expect(buttons.map((button) => button.ariaPressed)).toContain('true');
    await press('Post');
    expect(onSubmit).toHaveBeenCalledWith([{ kind: 'bullet-list', items: [says('hello')] }]);
  });
});
