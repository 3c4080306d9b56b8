'use client';

import { useEffect, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { parseLogSpan } from '#lib/review/parse-history.ts';
import type { LogTime } from '#lib/review/version-due.ts';
import { askServer } from '../ask-server.ts';
import { useMoments, usePast } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { momentWords } from '../version-words.ts';

type Span = { readonly first: LogTime; readonly last: LogTime };

/** A step by a large key is this share of the whole. */
const LEAP = 20;

/** Walks along every change that was ever made, one by one or by leaps. Its end is the present. */
export function WalkLog() {
  const moments = useMoments();
  const past = usePast();
  const span = useSpan();
  const { moment, drawn } = past;
  if (!span || span.last.seq <= span.first.seq) return null;
  const [first, last] = [span.first.seq, span.last.seq];
  const at = moment.is === 'past' ? Math.min(moment.seq, last) : last;
  const go = (seq: number) => {
    const next = Math.max(first, Math.min(last, seq));
    moments.look({ moment: next >= last ? { is: 'now' } : { is: 'past', seq: next } });
  };
  const isWhole = drawn.is === 'past' && drawn.past.seq === at;
  const words =
    moment.is !== 'past' ? 'Now' : isWhole ? momentWords(drawn.past.at) : `Change ${at} of ${last}`;
  return (
    <fieldset aria-label="Walk through the changes" className="px-4 pb-3">
      <div className="flex items-center gap-1">
        <IconButton
          label="One change back"
          icon={<VersionIcon name="earlier" />}
          aria-disabled={at <= first}
          className="-ml-2 aria-disabled:opacity-45"
          onClick={() => go(at - 1)}
        />
        <input
          type="range"
          aria-label="Moment"
          aria-valuetext={words}
          min={first}
          max={last}
          step={1}
          value={at}
          onChange={({ target }) => go(Number(target.value))}
          onKeyDown={(event) => {
            const leap = Math.max(1, Math.round((last - first) / LEAP));
            if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
            event.preventDefault();
            go(at + (event.key === 'PageUp' ? leap : -leap));
          }}
          className="h-9 min-w-0 flex-1 accent-accent"
        />
        <IconButton
          label="One change on"
          icon={<VersionIcon name="later" />}
          aria-disabled={at >= last}
          className="-mr-2 aria-disabled:opacity-45"
          onClick={() => go(at + 1)}
        />
      </div>
      <p className="text-center text-xs text-muted tabular-nums" aria-hidden="true">
        {words}
        {moment.is === 'past' && isWhole ? ` · change ${at} of ${last}` : ''}
      </p>
    </fieldset>
  );
}

/** Changes come in bursts: the end of the log is asked for at most every so many milliseconds. */
const PAUSE = 3_000;

/** Where the log begins and ends. It grows under those who work, so it is asked for again. */
function useSpan(): Span | null {
  const { boardId, session } = useOpenBoard();
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const load = async () => {
      const asked = await askServer(`/api/boards/${boardId}/history/range?parts=1`, parseLogSpan);
      if (asked.is === 'here' && !isOver) setSpan(asked.data);
    };
    const later = () => {
      timer ??= setTimeout(() => {
        timer = null;
        void load();
      }, PAUSE);
    };
    void load();
    const stop = session.store.subscribe(later);
    return () => {
      isOver = true;
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [boardId, session]);
  return span;
}
