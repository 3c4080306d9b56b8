// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import { InboxPanel } from './inbox-panel.tsx';
import type { InboxSnapshot, ReadEntries } from './inbox-store.ts';
import { sampleEntry } from './testing/sample-entry.ts';

const entries = [
  sampleEntry({ id: 'entry-1', at: 30 }),
  sampleEntry({ id: 'entry-2', at: 20, isRead: true }),
  sampleEntry({ id: 'entry-3', at: 10 }),
];

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // A page without a screen knows no popovers.
  for (const name of ['showPopover', 'hidePopover'] as const) HTMLElement.prototype[name] ??= () => true;
});

function openPanel(given: Partial<InboxSnapshot> = {}, isHere = true) {
  const read: ReadEntries[] = [];
  const shown: InboxEntry[] = [];
  const inbox: InboxSnapshot = {
    ...{ status: 'ready', entries, hasMore: false, unread: 2, arrived: null, notMarked: false },
    ...given,
  };
  const store = {
    subscribe: () => () => {},
    get: () => inbox,
    look: vi.fn(async () => {}),
    showMore: vi.fn(async () => {}),
    read: async (meant: ReadEntries) => void read.push(meant),
  };
  const onShow = (entry: InboxEntry) => {
    shown.push(entry);
    return isHere;
  };
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  act(() => root.render(<InboxPanel inbox={inbox} store={store} onShow={onShow} onClose={() => {}} />));
  onTestFinished(() => {
    act(() => root.unmount());
    host.remove();
  });
  const press = (words: string) => {
    const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    if (!button) throw new Error(`no button "${words}"`);
    act(() => button.click());
  };
  const links = () => [...host.querySelectorAll('a')];
  const key = (name: string) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    act(() => document.activeElement?.dispatchEvent(event));
  };
  return { host, store, read, shown, press, links, key };
}

test('says in words what is unread, and can show only that', () => {
  const { links, press } = openPanel();
  expect(links().map(({ textContent }) => textContent?.includes('Unread'))).toEqual([true, false, true]);
  press('Unread');
  expect(links()).toHaveLength(2);
});

test('arrow keys go from entry to entry and stop at the ends', () => {
  const { links, key } = openPanel();
  links()[0]?.focus();
  const at = () =>
    links()
      .map((link) => link === document.activeElement)
      .indexOf(true);
  const places = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'].map((name) => {
    key(name);
    return at();
  });
  expect(places).toEqual([1, 2, 2, 1, 0, 0, 2]);
});

test.each([
  [true, 'opens here'],
  [false, 'is a link to its own'],
] as const)('an entry is read when it is followed; one of this board (%s) %s', (isHere, _what) => {
  const { host, links, read, shown } = openPanel({}, isHere);
  let isKept: boolean | null = null;
  host.parentElement?.addEventListener(
    'click',
    (event) => {
      isKept = event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  const [first] = links();
  expect(first?.getAttribute('href')).toBe('/b/board-01?thread=thread-1');
  act(() => first?.click());
  expect([read, shown, isKept]).toEqual([[{ entries: ['entry-1'] }], [entries[0]], isHere]);
});

test('marks all as read that had come, and nothing when there is nothing', () => {
  const some = openPanel();
  some.press('Mark all as read');
  expect(some.read).toEqual([{ until: 30 }]);
  const none = openPanel({ unread: 0, entries: entries.map((entry) => ({ ...entry, isRead: true })) });
  none.press('Mark all as read');
  expect(none.read).toEqual([]);
});

test.each([
  [{ status: 'loading', entries: [], unread: 0 }, 'Loading'],
  [{ status: 'failed', entries: [], unread: 0 }, 'could not be loaded'],
  [{ status: 'ready', entries: [], unread: 0 }, 'Nothing here yet'],
  [{ status: 'stale' }, 'cannot be reached'],
  [{ notMarked: true }, 'could not be marked as read'],
  [{ hasMore: true }, 'Show earlier'],
] as const)('%j is told: %s', (given, words) => {
  expect(openPanel(given).host.textContent).toContain(words);
});

test('asks again after a failure', () => {
  const { store, press } = openPanel({ status: 'failed', entries: [], unread: 0 });
  press('Try again');
  expect(store.look).toHaveBeenCalled();
});
