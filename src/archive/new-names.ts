/** Leaves out names that this connection has written before: most articles name the same things. */
import type { Database, NameRecord } from "./schema.ts";

/** So many names are remembered. */
const MOST = 50_000;

const written = new WeakMap<Database, Set<string>>();

/** The names of one transaction. They are remembered once it is done. */
export class NewNames {
  private readonly known: Set<string>;
  private readonly fresh = new Set<string>();

  constructor(database: Database) {
    this.known = written.get(database) ?? new Set();
    written.set(database, this.known);
  }

  /** Those that are still to be written. */
  of(names: readonly NameRecord[]): NameRecord[] {
    return names.filter(({ key, id, name }) => {
      const entry = `${key}\t${id}\t${name}`;
      if (this.known.has(entry) || this.fresh.has(entry)) return false;
      this.fresh.add(entry);
      return true;
    });
  }

  written(): void {
    if (this.known.size + this.fresh.size > MOST) this.known.clear();
    for (const entry of this.fresh) this.known.add(entry);
  }
}
