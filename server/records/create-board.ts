import type { Kysely } from 'kysely';
import type { Change } from '#lib/board/change.ts';
import { type BoardId, type LinkId, makeId, type NoteId, type UserId } from '#lib/board/ids.ts';
import { exampleBoard } from '#lib/formats/example-board.ts';
import { insertBoard } from '#server/store/boards.ts';
import type { Schema } from '#server/store/schema.ts';
import { firstUpdate } from './first-update.ts';
import { type Maker, makeBoardId } from './maker.ts';

export const boardTemplates = ['blank', 'example'] as const;

export type BoardTemplate = (typeof boardTemplates)[number];

export type BoardRequest = {
  readonly title: string;
  readonly template: BoardTemplate;
  readonly ownerId: UserId;
};

/** Makes a board with its owner and its first content, all or nothing. */
export async function createBoard(
  db: Kysely<Schema>,
  { title, template, ownerId }: BoardRequest,
  maker: Maker,
): Promise<BoardId> {
  const id = makeBoardId(maker);
  const now = maker.now();
  const update = firstUpdate(contentOf(template, ownerId, maker));
  await db.transaction().execute((trx) => insertBoard(trx, { id, title, ownerId, now, firstUpdate: update }));
  return id;
}

function contentOf(template: BoardTemplate, author: UserId, { now, random }: Maker): readonly Change[] {
  switch (template) {
    case 'blank':
      return [];
    case 'example':
      return exampleBoard({
        noteId: () => makeId(random) as NoteId,
        linkId: () => makeId(random) as LinkId,
        author,
        now: now(),
      });
  }
}
