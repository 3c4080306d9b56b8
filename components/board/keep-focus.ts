const HOME = '[data-focus-home]';

/**
 * Keeps the keyboard focus inside a panel whose controls come and go: when the one in focus was moved it is given
 * back, when it went the nearest place round it that is still there takes it. Such places are marked
 * `data-focus-home` and can be focused. Returns what ends it.
 */
export function keepFocus(panel: HTMLElement): () => void {
  /** The last control in focus, then what it stands in, nearest first. */
  let path: readonly Element[] = [];

  const enter = ({ target }: FocusEvent) => {
    if (target instanceof Element) path = ancestorsIn(panel, target);
  };
  const leave = ({ relatedTarget: to }: FocusEvent) => {
    // Who goes elsewhere by their own will is let go; a control that is taken away goes nowhere.
    if (to instanceof Element && !panel.contains(to)) path = [];
  };
  const letGo = (event: PointerEvent) => {
    if (event.target instanceof Element && !panel.contains(event.target)) path = [];
  };
  const observer = new MutationObserver(() => {
    const [last] = path;
    const { activeElement, body } = panel.ownerDocument;
    if (!last || (activeElement && activeElement !== body)) return;
    if (last instanceof HTMLElement && panel.contains(last)) last.focus({ preventScroll: true });
    else homeOf(path, panel)?.focus({ preventScroll: true });
  });

  panel.addEventListener('focusin', enter);
  panel.addEventListener('focusout', leave);
  panel.ownerDocument.addEventListener('pointerdown', letGo, true);
  observer.observe(panel, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    panel.removeEventListener('focusin', enter);
    panel.removeEventListener('focusout', leave);
    panel.ownerDocument.removeEventListener('pointerdown', letGo, true);
  };
}

function ancestorsIn(panel: HTMLElement, from: Element): readonly Element[] {
  const path = [from];
  for (let each = from.parentElement; each && each !== panel; each = each.parentElement) path.push(each);
  return [...path, panel];
}

function homeOf(path: readonly Element[], panel: HTMLElement): HTMLElement | null {
  for (const each of path) {
    if (!panel.contains(each)) continue;
    if (each instanceof HTMLElement && each.matches(HOME)) return each;
    const home = each.querySelector<HTMLElement>(HOME);
    if (home) return home;
  }
  return null;
}
