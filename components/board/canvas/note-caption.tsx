'use client';

import { useEffect, useState } from 'react';
import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { toScreen } from '#lib/geometry/view.ts';
import { useNote, useScene, useSlots } from './canvas-context.ts';
import { watchHovered } from './watch-hovered.ts';

/** Who wrote the note under the pointer and when, in a line below it. */
export function NoteCaption() {
  const scene = useScene();
  const [id, setId] = useState<NoteId | null>(null);
  useEffect(() => watchHovered(scene, setId), [scene]);
  return id && <Caption id={id} />;
}

function Caption({ id }: { readonly id: NoteId }) {
  const { store, desk } = useScene();
  const { describeAuthor } = useSlots();
  const note = useNote(id);
  if (!note || !describeAuthor) return null;
  const rect = rectOf(note, store.getLayout());
  const { x, y } = toScreen(desk.get().view, { x: rect.x, y: rect.y + rect.h });
  return (
    <p className="note-caption" style={{ left: x, top: y }} aria-hidden="true">
      {describeAuthor(note)}
    </p>
  );
}
