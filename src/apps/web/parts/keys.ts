const KEPT = 'fuwake-single-keys';

/** Whether single keys do something: who speaks to the machine, or holds a key by mistake, switches them off. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

export function keepKeys(isOn: boolean): void {
  try {
    localStorage.setItem(KEPT, isOn ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Whether a key is meant for the page: nobody types, chooses or reads a dialog there. */
export function actsOn({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing) return false;
  return !(target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null);
}
