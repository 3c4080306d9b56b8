// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { handlesPointer, targetOf } from './hit-target.ts';

function within(html: string): Element | null {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.querySelector('.here');
}

it.each([
  [
    'a note, anywhere in it',
    '<article data-note-id="note-0001"><p class="here"></p></article>',
    { kind: 'note', id: 'note-0001' },
  ],
  [
    'a corner',
    '<i class="here" data-corner="se" data-corner-of="note-0001"></i>',
    { kind: 'corner', id: 'note-0001', corner: 'se' },
  ],
  ['a block', '<div data-region="channels" class="here"></div>', { kind: 'block', block: 'channels' }],
  [
    'a note before its block',
    '<section data-region="channels"><article data-note-id="note-0001" class="here"></article></section>',
    { kind: 'note', id: 'note-0001' },
  ],
  ['nothing of ours', '<div class="here"></div>', { kind: 'outside' }],
  ['a block that does not exist', '<div data-region="moon" class="here"></div>', { kind: 'outside' }],
])('%s', (_name, html, target) => {
  expect(targetOf(within(html))).toEqual(target);
});

it('nothing at all is outside', () => {
  expect(targetOf(null)).toEqual({ kind: 'outside' });
});

it.each([
  ['a button', '<button><svg class="here"></svg></button>', true],
  ['open text', '<div contenteditable="true"><p class="here"></p></div>', true],
  ['a note', '<article data-note-id="note-0001" class="here"></article>', false],
])('%s keeps the pointer to itself: %s', (_name, html, keeps) => {
  expect(handlesPointer(within(html))).toBe(keeps);
});
