import { listPeople } from '#server/store/members.ts';
import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';

export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'see-people');
  return { people: await listPeople(call.services.store.db, boardId) };
});
