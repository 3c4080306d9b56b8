import { z } from 'zod';
import { readTitle } from '#server/records/read-title.ts';
import { keepAgenda, MAX_AGENDA_TITLE, ownAgendas } from '#server/records/workshop/own-agendas.ts';
import { agendaShape } from '#server/records/workshop/step-shape.ts';
import { handleChange, handleRead } from '../handle.ts';
import { limit } from '../limit.ts';
import { maker } from '../maker.ts';
import { MOST_AGENDA_BYTES, readBody } from '../read-body.ts';
import { Refusal } from '../refusal.ts';

const shape = z.object({ title: z.string().max(MAX_AGENDA_TITLE), steps: agendaShape });

/** The agendas that the person keeps to use again. */
export const GET = handleRead(async ({ user, services }) => ({
  agendas: await ownAgendas(services.store.db, user.id),
}));

export const POST = handleChange(async ({ request, user, services }) => {
  await limit(services, 'agenda-by-person', user.id);
  const { title: written, steps } = await readBody(request, shape, MOST_AGENDA_BYTES);
  const title = readTitle(written);
  if (title === null) throw new Refusal('bad-request');
  const kept = await keepAgenda(services.store.db, { userId: user.id, title, steps }, maker);
  if (typeof kept === 'string') throw new Refusal(kept);
  return Response.json(kept, { status: 201 });
});
