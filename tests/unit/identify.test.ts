/** Which thing a name stands for: tables, printed tickers, names introduced elsewhere in the text. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { exchangesIn } from "../../src/core/facts/exchanges.ts";
import { identify } from "../../src/core/facts/identify.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();

/** Ids of the companies that are marked with [[ ]] in a text, in order. */
function idsOf(marked: string): string[] {
  const starts: [number, number][] = [];
  let text = "";
  for (const [index, piece] of marked.split(/\[\[|\]\]/).entries()) {
    if (index % 2 === 1) starts.push([text.length, text.length + piece.length]);
    text += piece;
  }
  const document = readDocument(text, lexicon);
  const spans = starts.map(([start, end]) => ({
    start,
    end,
    first: document.tokens.findIndex((token) => token.start === start),
    endToken: document.tokens.findIndex((token) => token.end === end) + 1,
    type: "company" as const,
    score: 1,
  }));
  return identify(document, spans, lexicon.gazetteer).map(({ id }) => id);
}

describe("identify", () => {
  it.each<[what: string, text: string, ids: string[]]>([
    ["a name of the tables", "[[Tencent]] rose.", ["0700.HK"]],
    ["a ticker in angle brackets", "[[Tencent]] <[[0700.HK]]> rose.", ["0700.HK", "0700.HK"]],
    [
      "a ticker that teaches a name the tables lack",
      "[[Zorbing Ltd]] (SEHK: [[9876]]) rose; [[Zorbing]] is new.",
      ["9876.HK", "9876.HK", "9876.HK"],
    ],
    [
      "a bare code behind a name",
      "[[Tencent]] ([[700]]) rose. [[700]] fell.",
      ["0700.HK", "0700.HK", "0700.HK"],
    ],
    [
      "initials behind a name",
      "[[CK Hutchison]] ([[CKHX]]) rose; then [[CKHX]] fell.",
      ["0001.HK", "0001.HK", "0001.HK"],
    ],
    ["a US ticker in the place of a name", "[[URBN]] -3%", ["URBN"]],
    ["two letters, which are too few for that", "The [[AA]] man came.", ["aa"]],
    ["words behind a name, which are no code", "[[Tencent]] ([[Zorbing]]) rose.", ["0700.HK", "zorbing"]],
    ["one of two of the same name, by where it is traded", "[[Melco]] rose 3% in New York.", ["MLCO"]],
    ["the same by another listing", "[[Prudential]] fell 2% in London and New York.", ["2378.HK"]],
    [
      "the same wherever it stands in the text",
      "[[Sands]] reports today. In New York [[Sands]] rose.",
      ["LVS", "LVS"],
    ],
    ["a printed ticker before that", "[[Melco]] rose in Hong Kong. [[$MLCO]] fell.", ["MLCO", "MLCO"]],
    ["an exchange that is only mentioned", "[[Samsung]] rose 3% after Nasdaq gains.", ["005930.KS"]],
    ["a namesake without a listing", "[[Samsung]] rose 3% on Nasdaq.", ["005930.KS"]],
    ["a slug of its own", "[[Zorbing Ltd]] rose.", ["zorbing"]],
  ])("%s", (_, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
});

describe("exchanges of a sentence", () => {
  it.each<[string, string[]]>([
    ["It rose in Hong Kong and on the Nasdaq.", ["HK", ""]],
    ["The London-listed miner fell.", ["L"]],
    ["In Tokyo it fell.", ["T"]],
    ["It rose while Hong Kong fell, after Nasdaq gains.", []],
    ["In constructor and on valueOf it rose.", []],
  ])("%s", (text, expected) => {
    expect([...exchangesIn(readDocument(text, lexicon), 0)]).toEqual(expected);
  });
});
