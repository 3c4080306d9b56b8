import type { Size } from '../geometry/point.ts';

/** A new note, in board units. */
export const DEFAULT_NOTE_SIZE: Size = { w: 192, h: 112 };
export const MIN_NOTE_SIZE: Size = { w: 96, h: 64 };
export const MAX_NOTE_SIZE: Size = { w: 640, h: 640 };

/** Characters in one note: enough for a paragraph, a bound for everyone who draws it. */
export const MAX_NOTE_TEXT = 2_000;
/** Characters of one note that are kept: people who write at the same moment can pass the limit together. */
export const MAX_STORED_TEXT = 4 * MAX_NOTE_TEXT;
/** Notes on one board: above this the editor refuses politely and the server for certain. */
export const MAX_NOTES = 5_000;
export const MAX_LINKS = 5_000;
/** Coordinates in a record, either way from the block's corner. */
export const MAX_COORDINATE = 100_000;
export const MAX_TITLE = 120;
export const MAX_PERSON_NAME = 60;
/** Characters of a link's password: what a room can be told aloud, and too many to guess by asking. */
export const MIN_INVITE_PASSWORD = 8;
export const MAX_INVITE_PASSWORD = 128;
/** People who may come by one link that counts them. */
export const MAX_INVITE_USES = 1_000;
