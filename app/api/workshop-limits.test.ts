import { expect, onTestFinished, test } from 'vitest';
import { openStep } from '#server/records/workshop/testing/sample-steps.ts';
import { addMember } from '#server/store/members.ts';
import type { User } from '#server/store/users.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import * as agendas from './agendas/route.ts';
import * as commands from './boards/[id]/workshop/commands/route.ts';
import { openApiBed } from './testing/api-bed.ts';

test('somebody who gives commands without end is asked to wait, and nobody else', async () => {
  const bed = await openApiBed({ RATE_LIMITS: 'workshop-by-person=3/60,agenda-by-person=1/60' });
  onTestFinished(bed.close);
  const [ann, ben] = [await insertTestUser(bed.store, 'ann'), await insertTestUser(bed.store, 'ben')];
  const id = await insertTestBoard(bed.store, 'one', ann);
  await addMember(bed.store.db, { boardId: id, userId: ben.id, role: 'editor', now: 2 });
  const raise = (user: User) =>
    bed.ask(commands.POST, { user, params: { id }, body: { command: { type: 'raise-hand' } } });
  for (let times = 0; times < 3; times++) expect((await raise(ann)).status).toBe(409);
  const late = await raise(ann);
  expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await raise(ben)).status).toBe(409);

  const body = { title: 'Mine', steps: [openStep('one')] };
  expect((await bed.ask(agendas.POST, { user: ann, body })).status).toBe(201);
  expect((await bed.ask(agendas.POST, { user: ann, body })).status).toBe(429);
});
