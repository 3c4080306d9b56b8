// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { focusAfterRemoval } from './cluster-suggestion-focus.ts';

/** Two groups, of two notes and of one. */
beforeEach(() => {
  document.body.innerHTML = `
    <main><button data-fallback id="close"></button>
      <ul data-group><button data-remove="group" id="g1"></button>
        <button data-remove="note" id="n1"></button><button data-remove="note" id="n2"></button></ul>
      <ul data-group><button data-remove="group" id="g2"></button>
        <button data-remove="note" id="n3"></button></ul></main>`;
});

it.each([
  ['a note', 'n1', 'n2'],
  ['the last note of a group', 'n2', 'n3'],
  ['the only note of the last group, which goes with it', 'n3', 'n2'],
  ['a group', 'g1', 'g2'],
  ['the last group', 'g2', 'g1'],
])('after %s is taken out the focus is on the nearest button of its kind', (_, control, next) => {
  remove(control);
  expect(document.activeElement?.id).toBe(next);
});

it('after the only group is taken out the focus is on the button that closes', () => {
  document.querySelectorAll('[data-group]')[1]?.remove();
  remove('g1');
  expect(document.activeElement?.id).toBe('close');
});

function remove(id: string): void {
  const [sheet, control] = [document.querySelector('main'), document.getElementById(id)];
  if (!sheet || !control) throw new Error(`no ${id}`);
  control.focus();
  focusAfterRemoval(sheet, control);
}
