import { z } from 'zod';
import { boardTemplates, createBoard } from '#server/records/create-board.ts';
import { readTitle, UNTITLED } from '#server/records/read-title.ts';
import { handleChange } from '../handle.ts';
import { maker } from '../maker.ts';
import { readBody } from '../read-body.ts';

const shape = z.object({ title: z.string().optional(), template: z.enum(boardTemplates).default('blank') });

export const POST = handleChange(async ({ request, user, services, record }) => {
  const { title, template } = await readBody(request, shape);
  const fallback = template === 'example' ? 'Example: a free city newspaper' : UNTITLED;
  const id = await createBoard(
    services.store.db,
    { title: readTitle(title ?? '') ?? fallback, template, ownerId: user.id },
    maker,
  );
  record.about(id, 'create-board');
  record.add({ template });
  return Response.json({ id }, { status: 201 });
});
