import { expect, test } from 'vitest';
import { z } from 'zod';
import { readBody } from './read-body.ts';

const shape = z.object({ title: z.string().optional() });
const post = (body: string): Request => new Request('http://localhost/api', { method: 'POST', body });

test('a body of the right shape is read, and unknown keys are left out', async () => {
  expect(await readBody(post('{"title":"x","role":"owner"}'), shape)).toEqual({ title: 'x' });
});

test('no body at all is an empty one', async () => {
  expect(await readBody(new Request('http://localhost/api', { method: 'POST' }), shape)).toEqual({});
});

test.each(['{', 'title=x', '[]', '{"title":1}', 'null'])('%s is refused', async (body) => {
  await expect(readBody(post(body), shape)).rejects.toMatchObject({ code: 'bad-request' });
});

test('a large body is refused before it is read to its end', async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1_024;
      controller.enqueue(new Uint8Array(1_024));
    },
  });
  const request = new Request('http://localhost/api', {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
  await expect(readBody(request, shape)).rejects.toMatchObject({ code: 'too-large' });
  expect(sent).toBeLessThan(20_000);
});
