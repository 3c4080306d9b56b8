'use client';

import dynamic from 'next/dynamic';
import { useCallback, useRef, useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Toast, ToastRegion } from '#components/ui/toast.tsx';
import { groupNotes } from '#lib/board/commands/group-notes.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { NoteGroup } from '#lib/board/tidy/group-plan.ts';
import { actions } from '#lib/tools/actions.ts';
import { applyTidy } from './apply-tidy.ts';
import { useOpenBoard } from './board-context.ts';
import { keyHint } from './key-hint.ts';
import { tidyChanges } from './tidy-changes.ts';
import { TidyHeadingForm } from './tidy-heading-form.tsx';
import { TidyIcon } from './tidy-icon.tsx';
import type { TidyItem } from './tidy-items.ts';
import { TidyMenu } from './tidy-menu.tsx';
import { countNotes, countTidied, tidySubject, whyNot } from './tidy-subject.ts';
import { useTidyPopover } from './use-tidy-popover.ts';

const MENU = 'tidy-menu';

const loadSuggestion = () => import('./cluster-suggestion.tsx').then((file) => file.ClusterSuggestion);
const ClusterSuggestion = dynamic(loadSuggestion, { loading: () => null });
const preloadSuggestion = () => void loadSuggestion().catch(() => undefined);

/** Opens the menu by its popover alone; the key does it by the board's action. */
export function TidyButton() {
  return (
    <IconButton
      label="Tidy"
      {...keyHint(actions.tidy.keys[0])}
      icon={<TidyIcon name="tidy" />}
      popoverTarget={MENU}
      aria-haspopup="menu"
    />
  );
}

/** What is said of the last tidying: to everybody when there is something to know, else to screen readers. */
type Said = { readonly words: string; readonly to: 'all' | 'listeners'; readonly count: number };

/** The menu behind the button, what its items ask, and what came of it. */
export function Tidying() {
  const board = useOpenBoard();
  const { desk } = board;
  const root = useRef<HTMLDivElement>(null);
  const [asks, setAsks] = useState<'way' | 'heading'>('way');
  const [suggestFor, setSuggestFor] = useState<readonly NoteId[] | null>(null);
  const [said, setSaid] = useState<Said>({ words: '', to: 'listeners', count: 0 });
  const subject = tidySubject(desk.get(), desk.scene());

  const say = (words: string, to: Said['to'] = 'listeners') =>
    setSaid(({ count }) => ({ words, to, count: count + 1 }));
  const dismiss = useCallback(() => setSaid(({ count }) => ({ words: '', to: 'listeners', count })), []);
  const askWay = useCallback(() => setAsks('way'), []);
  const popover = () => root.current?.closest<HTMLElement>('[popover]');

  useTidyPopover(root, preloadSuggestion, askWay);

  const arrange = (groups: readonly NoteGroup[], done: string) => {
    const scene = desk.scene();
    const { changes, leftOut } = groupNotes(scene.board, scene.layout, scene, groups);
    applyTidy(board, changes);
    if (leftOut === 0) say(done);
    else
      say(
        `This board is full: ${leftOut === 1 ? 'a heading was' : `${leftOut} headings were`} not added.`,
        'all',
      );
  };
  const choose = (item: TidyItem) => {
    const reason = whyNot(item, subject);
    if (reason) return say(reason, 'all');
    if (item.name === 'heading') return setAsks('heading');
    popover()?.hidePopover();
    if (item.name === 'suggest') return setSuggestFor(subject.ids);
    const { changes, done } = tidyChanges(item.name, desk.scene(), subject.ids);
    applyTidy(board, changes);
    say(
      changes.length > 0
        ? sentence(`${countNotes(countTidied(item, subject))} ${done}`)
        : 'They lie like that already.',
    );
  };
  const group = (heading: string) => {
    popover()?.hidePopover();
    const done = `${countNotes(subject.ids.length)} grouped under ${heading.trim()}`;
    arrange([{ heading, notes: subject.ids }], sentence(done));
  };

  return (
    <>
      <Popover id={MENU} label="Tidy" className="max-h-[calc(100dvh-1rem)] overflow-y-auto">
        <div ref={root}>
          {asks === 'way' ? (
            <TidyMenu subject={subject} onChoose={choose} />
          ) : (
            <TidyHeadingForm subject={subject} onGroup={group} />
          )}
        </div>
      </Popover>
      <p role="status" className="sr-only">
        {said.to === 'listeners' && <span key={said.count}>{said.words}</span>}
      </p>
      <ToastRegion>{said.to === 'all' && <Toast message={said.words} onDismiss={dismiss} />}</ToastRegion>
      {suggestFor && (
        <ClusterSuggestion
          ids={suggestFor}
          onClose={() => setSuggestFor(null)}
          onArrange={(groups, done) => {
            setSuggestFor(null);
            arrange(groups, done);
          }}
        />
      )}
    </>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
