import { messageTypes } from '#lib/sync/message-types.ts';

/** What a frame is for, by its first two bytes; every other number is `unknown`. */
export const frameKinds = [
  'step-1',
  'step-2',
  'update',
  'awareness',
  'query-awareness',
  'saved',
  'event',
  'unknown',
] as const;

export type FrameKind = (typeof frameKinds)[number];

const syncKinds: readonly FrameKind[] = ['step-1', 'step-2', 'update'];

/** Reads nothing but the two bytes: the rest may be anything. */
export function frameKind(frame: Uint8Array): FrameKind {
  switch (frame[0]) {
    case messageTypes.sync:
      return syncKinds[frame[1] ?? -1] ?? 'unknown';
    case messageTypes.awareness:
      return 'awareness';
    case messageTypes.queryAwareness:
      return 'query-awareness';
    case messageTypes.saved:
      return 'saved';
    case messageTypes.event:
      return 'event';
    default:
      return 'unknown';
  }
}
