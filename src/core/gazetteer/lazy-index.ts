/**
 * An index in two steps: entries are filed under a cheap key when the tables are read, and worked out only when
 * something with that key is first looked up. A page meets a few hundred of the tables' many thousand names.
 */
export class LazyIndex<Entry, Worked> {
  private readonly filed = new Map<string, Entry[]>();
  private readonly worked = new Map<string, Worked>();
  private readonly workOut: (entries: readonly Entry[]) => Worked;

  constructor(workOut: (entries: readonly Entry[]) => Worked) {
    this.workOut = workOut;
  }

  add(key: string, entry: Entry): void {
    const list = this.filed.get(key);
    if (list === undefined) this.filed.set(key, [entry]);
    else list.push(entry);
  }

  /** What the entries under a key came to; null where there are none. */
  get(key: string): Worked | null {
    const worked = this.worked.get(key);
    if (worked !== undefined) return worked;
    const entries = this.filed.get(key);
    if (entries === undefined) return null;
    const result = this.workOut(entries);
    this.worked.set(key, result);
    return result;
  }
}
