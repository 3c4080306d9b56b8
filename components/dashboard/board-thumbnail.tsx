'use client';

import { useEffect, useRef, useState } from 'react';
import type { BoardId } from '#lib/board/ids.ts';
import { type OutlinePicture, parsePicture } from '#lib/board/outline-picture.ts';

/** A board as a picture of a few shapes. It is asked for when its place comes near the window. */
export function BoardThumbnail({ boardId, changed }: { boardId: BoardId; changed: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<OutlinePicture | 'waiting' | 'none'>('waiting');

  // A change asks anew, and the old picture stays until the new one is there.
  useEffect(() => {
    const element = place.current;
    if (!element || changed < 0) return;
    const leaving = new AbortController();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        fetchPicture(boardId, leaving.signal).then((picture) => {
          if (!leaving.signal.aborted) setState(picture ?? 'none');
        });
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      leaving.abort();
    };
  }, [boardId, changed]);

  return (
    <div ref={place} className={`size-full ${state === 'waiting' ? 'skeleton rounded-note' : ''}`}>
      {typeof state === 'object' && <Picture picture={state} />}
    </div>
  );
}

function Picture({ picture: { w, h, blocks, notes } }: { picture: OutlinePicture }) {
  return (
    <svg viewBox={`-6 -6 ${w + 12} ${h + 12}`} aria-hidden="true" focusable="false" className="size-full">
      <path d={blocks} className="fill-surface stroke-line" strokeWidth="8" />
      {notes.map(([colour, path]) => (
        <path
          key={colour}
          data-colour={colour}
          d={path}
          fill="var(--paper)"
          stroke="var(--paper-edge)"
          strokeWidth="5"
        />
      ))}
    </svg>
  );
}

/** `null` when there is none to be had: a board without a picture is a board all the same. */
async function fetchPicture(boardId: BoardId, signal: AbortSignal): Promise<OutlinePicture | null> {
  try {
    const response = await fetch(`/api/boards/${boardId}/outline`, { signal });
    return response.ok ? parsePicture(await response.json()) : null;
  } catch {
    return null;
  }
}
