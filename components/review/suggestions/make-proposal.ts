import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { isBlank } from '#lib/review/clean-text.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import type { Proposal } from '#lib/review/suggestion.ts';

/** What a proposal would change. `plain`: what the note says now. */
export type ProposalSubject =
  | { readonly is: 'new-note'; readonly block: BlockKey }
  | { readonly is: 'rewording' | 'removal'; readonly note: NoteId; readonly plain: string };

export type WrittenForm = { readonly text: string; readonly why: string };

export type MadeProposal =
  | { readonly is: 'proposal'; readonly proposal: Proposal; readonly body: CommentBody | null }
  /** What has to be written first. */
  | { readonly is: 'missing'; readonly field: 'text' | 'why'; readonly words: string };

/** What a filled form proposes; without a reason the proposal speaks for itself, unless it takes a note away. */
export function makeProposal(subject: ProposalSubject, { text, why }: WrittenForm): MadeProposal {
  const body = parseCommentBody(
    why.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ kind: 'text', text: line }] })),
  );
  switch (subject.is) {
    case 'new-note':
      if (isBlank(text)) return { is: 'missing', field: 'text', words: 'Write what the note should say.' };
      return { is: 'proposal', proposal: { is: 'new-note', block: subject.block, text }, body };
    case 'rewording': {
      const { note, plain: was } = subject;
      if (isBlank(text))
        return { is: 'missing', field: 'text', words: 'Write other words, or suggest taking the note away.' };
      if (text.trim() === was.trim())
        return { is: 'missing', field: 'text', words: 'Change some of the words first.' };
      return { is: 'proposal', proposal: { is: 'rewording', note, was, text }, body };
    }
    case 'removal':
      if (!body) return { is: 'missing', field: 'why', words: 'Say why the note should go.' };
      return { is: 'proposal', proposal: { is: 'removal', note: subject.note, was: subject.plain }, body };
    default:
      return subject satisfies never;
  }
}
