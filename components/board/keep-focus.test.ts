// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let panel: HTMLElement;
let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <button id="elsewhere"></button>
    <aside>
      <h2 id="top" tabindex="-1" data-focus-home></h2>
      <section>
        <h3 id="part" tabindex="-1" data-focus-home></h3>
        <ol><li><button id="first"></button></li><li><button id="second"></button></li></ol>
      </section>
    </aside>`;
  panel = get('aside');
  stop = keepFocus(panel);
});
afterEach(() => stop());

function get(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Observers are told once the script that changed something is through. */
const settled = () => Promise.resolve();

test('a control that was only moved keeps the focus', async () => {
  const second = get('#second');
  second.focus();
  const row = second.parentElement;
  row?.remove();
  if (row) get('ol').prepend(row);
  await settled();
  expect(document.activeElement).toBe(second);
});

test('when a control goes its part takes the focus, and the panel when that goes too', async () => {
  get('#first').focus();
  get('#first').remove();
  await settled();
  expect(document.activeElement?.id).toBe('part');
  get('section').remove();
  await settled();
  expect(document.activeElement?.id).toBe('top');
});

test('who has gone elsewhere is left alone', async () => {
  get('#first').focus();
  get('#elsewhere').focus();
  get('#elsewhere').blur();
  get('#first').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});

test('who pressed on the board is left alone', async () => {
  get('#first').focus();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  get('#first').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
