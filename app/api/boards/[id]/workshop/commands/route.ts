import { z } from 'zod';
import { can } from '#lib/board/can.ts';
import { commandRights } from '#lib/workshop/command-rights.ts';
import { answerOf } from '#lib/workshop/news-of.ts';
import { commandShape } from '#server/records/workshop/command-shape.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { maker } from '../../../../maker.ts';
import { MOST_AGENDA_BYTES, MOST_BYTES, readBody } from '../../../../read-body.ts';
import { Refusal, workshopRefusal } from '../../../../refusal.ts';

const shape = z.object({ command: commandShape });

/** One command to the workshop of a board. What decides about the room has its row in the audit with the change. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { services, user, record, request } = call;
  record.onlyNotAllowed();
  const { boardId, role } = await allow(call, 'take-part');
  await limit(services, 'workshop-by-person', user.id);
  const { command } = await readBody(
    request,
    shape,
    can(role, 'run-workshop') ? MOST_AGENDA_BYTES : MOST_BYTES,
  );
  record.about(boardId, commandRights[command.type]);
  record.add({ command: command.type });
  const actor = { is: 'person', id: user.id, role } as const;
  const made = await services.workshops.change(boardId, command, actor, record.caller);
  if (made.is !== 'refused') return answerOf(made.kept, user.id, maker.now());
  throw made.why === 'workshop-unreadable' ? new Refusal(made.why) : workshopRefusal(made.why);
});
