import { callApi, textIn } from '#components/entry/call-api.ts';
import { type BoardId, type NoteId, parseBoardId } from '#lib/board/ids.ts';
import { parseVersionAnswer } from '#lib/review/parse-versions.ts';
import type { Version } from '#lib/review/version.ts';
import { type Asked, UNREADABLE } from '../ask-server.ts';

/** Names the board as it is now. */
export function nameNow(boardId: BoardId, name: string): Promise<Asked<Version | null>> {
  return changeVersion('POST', `/api/boards/${boardId}/versions`, { name });
}

/** Gives a version a name; an empty one takes its name away. */
export function nameVersion(boardId: BoardId, id: string, name: string): Promise<Asked<Version | null>> {
  const path = `/api/boards/${boardId}/versions/${id}`;
  return name === '' ? changeVersion('DELETE', path) : changeVersion('PATCH', path, { name });
}

/** Brings back the board, or one note. The answer is the version that takes it back; none: nothing was to be done. */
export function restore(boardId: BoardId, seq: number, note: NoteId | null): Promise<Asked<Version | null>> {
  return changeVersion('POST', `/api/boards/${boardId}/versions/restore`, note ? { seq, note } : { seq });
}

/** Makes a board of one's own of a former state; the answer is its id. */
export async function copyVersion(boardId: BoardId, seq: number, title: string): Promise<Asked<BoardId>> {
  const answer = await callApi('POST', `/api/boards/${boardId}/versions/copy`, { seq, title });
  if (!answer.ok) return { is: 'failed', message: answer.message };
  const id = parseBoardId(textIn(answer.data, 'id'));
  return id ? { is: 'here', data: id } : { is: 'failed', message: UNREADABLE };
}

async function changeVersion(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Asked<Version | null>> {
  const answer = await callApi(method, path, body);
  if (!answer.ok) return { is: 'failed', message: answer.message };
  const read = parseVersionAnswer(answer.data);
  return read ? { is: 'here', data: read.version } : { is: 'failed', message: UNREADABLE };
}
