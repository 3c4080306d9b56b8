import type { ZodType } from 'zod';
import { Refusal } from './refusal.ts';

/** What any command may bring, in bytes. */
export const MOST_BYTES = 4_096;

/** What one may bring that brings a whole agenda. */
export const MOST_AGENDA_BYTES = 262_144;

/**
 * The body as `schema` has it; an empty body counts as `{}`.
 * @param most in bytes
 * @throws {Refusal} when it is no JSON, too large or of another shape
 */
export async function readBody<T>(request: Request, schema: ZodType<T>, most = MOST_BYTES): Promise<T> {
  const parsed = schema.safeParse(parseJson(await readText(request, most)));
  if (!parsed.success) throw new Refusal('bad-request');
  return parsed.data;
}

/** Stops reading as soon as there is too much, whatever the length that the sender claims. */
async function readText(request: Request, most: number): Promise<string> {
  // Refused unread where it can be: to stop in the middle cuts the line, and the sender may miss the answer.
  if (Number(request.headers.get('content-length')) > most) throw new Refusal('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw new Refusal('too-large');
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
