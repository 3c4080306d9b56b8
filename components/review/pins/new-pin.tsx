'use client';

import { useLayoutEffect, useRef } from 'react';
import { useScene } from '#components/board/canvas/canvas-context.ts';
import { rectOf } from '#lib/board/board.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { blockPinAt, notePinAt, spotOnBoard } from '#lib/review/place-pins.ts';
import { KindIcon } from '../panel/kind-icon.tsx';
import { useThreads } from '../threads/review-context.ts';
import type { Beginning } from '../threads/thread-store.ts';

/** Where what is being written will be. It only shows the place. */
export function NewPin() {
  const beginning = useThreads((snapshot) => snapshot.beginning);
  return beginning && <Shown key={JSON.stringify(beginning)} beginning={beginning} />;
}

function Shown({ beginning }: { readonly beginning: Beginning }) {
  const scene = useScene();
  const pin = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const { desk, store, frames, mover } = scene;
    const place = () => {
      const at = placeOf(beginning, scene);
      if (!pin.current) return;
      pin.current.hidden = !at;
      const { zoom } = desk.get().view;
      if (at) pin.current.style.transform = `translate(${at.x * zoom}px,${at.y * zoom}px)`;
    };
    const request = () => frames.request(place);
    place();
    const stops = [desk.subscribe(request), store.subscribe(request), mover.onMoved(place)];
    return () => {
      for (const stop of stops) stop();
      frames.cancel(place);
    };
  }, [beginning, scene]);

  return (
    <span ref={pin} className="pin" data-new data-about={aboutOf(beginning)} aria-hidden="true">
      <span className="pin-face">
        <KindIcon kind={beginning.is === 'comment' ? 'plain' : 'suggestion'} className="size-4" />
      </span>
    </span>
  );
}

function aboutOf(beginning: Beginning): 'note' | 'block' | 'point' {
  if (beginning.is === 'new-note') return 'block';
  return beginning.is === 'comment' ? beginning.anchor.is : 'note';
}

function placeOf(
  beginning: Beginning,
  { store, mover }: Pick<ReturnType<typeof useScene>, 'store' | 'mover'>,
): BoardPoint | null {
  const layout = store.getLayout();
  if (beginning.is === 'new-note') return blockPinAt(beginning.block, layout);
  if (beginning.is === 'comment' && beginning.anchor.is === 'block')
    return blockPinAt(beginning.anchor.block, layout);
  if (beginning.is === 'comment' && beginning.anchor.is === 'point')
    return spotOnBoard(beginning.anchor.at, layout);
  const id = beginning.is === 'comment' ? noteOf(beginning) : beginning.note;
  const note = id ? store.getNote(id) : undefined;
  if (!note) return null;
  const at = notePinAt(rectOf(note, layout));
  const { dx, dy } = mover.offsetOf(note.id) ?? { dx: 0, dy: 0 };
  return { x: at.x + dx, y: at.y + dy };
}

function noteOf({ anchor }: Extract<Beginning, { is: 'comment' }>) {
  return anchor.is === 'note' ? anchor.note : null;
}
