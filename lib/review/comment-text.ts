import type { CommentBlock, CommentBody, CommentRun } from './comment-body.ts';

/** A comment without formatting: one line for each paragraph and item, people with an `@`. */
export function commentText(body: CommentBody): string {
  return body.map(blockText).join('\n');
}

/** How a comment begins, on one line of at most `most` characters; `…` stands for the rest. */
export function commentExcerpt(body: CommentBody, most: number): string {
  const line = Array.from(commentText(body).replace(/\s+/g, ' ').trim());
  return line.length <= most
    ? line.join('')
    : `${line
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

function blockText(block: CommentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(runText).join('');
    case 'bullet-list':
    case 'ordered-list':
      return block.items.map(commentText).join('\n');
    case 'code':
      return block.text;
  }
}

function runText(run: CommentRun): string {
  return run.kind === 'mention' ? `@${run.name}` : run.text;
}
