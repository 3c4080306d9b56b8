import { deleteAgenda } from '#server/store/agendas.ts';
import { handleChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { Refusal } from '../../refusal.ts';

export const DELETE = handleChange<{ agenda: string }>(async ({ params, user, services }) => {
  await limit(services, 'agenda-by-person', user.id);
  if (!(await deleteAgenda(services.store.db, user.id, params.agenda))) throw new Refusal('no-such-agenda');
  return { id: params.agenda };
});
