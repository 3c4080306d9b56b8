import { type NoteId, parseNoteId, parseUserId, type UserId } from '../board/ids.ts';
import { isPaletteColour, type PaletteColour } from '../canvas/palette.ts';
import type { BoardPoint, Size } from '../geometry/point.ts';
import type { Rect } from '../geometry/rect.ts';
import { parseChat, parseReaction, type Reaction } from './reaction.ts';

/** Who a peer is. Only the server writes it: from the session, never from the peer's own words. */
export type PresenceUser = {
  readonly id: UserId;
  readonly name: string;
  readonly colour: PaletteColour;
  /** Chosen letters for the avatar; absent: those of the name. */
  readonly initials?: string;
};

/** What one open tab shows of itself to the others. Lossy, never stored, never trusted. */
export type Presence = {
  readonly user: PresenceUser;
  readonly cursor: BoardPoint | null;
  readonly selection: readonly NoteId[];
  /** Notes being dragged, with how far from where the document has them. */
  readonly drag: { readonly ids: readonly NoteId[]; readonly dx: number; readonly dy: number } | null;
  readonly resize: { readonly id: NoteId; readonly size: Size } | null;
  /** The note whose text this person is writing. */
  readonly editing: NoteId | null;
  /** The part of the board they see. */
  readonly view: Rect | null;
  readonly reaction: Reaction | null;
  /** What they say at their cursor; empty: nothing. */
  readonly chat: string;
};

/** The keys that the server lets through; `caret` belongs to the text editor's binding. */
export const presenceKeys = [
  'user',
  'cursor',
  'selection',
  'drag',
  'resize',
  'editing',
  'caret',
  'view',
  'reaction',
  'chat',
] as const;

/** Ids in one selection or drag: beyond this a peer shows only the first ones. */
const MAX_PRESENCE_IDS = 70;

/** The presence in an awareness state, with everything malformed left out; `null` without a proper user. */
export function parsePresence(state: unknown): Presence | null {
  const record = asRecord(state);
  const user = record && parseUser(record.user);
  if (!record || !user) return null;
  return {
    user,
    cursor: parsePoint(record.cursor),
    selection: parseIds(record.selection),
    drag: parseDrag(record.drag),
    resize: parseResize(record.resize),
    editing: parseNoteId(record.editing),
    view: parseRect(record.view),
    reaction: parseReaction(record.reaction),
    chat: parseChat(record.chat),
  };
}

function parseUser(value: unknown): PresenceUser | null {
  const record = asRecord(value);
  const id = parseUserId(record?.id);
  if (!record || !id || typeof record.name !== 'string' || !isPaletteColour(record.colour)) return null;
  const { initials } = record;
  return {
    id,
    name: record.name.slice(0, 80),
    colour: record.colour,
    ...(typeof initials === 'string' && initials.length <= 4 ? { initials } : {}),
  };
}

function parsePoint(value: unknown): BoardPoint | null {
  const record = asRecord(value);
  return record && isNumber(record.x) && isNumber(record.y) ? { x: record.x, y: record.y } : null;
}

function parseDrag(value: unknown): Presence['drag'] {
  const record = asRecord(value);
  if (!record || !isNumber(record.dx) || !isNumber(record.dy)) return null;
  return { ids: parseIds(record.ids), dx: record.dx, dy: record.dy };
}

function parseResize(value: unknown): Presence['resize'] {
  const record = asRecord(value);
  const id = parseNoteId(record?.id);
  const size = asRecord(record?.size);
  return id && size && isNumber(size.w) && isNumber(size.h) ? { id, size: { w: size.w, h: size.h } } : null;
}

function parseRect(value: unknown): Rect | null {
  const record = asRecord(value);
  const origin = parsePoint(value);
  return record && origin && isNumber(record.w) && isNumber(record.h) && record.w > 0 && record.h > 0
    ? { x: origin.x, y: origin.y, w: record.w, h: record.h }
    : null;
}

function parseIds(value: unknown): readonly NoteId[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_PRESENCE_IDS).flatMap((each) => parseNoteId(each) ?? []);
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e6;
}
