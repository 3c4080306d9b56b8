declare const brand: unique symbol;

export type BoardId = string & { readonly [brand]: 'board' };
export type NoteId = string & { readonly [brand]: 'note' };
export type LinkId = string & { readonly [brand]: 'link' };
export type UserId = string & { readonly [brand]: 'user' };

/** Whose the notes are whose writers are not to be known. Nobody has this id. */
export const ANONYMOUS = 'anonymous' as UserId;

const shape = /^[A-Za-z0-9_-]{8,64}$/;

/** True for the ids that this product makes: 8 to 64 letters, digits, `-` or `_`. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && shape.test(value);
}

/** Each returns `null` when the value is not an id. */
export const parseBoardId = (value: unknown): BoardId | null => (isId(value) ? (value as BoardId) : null);
export const parseNoteId = (value: unknown): NoteId | null => (isId(value) ? (value as NoteId) : null);
export const parseLinkId = (value: unknown): LinkId | null => (isId(value) ? (value as LinkId) : null);
export const parseUserId = (value: unknown): UserId | null => (isId(value) ? (value as UserId) : null);

/** Makes an id of 21 URL-safe characters (126 random bits); `random` fills the array it is given. */
export function makeId(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(21);
  random(bytes);
  return Array.from(bytes, (byte) => alphabet[byte & 63]).join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
