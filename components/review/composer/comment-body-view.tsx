import { Fragment, memo, type ReactNode } from 'react';
import type { UserId } from '#lib/board/ids.ts';
import { safeHref } from '#lib/board/rich-text.ts';
import type { CommentBlock, CommentBody, CommentRun } from '#lib/review/comment-body.ts';
import { commentTextClass } from './comment-text-class.ts';

export type CommentBodyViewProps = {
  readonly body: CommentBody;
  /** Who reads: where they are named is marked. */
  readonly ownId: UserId;
};

/** What a comment says. Everything in it is text: nothing that somebody wrote becomes markup. */
export const CommentBodyView = memo(function CommentBodyView({ body, ownId }: CommentBodyViewProps) {
  return <div className={commentTextClass}>{drawBlocks(body, ownId)}</div>;
});

function drawBlocks(body: CommentBody, ownId: UserId): ReactNode[] {
  return body.map((block, index) => drawBlock(block, index, ownId));
}

function drawBlock(block: CommentBlock, key: number, ownId: UserId): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{drawRuns(block.runs, ownId)}</p>;
    case 'bullet-list':
      return <ul key={key}>{drawItems(block.items, ownId)}</ul>;
    case 'ordered-list':
      return <ol key={key}>{drawItems(block.items, ownId)}</ol>;
    case 'code':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      );
    default:
      return block satisfies never;
  }
}

function drawItems(items: readonly CommentBody[], ownId: UserId): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: an item is nothing but its place
  return items.map((item, index) => <li key={index}>{drawBlocks(item, ownId)}</li>);
}

function drawRuns(runs: readonly CommentRun[], ownId: UserId): ReactNode {
  const last = runs.at(-1);
  // An empty line, and a break at the end, have no height without something after them.
  const endsOpen = !last || (last.kind === 'text' && last.text.endsWith('\n'));
  return (
    <>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place
        <Fragment key={index}>{drawRun(run, ownId)}</Fragment>
      ))}
      {endsOpen && <br />}
    </>
  );
}

function drawRun(run: CommentRun, ownId: UserId): ReactNode {
  if (run.kind === 'mention')
    return <span data-mention={run.user === ownId ? 'me' : 'other'}>@{run.name}</span>;
  let node: ReactNode = run.text;
  if (run.code) node = <code>{node}</code>;
  if (run.bold) node = <strong>{node}</strong>;
  if (run.italic) node = <em>{node}</em>;
  const href = safeHref(run.link);
  if (href === null) return node;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {node}
    </a>
  );
}
