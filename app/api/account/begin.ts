import type { UserId } from '#lib/board/ids.ts';
import { callerOf } from '#server/access/session-caller.ts';
import { startSession } from '#server/records/start-session.ts';
import type { SignInWay } from '#server/store/sessions.ts';
import { answerWithSession, visitOf } from '../enter-session.ts';
import type { VisitorCall } from '../handle.ts';
import { maker } from '../maker.ts';
import { Refusal } from '../refusal.ts';

type Entering = { readonly userId: UserId; readonly way: SignInWay; readonly bringGuest: boolean };

/** Begins a session of a person who has shown who they are, and answers with its cookie. */
export async function begin(
  { request, session, services }: VisitorCall,
  { userId, way, bringGuest }: Entering,
  body: object = {},
): Promise<Response> {
  const entrance = { userId, way, bringGuest, visit: visitOf(request.headers), current: callerOf(session) };
  const started = await startSession(services.store.db, entrance, maker);
  if (!started) throw new Refusal('wrong-credentials');
  return answerWithSession(services, request, started, body);
}
