import { type NoteId, parseNoteId } from '#lib/board/ids.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** Milliseconds for which the pointer rests on a note before its caption shows. */
const REST = 450;

/** Calls back with the note on which the pointer rests, and with `null` as soon as anything moves. */
export function watchHovered({ desk, regions }: CanvasScene, show: (id: NoteId | null) => void): () => void {
  const [region] = regions.values();
  const viewport = region?.closest<HTMLElement>('[data-canvas]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  let over: NoteId | null = null;

  const hide = () => {
    clearTimeout(timer);
    if (shown) show(null);
    shown = false;
  };
  const begin = () => {
    hide();
    if (over) timer = setTimeout(rest, REST);
  };
  const rest = () => {
    const { gesture, editing } = desk.get();
    if (gesture.kind !== 'idle' || editing?.id === over) return;
    shown = true;
    show(over);
  };
  const pointerOver = (event: PointerEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    const next = parseNoteId(element?.closest('[data-note-id]')?.getAttribute('data-note-id'));
    if (event.pointerType === 'touch' || next === over) return;
    over = next;
    begin();
  };
  const leave = () => {
    over = null;
    hide();
  };
  viewport?.addEventListener('pointerover', pointerOver);
  viewport?.addEventListener('pointerleave', leave);
  const stop = desk.subscribe(begin);
  return () => {
    stop();
    hide();
    viewport?.removeEventListener('pointerover', pointerOver);
    viewport?.removeEventListener('pointerleave', leave);
  };
}
