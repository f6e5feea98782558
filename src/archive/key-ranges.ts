/** Ranges of keys in the database. */

/** The last code unit: everything that goes on from a prefix comes before it. */
const LAST = "\uffff";

/** Keys, or first parts of keys, that begin with a prefix. */
export const beginningWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, prefix + LAST);
export const firstBeginningWith = (prefix: string): IDBKeyRange =>
  IDBKeyRange.bound([prefix], [prefix + LAST]);
