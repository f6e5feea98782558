/** Sketches of texts, by which copies are found. */
import { expect, it } from "vitest";
import { areCopies, losesMuch, shinglesOf, sketchOf } from "../../src/core/retrieval/sketch.ts";

/** So many words, each its own. */
const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => `word${from + i}`).join(" ");

it("a sketch stays what it was when it was saved", () => {
  expect(sketchOf(shinglesOf(words(60))).slice(0, 3)).toEqual([56146114, 64577563, 236344395]);
});

it.each([
  [
    "the same text in other capitals and marks",
    words(60),
    words(60).toUpperCase().replaceAll(" ", ", "),
    true,
  ],
  ["a text with a sentence more", words(60), words(75), true],
  ["a text of which half is other", words(60), `${words(30)} ${words(30, 500)}`, false],
  ["another text", words(60), words(60, 500), false],
  ["two texts that are too short to tell", words(10), words(10), false],
])("%s", (_, one, other, same) => {
  expect(areCopies(shinglesOf(one), shinglesOf(other))).toBe(same);
});

it("a text that has lost its end has lost much", () => {
  expect(losesMuch(shinglesOf(words(60)), shinglesOf(words(20)))).toBe(true);
  expect(losesMuch(shinglesOf(words(60)), shinglesOf(words(58)))).toBe(false);
});
