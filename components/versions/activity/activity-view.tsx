'use client';

import { useEffect, useId, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { type BlockKey, blockKeys, blockTitles, isBlockKey } from '#lib/canvas/blocks.ts';
import type { ActivityEntry } from '#lib/review/activity-entry.ts';
import { parseActivityPart } from '#lib/review/parse-history.ts';
import type { Members } from '../use-members.ts';
import { useLooking, useMoments } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { byDay, clockWords } from '../version-words.ts';
import { WordDifference } from '../word-difference.tsx';
import { FeedFoot } from './feed-foot.tsx';
import { tellEntry } from './tell-deed.ts';
import { useHistoryFeed } from './use-history-feed.ts';

/** A burst of edits is asked about once, this many milliseconds after its first. */
const PAUSE = 4_000;

/** Who did what on the board, newest first, of all blocks or of one. */
export function ActivityView({ members }: { readonly members: Members }) {
  const { boardId, session } = useOpenBoard();
  const [block, setBlock] = useState<BlockKey | null>(null);
  const choiceId = useId();
  const path = `/api/boards/${boardId}/history/activity${block ? `?block=${block}` : ''}`;
  const feed = useHistoryFeed(path, parseActivityPart);
  const { reload } = feed;
  const isAtTop = (feed.feed?.entries.length ?? 0) <= 60;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reload` only asks again, whichever render it is of
  useEffect(() => {
    // Who has read on to older ones is not taken back to the newest.
    if (!isAtTop) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      timer ??= setTimeout(() => {
        timer = null;
        reload();
      }, PAUSE);
    };
    const stops = [
      session.store.subscribe(later),
      session.subscribeEvents(({ type }) => {
        if (type === 'versions-changed' || type === 'joined') later();
      }),
    ];
    return () => {
      if (timer) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session, isAtTop, path]);

  return (
    <>
      <div className="flex items-center gap-2 px-4 pb-3">
        <label htmlFor={choiceId} className="text-sm text-muted">
          Show
        </label>
        <select
          id={choiceId}
          value={block ?? ''}
          onChange={({ target }) => setBlock(isBlockKey(target.value) ? target.value : null)}
          className="h-8 min-w-0 flex-1 rounded-control border border-line bg-surface px-2 text-sm"
        >
          <option value="">All blocks</option>
          {blockKeys.map((key) => (
            <option key={key} value={key}>
              {blockTitles[key]}
            </option>
          ))}
        </select>
      </div>
      {byDay(feed.feed?.entries ?? [], Date.now()).map(({ day, entries }) => (
        <section key={day} aria-label={day} className="border-t border-line pt-2 pb-1">
          <h3 className="px-4 py-1 text-xs font-semibold text-muted">{day}</h3>
          <ol className="px-2">
            {entries.map((entry) => (
              <EntryRow
                key={`${entry.seq} ${entry.kind} ${entry.block} ${entry.steps[0]?.id}`}
                entry={entry}
                name={members.nameOf(entry.by)}
              />
            ))}
          </ol>
        </section>
      ))}
      <FeedFoot feed={feed} empty="Nobody has done anything here yet." />
    </>
  );
}

function EntryRow({ entry, name }: { readonly entry: ActivityEntry; readonly name: string }) {
  const moments = useMoments();
  const looking = useLooking();
  const moment = looking?.moment;
  const isShown = moment?.is === 'past' && moment.seq === entry.seq;
  const [first] = entry.steps;
  const did = entry.steps.length === 1 ? first?.did : undefined;
  return (
    <li>
      <button
        type="button"
        aria-pressed={isShown}
        title="See the board as it was then"
        onClick={() => moments.look({ moment: isShown ? { is: 'now' } : { is: 'past', seq: entry.seq } })}
        className="flex w-full gap-2.5 rounded-control px-2 py-2 text-left hover:bg-sunken aria-pressed:bg-accent-soft"
      >
        <VersionIcon name={entry.kind} className="mt-0.5 size-4 text-muted" />
        <span className="min-w-0 flex-1 text-sm break-words">
          <b className="font-semibold">{name}</b> {tellEntry(entry)}
        </span>
        <time dateTime={new Date(entry.at).toISOString()} className="pt-px text-xs text-muted tabular-nums">
          {clockWords(entry.at)}
        </time>
      </button>
      {did?.kind === 'reworded' && did.before !== '' && (
        <div className="mb-1 ml-8.5 mr-2">
          <WordDifference before={did.before} after={did.after} />
        </div>
      )}
    </li>
  );
}
