import type { Role } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';

/** A member of the board, as the server tells it. */
export type Person = {
  readonly id: UserId;
  readonly name: string;
  readonly colour: PaletteColour;
  readonly role: Role;
  /** Chosen letters for the avatar; absent: those of the name. */
  readonly initials?: string;
  /** The guests that they were before they had an account: what those wrote is theirs. */
  readonly formerIds?: readonly UserId[];
};
