// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tooltip } from './tooltip.tsx';

let root: Root;
/** What reached the window uncaught. */
let uncaught: unknown[];
const hear = (event: ErrorEvent) => {
  event.preventDefault();
  uncaught.push(event.error);
};

function show(showPopover: () => void): HTMLElement | null {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.assign(HTMLElement.prototype, { showPopover, hidePopover() {} });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    if (selector === ':focus-visible') return true;
    return selector === ':popover-open' ? false : matches.call(this, selector);
  });
  act(() =>
    root.render(
      <Tooltip text="Inbox">
        <button type="button">Inbox</button>
      </Tooltip>,
    ),
  );
  return document.querySelector('button');
}

beforeEach(() => {
  uncaught = [];
  window.addEventListener('error', hear);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(() => {
  act(() => root.unmount());
  window.removeEventListener('error', hear);
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a tooltip', () => {
  it('opens when its control gets the focus by the keyboard', () => {
    const showPopover = vi.fn();
    const button = show(showPopover);
    act(() => button?.focus());
    expect(showPopover).toHaveBeenCalledOnce();
  });

  it('stays away while another popover closes and gives the focus back', () => {
    const button = show(() => {
      throw new DOMException('not now', 'InvalidStateError');
    });
    act(() => button?.focus());
    expect(document.activeElement).toBe(button);
    expect(uncaught).toEqual([]);
  });

  it('hides no other error', () => {
    const button = show(() => {
      throw new DOMException('something else', 'NotSupportedError');
    });
    act(() => button?.focus());
    expect(uncaught).toHaveLength(1);
  });
});
