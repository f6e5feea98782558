/** Figures that are about the same as the figure before them by the way they are joined to it. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { buildStreams } from "../../src/core/facts/stream.ts";
import { isTied } from "../../src/core/facts/tied.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();

/** Whether the last quantity of a sentence is tied to the one before it. */
function lastIsTied(text: string): boolean {
  const document = readDocument(text, lexicon);
  const { streams, ofQuantity } = buildStreams(document, []);
  const [sentence, item] = ofQuantity[ofQuantity.length - 1];
  return isTied(streams[sentence].items, item, document.quantities);
}

describe("tied figures", () => {
  it.each([
    "It expects a profit of 1.3 billion to 1.9 billion yuan.",
    "It fell between 11% and 15%.",
    "Turnover was HK$364.6 billion ($46.8 billion).",
    "Turnover was HK$364.6 billion (about $46.8 billion).",
    "It closed down 23 yuan, or 2.97 percent.",
    "The stock rose 2% to HK$412.60.",
    "The stock ended up 2% at HK$412.60.",
  ])("are tied: %s", (text) => {
    expect(lastIsTied(text)).toBe(true);
  });

  it.each([
    "It rose 2%, while its rival fell 3%.",
    "They rose 2% and 3%.",
    "They cut gains of 2.8% and 2.2% to 1.1 percent.",
    "It rose 2%. The other fell 3%.",
    "It rose 3%.",
  ])("are not tied: %s", (text) => {
    expect(lastIsTied(text)).toBe(false);
  });
});
