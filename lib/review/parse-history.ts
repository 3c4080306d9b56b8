import { type NoteId, parseNoteId, parseUserId, type UserId } from '../board/ids.ts';
import { isBlockKey } from '../canvas/blocks.ts';
import { isPaletteColour, type PaletteColour } from '../canvas/palette.ts';
import type { ActivityEntry } from './activity-entry.ts';
import type { Deed, ToldStep } from './history-step.ts';
import { isRecord } from './is-record.ts';
import { changeKinds } from './note-change.ts';
import { isTime, parseAll } from './parse-thread.ts';
import { isSeq } from './parse-versions.ts';
import type { LogTime } from './version-due.ts';

/** One part of what happened, newest first. */
export type HistoryPart<T> = {
  readonly entries: readonly T[];
  /** What to ask with for older ones; `null`: that was all. */
  readonly next: number | null;
  /** A part of that time is damaged: there may be more that is not known. */
  readonly isDamaged: boolean;
};

/** Each returns `null` for what is not of that shape. */
export const parseActivityPart = (value: unknown): HistoryPart<ActivityEntry> | null =>
  parsePart(value, parseEntry);

export const parseStepsPart = (value: unknown): HistoryPart<ToldStep> | null => parsePart(value, parseStep);

/** Where a board's log begins and ends. */
export function parseLogSpan(value: unknown): { readonly first: LogTime; readonly last: LogTime } | null {
  if (!isRecord(value)) return null;
  const first = parseLogTime(value.first);
  const last = parseLogTime(value.last);
  return first && last && { first, last };
}

/** Two moments and who changed which notes between them; what became of the notes is told by the boards themselves. */
export type ComparedMoments = {
  readonly from: LogTime;
  readonly to: LogTime;
  readonly by: ReadonlyMap<NoteId, readonly UserId[]>;
};

export function parseComparedMoments(value: unknown): ComparedMoments | null {
  if (!isRecord(value)) return null;
  const from = parseLogTime(value.from);
  const to = parseLogTime(value.to);
  const notes = parseAll(value.notes, (each) => {
    if (!isRecord(each)) return null;
    const id = parseNoteId(each.id);
    const by = parseAll(each.by, parseUserId);
    return id && by && ([id, by] as const);
  });
  return from && to && notes && { from, to, by: new Map(notes) };
}

function parsePart<T>(value: unknown, parse: (each: unknown) => T | null): HistoryPart<T> | null {
  if (!isRecord(value)) return null;
  const entries = parseAll(value.entries, parse);
  return (
    entries && {
      entries,
      next: isSeq(value.next) ? value.next : null,
      isDamaged: value.isDamaged === true,
    }
  );
}

function parseEntry(value: unknown): ActivityEntry | null {
  if (!isRecord(value)) return null;
  const { seq, since, at, block } = value;
  const kind = changeKinds.find((each) => each === value.kind);
  const steps = parseAll(value.steps, parseStep);
  if (!kind || !steps?.length || !isSeq(seq) || !isTime(since) || !isTime(at) || !isBlockKey(block))
    return null;
  return { kind, by: parseUserId(value.by), seq, since, at, block, steps };
}

function parseStep(value: unknown): ToldStep | null {
  if (!isRecord(value)) return null;
  const { seq, since, at, block, words } = value;
  const id = parseNoteId(value.id);
  const did = parseDeed(value.did);
  if (!id || !did || !isSeq(seq) || !isTime(since) || !isTime(at)) return null;
  if (!isBlockKey(block) || typeof words !== 'string') return null;
  return { id, by: parseUserId(value.by), seq, since, at, block, words, did };
}

function parseDeed(value: unknown): Deed | null {
  if (!isRecord(value)) return null;
  const { kind, text, before, after, from, to } = value;
  switch (kind) {
    case 'added':
      return typeof text === 'string' ? { kind, text, again: value.again === true } : null;
    case 'dropped':
      return typeof text === 'string' ? { kind, text } : null;
    case 'reworded':
      return typeof before === 'string' && typeof after === 'string' ? { kind, before, after } : null;
    case 'moved':
      return isBlockKey(from) && isBlockKey(to) ? { kind, from, to } : null;
    case 'recoloured':
      return isColour(before) && isColour(after) ? { kind, before, after } : null;
    case 'resized':
      return { kind };
    default:
      return null;
  }
}

function parseLogTime(value: unknown): LogTime | null {
  return isRecord(value) && isSeq(value.seq) && isTime(value.at) ? { seq: value.seq, at: value.at } : null;
}

const isColour = (value: unknown): value is PaletteColour | null => value === null || isPaletteColour(value);
