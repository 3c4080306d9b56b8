import { describe, expect, it } from 'vitest';
import { appendLines, plainText, type RichText, richTextFrom, safeHref } from './rich-text.ts';

const p = (text: string): RichText => richTextFrom(text);

describe('safeHref', () => {
  it.each<[unknown, string | null]>([
    ['https://example.org', 'https://example.org/'],
    ['  http://example.org/a?b#c ', 'http://example.org/a?b#c'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['HTTPS://EXAMPLE.org/', 'https://example.org/'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    [' JavaScript:alert(1)', null],
    ['data:text/html,hello', null],
    ['vbscript:x', null],
    ['file:///etc/passwd', null],
    ['/relative', null],
    ['example.org', null],
    ['//example.org', null],
    [`https://example.org/${'a'.repeat(2_000)}`, null],
    ['', null],
    [null, null],
    [{ href: 'https://example.org' }, null],
  ])('makes %j %j', (href, safe) => {
    expect(safeHref(href)).toBe(safe);
  });
});

describe('plainText', () => {
  it.each<[string, RichText, string]>([
    ['a paragraph per line', p('one\ntwo'), 'one\ntwo'],
    ['an item per line', [{ kind: 'bullet-list', items: [p('one'), p('two')] }], 'one\ntwo'],
    [
      'lists in lists',
      [{ kind: 'ordered-list', items: [[...p('one'), { kind: 'bullet-list', items: [p('in')] }]] }],
      'one\nin',
    ],
    [
      'tasks without their boxes',
      [{ kind: 'task-list', items: [{ checked: true, content: p('done') }] }],
      'done',
    ],
    [
      'runs joined',
      [
        {
          kind: 'paragraph',
          runs: [
            { text: 'a', marks: { bold: true } },
            { text: 'b', marks: {} },
          ],
        },
      ],
      'ab',
    ],
    ['nothing', [], ''],
  ])('gives %s', (_name, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('appendLines', () => {
  it.each<[string, RichText, string, RichText]>([
    ['to nothing', [], 'a', p('a')],
    ['to a paragraph', [{ kind: 'paragraph', runs: [] }], 'a', p('a')],
    ['line by line', p('x'), '\nb', p('x\nb')],
    [
      'to the last item of a list',
      [{ kind: 'bullet-list', items: [p('one'), p('')] }],
      'two\nthree',
      [{ kind: 'bullet-list', items: [p('one'), p('two')] }, ...p('three')],
    ],
    [
      'to the last task, with its tick',
      [{ kind: 'task-list', items: [{ checked: true, content: p('') }] }],
      'a',
      [{ kind: 'task-list', items: [{ checked: true, content: p('a') }] }],
    ],
  ])('adds %s', (_name, text, lines, expected) => {
    expect(appendLines(text, lines)).toEqual(expected);
  });

  it('keeps the object when there is nothing to add', () => {
    const text = p('a');
    expect(appendLines(text, '')).toBe(text);
  });
});
