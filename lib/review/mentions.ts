import type { UserId } from '../board/ids.ts';
import type { CommentBlock, CommentBody, CommentRun } from './comment-body.ts';

/** Whom a comment names, each once, in the order of the text. */
export function mentionedUsers(body: CommentBody): readonly UserId[] {
  return [...new Set(body.flatMap(usersIn))];
}

function usersIn(block: CommentBlock): readonly UserId[] {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.flatMap((run) => (run.kind === 'mention' ? [run.user] : []));
    case 'bullet-list':
    case 'ordered-list':
      return block.items.flatMap((item) => item.flatMap(usersIn));
    case 'code':
      return [];
  }
}

/** A person as a mention names them. */
export type Named = { readonly id: UserId; readonly name: string };

/** Who somebody is now that a comment calls `name`; `null`: nobody here. */
type FindNamed = (user: UserId, name: string) => Named | null;

/**
 * The comment with each mention as its person is called now. Whoever `find` does not know is no mention any more: the
 * words stay.
 */
export function nameMentions(body: CommentBody, find: FindNamed): CommentBody {
  return body.map((block) => nameInBlock(block, find));
}

function nameInBlock(block: CommentBlock, find: FindNamed): CommentBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: block.runs.map((run) => nameInRun(run, find)) };
    case 'bullet-list':
    case 'ordered-list':
      return { ...block, items: block.items.map((item) => nameMentions(item, find)) };
    case 'code':
      return block;
  }
}

function nameInRun(run: CommentRun, find: FindNamed): CommentRun {
  if (run.kind === 'text') return run;
  const person = find(run.user, run.name);
  return person
    ? { kind: 'mention', user: person.id, name: person.name }
    : { kind: 'text', text: `@${run.name}` };
}
