/** What tells the kind and direction of a figure: words of moving, words of levels, the sizes of other figures. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { figureContext } from "../../src/core/facts/figure-context.ts";
import { writeKindHints } from "../../src/core/facts/kind-features.ts";
import { buildStreams } from "../../src/core/facts/stream.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();

/** Hints of the last quantity of a text. */
function hints(text: string): number[] {
  const document = readDocument(text, lexicon);
  const streams = buildStreams(document, []);
  const found: number[] = [];
  const place = streams.ofQuantity[document.quantities.length - 1];
  writeKindHints(figureContext(document, [], streams), place, 0, (hash) => found.push(hash));
  return found;
}

describe("the same hints", () => {
  it.each([
    ["verbs of one class", "It reclaimed a high of 300 points.", "It breached a peak of 300 points."],
    ["moves of one way", "It surged some 300 points.", "It soared some 300 points."],
  ])("%s", (_, one, other) => expect(hints(one)).toEqual(hints(other)));
});

describe("other hints", () => {
  it.each([
    ["moves of two ways", "It surged 300 points.", "It slumped 300 points."],
    ["a level and a move", "It reclaimed 300 points.", "It obtained 300 points."],
    ["a mark named after it", "It obtained the 300 points mark.", "It obtained the 300 points thing."],
    [
      "a level close to another",
      "At 301 points. It obtained 300 points.",
      "At 9 points. It obtained 300 points.",
    ],
    [
      "a percentage that bears it out",
      "Up 10%, at 330. It obtained 300 points.",
      "Up 11%, at 330. It obtained 300 points.",
    ],
  ])("%s", (_, one, other) => expect(hints(one)).not.toEqual(hints(other)));

  it("a level verb too far away is none", () =>
    expect(hints("It reclaimed on that day as it so happened 300 points.")).toEqual(
      hints("It obtained on that day as it so happened 300 points."),
    ));
});
