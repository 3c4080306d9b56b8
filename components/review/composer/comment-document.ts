import type { JSONContent } from '@tiptap/core';
import type { Mark, Node } from '@tiptap/pm/model';
import {
  type CommentBlock,
  type CommentBody,
  type CommentRun,
  MAX_LIST_DEPTH,
} from '#lib/review/comment-body.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';

/** What the editor's document says, as the server would read it; `null` when that is no comment. */
export function bodyOf(doc: Node): CommentBody | null {
  return parseCommentBody(blocksIn(doc, 0));
}

function blocksIn(parent: Node, depth: number): readonly CommentBlock[] {
  return parent.children.flatMap((child) => blockOf(child, depth));
}

function blockOf(node: Node, depth: number): readonly CommentBlock[] {
  switch (node.type.name) {
    case 'bulletList':
    case 'orderedList': {
      // What would be nested deeper than a comment may be keeps its words and its place.
      if (depth >= MAX_LIST_DEPTH) return node.children.flatMap((item) => blocksIn(item, depth));
      const kind = node.type.name === 'bulletList' ? 'bullet-list' : 'ordered-list';
      return [{ kind, items: node.children.map((item) => blocksIn(item, depth + 1)) }];
    }
    case 'codeBlock':
      return [{ kind: 'code', text: node.textContent }];
    default:
      return [{ kind: 'paragraph', runs: joinAlike(node.children.flatMap(runsOf)) }];
  }
}

function runsOf(node: Node): readonly CommentRun[] {
  const { user, name } = node.attrs;
  switch (node.type.name) {
    case 'mention':
      return [{ kind: 'mention', user, name }];
    case 'hardBreak':
      return [{ kind: 'text', text: '\n', ...looksOf(node.marks) }];
    default:
      return node.isText ? [{ kind: 'text', text: node.text ?? '', ...looksOf(node.marks) }] : [];
  }
}

type Looks = Pick<Extract<CommentRun, { readonly kind: 'text' }>, 'bold' | 'italic' | 'code' | 'link'>;

function looksOf(marks: readonly Mark[]): Looks {
  const find = (name: string) => marks.find((mark) => mark.type.name === name);
  const href: unknown = find('link')?.attrs.href;
  return {
    ...(find('bold') ? { bold: true } : {}),
    ...(find('italic') ? { italic: true } : {}),
    ...(find('code') ? { code: true } : {}),
    ...(typeof href === 'string' ? { link: href } : {}),
  };
}

function joinAlike(runs: readonly CommentRun[]): readonly CommentRun[] {
  const joined: CommentRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before?.kind === 'text' && run.kind === 'text' && isAlike(before, run))
      joined.splice(-1, 1, { ...run, text: before.text + run.text });
    else joined.push(run);
  }
  return joined;
}

function isAlike(a: Looks, b: Looks): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.link === b.link;
}

/** The document in which a comment is written on. */
export function documentOf(body: CommentBody): JSONContent {
  return { type: 'doc', content: body.length > 0 ? body.map(contentOf) : [{ type: 'paragraph' }] };
}

function contentOf(block: CommentBlock): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: block.runs.flatMap(inlineOf) };
    case 'bullet-list':
    case 'ordered-list':
      return {
        type: block.kind === 'bullet-list' ? 'bulletList' : 'orderedList',
        content: block.items.map((item) => ({ type: 'listItem', content: itemOf(item) })),
      };
    case 'code':
      return { type: 'codeBlock', content: block.text === '' ? [] : [{ type: 'text', text: block.text }] };
    default:
      return block satisfies never;
  }
}

/** An item begins with a paragraph in the editor. */
function itemOf(item: CommentBody): JSONContent[] {
  const content = item.map(contentOf);
  return item[0]?.kind === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
}

function inlineOf(run: CommentRun): JSONContent[] {
  if (run.kind === 'mention') return [{ type: 'mention', attrs: { user: run.user, name: run.name } }];
  const marks = [
    ...(run.bold ? [{ type: 'bold' }] : []),
    ...(run.italic ? [{ type: 'italic' }] : []),
    ...(run.code ? [{ type: 'code' }] : []),
    ...(run.link ? [{ type: 'link', attrs: { href: run.link } }] : []),
  ];
  const inline = (line: string): JSONContent[] => (line === '' ? [] : [{ type: 'text', text: line, marks }]);
  return run.text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? inline(line) : [{ type: 'hardBreak', marks }, ...inline(line)]));
}
