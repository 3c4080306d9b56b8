'use client';

import {
  type KeyboardEvent,
  type ToggleEvent,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { localZone } from '../local-zone.ts';
import { fetchInboxPage, sendInboxRead } from './ask-inbox.ts';
import { byWords, deedWords } from './entry-words.ts';
import { InboxPanel } from './inbox-panel.tsx';
import { type InboxPlace, inboxOpener } from './inbox-place.ts';
import { makeInboxStore } from './inbox-store.ts';

type LateInboxProps = {
  readonly id: string;
  readonly opensAtOnce: boolean;
  readonly place: InboxPlace;
  readonly onUnread: (unread: number) => void;
};

/** What the inbox's button opens, kept up to date also while it is closed. */
export function LateInbox({ id, opensAtOnce, place, onUnread }: LateInboxProps) {
  const popover = useRef<HTMLElement>(null);
  const placeNow = useRef(place);
  const [store] = useState(() =>
    makeInboxStore({
      fetchPage: fetchInboxPage,
      sendRead: sendInboxRead,
      isSeen: (entry) => placeNow.current.isSeen(entry),
    }),
  );
  const inbox = useSyncExternalStore(store.subscribe, store.get, store.get);
  const [isOpen, setOpen] = useState(false);
  /** What was announced before the inbox was opened need not be again. */
  const [hushed, setHushed] = useState<string | null>(null);
  const { arrived } = inbox;
  const isNews = arrived !== null && !isOpen && arrived.id !== hushed;
  const { watch } = place;

  useEffect(() => {
    placeNow.current = place;
  }, [place]);
  useEffect(() => {
    void store.look();
    return watch(() => void store.look());
  }, [store, watch]);
  useEffect(() => onUnread(inbox.unread), [onUnread, inbox.unread]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was asked for before it came
  useEffect(() => {
    if (!opensAtOnce) return;
    // After the press that asked for it, which may find it here and open it by itself.
    const timer = setTimeout(() => {
      if (!popover.current?.matches(':popover-open')) popover.current?.showPopover();
    });
    return () => clearTimeout(timer);
  }, []);

  const toggled = ({ newState }: ToggleEvent<HTMLElement>) => {
    const opens = newState === 'open';
    setOpen(opens);
    setHushed(arrived?.id ?? null);
    const { activeElement, body } = document;
    // What held the focus is hidden with it.
    if (!opens && (!activeElement || activeElement === body || popover.current?.contains(activeElement)))
      inboxOpener()?.focus();
  };
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  return (
    <>
      <p role="status" className="sr-only">
        {isNews && `${byWords(arrived)} ${deedWords(arrived, localZone())}`}
      </p>
      <section
        ref={popover}
        id={id}
        popover="auto"
        aria-label="Inbox"
        data-inbox
        onToggle={toggled}
        onKeyDown={keepKeys}
        className={`${popoverClass} ${place.className}`}
      >
        {isOpen && (
          <InboxPanel
            inbox={inbox}
            store={store}
            onShow={(entry) => {
              const isShown = place.show(entry);
              if (isShown) popover.current?.hidePopover();
              return isShown;
            }}
            onClose={() => popover.current?.hidePopover()}
          />
        )}
      </section>
    </>
  );
}

const popoverClass =
  'fixed inset-auto m-0 w-[min(26rem,calc(100vw-1rem))] max-h-[min(38rem,calc(100dvh-5rem))] flex-col overflow-hidden ' +
  'rounded-panel border border-line bg-raised p-0 text-ink shadow-raised open:flex';
