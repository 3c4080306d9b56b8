import type { LinkId, NoteId } from './ids.ts';

/** What an arrow says: its source serves, needs or pays its target. */
export const linkKinds = ['serves', 'needs', 'pays'] as const;

export type LinkKind = (typeof linkKinds)[number];

export type Link = {
  readonly id: LinkId;
  readonly from: NoteId;
  readonly to: NoteId;
  readonly kind: LinkKind;
};
