import * as Y from 'yjs';
import { fitText } from '../board/fit-text.ts';
import { type NoteId, parseLinkId, parseNoteId, parseUserId } from '../board/ids.ts';
import { MAX_COORDINATE, MAX_NOTE_SIZE, MIN_NOTE_SIZE } from '../board/limits.ts';
import { type Link, linkKinds } from '../board/link.ts';
import type { Note, Place } from '../board/note.ts';
import { plainText } from '../board/rich-text.ts';
import { isBlockKey } from '../canvas/blocks.ts';
import { isPaletteColour, type PaletteColour } from '../canvas/palette.ts';
import type { Size } from '../geometry/point.ts';
import { readRichText } from './read-rich-text.ts';

/** The note stored under `key`, or `null` when any part of the record is not one. Never throws. */
export function readNote(key: string, record: unknown): Note | null {
  const id = parseNoteId(key);
  if (!id || !(record instanceof Y.Map)) return null;
  const at = readPlace(record.get('at'));
  const size = readSize(record.get('size'));
  const text = readRichText(record.get('text'));
  const author = parseUserId(record.get('author'));
  const created = record.get('created');
  const colour = record.get('colour');
  if (!at || !size || !text || !author || !isFiniteNumber(created)) return null;
  return {
    id,
    at,
    size: { w: size.w, h: fitText(text, size).height },
    text,
    author,
    created,
    plain: plainText(text),
    colour: isPaletteColour(colour) ? colour : null,
  };
}

/** The note after its record got another place and nothing else; `null` when that is no place. */
export function replaceNote(note: Note, record: unknown): Note | null {
  const at = record instanceof Y.Map ? readPlace(record.get('at')) : null;
  return at && { ...note, at };
}

/** The link stored under `key`, or `null`. */
export function readLink(key: string, record: unknown): Link | null {
  const id = parseLinkId(key);
  if (!id || !(record instanceof Y.Map)) return null;
  const from = parseNoteId(record.get('from'));
  const to = parseNoteId(record.get('to'));
  const kind = linkKinds.find((each) => each === record.get('kind'));
  return from && to && kind && from !== to ? { id, from, to, kind } : null;
}

/** The colour chosen for a block, or `null` when the record names none. */
export function readBlockColour(record: unknown): PaletteColour | null {
  const colour = record instanceof Y.Map ? record.get('colour') : null;
  return isPaletteColour(colour) ? colour : null;
}

/** The fragment that a note's editor binds to, or `null` when the note is gone. */
export function noteFragment(notes: Y.Map<unknown>, id: NoteId): Y.XmlFragment | null {
  const record = notes.get(id);
  const text = record instanceof Y.Map ? record.get('text') : null;
  return text instanceof Y.XmlFragment ? text : null;
}

/** `null` for what is no place. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { block, x, y, z } = value as Record<string, unknown>;
  return isBlockKey(block) && isCoordinate(x) && isCoordinate(y) && isFiniteNumber(z)
    ? { block, x, y, z }
    : null;
}

/** `null` for what is no size of a note. */
export function readSize(value: unknown): Size | null {
  if (!Array.isArray(value)) return null;
  const [w, h]: readonly unknown[] = value;
  if (!isFiniteNumber(w) || !isFiniteNumber(h)) return null;
  const fits = w >= MIN_NOTE_SIZE.w && h >= MIN_NOTE_SIZE.h && w <= MAX_NOTE_SIZE.w && h <= MAX_NOTE_SIZE.h;
  return fits ? { w, h } : null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCoordinate(value: unknown): value is number {
  return isFiniteNumber(value) && Math.abs(value) <= MAX_COORDINATE;
}
