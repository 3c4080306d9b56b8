import { z } from 'zod';
import { answerOf } from '#lib/workshop/news-of.ts';
import { revealDrafts } from '#server/records/workshop/reveal-drafts.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

const shape = z.object({ names: z.enum(['shown', 'hidden']) });

/** Lays everything that people have in hiding onto the board. Again, it finds nothing and changes nothing. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { services, user, record, request } = call;
  record.onlyNotAllowed();
  const { boardId } = await allow(call, 'run-workshop');
  record.add({ command: 'reveal' });
  await limit(services, 'workshop-by-person', user.id);
  const { names } = await readBody(request, shape);
  const { left, ...moved } = await revealDrafts(services, { boardId, names, by: user.id }, maker);
  const command = { type: 'revealed', ...moved, names } as const;
  const made = await services.workshops.change(boardId, command, { is: 'server' }, record.caller);
  if (left > 0) throw new Refusal('notes-left-hidden');
  return answerOf(made.is === 'refused' ? null : made.kept, user.id, maker.now());
});
