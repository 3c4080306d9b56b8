import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Actor, Command } from '#lib/workshop/command.ts';
import { hasEnded, type Recap } from '#lib/workshop/recap.ts';
import { reduce } from '#lib/workshop/reduce.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { type NotePlaces, noteOf } from './command-check.ts';
import { buildRecap } from './keep-recap.ts';
import type { StoredWorkshop } from './kept-workshop.ts';
import type { NotePlacesReader } from './note-places.ts';

/** What a command needs besides the workshop: read before its transaction, for an embedded database has one connection. */
export type Prepared = {
  /** The board's notes, when the command is about one of them. */
  readonly notes: NotePlaces;
  /** Who is at the board, when it starts. */
  readonly seated: readonly UserId[];
  /** What is to be kept of the workshop, when it ends. */
  readonly recap: Recap | null;
};

export type PrepareOptions = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'readState' | 'peopleAt'>;
  readonly places: NotePlacesReader;
  readonly read: (boardId: BoardId) => Promise<StoredWorkshop | null>;
};

/** `now`: the very moment at which the command will be applied, in milliseconds since 1970. */
type Asked = {
  readonly boardId: BoardId;
  readonly command: Command;
  readonly actor: Actor;
  readonly now: number;
};

/** @throws when the board cannot be read */
export async function prepareChange(options: PrepareOptions, asked: Asked): Promise<Prepared> {
  const { boardId, command } = asked;
  const note = noteOf(command);
  return {
    notes: note === null ? new Map() : await options.places(boardId, note),
    seated: command.type === 'start' ? options.rooms.peopleAt(boardId) : [],
    recap: mayEnd(command) ? await recapOf(options, asked) : null,
  };
}

function mayEnd({ type }: Command): boolean {
  return type === 'end' || type === 'next-step' || type === 'time-up';
}

/** `null` when the command does not end the workshop. */
async function recapOf(
  { db, rooms, read }: PrepareOptions,
  { boardId, command, actor, now }: Asked,
): Promise<Recap | null> {
  const kept = await read(boardId);
  if (kept?.workshop.phase.is !== 'running') return null;
  const workshop = reduce(kept.workshop, command, actor, now);
  if (typeof workshop === 'string' || !hasEnded(workshop)) return null;
  const readState = (id: BoardId) => rooms.readState(id);
  return buildRecap({ db, readState }, { boardId, id: kept.id, workshop });
}
