'use client';

import { useEffect, useState } from 'react';
import type { HistoryPart } from '#lib/review/parse-history.ts';
import { type Feed, readOn } from './history-feed.ts';

export type FeedState<T> = {
  readonly feed: Feed<T> | null;
  readonly state: { readonly is: 'loading' | 'here' } | { readonly is: 'failed'; readonly message: string };
  readonly readOlder: () => void;
  /** From the newest on, again. */
  readonly reload: () => void;
};

type Known<T> = Pick<FeedState<T>, 'feed' | 'state'>;

/** A history that is read page by page, beginning with its newest. @param parse always the same */
export function useHistoryFeed<T>(
  path: string,
  parse: (data: unknown) => HistoryPart<T> | null,
): FeedState<T> {
  const [known, setKnown] = useState<Known<T>>({ feed: null, state: { is: 'loading' } });
  const [times, setTimes] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time asks again
  useEffect(() => {
    let isOver = false;
    setKnown(({ feed }) => ({ feed, state: { is: 'loading' } }));
    void readOn(path, null, parse).then((asked) => {
      if (isOver) return;
      setKnown(
        asked.is === 'failed'
          ? ({ feed }) => ({ feed, state: asked })
          : { feed: asked.data, state: { is: 'here' } },
      );
    });
    return () => {
      isOver = true;
    };
  }, [path, parse, times]);

  const readOlder = async () => {
    const { feed, state } = known;
    if (!feed || feed.next === null || state.is === 'loading') return;
    setKnown({ feed, state: { is: 'loading' } });
    const asked = await readOn(path, feed.next, parse);
    setKnown((now) => {
      // Another question was asked meanwhile.
      if (now.feed !== feed) return now;
      if (asked.is === 'failed') return { feed, state: asked };
      const { entries, next, isDamaged } = asked.data;
      return {
        feed: { entries: [...feed.entries, ...entries], next, isDamaged: feed.isDamaged || isDamaged },
        state: { is: 'here' },
      };
    });
  };
  return { ...known, readOlder: () => void readOlder(), reload: () => setTimes((before) => before + 1) };
}
