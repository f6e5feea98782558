/**
 * A sorted text as a dictionary: each line is a key, a tab and a value. Looked up by halving (binary search), so that
 * nothing is built when it is loaded: a page asks for a few hundred of many thousand keys.
 */
export class SortedLines {
  private readonly lines: readonly string[];

  /** `text`: as writeSortedLines gives it. */
  constructor(text: string) {
    this.lines = text === "" ? [] : text.split("\n");
  }

  /** The value of a key; null where there is none. */
  find(key: string): string | null {
    const start = `${key}\t`;
    let low = 0;
    for (let high = this.lines.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.lines[middle] < start) low = middle + 1;
      else high = middle;
    }
    const line = this.lines[low];
    return line?.startsWith(start) === true ? line.slice(start.length) : null;
  }
}

/** Entries in the order in which SortedLines searches: by UTF-16 code units. Keys have no tab and no line break. */
export function writeSortedLines(entries: Iterable<readonly [string, string]>): string {
  return Array.from(entries, ([key, value]) => `${key}\t${value}`)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join("\n");
}
