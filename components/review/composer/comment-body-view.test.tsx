// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { hostileAddresses, hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import { CommentBodyView } from './comment-body-view.tsx';
import { userId } from './testing/comment-bed.ts';

function drawn(body: CommentBody): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = renderToStaticMarkup(<CommentBodyView body={body} ownId={userId('ann')} />);
  return element;
}

describe('a drawn comment', () => {
  it.each(hostileTexts)('shows %s and is made of nothing that was written', (text) => {
    const element = drawn([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'text', text, bold: true, code: true },
          { kind: 'mention', user: userId('bob'), name: text },
        ],
      },
      { kind: 'code', text },
      {
        kind: 'ordered-list',
        items: [[{ kind: 'paragraph', runs: [{ kind: 'text', text, link: 'https://example.org/' }] }]],
      },
    ]);
    expect(element.textContent).toBe(`${text}@${text}${text}${text}`);
    const made = new Set(Array.from(element.querySelectorAll('*'), ({ localName }) => localName));
    expect([...made].sort()).toEqual(['a', 'code', 'div', 'li', 'ol', 'p', 'pre', 'span', 'strong']);
  });

  it.each(hostileAddresses)('leads nobody to %j, though a server had let it through', (link) => {
    expect(
      drawn([{ kind: 'paragraph', runs: [{ kind: 'text', text: 'here', link }] }]).querySelector('a'),
    ).toBeNull();
  });

  it('marks where the reader is named, and opens links away from here without telling from where', () => {
    const element = drawn([
      {
        kind: 'paragraph',
        runs: [
          { kind: 'mention', user: userId('ann'), name: 'Ann' },
          { kind: 'mention', user: userId('bob'), name: 'Bob' },
          { kind: 'text', text: 'link', link: 'https://example.org/' },
        ],
      },
    ]);
    const marks = Array.from(
      element.querySelectorAll<HTMLElement>('[data-mention]'),
      ({ dataset }) => dataset.mention,
    );
    expect(marks).toEqual(['me', 'other']);
    expect(element.querySelector('a')?.outerHTML).toBe(
      '<a href="https://example.org/" target="_blank" rel="noopener noreferrer nofollow">link</a>',
    );
  });
});
