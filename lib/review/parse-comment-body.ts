import { parseUserId } from '../board/ids.ts';
import { safeHref } from '../board/rich-text.ts';
import { cleanText, isBlank } from './clean-text.ts';
import {
  type CommentBlock,
  type CommentBody,
  type CommentRun,
  MAX_COMMENT_NODES,
  MAX_LIST_DEPTH,
  MAX_MENTIONS,
} from './comment-body.ts';
import { isRecord } from './is-record.ts';
import { MAX_COMMENT_TEXT } from './thread.ts';

/** Characters of all addresses in one comment. */
const MAX_LINK_TEXT = 4 * MAX_COMMENT_TEXT;

/**
 * What somebody wrote, or `null` when it is no comment: nothing to read, too much of anything, or another shape. An
 * address that nobody should follow goes and its words stay; so do empty lines at both ends.
 */
export function parseCommentBody(value: unknown): CommentBody | null {
  const blocks = new BodyReader().body(value, 0);
  if (!blocks?.some(saysSomething)) return null;
  const first = blocks.findIndex((block) => !isEmpty(block));
  return blocks.slice(first, blocks.findLastIndex((block) => !isEmpty(block)) + 1);
}

function isEmpty(block: CommentBlock): boolean {
  return block.kind === 'paragraph' && block.runs.length === 0;
}

function saysSomething(block: CommentBlock): boolean {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.some((run) => run.kind === 'mention' || !isBlank(run.text));
    case 'code':
      return !isBlank(block.text);
    default:
      return block.items.some((item) => item.some(saysSomething));
  }
}

/** Reads one comment and counts what is in it; every part is `null` when it or anything in it is none. */
class BodyReader {
  #nodes = MAX_COMMENT_NODES;
  #characters = MAX_COMMENT_TEXT;
  #linkText = MAX_LINK_TEXT;
  #mentions = MAX_MENTIONS;

  body(value: unknown, depth: number): CommentBody | null {
    return this.#all(value, (block) => this.#block(block, depth));
  }

  #block(value: unknown, depth: number): CommentBlock | null {
    if (!isRecord(value)) return null;
    switch (value.kind) {
      case 'paragraph': {
        const runs = this.#all(value.runs, (run) => this.#run(run));
        return (
          runs && { kind: 'paragraph', runs: runs.filter((run) => run.kind !== 'text' || run.text !== '') }
        );
      }
      case 'bullet-list':
      case 'ordered-list': {
        if (depth >= MAX_LIST_DEPTH) return null;
        const items = this.#all(value.items, (item) => this.body(item, depth + 1));
        return items && items.length > 0 ? { kind: value.kind, items } : null;
      }
      case 'code': {
        const text = this.#text(value.text);
        return text === null ? null : { kind: 'code', text };
      }
      default:
        return null;
    }
  }

  #run(value: unknown): CommentRun | null {
    if (!isRecord(value)) return null;
    switch (value.kind) {
      case 'text': {
        const text = this.#text(value.text);
        if (text === null) return null;
        const link = safeHref(value.link);
        this.#linkText -= link?.length ?? 0;
        if (this.#linkText < 0) return null;
        return {
          kind: 'text',
          text,
          ...(value.bold === true ? { bold: true } : {}),
          ...(value.italic === true ? { italic: true } : {}),
          ...(value.code === true ? { code: true } : {}),
          ...(link === null ? {} : { link }),
        };
      }
      case 'mention': {
        const user = parseUserId(value.user);
        const name = this.#text(value.name);
        this.#mentions -= 1;
        return user && name !== null && this.#mentions >= 0
          ? { kind: 'mention', user, name: name.replace(/\s+/g, ' ').trim() }
          : null;
      }
      default:
        return null;
    }
  }

  #text(value: unknown): string | null {
    if (typeof value !== 'string') return null;
    this.#characters -= value.length;
    return this.#characters < 0 ? null : cleanText(value);
  }

  #all<T>(value: unknown, read: (each: unknown) => T | null): readonly T[] | null {
    if (!Array.isArray(value)) return null;
    this.#nodes -= value.length;
    if (this.#nodes < 0) return null;
    const found: T[] = [];
    for (const each of value) {
      const one = read(each);
      if (one === null) return null;
      found.push(one);
    }
    return found;
  }
}
