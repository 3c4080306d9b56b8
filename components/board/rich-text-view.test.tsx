// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { type RichText, richTextFrom, type TextMarks } from '#lib/board/rich-text.ts';
import { RichTextView } from './rich-text-view.tsx';

const p = richTextFrom;
const html = (text: RichText) => renderToStaticMarkup(<RichTextView text={text} />);
const marked = (marks: TextMarks): RichText => [{ kind: 'paragraph', runs: [{ text: 'a', marks }] }];
const tasks: RichText = [
  {
    kind: 'task-list',
    items: [
      {
        checked: true,
        content: [...p('one'), { kind: 'task-list', items: [{ checked: false, content: p('in') }] }],
      },
      { checked: false, content: p('') },
    ],
  },
];

describe('RichTextView', () => {
  it.each<[string, RichText, string]>([
    ['paragraphs', p('a\nb'), '<p>a</p><p>b</p>'],
    ['an empty paragraph with the height of a line', p(''), '<p><br/></p>'],
    [
      'a last line break with a line after it',
      [{ kind: 'paragraph', runs: [{ text: 'a\n', marks: {} }] }],
      '<p>a\n<br/></p>',
    ],
    [
      'lists',
      [{ kind: 'bullet-list', items: [[...p('a'), { kind: 'ordered-list', items: [p('b')] }]] }],
      '<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>',
    ],
    ['bold', marked({ bold: true }), '<p><strong>a</strong></p>'],
    [
      'all marks',
      marked({ bold: true, italic: true, strike: true, highlight: true }),
      '<p><mark><s><em><strong>a</strong></em></s></mark></p>',
    ],
    ['code as text', p('<img src=x onerror=alert(1)>'), '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['no link that runs', marked({ link: 'javascript:alert(1)' }), '<p>a</p>'],
  ])('draws %s', (_name, text, expected) => {
    expect(html(text)).toBe(`<div class="note-text">${expected}</div>`);
  });

  it('opens links beside the board and tells them nothing of it', () => {
    const markup = html(marked({ link: 'https://example.org/' }));
    for (const part of [
      'href="https://example.org/"',
      'target="_blank"',
      'rel="noopener noreferrer nofollow"',
    ])
      expect(markup).toContain(part);
  });

  it('names each check box by its task, and shows boxes that nobody may tick as such', () => {
    const markup = html(tasks);
    expect(markup.match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="one"',
      'aria-label="in"',
      'aria-label="Empty task"',
    ]);
    expect(markup.match(/disabled=""/g)).toHaveLength(3);
  });

  it('tells which box was ticked, in reading order', () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    const onToggle = vi.fn();
    const element = document.body.appendChild(document.createElement('div'));
    const root = createRoot(element);
    act(() => root.render(<RichTextView text={tasks} onToggle={onToggle} />));
    for (const box of element.querySelectorAll('input')) act(() => box.click());
    expect(onToggle.mock.calls).toEqual([[0], [1], [2]]);
    act(() => root.unmount());
  });
});
