import { callApi } from '#components/entry/call-api.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { ReviewId } from '#lib/review/ids.ts';
import type { DeedAnswer } from '../threads/thread-store.ts';

type ReviewWish = { readonly reviewers: readonly UserId[]; readonly dueAt: number; readonly ask: string };

export async function askForReview(board: BoardId, wish: ReviewWish): DeedAnswer {
  return post(`/api/boards/${board}/reviews`, wish);
}

export async function handIn(board: BoardId, review: ReviewId): DeedAnswer {
  return post(`/api/boards/${board}/reviews/${review}/submission`);
}

export async function closeReview(board: BoardId, review: ReviewId): DeedAnswer {
  return post(`/api/boards/${board}/reviews/${review}/close`);
}

async function post(path: string, body?: unknown): DeedAnswer {
  const answer = await callApi('POST', path, body);
  return answer.ok ? null : answer.message;
}
