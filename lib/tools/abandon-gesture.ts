import type { Desk } from './desk.ts';

/** Drops what the pointer was doing, as though it had never begun; a view that was panned stays. */
export function abandonGesture(desk: Desk): Desk {
  const { gesture } = desk;
  if (gesture.kind === 'idle') return desk;
  const selection = gesture.kind === 'marquee' ? gesture.kept : desk.selection;
  return { ...desk, selection, gesture: { kind: 'idle' } };
}
