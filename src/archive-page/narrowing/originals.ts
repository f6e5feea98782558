/** The list shows a text once, under the first article that had it: finds that article for each copy. */
import type { ArchiveStore } from "../../archive/store.ts";
import { NumberSet } from "./number-set.ts";

export class Originals {
  private readonly listed: NumberSet;
  /** Copy -> what stands for it in the list. */
  private readonly known = new Map<number, number>();

  /** `all`: the numbers of the whole list, which has no copies. */
  constructor(
    private readonly archive: Pick<ArchiveStore, "heads">,
    all: Uint32Array,
  ) {
    this.listed = new NumberSet(all);
  }

  /** The numbers in the list that stand for some articles, each once. */
  async of(articles: ArrayLike<number>): Promise<number[]> {
    const numbers = Array.from(articles);
    const unknown = numbers.filter((number) => !this.listed.has(number) && !this.known.has(number));
    for (const { number, copyOf } of await this.archive.heads(unknown))
      this.known.set(number, copyOf ?? number);
    return [...new Set(numbers.map((number) => this.known.get(number) ?? number))];
  }
}
