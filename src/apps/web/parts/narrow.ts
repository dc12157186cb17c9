/** Whether the window is one of a phone: there, what is long starts folded. Asked once, when a view opens: nothing folds under somebody's hand. */
export const isNarrow = (): boolean => matchMedia('(max-width: 719px)').matches;
