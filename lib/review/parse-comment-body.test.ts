import { describe, expect, it } from 'vitest';
import { MAX_COMMENT_NODES, MAX_LIST_DEPTH, MAX_MENTIONS } from './comment-body.ts';
import { commentExcerpt, commentText } from './comment-text.ts';
import { parseCommentBody } from './parse-comment-body.ts';
import { hostileAddresses, hostileTexts } from './testing/hostile-texts.ts';
import { MAX_COMMENT_TEXT } from './thread.ts';

const text = (words: string, marks: object = {}) => ({ kind: 'text', text: words, ...marks });
const paragraph = (...runs: readonly unknown[]) => ({ kind: 'paragraph', runs });
const says = (words: string, marks: object = {}) => [paragraph(text(words, marks))];
const mention = (user = 'user-ann', name = 'Ann') => ({ kind: 'mention', user, name });
const nested = (depth: number): unknown[] =>
  Array.from({ length: depth }).reduce<unknown[]>(
    (inner) => [{ kind: 'bullet-list', items: [inner] }],
    says('deep'),
  );

describe('what a comment may be', () => {
  const good = [
    ...says('Why this price?', { bold: true, italic: true, code: true, link: 'https://example.org/a?b=c' }),
    { kind: 'ordered-list', items: [says('first'), [paragraph(mention(), text(' said so'))]] },
    { kind: 'code', text: 'a < b\n  && c' },
  ];

  it('comes out as it went in, and once more the same', () => {
    expect(parseCommentBody(good)).toEqual(good);
    expect(parseCommentBody(JSON.parse(JSON.stringify(parseCommentBody(good))))).toEqual(good);
  });

  it('reads as lines of plain text', () => {
    const body = parseCommentBody(good) ?? [];
    expect(commentText(body)).toBe('Why this price?\nfirst\n@Ann said so\na < b\n  && c');
    expect(commentExcerpt(body, 20)).toBe('Why this price? fir…');
    expect(commentExcerpt(parseCommentBody(says('👩‍👩‍👧 ok')) ?? [], 100)).toBe('👩‍👩‍👧 ok');
  });

  it('loses what nobody asked for: other fields, other marks, empty ends', () => {
    const run = {
      ...text('x', { bold: 'yes', italic: 1, underline: true, style: 'x' }),
      onclick: 'alert(1)',
    };
    expect(
      parseCommentBody([
        paragraph(),
        { kind: 'paragraph', runs: [run, text('')], class: 'x' },
        paragraph(),
        paragraph(text('y')),
        paragraph(text('')),
      ]),
    ).toEqual([paragraph(text('x')), paragraph(), paragraph(text('y'))]);
  });

  it('has no controls, no half letters and nothing that turns text around', () => {
    const body = parseCommentBody(says('a\u0000b\u202ec\ud800d\u0007e\r\nf\u2028g\u2066h 👍🏽 العربية'));
    expect(body && commentText(body)).toBe('abcde\nf\ngh 👍🏽 العربية');
  });
});

describe('what is none', () => {
  it.each([
    undefined,
    null,
    '',
    'text',
    {},
    [],
    [paragraph()],
    says(' \n\t\u200b\u2060'),
    [{ kind: 'code', text: '  ' }],
    [{ kind: 'bullet-list', items: [] }],
    [{ kind: 'bullet-list', items: [[paragraph()]] }],
    [{ kind: 'heading', runs: [] }],
    [{ kind: 'paragraph' }],
    [{ kind: 'paragraph', runs: [{ kind: 'html', text: '<b>' }] }],
    [paragraph({ kind: 'text', text: 1 })],
    [paragraph({ kind: 'text', text: { toString: () => 'x' } })],
    [paragraph({ kind: 'mention', user: 'x', name: 'x' })],
    [paragraph({ kind: 'mention', user: '../../etc', name: 'x' })],
    [[paragraph(text('x'))]],
    [null],
  ])('%j', (value) => {
    expect(parseCommentBody(value)).toBeNull();
  });

  it('is everything beyond its bounds, and nothing up to them', () => {
    expect(parseCommentBody(says('x'.repeat(MAX_COMMENT_TEXT)))).not.toBeNull();
    expect(parseCommentBody(says('x'.repeat(MAX_COMMENT_TEXT + 1)))).toBeNull();
    expect(parseCommentBody([...says('x'.repeat(MAX_COMMENT_TEXT)), { kind: 'code', text: 'x' }])).toBeNull();
    expect(parseCommentBody(nested(MAX_LIST_DEPTH))).not.toBeNull();
    expect(parseCommentBody(nested(MAX_LIST_DEPTH + 1))).toBeNull();
    expect(parseCommentBody(nested(20_000))).toBeNull();
    const runs = (count: number) => [paragraph(...Array.from({ length: count }, () => text('x')))];
    expect(parseCommentBody(runs(MAX_COMMENT_NODES - 1))).not.toBeNull();
    expect(parseCommentBody(runs(MAX_COMMENT_NODES))).toBeNull();
    const mentions = (count: number) => [paragraph(...Array.from({ length: count }, () => mention()))];
    expect(parseCommentBody(mentions(MAX_MENTIONS))).not.toBeNull();
    expect(parseCommentBody(mentions(MAX_MENTIONS + 1))).toBeNull();
    const long = `https://example.org/${'x'.repeat(1_900)}`;
    const links = (count: number) => [
      paragraph(...Array.from({ length: count }, () => text('x', { link: long }))),
    ];
    expect(parseCommentBody(links(8))).not.toBeNull();
    expect(parseCommentBody(links(9))).toBeNull();
  });
});

describe('hostile words', () => {
  it.each(hostileTexts)('%s stays text', (words) => {
    const body = parseCommentBody([
      ...says(words),
      { kind: 'code', text: words },
      { kind: 'bullet-list', items: [[paragraph(text(words), mention('user-ann', words))]] },
    ]);
    expect(body).toEqual([
      ...says(words),
      { kind: 'code', text: words },
      { kind: 'bullet-list', items: [[paragraph(text(words), mention('user-ann', words))]] },
    ]);
  });

  it.each(hostileAddresses)('%j is no address, and its words stay', (link) => {
    expect(parseCommentBody(says('here', { link }))).toEqual(says('here'));
  });

  it('keys of an object’s ancestors are fields like any other', () => {
    const body: unknown = JSON.parse(
      '[{"kind":"paragraph","__proto__":{"x":1},"runs":[{"kind":"text","text":"x","constructor":1,"__proto__":{"bold":true}}]}]',
    );
    expect(parseCommentBody(body)).toEqual(says('x'));
  });
});
