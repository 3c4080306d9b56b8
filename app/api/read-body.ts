import type { ZodType } from 'zod';
import { Refusal } from './refusal.ts';

/** What any command may bring, in bytes. */
export const MOST_BYTES = 4_096;

/**
 * The body as `schema` has it; an empty body counts as `{}`.
 * @throws {Refusal} when it is no JSON, too large or of another shape
 */
export async function readBody<T>(request: Request, schema: ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parseJson(await readText(request)));
  if (!parsed.success) throw new Refusal('bad-request');
  return parsed.data;
}

/** Stops reading as soon as there is too much, whatever the length that the sender claims. */
async function readText(request: Request): Promise<string> {
  // Refused unread where it can be: to stop in the middle cuts the line, and the sender may miss the answer.
  if (Number(request.headers.get('content-length')) > MOST_BYTES) throw new Refusal('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('bad-request');
  }
}
