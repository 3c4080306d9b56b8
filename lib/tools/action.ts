import type { NoteCopy } from '../board/commands/add-note-copies.ts';
import type { NoteId } from '../board/ids.ts';
import type { PaletteColour } from '../canvas/palette.ts';
import type { BoardPoint } from '../geometry/point.ts';
import type { ActionName } from './action-names.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import type { KeyCombo } from './key-combo.ts';

/** What a key press or a menu adds to an action; each action reads only what concerns it. */
export type ActionArgs = {
  /** The note with keyboard focus; actions on notes fall back on it when nothing is selected. */
  readonly focused?: NoteId | null;
  /** `edit-note`: the character that opened the note, to be put into its text. */
  readonly typed?: string;
  /** `set-colour` and `set-block-colour`; `null` gives a note its block's colour again. */
  readonly colour?: PaletteColour | null;
  /** `paste-text`; a single note goes where `point` is on the board. */
  readonly text?: string;
  readonly point?: BoardPoint;
  /** `paste-notes`. */
  readonly notes?: readonly NoteCopy[];
};

export const actionGroups = [
  'General',
  'Notes',
  'Selection',
  'Moving',
  'View',
  'Tools',
  'Comments',
  'Together',
] as const;

export type ActionGroup = (typeof actionGroups)[number];

type Described<N extends ActionName> = {
  readonly name: N;
  readonly label: string;
  readonly group: ActionGroup;
  /** Actions of one family share a line in the list of shortcuts, under this label. */
  readonly family?: string;
  readonly keys: readonly KeyCombo[];
  /** On a selected note its letter is this command and not the beginning of a text. */
  readonly overText?: true;
  /** True when the action would do something now. */
  readonly when: (desk: Desk, scene: Scene, args?: ActionArgs) => boolean;
};

/** An action on the desk and its document. */
export type DeskAction<N extends ActionName = ActionName> = Described<N> & {
  readonly kind: 'desk';
  readonly perform: (desk: Desk, scene: Scene, args?: ActionArgs) => Outcome;
};

/** An action that only the caller can carry out: it needs the undo history, the clipboard or the page. */
export type SessionAction<N extends ActionName = ActionName> = Described<N> & { readonly kind: 'session' };

export type Action<N extends ActionName = ActionName> = DeskAction<N> | SessionAction<N>;

/** A set of actions under their own names. */
export type ActionsBy<N extends ActionName> = { readonly [K in N]: Action<K> };
