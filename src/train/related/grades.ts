/** Which articles of the corpus are related, how closely, and which of them tune and which measure. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../resources.ts";
import type { ArchivedArticle } from "./collection.ts";

/** 2: the same event; 1: a neighbouring event; 0: neither. */
export type Grade = 0 | 1 | 2;
export type Side = "tuning" | "measuring";

const FOLDER = join(ROOT, "corpus", "related");

type Judged = Pick<ArchivedArticle, "story" | "theme">;

/** Grades of pairs of articles. Symmetric. */
export class Grades {
  private readonly byPair = new Map<string, Grade>();
  /** Story -> themes of which it tells an event without being marked so. */
  private readonly joins = new Map<string, Set<string>>();

  /** `pairs`: a table of story, other story, grade; `articles`: all that may be asked for. */
  constructor(pairs: string, articles: readonly Judged[]) {
    const themes = new Map(articles.map(({ story, theme }) => [story, theme]));
    for (const [a, b, grade] of rowsOf(pairs)) {
      for (const story of [a, b]) if (!themes.has(story)) throw new Error(`pairs.tsv: no story '${story}'`);
      if (grade !== "1" && grade !== "2") throw new Error(`pairs.tsv: no grade '${grade}'`);
      this.byPair.set(pairKey(a, b), grade === "2" ? 2 : 1);
      if (grade === "1") continue;
      for (const [story, other] of [
        [a, b],
        [b, a],
      ]) {
        const theme = themes.get(other) ?? "";
        if (theme !== "") this.joins.set(story, (this.joins.get(story) ?? new Set()).add(theme));
      }
    }
  }

  /** The same story 2, the same theme 1; what tells an event of a theme belongs to the theme. */
  of(a: Judged, b: Judged): Grade {
    if (a.story === b.story) return 2;
    const judged = this.byPair.get(pairKey(a.story, b.story));
    if (judged !== undefined) return judged;
    const isOfOneTheme =
      (a.theme !== "" && a.theme === b.theme) ||
      this.joins.get(a.story)?.has(b.theme) === true ||
      this.joins.get(b.story)?.has(a.theme) === true;
    return isOfOneTheme ? 1 : 0;
  }
}

export const readGrades = (articles: readonly Judged[]): Grades =>
  new Grades(readFileSync(join(FOLDER, "pairs.tsv"), "utf8"), articles);

/** The side of each theme and of each story without one, as split.tsv has it. */
export function readSplit(): Map<string, Side> {
  const rows = rowsOf(readFileSync(join(FOLDER, "split.tsv"), "utf8"));
  return new Map(
    rows.map(([group, side]) => {
      if (side !== "tuning" && side !== "measuring") throw new Error(`split.tsv: no side '${side}'`);
      return [group, side];
    }),
  );
}

/** What is split as a whole: the theme, else the story. */
export const groupOf = ({ story, theme }: Judged): string => (theme === "" ? story : theme);

/** Articles whose story is told by others as well: those that are asked about. */
export function toldTwice<T extends Judged>(articles: readonly T[]): T[] {
  const sizes = new Map<string, number>();
  for (const { story } of articles) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  return articles.filter(({ story }) => story !== "" && (sizes.get(story) ?? 0) > 1);
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Rows of a table without its head. */
const rowsOf = (table: string): string[][] =>
  table
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
