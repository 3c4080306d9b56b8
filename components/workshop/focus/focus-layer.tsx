'use client';

import { useLayout, useNote } from '#components/board/canvas/canvas-context.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { type BlockKey, blockKeys } from '#lib/canvas/blocks.ts';
import { inflate, type Rect } from '#lib/geometry/rect.ts';
import { aroundRect } from './around-rect.ts';
import { focusText, readFocus } from './focus-of.ts';
import './focus.css';

/** Board units between a note in the spotlight and its ring. */
const RING = 10;

/** Rings round what everyone is to look at, and veils over the rest. They take no part in anything a pointer does. */
export function FocusLayer() {
  const focus = readFocus(useWorkshop(({ view }) => focusText(view)));
  switch (focus.is) {
    case 'nothing':
      return null;
    case 'note':
      return <NoteInSpotlight id={focus.note} />;
    case 'block':
      return <BlocksInFocus blocks={[focus.block]} label="Look here" />;
    case 'step':
      return <BlocksInFocus blocks={focus.blocks} label="In this step" />;
    default:
      return focus satisfies never;
  }
}

function BlocksInFocus({ blocks, label }: { readonly blocks: readonly BlockKey[]; readonly label: string }) {
  const layout = useLayout();
  return (
    <div aria-hidden="true">
      {blockKeys.map((key) =>
        blocks.includes(key) ? (
          <Ring key={key} rect={layout.blocks[key]} label={label} />
        ) : (
          <div key={key} className="focus-veil" style={placeOf(layout.blocks[key])} />
        ),
      )}
    </div>
  );
}

function NoteInSpotlight({ id }: { readonly id: NoteId }) {
  const layout = useLayout();
  const note = useNote(id);
  if (!note) return null;
  const rect = inflate(rectOf(note, layout), RING);
  return (
    <div aria-hidden="true">
      {aroundRect(layout.bounds, rect).map((each, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the four sides are always the same
        <div key={side} className="focus-veil" data-side style={placeOf(each)} />
      ))}
      <Ring rect={rect} label="Look here" />
    </div>
  );
}

function Ring({ rect, label }: { readonly rect: Rect; readonly label: string }) {
  return (
    <div className="focus-ring" style={placeOf(rect)}>
      <span className="focus-label">{label}</span>
    </div>
  );
}

function placeOf({ x, y, w, h }: Rect) {
  return { left: x, top: y, width: w, height: h };
}
