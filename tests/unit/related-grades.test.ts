/** The grades of related articles, and that nothing tunes what it is measured by. */
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/train/corpus/articles.ts";
import { Grades, groupOf, readGrades, readSplit, toldTwice } from "../../src/train/related/grades.ts";
import { CORPUS } from "../../src/train/resources.ts";

describe("grades", () => {
  const article = (story: string, theme = "") => ({ story, theme });
  const [merger, strike, fog] = [
    article("merger", "airlines"),
    article("strike", "airlines"),
    article("fog"),
  ];
  const [bid, fares] = [article("bid"), article("fares")];
  const table = ["story\tother\tgrade\tboth tell", "merger\tbid\t2\tthe bid", "strike\tfares\t1\tfares"];
  const grades = new Grades(table.join("\n"), [merger, strike, fog, bid, fares]);

  it.each([
    ["the same story", merger, merger, 2],
    ["the same theme", merger, strike, 1],
    ["nothing in common", merger, fog, 0],
    ["no theme is not a common theme", fog, bid, 0],
    ["a pair named by hand", merger, bid, 2],
    ["in both directions", bid, merger, 2],
    ["what tells an event of a theme belongs to it", bid, strike, 1],
    ["what tells a neighbouring event does not", fares, merger, 0],
    ["a neighbouring event named by hand", strike, fares, 1],
  ] as const)("%s", (_, a, b, grade) => {
    expect(grades.of(a, b)).toBe(grade);
  });

  it("refuses a story that is not there and a grade that is none", () => {
    expect(() => new Grades("head\nmerger\tgone\t2\tx", [merger])).toThrow("gone");
    expect(() => new Grades("head\nmerger\tfog\t3\tx", [merger, fog])).toThrow("grade '3'");
  });
});

describe("corpus/related", () => {
  const articles = readArticles(CORPUS);
  const asked = toldTwice(articles);
  const split = readSplit();

  it("names only stories of the corpus", () => {
    expect(() => readGrades(articles)).not.toThrow();
  });

  it("puts every theme and every other story that is told twice on one side", () => {
    const groups = new Set(asked.map(groupOf));
    expect([...groups].filter((group) => !split.has(group))).toEqual([]);
    expect([...split.keys()].filter((group) => !groups.has(group))).toEqual([]);
  });

  it("relates no question of one side to one of the other", () => {
    const grades = readGrades(articles);
    const across = asked.flatMap((a) =>
      asked
        .filter((b) => split.get(groupOf(a)) !== split.get(groupOf(b)) && grades.of(a, b) > 0)
        .map((b) => `${a.story} ${b.story}`),
    );
    expect(across).toEqual([]);
  });
});
