// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentBlock, CommentBody, CommentRun } from '#lib/review/comment-body.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import { hostileAddresses, hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import { bodyOf, documentOf } from './comment-document.ts';
import { commentSchema } from './comment-schema.ts';
import { makeCommentBed, members, userId } from './testing/comment-bed.ts';

const schema = getSchema([...commentSchema(() => members)]);
const written = (body: CommentBody) => {
  const doc = schema.nodeFromJSON(documentOf(body));
  doc.check();
  return bodyOf(doc);
};
const says = (text: string, looks: object = {}): CommentBlock => ({
  kind: 'paragraph',
  runs: [{ kind: 'text', text, ...looks }],
});

const words = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    'a\nb',
    ' ',
    '\t',
    '',
    'x\n',
    '\u0000',
    '\ud800',
    'e\u0301 👩‍👩‍👧 العربية',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const address = fc.constantFrom(...hostileAddresses, 'https://example.org/a?b=c', 'mailto:a@example.org');
const looks = fc.record(
  { bold: fc.constant(true), italic: fc.constant(true), code: fc.constant(true), link: address },
  { requiredKeys: [] },
);
const run: fc.Arbitrary<CommentRun> = fc.oneof(
  fc.tuple(words, looks).map(([text, look]) => ({ kind: 'text', text, ...look }) as CommentRun),
  words.map((name) => ({ kind: 'mention', user: userId('maria'), name }) as CommentRun),
);
const { body } = fc.letrec<{ body: CommentBody; block: CommentBlock }>((tie) => ({
  body: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'lists' }),
  block: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'lists', withCrossShrink: true },
    fc.array(run, { maxLength: 4 }).map((runs): CommentBlock => ({ kind: 'paragraph', runs })),
    words.map((text): CommentBlock => ({ kind: 'code', text })),
    fc
      .tuple(
        fc.constantFrom('bullet-list', 'ordered-list'),
        fc.array(tie('body'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, items]): CommentBlock => ({ kind: kind as 'bullet-list', items })),
  ),
}));

describe('a comment and its document', () => {
  it('whatever is written is a comment as the server reads it, or none', () => {
    let comments = 0;
    fc.assert(
      fc.property(body, (any) => {
        // As anything that got into an editor, not only what a server lets through.
        const found = written(any);
        expect(found && parseCommentBody(found)).toEqual(found);
        if (found) comments += 1;
      }),
      { numRuns: 400 },
    );
    expect(comments).toBeGreaterThan(100);
  });

  it('what was read and is written again is the same', () => {
    let comments = 0;
    fc.assert(
      fc.property(body, (any) => {
        const read = parseCommentBody(any);
        const once = read && written(read);
        if (!once) return;
        comments += 1;
        expect(written(once)).toEqual(once);
      }),
      { numRuns: 400 },
    );
    expect(comments).toBeGreaterThan(100);
  });

  it('every look, list and name survives', () => {
    const everything: CommentBody = [
      says('all at once\nin two lines', {
        bold: true,
        italic: true,
        code: true,
        link: 'https://example.org/',
      }),
      { kind: 'paragraph', runs: [] },
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: 'ask ' },
          { kind: 'mention', user: userId('maria'), name: 'Maria' },
          { kind: 'text', text: '!' },
        ],
      },
      {
        kind: 'ordered-list',
        items: [[says('one'), { kind: 'bullet-list', items: [[says('deep')]] }], [says('two')]],
      },
      { kind: 'code', text: 'if (a < b)\n\n  c()' },
    ];
    expect(written(everything)).toEqual(everything);
  });

  it('lists deeper than a comment holds keep their words', () => {
    const nest = (depth: number): CommentBody =>
      depth === 0 ? [says('deep')] : [says(`at ${depth}`), { kind: 'bullet-list', items: [nest(depth - 1)] }];
    const found = written(nest(7));
    expect(JSON.stringify(found)).toContain('"deep"');
    expect(parseCommentBody(nest(7))).toBeNull();
    expect(parseCommentBody(found)).toEqual(found);
  });
});

describe('what is pasted', () => {
  let bed: ReturnType<typeof makeCommentBed>;
  beforeEach(() => {
    bed = makeCommentBed();
  });
  afterEach(() => bed.close());

  function paste(html: string): CommentBody | null {
    const editor = bed.openOn([]);
    editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
    expect(
      editor.view.dom.querySelector(
        'img:not(.ProseMirror-separator), script, style, iframe, svg, form, [style], [onerror]',
      ),
    ).toBeNull();
    return bodyOf(editor.state.doc);
  }

  it('keeps what a comment can hold', () => {
    expect(
      paste(
        '<h1 style="color:red">Title</h1><p><b>bold</b> <i>italic</i> <a href="https://example.org/" onclick="x()">link</a></p><ul><li>one</li></ul><pre>a &lt; b</pre><table><tr><td>cell</td></tr></table>',
      ),
    ).toEqual([
      says('Title'),
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text: 'bold', bold: true },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'italic', italic: true },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: 'link', link: 'https://example.org/' },
        ],
      },
      { kind: 'bullet-list', items: [[says('one')]] },
      { kind: 'code', text: 'a < b' },
      says('cell'),
    ]);
  });

  it.each(hostileTexts)('runs nothing of %s', (html) => {
    const found = paste(`before ${html}`);
    expect(found).not.toBeNull();
    expect(JSON.stringify(found)).not.toContain('"link"');
  });

  it.each(hostileAddresses)('leads nobody to %j', (href) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = 'here';
    expect(paste(`<p>${link.outerHTML}</p>`)).toEqual([says('here')]);
  });

  it('names only people who are here, by their own names', () => {
    expect(paste(`<p><span data-mention-of="${userId('maria')}">@The boss</span></p>`)).toEqual([
      { kind: 'paragraph', runs: [{ kind: 'mention', user: userId('maria'), name: 'Maria' }] },
    ]);
    expect(paste('<p><span data-mention-of="user-nobody">@Nobody</span></p>')).toEqual([says('@Nobody')]);
  });
});
