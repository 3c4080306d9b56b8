/**
 * Moves the focus from a button that goes with what it takes out to the next of its kind: in the same group or the one
 * after, else before; else to what always stays.
 */
export function focusAfterRemoval(sheet: HTMLElement, control: HTMLElement): void {
  const all = Array.from(sheet.querySelectorAll<HTMLElement>('[data-remove]'));
  const group = control.closest('[data-group]');
  const isLastNote = group?.querySelectorAll('[data-remove=note]').length === 1;
  const goes = (each: HTMLElement) =>
    each === control ||
    ((control.dataset.remove === 'group' || isLastNote) && each.closest('[data-group]') === group);
  const isAlike = (each: HTMLElement) => each.dataset.remove === control.dataset.remove && !goes(each);
  const at = all.indexOf(control);
  const next = all.slice(at).find(isAlike) ?? all.slice(0, at).findLast(isAlike);
  (next ?? sheet.querySelector<HTMLElement>('[data-fallback]'))?.focus();
}
