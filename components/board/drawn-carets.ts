import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { NoteId } from '#lib/board/ids.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import { parsePresence } from '#lib/sync/presence.ts';
import { readCaret, resolvePosition } from '#lib/sync/read-caret.ts';
import { findInRichText, type RichTextPlace } from '#lib/sync/read-rich-text.ts';

/** A caret to draw: its person and its place from the container's corner, in board units. */
export type DrawnCaret = {
  readonly client: number;
  readonly name: string;
  readonly colour: PaletteColour;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

export type CaretSource = {
  readonly noteId: NoteId;
  readonly awareness: Awareness;
  readonly fragment: Y.XmlFragment;
  readonly container: HTMLElement;
};

/** The carets of everyone else who writes this note, measured in its static text. Nonsense is left out. */
export function drawnCarets({ noteId, awareness, fragment, container }: CaretSource): readonly DrawnCaret[] {
  const { doc } = fragment;
  if (!doc) return [];
  return Array.from(awareness.getStates()).flatMap(([client, state]) => {
    if (client === awareness.clientID) return [];
    const presence = parsePresence(state);
    const caret = presence?.editing === noteId ? readCaret(state) : null;
    const position = caret && resolvePosition(caret.head, doc);
    const place = position && findInRichText(fragment, position);
    const box = place && measure(container, place);
    if (!presence || !box) return [];
    return [{ client, name: presence.user.name, colour: presence.user.colour, ...box }];
  });
}

export function sameCarets(a: readonly DrawnCaret[], b: readonly DrawnCaret[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

type CaretBox = Pick<DrawnCaret, 'x' | 'y' | 'height'>;

function measure(container: HTMLElement, { paragraph, offset }: RichTextPlace): CaretBox | null {
  const element = container.querySelectorAll('.note-text p')[paragraph];
  if (!element) return null;
  const outer = container.getBoundingClientRect();
  const scale = container.offsetWidth > 0 ? outer.width / container.offsetWidth : 1;
  const rect = caretRect(element, offset);
  if (!rect || scale === 0) return null;
  const round = (value: number) => Math.round((value / scale) * 10) / 10;
  return { x: round(rect.left - outer.left), y: round(rect.top - outer.top), height: round(rect.height) };
}

/** The edge of the letter before the offset, or of the one after it where there is none. */
function caretRect(paragraph: Element, offset: number): Pick<DOMRect, 'left' | 'top' | 'height'> | null {
  const point = textPoint(paragraph, offset);
  const range = paragraph.ownerDocument.createRange();
  if (!point) return lineStart(paragraph);
  const before = point.offset > 0 && point.node.data[point.offset - 1] !== '\n';
  range.setStart(point.node, before ? point.offset - 1 : point.offset);
  range.setEnd(point.node, before ? point.offset : Math.min(point.offset + 1, point.node.length));
  const rects = range.getClientRects();
  const rect = before ? rects[rects.length - 1] : rects[0];
  if (!rect) return lineStart(paragraph);
  return { left: before ? rect.right : rect.left, top: rect.top, height: rect.height };
}

/** An empty paragraph has no letter to stand by. */
function lineStart(paragraph: Element): Pick<DOMRect, 'left' | 'top' | 'height'> {
  const rect = paragraph.getBoundingClientRect();
  return { left: rect.left, top: rect.top, height: rect.height };
}

function textPoint(paragraph: Element, offset: number): { node: Text; offset: number } | null {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && { node: last, offset: last.length };
}
