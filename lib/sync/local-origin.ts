/** The origin of every transaction that this tab's own commands make: what undo may take back. */
export const LOCAL: unique symbol = Symbol('local');
