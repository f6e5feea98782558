/** The rows of the list, read a page at a time. */
import type { ArticleHead } from "../../archive/article.ts";
import type { ArchiveStore } from "../../archive/store.ts";
import { dayOf } from "./days.ts";
import { PAGE, PageHeights, type Pages } from "./window.ts";

/** What a row shows. */
export interface Entry {
  head: ArticleHead;
  /** Outlets that printed copies of it. */
  alsoAt: string[];
}

export class Entries {
  readonly heights: PageHeights;
  /** What was drawn last. */
  drawn: Pages = { from: 0, to: 1 };
  private readonly pages = new Map<number, Entry[]>();
  private readonly loading = new Map<number, Promise<void>>();

  constructor(
    private readonly archive: Pick<ArchiveStore, "heads" | "copies">,
    /** Of the whole list, in its order. */
    readonly numbers: Uint32Array,
  ) {
    this.heights = new PageHeights(numbers.length);
  }

  /** The rows of a page; null where it has not been read. Articles that are gone or damaged have none. */
  page(page: number): Entry[] | null {
    return this.pages.get(page) ?? null;
  }

  /** Reads those of some pages that have not been read. */
  async load({ from, to }: Pages): Promise<void> {
    const wanted: Promise<void>[] = [];
    for (let page = from; page < Math.min(to, this.heights.count); page++) {
      if (this.pages.has(page)) continue;
      const reading = this.loading.get(page) ?? this.read(page).finally(() => this.loading.delete(page));
      this.loading.set(page, reading);
      wanted.push(reading);
    }
    await Promise.all(wanted);
  }

  private async read(page: number): Promise<void> {
    const heads = await this.archive.heads([...this.numbers.subarray(page * PAGE, (page + 1) * PAGE)]);
    const copies = await Promise.all(heads.map(({ number }) => this.archive.copies(number)));
    const entries = heads.map((head, i) => ({ head, alsoAt: outletsOf(copies[i], head.outlet) }));
    this.pages.set(page, entries);
    for (const read of [page, page + 1]) {
      const rows = this.page(read);
      if (rows !== null) this.heights.set(read, rows.length, this.headings(read, rows));
    }
  }

  private headings(page: number, rows: readonly Entry[]): number {
    const begun = rows.filter((row, i) => i > 0 && dayOf(row.head) !== dayOf(rows[i - 1].head)).length;
    return begun + (rows.length > 0 && !this.continuesDay(page) ? 1 : 0);
  }

  /** Whether a page begins with the day with which the page before it ends. */
  continuesDay(page: number): boolean {
    const [last, first] = [this.page(page - 1)?.at(-1), this.page(page)?.[0]];
    return last !== undefined && first !== undefined && dayOf(last.head) === dayOf(first.head);
  }

  /** Number of the nearest article in the list that has a row, `step` away from an index; null at the end. */
  async near(index: number, step: 1 | -1): Promise<number | null> {
    for (let at = index; at >= 0 && at < this.numbers.length; at += step) {
      const page = Math.floor(at / PAGE);
      await this.load({ from: page, to: page + 1 });
      const number = this.numbers[at];
      if (this.page(page)?.some(({ head }) => head.number === number) === true) return number;
    }
    return null;
  }
}

function outletsOf(copies: readonly ArticleHead[], own: string | null): string[] {
  const outlets = copies.map(({ outlet }) => outlet).filter((outlet) => outlet !== null);
  return [...new Set(outlets)].filter((outlet) => outlet !== own);
}
