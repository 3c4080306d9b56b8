import { z } from 'zod';
import { type Action, can } from '#lib/board/can.ts';
import { parseNoteId } from '#lib/board/ids.ts';
import { restoreVersion } from '#server/records/versions/restore-version.ts';
import { writersOf } from '#server/records/workshop/read-workshop.ts';
import { type Allowed, allow } from '../../../../allow.ts';
import { type Call, handleChange } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';
import { seqShape } from '../../history/moment.ts';
import { readable } from '../../history/readable.ts';

const shape = z.object({
  seq: seqShape,
  note: z
    .string()
    .transform((text) => parseNoteId(text))
    .optional(),
});

const whileLocked: Action = 'run-workshop';

/**
 * Makes the board, or one note, what it was after the update `seq`. The answer names the version that takes it back;
 * `null` when everything was so already.
 */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allowWhileOpen(call);
  const { services, record, user } = call;
  await limit(services, 'version-by-person', user.id);
  const { seq, note } = await readBody(call.request, shape);
  if (note === null) throw new Refusal('bad-request');
  record.add({ seq, ...(note === undefined ? {} : { note }) });
  const scope = note === undefined ? ({ is: 'board' } as const) : ({ is: 'note', note } as const);
  const report = (err: Error) => services.log.error({ err }, 'a snapshot is damaged');
  const restored = await readable(
    services,
    restoreVersion(
      { ...services, report },
      { boardId, seq, scope, by: user.id, assertAllowed: async () => void (await allowWhileOpen(call)) },
    ),
  );
  switch (restored.is) {
    case 'restored':
      return { version: restored.before };
    case 'no-such-note':
      throw new Refusal('note-not-then');
    case 'board-full':
      throw new Refusal('board-full', null, 'The board is full, so nothing was changed. Make room first.');
    default:
      throw new Refusal(restored.is);
  }
});

/** @throws {Refusal} `board-locked` while a workshop keeps the board to those who run it */
async function allowWhileOpen(call: Call<{ id: string }>): Promise<Allowed> {
  const { store, log } = call.services;
  const allowed = await allow(call, 'restore-version');
  const writers = await writersOf(store.db, allowed.boardId, (boardId, err) =>
    log.error({ boardId, err }, 'a workshop could not be read'),
  );
  if (writers === 'facilitators' && !can(allowed.role, whileLocked)) throw new Refusal('board-locked');
  return allowed;
}
