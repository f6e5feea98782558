/**
 * A lookup table for words of a text. It inherits nothing, so that "constructor" or "valueOf" in a text find no method
 * of Object.
 */
export function wordTable<T>(entries: Record<string, T>): Readonly<Record<string, T | undefined>> {
  return Object.assign(Object.create(null) as object, entries);
}
