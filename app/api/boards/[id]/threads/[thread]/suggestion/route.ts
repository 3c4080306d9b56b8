import { parseThreadId } from '#lib/review/ids.ts';
import { acceptSuggestion, declineSuggestion } from '#server/records/review/answer-suggestion.ts';
import { suggestionAnswerShape } from '#server/records/review/request-shapes.ts';
import { writersOf } from '#server/records/workshop/read-workshop.ts';
import { changeThreads, enterThreads, tellMade, toldThread } from '../../../../../change-threads.ts';
import { handleChange } from '../../../../../handle.ts';
import { maker } from '../../../../../maker.ts';
import { readBody } from '../../../../../read-body.ts';
import { Refusal } from '../../../../../refusal.ts';

/** Does what a thread proposes, or says why not. */
export const POST = handleChange<{ id: string; thread: string }>(async (call) => {
  const { services, request, params } = call;
  const { log, rooms } = services;
  const { db } = services.store;
  const place = await enterThreads(call, 'answer-suggestion', 'thread-by-person');
  const said = await readBody(request, suggestionAnswerShape);
  const thread = parseThreadId(params.thread);
  if (!thread) throw new Refusal('no-such-thread');
  if (said.answer === 'decline')
    return toldThread(
      await changeThreads(call, place, (desk) => declineSuggestion(desk, thread, said.because)),
    );
  const writers = await writersOf(db, place.boardId, (boardId, error) =>
    log.error({ boardId, err: error }, 'a workshop could not be read'),
  );
  const made = await acceptSuggestion({ db, rooms, writers }, { ...place, thread }, maker);
  return toldThread(tellMade(services, place.boardId, made));
});
