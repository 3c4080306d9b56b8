import type { UserId } from '../board/ids.ts';

/**
 * Why a board was kept as it was: somebody named it, people stopped working on it, ten minutes of work had passed,
 * or something large was about to happen.
 */
export const versionReasons = [
  'named',
  'sitting',
  'interval',
  'before-restore',
  'before-reveal',
  'before-import',
] as const;

export type VersionReason = (typeof versionReasons)[number];

/** A kept state of a board: all that it says is which update it is after; the log holds the rest. */
export type Version = {
  readonly id: string;
  /** The board as it was after this update. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: VersionReason;
  /** Empty for one that nobody named. */
  readonly name: string;
  /** Who named it, or whose deed it came before; `null`: nobody's. */
  readonly by: UserId | null;
  /** Who has changed the board since the version before. */
  readonly authors: readonly UserId[];
};

export const MAX_VERSION_NAME = 80;
export const MAX_NAMED_VERSIONS = 200;
